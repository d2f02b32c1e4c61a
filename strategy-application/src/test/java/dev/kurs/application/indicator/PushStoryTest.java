package dev.kurs.application.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Actor;
import dev.kurs.application.Listing;
import dev.kurs.application.Moment;
import dev.kurs.application.PushRefused;
import dev.kurs.application.Pushed;
import dev.kurs.application.RoleTooLow;
import dev.kurs.application.Story;
import dev.kurs.application.indicator.PushMeasurements.Command;
import dev.kurs.application.indicator.PushMeasurements.Line;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PushStoryTest {

    private final Story story = Story.on("2026-01-01");
    private final StrategyId strategy = story.strategy("Digital by 2030");
    private final IndicatorId letters =
            story.indicator(story.goal(strategy, "Easier to reach us"), "Letters sent digitally");
    private final IndicatorId calls = story.indicator(story.goal(strategy, "Answers sooner"), "Calls answered");

    PushStoryTest() {
        story.goesOn("2026-07-02");
        story.told();
    }

    @Test
    void measurements_of_many_indicators_are_recorded_at_once() {
        Pushed pushed = push(
                line(1, letters, "2026-07-01", "47"),
                line(2, calls, "2026-07-01", "61"),
                line(3, letters, "2026-07-02", "48"));

        assertThat(pushed).isEqualTo(new Pushed(3, 0, 0, 0, List.of()));
        assertThat(values(letters)).containsExactly("47", "48");
        assertThat(values(calls)).containsExactly("61");
    }

    @Test
    void the_journal_gains_one_entry_for_all_of_them_with_the_digest_of_what_was_recorded() throws Exception {
        push(line(1, letters, "2026-07-01", "47"), line(2, calls, "2026-07-01", "61.50"));

        Measurement first = series(letters).get(0);
        Measurement second = series(calls).get(0);
        // Written out by hand, as docs/journal.md tells, and not with what the journal is written with.
        String recorded = text(first, "47") + "\n" + text(second, "61.5") + "\n";
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(recorded.getBytes(StandardCharsets.UTF_8));
        assertThat(story.newEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("dev.kurs.indicator.measurements-pushed");
            assertThat(entry.subject()).isEqualTo("organisation/" + story.organisation());
            assertThat(entry.data())
                    .contains(
                            "\"accepted\":2",
                            "\"corrected\":0",
                            "\"first\":\"" + first.id() + "\"",
                            "\"last\":\"" + second.id() + "\"",
                            "\"sha256\":\"" + HexFormat.of().formatHex(digest) + "\"");
        });
    }

    private static String text(Measurement one, String value) {
        return "{\"date\":\"" + one.date() + "\",\"id\":\"" + one.id() + "\",\"indicator\":\"" + one.indicator()
                + "\",\"recordedAt\":\"2026-07-02T10:00:00Z\",\"recordedBy\":\""
                + one.recordedBy().value()
                + "\",\"source\":\"" + one.source() + "\",\"value\":" + value + ",\"verifier\":\"SELF\"}";
    }

    @Test
    void the_same_lines_again_change_nothing_and_leave_no_entry() {
        Line[] lines = {line(1, letters, "2026-07-01", "47"), line(2, calls, "2026-07-01", "61")};
        push(lines);
        story.told();

        assertThat(push(lines)).isEqualTo(new Pushed(0, 0, 2, 0, List.of()));
        assertThat(story.told()).isEmpty();
        assertThat(values(letters)).containsExactly("47");
    }

    @Test
    void another_value_in_the_same_place_corrects_the_first_also_within_one_push() {
        push(line(1, letters, "2026-07-01", "47"));

        Pushed pushed = push(
                line(1, letters, "2026-07-01", "46"),
                line(2, letters, "2026-07-01", "45"),
                line(3, letters, "2026-07-01", "45.0"));

        assertThat(pushed).isEqualTo(new Pushed(0, 2, 1, 0, List.of()));
        assertThat(values(letters)).containsExactly("45");
    }

    @Test
    void a_line_that_is_wrong_is_refused_with_all_its_faults_and_its_neighbours_are_kept() {
        IndicatorId unknown = new IndicatorId(new UUID(7, 7));

        Pushed pushed = push(
                line(1, letters, "2026-07-01", "47"),
                line(3, letters, "2026-07-03", "1234567890123456789"),
                line(4, unknown, "2026-07-01", "1"),
                line(7, letters, "2025-12-31", "1"),
                line(8, calls, "2026-07-01", "61"));

        assertThat(pushed.accepted()).isEqualTo(2);
        assertThat(pushed.rejected()).isEqualTo(3);
        assertThat(refusals(pushed))
                .containsExactly(
                        "3 measurement-not-in-future /date, number-out-of-range /value",
                        "4 reference-unknown /indicator",
                        "7 measurement-before-baseline /date");
        assertThat(values(letters)).containsExactly("47");
        assertThat(values(calls)).containsExactly("61");
    }

    @Test
    void the_indicator_of_another_organisation_and_that_of_a_confidential_draft_are_unknown() {
        Story elsewhere = story.elsewhere();
        IndicatorId theirs = elsewhere.indicator(elsewhere.goal(elsewhere.strategy("Theirs"), "Goal"), "Theirs");

        assertThat(refusals(push(line(1, theirs, "2026-07-01", "47"))))
                .containsExactly("1 reference-unknown /indicator");
    }

    @Test
    void with_all_or_nothing_one_bad_line_refuses_all_and_every_bad_line_is_told() {
        List<List<Line>> pieces = List.of(
                List.of(line(1, letters, "2026-07-01", "47"), line(2, letters, "2026-07-03", "48")),
                List.of(line(3, calls, "2026-07-01", "61"), line(4, calls, "2025-07-01", "62")));

        assertThatThrownBy(() ->
                        story.application().pushMeasurements().handle(story.contributor(), new Command(pieces, true)))
                .isInstanceOfSatisfying(
                        PushRefused.class,
                        refused -> assertThat(refusals(refused.pushed()))
                                .containsExactly(
                                        "2 measurement-not-in-future /date", "4 measurement-before-baseline /date"));
        assertThat(values(letters)).isEmpty();
        assertThat(values(calls)).isEmpty();
        assertThat(story.told()).isEmpty();
    }

    @Test
    void with_all_or_nothing_good_lines_are_all_kept_an_entry_for_each_piece() {
        List<List<Line>> pieces =
                List.of(List.of(line(1, letters, "2026-07-01", "47")), List.of(line(2, calls, "2026-07-01", "61")));

        Pushed pushed = story.application().pushMeasurements().handle(story.contributor(), new Command(pieces, true));

        assertThat(pushed).isEqualTo(new Pushed(2, 0, 0, 0, List.of()));
        assertThat(story.told())
                .containsExactly(
                        "indicator.measurements-pushed organisation", "indicator.measurements-pushed organisation");
    }

    @Test
    void however_many_lines_are_refused_a_thousand_of_them_are_told() {
        List<List<Line>> pieces = IntStream.range(0, 3)
                .mapToObj(piece -> IntStream.rangeClosed(1, 600)
                        .mapToObj(i -> line(piece * 600L + i, letters, "2026-07-03", "1"))
                        .toList())
                .toList();

        Pushed pushed = story.application().pushMeasurements().handle(story.contributor(), new Command(pieces, false));

        assertThat(pushed.rejected()).isEqualTo(1800);
        assertThat(pushed.refusals()).hasSize(Pushed.MOST_TOLD);
        assertThat(pushed.refusals().get(999).line()).isEqualTo(1000);
    }

    @Test
    void a_push_takes_a_contributor() {
        assertThatThrownBy(() -> push(story.reader(), line(1, letters, "2026-07-01", "47")))
                .isInstanceOf(RoleTooLow.class);
    }

    private Pushed push(Line... lines) {
        return push(story.contributor(), lines);
    }

    private Pushed push(Actor actor, Line... lines) {
        return story.application().pushMeasurements().handle(actor, new Command(List.of(List.of(lines)), false));
    }

    private static Line line(long number, IndicatorId indicator, String day, String value) {
        return new Line(number, indicator, Story.reading(day, value));
    }

    private List<Measurement> series(IndicatorId indicator) {
        return story.application()
                .indicatorViews()
                .listMeasurements(story.editor(), indicator, null, null, false, Listing.first(100), Moment.NOW)
                .items();
    }

    private List<String> values(IndicatorId indicator) {
        return series(indicator).stream()
                .map(Measurement::value)
                .map(BigDecimal::toPlainString)
                .toList();
    }

    private static List<String> refusals(Pushed pushed) {
        List<String> told = new ArrayList<>();
        pushed.refusals()
                .forEach(one -> told.add(one.line() + " "
                        + String.join(
                                ", ",
                                ((RulesBroken) one.why())
                                        .broken().stream()
                                                .map(broken -> broken.rule().code() + " " + broken.pointer())
                                                .toList())));
        return told;
    }
}
