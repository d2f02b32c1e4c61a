package dev.kurs.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.Position.Holder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {

    private static final PersonId ASTA = new PersonId(new UUID(0x7000L, 1));
    private static final PersonId BERTIL = new PersonId(new UUID(0x7000L, 2));
    private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");
    private static final int SPAN = 12;

    @ParameterizedTest
    @CsvSource({
        "2026-01-01/2026-06-30, 2026-07-01/2026-12-31, true",
        "2026-07-01/2026-12-31, 2026-01-01/2026-06-30, true",
        "2026-01-01/2026-06-30, 2026-06-30/2026-12-31, false",
        "2026-06-30/2026-12-31, 2026-01-01/2026-06-30, false",
        "2026-01-01/2026-12-31, 2026-03-01/2026-03-31, false",
        "2026-01-01/.., 2027-01-01/.., false",
        "2026-01-01/.., ../2025-12-31, true",
        "../2025-12-31, 2026-01-01/.., true",
        "../.., 2026-01-01/2026-01-01, false",
    })
    void a_person_holds_a_position_once_at_a_time(String one, String other, boolean apart) {
        assertThat(broken(new Holder(ASTA, Period.parse(one)), new Holder(ASTA, Period.parse(other))))
                .isEqualTo(apart ? List.of() : List.of("held-twice-by-one /holders/1"));
    }

    @Test
    void two_people_may_hold_it_at_the_same_time() {
        assertThat(broken(new Holder(ASTA, Period.parse("2026-01-01/..")), new Holder(BERTIL, Period.parse("../.."))))
                .isEmpty();
    }

    @Test
    void every_time_that_overlaps_an_earlier_one_is_told() {
        Holder first = new Holder(ASTA, Period.parse("2026-01-01/2026-12-31"));
        Holder inside = new Holder(ASTA, Period.parse("2026-02-01/2026-02-28"));
        Holder another = new Holder(BERTIL, Period.parse("2026-02-01/2026-02-28"));

        assertThat(broken(first, another, inside, inside))
                .containsExactly("held-twice-by-one /holders/2", "held-twice-by-one /holders/3");
    }

    @Test
    void times_overlap_when_they_share_a_day() {
        Laws.hold(1000, random -> {
            int[] days = random.ints(4, 0, SPAN).toArray();
            Period one = period(days[0], days[1], random.nextInt(4));
            Period other = period(days[2], days[3], random.nextInt(4));

            boolean shared = IntStream.range(-1, SPAN + 1)
                    .mapToObj(NEW_YEAR::plusDays)
                    .anyMatch(day -> one.contains(day) && other.contains(day));
            assertThat(broken(new Holder(ASTA, one), new Holder(ASTA, other)).isEmpty())
                    .as("%s and %s", one, other)
                    .isEqualTo(!shared);
        });
    }

    @Test
    void a_position_has_a_title_and_all_its_faults_are_told_together() {
        Holder always = new Holder(ASTA, Period.parse("../.."));

        assertThat(Refusals.of(() -> new Position(id(), "", null, List.of(always, always), List.of())))
                .containsExactly("text-missing /title", "held-twice-by-one /holders/1");
    }

    @Test
    void a_position_keeps_its_holders_and_deputies() {
        Holder always = new Holder(ASTA, Period.parse("../.."));
        Position position = new Position(id(), "Head of schools", null, List.of(always), List.of(BERTIL));

        assertThat(position.holders()).containsExactly(always);
        assertThat(position.deputies()).containsExactly(BERTIL);
    }

    private static List<String> broken(Holder... holders) {
        return Refusals.ifAny(() -> new Position(id(), "Head of schools", null, List.of(holders), List.of()));
    }

    private static Period period(int one, int other, int open) {
        return new Period(
                open == 0 ? null : NEW_YEAR.plusDays(Math.min(one, other)),
                open == 1 ? null : NEW_YEAR.plusDays(Math.max(one, other)));
    }

    private static PositionId id() {
        return new PositionId(new UUID(0x7000L, 3));
    }
}
