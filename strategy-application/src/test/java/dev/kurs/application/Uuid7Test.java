package dev.kurs.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Uuid7Test {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.125Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final Ids ids = new Uuid7(clock);

    private static long milliseconds(UUID id) {
        return Long.parseLong(id.toString().substring(0, 13).replace("-", ""), 16);
    }

    private static boolean isBefore(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0;
    }

    @Test
    void an_id_is_of_version_7_and_of_the_variant_that_all_are_of() {
        assertThat(Stream.generate(ids::next).limit(10_000)).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void an_id_begins_with_the_millisecond_it_was_made_in() {
        assertThat(milliseconds(ids.next())).isEqualTo(NOW.toEpochMilli());

        clock.pass(Duration.ofDays(400));

        assertThat(milliseconds(ids.next()))
                .isEqualTo(NOW.plus(Duration.ofDays(400)).toEpochMilli());
    }

    @Test
    void ids_rise_within_a_millisecond_however_many_there_are() {
        List<UUID> made = Stream.generate(ids::next).limit(20_000).toList();

        assertThat(IntStream.range(1, made.size())).allMatch(i -> isBefore(made.get(i - 1), made.get(i)));
    }

    @Test
    void ids_rise_although_the_clock_is_put_back() {
        UUID before = ids.next();
        clock.set(NOW.minus(Duration.ofHours(1)));
        UUID after = ids.next();
        clock.set(NOW.plusMillis(1));
        UUID later = ids.next();

        assertThat(isBefore(before, after)).isTrue();
        assertThat(isBefore(after, later)).isTrue();
        assertThat(milliseconds(after)).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void ids_rise_whatever_the_clock_does() {
        long seed = 7;
        SplittableRandom random = new SplittableRandom(seed);
        UUID before = ids.next();
        for (int i = 0; i < 20_000; i++) {
            clock.pass(Duration.ofMillis(random.nextInt(-3, 4)));
            UUID after = ids.next();
            assertThat(isBefore(before, after)).as("seed %d, id %d", seed, i).isTrue();
            before = after;
        }
    }

    @Test
    void ids_made_on_many_threads_are_all_different() {
        List<List<UUID>> made =
                AtOnce.call(8, () -> Stream.generate(ids::next).limit(2_000).toList());

        assertThat(made.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(16_000);
        assertThat(made)
                .allSatisfy(ofOne -> assertThat(IntStream.range(1, ofOne.size()))
                        .allMatch(i -> isBefore(ofOne.get(i - 1), ofOne.get(i))));
    }

    @Test
    void two_makers_do_not_make_the_same() {
        Ids other = new Uuid7(clock);

        assertThat(Stream.concat(
                        Stream.generate(ids::next).limit(1_000),
                        Stream.generate(other::next).limit(1_000)))
                .doesNotHaveDuplicates();
    }
}
