package dev.kurs.application.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Municipality;
import dev.kurs.application.Pages;
import dev.kurs.application.PortContract;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.Verifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How {@link Measurements} take the place of others, in every implementation. */
public interface CorrectionsContract extends PortContract {

    /** The women among those measured. */
    Breakdown WOMEN = new Breakdown("gender", "K");

    /** A measurement by its id. */
    default Optional<Measurement> found(Municipality town, Measurement measurement) {
        return town.read(ports -> ports.measurements().find(measurement.indicator(), measurement.id()));
    }

    /** The measurements of the municipality's one indicator that stand. */
    default List<Measurement> standing(Municipality town) {
        return walked(town, null, null, false, Listing.first(2));
    }

    /** All measurements of the municipality's one indicator, corrected ones too. */
    default List<Measurement> history(Municipality town) {
        return walked(town, null, null, true, Listing.first(2));
    }

    /** Some measurements, page by page. */
    default List<Measurement> walked(Municipality town, String from, String to, boolean history, Listing listing) {
        return Pages.walk(listing, part -> page(town, from, to, history, part), page -> {});
    }

    /** Part of the measurements of the municipality's one indicator. */
    default Page<Measurement> page(Municipality town, String from, String to, boolean history, Listing listing) {
        IndicatorId indicator = town.indicator().id();
        LocalDate first = from == null ? null : LocalDate.parse(from);
        LocalDate last = to == null ? null : LocalDate.parse(to);
        return town.read(ports -> ports.measurements().list(indicator, first, last, history, listing));
    }

    /** Those that stand in some places. */
    default List<Measurement> standing(Municipality town, Measurement... places) {
        return town.read(ports -> ports.measurements().standing(List.of(places)));
    }

    /** A listing with the knowledge of a moment. */
    private static Listing known(AsOf asOf) {
        return new Listing(Map.of(), List.of(), 2, From.START, asOf);
    }

    @Test
    default void a_correction_stands_and_what_it_corrects_is_history() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Measurement first = readings.saved("2026-02-01", "41");
        Measurement other = readings.saved("2026-02-02", "42");
        town.aDayPasses();
        Measurement second = readings.corrected(first, "43");
        town.aDayPasses();
        Measurement third = readings.corrected(second, "44");

        assertThat(standing(town)).containsExactly(third, other);
        assertThat(history(town)).containsExactly(first, second, third, other);
        assertThat(found(town, first)).contains(first);
        assertThat(found(town, second)).contains(second);
        assertThat(found(town, third)).contains(third);
    }

    @Test
    default void a_list_may_correct_itself() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Measurement first = readings.on("2026-02-01", "41");
        Measurement second = readings.correction(first, "42");
        Measurement third = readings.correction(second, "43");

        readings.save(first, second, third);

        assertThat(standing(town)).containsExactly(third);
        assertThat(history(town)).containsExactly(first, second, third);
    }

    @Test
    default void corrections_are_known_from_when_they_were_recorded() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        AsOf before = town.beforeNow();
        Measurement first = readings.saved("2026-02-01", "41");
        AsOf when = town.now();
        AsOf later = town.aDayPasses();
        Measurement second = readings.corrected(first, "42");
        AsOf corrected = town.now();

        assertThat(walked(town, null, null, false, known(before))).isEmpty();
        assertThat(walked(town, null, null, false, known(when))).containsExactly(first);
        assertThat(walked(town, null, null, false, known(later))).containsExactly(first);
        assertThat(walked(town, null, null, false, known(corrected))).containsExactly(second);
        assertThat(walked(town, null, null, true, known(before))).isEmpty();
        assertThat(walked(town, null, null, true, known(later))).containsExactly(first);
        assertThat(walked(town, null, null, true, known(corrected))).containsExactly(first, second);
    }

    @Test
    default void of_corrections_in_the_same_millisecond_the_last_stands() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Measurement first = readings.saved("2026-02-01", "41");
        Measurement second = readings.corrected(first, "42");

        assertThat(standing(town)).containsExactly(second);
        assertThat(walked(town, null, null, false, known(town.now()))).containsExactly(second);
        assertThat(walked(town, null, null, false, known(town.beforeNow()))).isEmpty();
    }

    @Test
    default void places_differ_by_indicator_day_source_and_breakdown() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Readings others =
                new Readings(town, town.savedIndicator(town.goal(), "Other").id());
        Breakdown men = new Breakdown("gender", "M");
        Breakdown north = new Breakdown("district", "K");
        Measurement total = readings.saved("2026-02-01", "41");
        Measurement women = readings.on("2026-02-01", "42", Readings.SOURCE, Verifier.SELF, WOMEN);
        Measurement survey = readings.on("2026-02-01", "43", "enkät", Verifier.CUSTOMER, null);
        readings.save(women, survey);

        assertThat(standing(town, readings.on("2026-02-01", "0"))).containsExactly(total);
        assertThat(standing(town, readings.on("2026-02-01", "0", Readings.SOURCE, Verifier.CUSTOMER, WOMEN)))
                .containsExactly(women);
        assertThat(standing(town, readings.on("2026-02-01", "0", "enkät", Verifier.SELF, null)))
                .containsExactly(survey);
        assertThat(standing(
                        town,
                        readings.on("2026-02-02", "41"),
                        readings.on("2026-02-01", "41", "annan", Verifier.SELF, null),
                        readings.on("2026-02-01", "41", Readings.SOURCE, Verifier.SELF, men),
                        readings.on("2026-02-01", "41", Readings.SOURCE, Verifier.SELF, north),
                        readings.on("2026-02-01", "41", "enkät", Verifier.SELF, WOMEN),
                        others.on("2026-02-01", "41")))
                .isEmpty();
        assertThat(standing(
                        town,
                        readings.on("2026-02-01", "0"),
                        readings.on("2026-02-02", "0"),
                        readings.on("2026-02-01", "0", "enkät", Verifier.SELF, null)))
                .containsExactlyInAnyOrder(total, survey);
        assertThat(standing(town, new Measurement[0])).isEmpty();
    }

    @Test
    default void only_the_last_correction_stands_in_a_place() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Measurement first = readings.saved("2026-02-01", "41");
        Measurement second = readings.corrected(first, "42");

        assertThat(standing(town, readings.on("2026-02-01", "0"))).containsExactly(second);
    }

    @Test
    default void no_two_measurements_stand_in_one_place() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Measurement first = readings.saved("2026-02-01", "41");
        Measurement women = readings.on("2026-02-01", "20", Readings.SOURCE, Verifier.SELF, WOMEN);
        readings.save(women);
        readings.corrected(first, "42");
        List<Measurement> before = history(town);
        long head = town.journalHead();

        assertThatThrownBy(() -> readings.save(readings.on("2026-02-01", "43"))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> readings.save(readings.correction(first, "44")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> readings.save(readings.on("2026-02-01", "21", Readings.SOURCE, Verifier.SELF, WOMEN)))
                .isInstanceOf(RuntimeException.class);

        assertThat(history(town)).isEqualTo(before);
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void a_thousand_come_in_at_once_and_again_as_corrections() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        List<Measurement> first = IntStream.range(0, 1_000)
                .mapToObj(i -> readings.on(day(i), String.valueOf(i)))
                .toList();
        readings.save(first.toArray(Measurement[]::new));
        List<Measurement> second =
                first.stream().map(one -> readings.correction(one, "0.5")).toList();
        readings.save(second.toArray(Measurement[]::new));

        assertThat(walked(town, null, null, false, Listing.first(200))).isEqualTo(second);
        assertThat(standing(town, first.toArray(Measurement[]::new))).containsExactlyInAnyOrderElementsOf(second);
    }

    private static String day(int number) {
        return LocalDate.parse("2023-05-01").plusDays(number).toString();
    }
}
