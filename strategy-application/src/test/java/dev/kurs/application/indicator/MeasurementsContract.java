package dev.kurs.application.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Listing.Sort;
import dev.kurs.application.Municipality;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.organisation.ApiKeyId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Measurements} keep, in every implementation. */
public interface MeasurementsContract extends CorrectionsContract {

    /** All measurements of some indicators. */
    default List<Measurement> all(Municipality town, String until, AsOf asOf, IndicatorId... indicators) {
        return town.read(ports -> ports.measurements().listAll(List.of(indicators), LocalDate.parse(until), asOf));
    }

    @Test
    default void a_measurement_is_given_back_whole() {
        Municipality town = municipality();
        Measurement whole = new Measurement(
                new MeasurementId(town.ids().next()),
                town.indicator().id(),
                LocalDate.parse("2026-02-28"),
                new BigDecimal("-123456789012345678.123456789012"),
                "Brukarundersökningen \"2026\"",
                Verifier.INDEPENDENT,
                new Breakdown("district", "Norra"),
                "Svarsfrekvens 61 %.\nFärre än i fjol. ✓",
                town.clock().instant(),
                new ApiKeyId(town.ids().next()),
                null);

        Readings.of(town).save(whole);

        assertThat(found(town, whole)).contains(whole);
        assertThat(standing(town)).containsExactly(whole);
    }

    @Test
    default void every_figure_is_given_back_exactly() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        List<Measurement> all = Stream.of(
                        "0", "0.1", "-0.000000000001", "1E+3", "999999999999999999", "100.50", "0.333333333333")
                .map(value -> readings.on("2026-02-01", value, "source " + value, Verifier.SELF, null))
                .toList();

        readings.save(all.toArray(Measurement[]::new));

        assertThat(standing(town)).isEqualTo(all);
    }

    @Test
    default void what_was_never_measured_is_not_found() {
        Municipality town = municipality();
        Measurement measurement = Readings.of(town).on("2026-02-01", "41");

        assertThat(found(town, measurement)).isEmpty();
        assertThat(standing(town)).isEmpty();
    }

    @Test
    default void a_measurement_is_found_under_its_own_indicator_alone() {
        Municipality town = municipality();
        Indicator other = town.savedIndicator(town.goal(), "Other");
        Measurement measurement = Readings.of(town).saved("2026-02-01", "41");

        Optional<Measurement> found = town.read(ports -> ports.measurements().find(other.id(), measurement.id()));

        assertThat(found).isEmpty();
        assertThat(standing(town)).containsExactly(measurement);
    }

    @Test
    default void measurements_are_listed_by_day_and_then_as_they_were_made() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Measurement march = readings.saved("2026-03-01", "43");
        Measurement january = readings.saved("2026-01-31", "41");
        Measurement february = readings.saved("2026-02-28", "42");
        Measurement alsoJanuary = readings.on("2026-01-31", "20", Readings.SOURCE, Verifier.SELF, WOMEN);
        readings.save(alsoJanuary);

        assertThat(standing(town)).containsExactly(january, alsoJanuary, february, march);
        assertThat(walked(town, null, null, false, Listing.first(1))).isEqualTo(standing(town));
    }

    @Test
    default void both_days_of_a_span_belong_to_it() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Measurement first = readings.saved("2026-01-31", "41");
        Measurement second = readings.saved("2026-02-01", "42");
        Measurement third = readings.saved("2026-02-02", "43");
        Listing listing = Listing.first(10);

        assertThat(walked(town, "2026-01-31", "2026-02-01", false, listing)).containsExactly(first, second);
        assertThat(walked(town, "2026-02-01", null, false, listing)).containsExactly(second, third);
        assertThat(walked(town, null, "2026-02-01", false, listing)).containsExactly(first, second);
        assertThat(walked(town, "2026-02-03", null, false, listing)).isEmpty();
        assertThat(walked(town, "2026-02-02", "2026-02-01", false, listing)).isEmpty();
    }

    @Test
    default void nothing_is_skipped_or_repeated_while_measurements_come_and_are_corrected() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Measurement first = readings.saved("2026-01-10", "1");
        Measurement second = readings.saved("2026-01-20", "2");
        Measurement third = readings.saved("2026-01-30", "3");
        Measurement fourth = readings.saved("2026-02-10", "4");

        Page<Measurement> one = page(town, null, null, false, Listing.first(2));
        readings.saved("2026-01-15", "8");
        Measurement between = readings.saved("2026-01-25", "5");
        Measurement corrected = readings.corrected(fourth, "6");
        readings.corrected(first, "7");
        Listing next = new Listing(Map.of(), List.of(), 10, one.next(), AsOf.NOW);

        assertThat(one.items()).containsExactly(first, second);
        assertThat(page(town, null, null, false, next).items()).containsExactly(between, third, corrected);
    }

    @Test
    default void measurements_can_be_read_by_numbered_pages() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        List<Measurement> all = IntStream.rangeClosed(1, 5)
                .mapToObj(day -> readings.saved("2026-02-0" + day, "40"))
                .toList();

        Page<Measurement> second =
                page(town, null, null, false, new Listing(Map.of(), List.of(), 2, new From(null, 2), AsOf.NOW));

        assertThat(second).isEqualTo(new Page<>(all.subList(2, 4), new From(null, 4)));
    }

    @Test
    default void measurements_can_be_sorted_by_what_they_say_and_by_when_it_was_recorded() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Measurement march = readings.saved("2026-03-01", "9");
        town.clock().pass(Duration.ofHours(1));
        Measurement february = readings.on("2026-02-01", "10", "arkivet", Verifier.SELF, null);
        readings.save(february);
        town.clock().pass(Duration.ofHours(1));
        Measurement january = readings.saved("2026-01-01", "9.5");

        assertThat(sorted(town, new Sort("date", true))).containsExactly(march, february, january);
        assertThat(sorted(town, new Sort("value", false))).containsExactly(march, january, february);
        assertThat(sorted(town, new Sort("recordedAt", true))).containsExactly(january, february, march);
        assertThat(sorted(town, new Sort("source", true), new Sort("value", true)))
                .containsExactly(january, march, february);
    }

    /** All measurements of the municipality's one indicator, sorted, one on a page. */
    default List<Measurement> sorted(Municipality town, Sort... sort) {
        return walked(town, null, null, false, new Listing(Map.of(), List.of(sort), 1, From.START, AsOf.NOW));
    }

    @Test
    default void the_first_day_is_the_earliest_of_all_that_was_measured() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        assertThat(firstDay(town)).isEmpty();

        readings.saved("2026-02-03", "41");
        assertThat(firstDay(town)).contains(LocalDate.parse("2026-02-03"));

        readings.saved("2026-02-05", "41");
        readings.save(readings.on("2026-02-01", "20", Readings.SOURCE, Verifier.SELF, WOMEN));
        assertThat(firstDay(town)).contains(LocalDate.parse("2026-02-01"));
        assertThat(firstDay(town.neighbour())).isEmpty();
    }

    private static Optional<LocalDate> firstDay(Municipality town) {
        IndicatorId indicator = town.indicator().id();
        return town.read(ports -> ports.measurements().firstDay(indicator));
    }

    @Test
    default void the_measurements_of_several_indicators_are_listed_at_once() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Readings others =
                new Readings(town, town.savedIndicator(town.goal(), "Other").id());
        Readings never = new Readings(
                town, town.savedIndicator(town.goal(), "Never asked for").id());
        Measurement theirs = others.saved("2026-01-31", "1");
        Measurement late = readings.saved("2026-02-28", "2");
        Measurement early = readings.saved("2026-01-31", "3");
        Measurement women = readings.on("2026-01-31", "4", Readings.SOURCE, Verifier.SELF, WOMEN);
        readings.save(women);
        readings.saved("2026-03-01", "5");
        never.saved("2026-01-31", "6");
        AsOf known = town.aDayPasses();
        Measurement corrected = readings.corrected(early, "7");

        assertThat(all(town, "2026-02-28", AsOf.NOW, others.indicator(), readings.indicator()))
                .containsExactly(women, corrected, late, theirs);
        assertThat(all(town, "2026-02-27", known, others.indicator(), readings.indicator()))
                .containsExactly(early, women, theirs);
        assertThat(all(town, "2026-02-28", AsOf.NOW)).isEmpty();
        assertThat(all(town.neighbour(), "2026-02-28", AsOf.NOW, readings.indicator()))
                .isEmpty();
    }

    @Test
    default void each_event_of_a_list_is_told() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        long head = town.journalHead();
        Event summary =
                Event.of("indicator.measurements-pushed", readings.indicator()).with("count", 2);

        town.change(ports -> ports.measurements()
                .save(List.of(readings.on("2026-02-01", "41"), readings.on("2026-02-02", "42")), List.of(summary)));

        assertThat(town.journal(head))
                .extracting(JournalEntry::type)
                .containsExactly("dev.kurs.indicator.measurements-pushed");
        assertThat(standing(town)).hasSize(2);
    }

    @Test
    default void a_failed_unit_records_and_corrects_nothing() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Measurement first = readings.saved("2026-02-01", "41");
        long head = town.journalHead();

        assertThatThrownBy(() -> town.change(ports -> {
                    ports.measurements()
                            .save(
                                    List.of(readings.correction(first, "42"), readings.on("2026-02-02", "43")),
                                    List.of(Event.of("indicator.measurements-pushed", readings.indicator())));
                    throw new IllegalStateException("the unit fails");
                }))
                .hasMessage("the unit fails");

        assertThat(history(town)).containsExactly(first);
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void a_unit_of_work_sees_what_it_measured_itself() {
        Municipality town = municipality();
        Readings readings = Readings.of(town);
        Measurement first = readings.on("2026-02-01", "41");

        town.change(ports -> {
            ports.measurements().save(List.of(first), List.of());
            assertThat(ports.measurements().standing(List.of(first))).containsExactly(first);
            assertThat(ports.measurements().firstDay(readings.indicator())).contains(first.date());
            assertThat(ports.measurements().find(readings.indicator(), first.id()))
                    .contains(first);
        });
    }

    @Test
    default void another_organisation_sees_nothing_of_it() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        Readings readings = Readings.of(town);
        Measurement first = readings.saved("2026-02-01", "41");

        assertThat(found(neighbour, first)).isEmpty();
        assertThat(standing(neighbour, readings.on("2026-02-01", "0"))).isEmpty();
        Page<Measurement> page = neighbour.read(
                ports -> ports.measurements().list(readings.indicator(), null, null, true, Listing.first(10)));
        assertThat(page.items()).isEmpty();
    }
}
