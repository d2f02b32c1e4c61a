package dev.kurs.domain.strategy;

import static dev.kurs.domain.strategy.Samples.ASTA;
import static dev.kurs.domain.strategy.Samples.BARE;
import static dev.kurs.domain.strategy.Samples.BERTIL;
import static dev.kurs.domain.strategy.Samples.COMPLETE;
import static dev.kurs.domain.strategy.Samples.CONTENT;
import static dev.kurs.domain.strategy.Samples.NOW;
import static dev.kurs.domain.strategy.Samples.STRATEGY;
import static dev.kurs.domain.strategy.Samples.TODAY;
import static dev.kurs.domain.strategy.Samples.adopted;
import static dev.kurs.domain.strategy.Samples.business;
import static dev.kurs.domain.strategy.Samples.digital;
import static dev.kurs.domain.strategy.Samples.draft;
import static dev.kurs.domain.strategy.Samples.opened;
import static dev.kurs.domain.strategy.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.strategy.Revision.RevisionStatus;
import dev.kurs.domain.strategy.Revision.Trigger;
import dev.kurs.domain.strategy.Revision.TriggerType;
import dev.kurs.domain.strategy.Strategy.Closure;
import dev.kurs.domain.strategy.Strategy.StrategyStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyTest {

    private static final Closure OVER = new Closure(TODAY, "The period ended", "Two goals of three", null, null);
    private static final Instant LATER = NOW.plusSeconds(3600);

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            STATE            | HEADER          | CONTENT          | OPEN                  | CONSULT           | ADOPT             | WITHDRAW                     | LAUNCH           | CLOSE           | REMOVE
            DRAFT            | DRAFT           | DRAFT            | revision-already-open | DRAFT             | ADOPTED           | first-revision-not-withdrawn | not-adopted      | not-adopted     | DRAFT
            DRAFT asked      | DRAFT           | DRAFT            | revision-already-open | DRAFT             | ADOPTED           | first-revision-not-withdrawn | not-adopted      | not-adopted     | DRAFT
            ADOPTED          | ADOPTED         | no-open-revision | ADOPTED               | revision-not-open | revision-not-open | revision-not-open            | LAUNCHED         | CLOSED          | adopted-not-removed
            ADOPTED open     | ADOPTED         | ADOPTED          | revision-already-open | ADOPTED           | ADOPTED           | ADOPTED                      | LAUNCHED         | CLOSED          | adopted-not-removed
            ADOPTED asked    | ADOPTED         | ADOPTED          | revision-already-open | ADOPTED           | ADOPTED           | ADOPTED                      | LAUNCHED         | CLOSED          | adopted-not-removed
            LAUNCHED         | LAUNCHED        | no-open-revision | LAUNCHED              | revision-not-open | revision-not-open | revision-not-open            | already-launched | CLOSED          | adopted-not-removed
            LAUNCHED open    | LAUNCHED        | LAUNCHED         | revision-already-open | LAUNCHED          | LAUNCHED          | LAUNCHED                     | already-launched | CLOSED          | adopted-not-removed
            CLOSED           | strategy-closed | strategy-closed  | strategy-closed       | strategy-closed   | strategy-closed   | strategy-closed              | strategy-closed  | strategy-closed | adopted-not-removed
            CLOSED open      | strategy-closed | strategy-closed  | strategy-closed       | strategy-closed   | strategy-closed   | strategy-closed              | strategy-closed  | strategy-closed | adopted-not-removed
            """)
    void in_each_state_each_act_leads_to_a_state_or_is_refused_by_its_rule(
            String state,
            String header,
            String content,
            String open,
            String consult,
            String adopt,
            String withdraw,
            String launch,
            String close,
            String remove) {
        Strategy strategy = in(state);
        int number = strategy.revisions().size();

        assertOutcome(() -> strategy.withHeader(BARE), header);
        assertOutcome(() -> strategy.withContent(Content.EMPTY), content);
        assertOutcome(() -> strategy.withRevisionOpened(null, List.of(), TODAY, LATER), open);
        assertOutcome(() -> strategy.inConsultation(number), consult);
        assertOutcome(() -> strategy.adopted(number, tree(business(1)), TODAY, LATER, ASTA, null), adopt);
        assertOutcome(() -> strategy.withRevisionWithdrawn(number), withdraw);
        assertOutcome(() -> strategy.launched(TODAY, TODAY), launch);
        assertOutcome(() -> strategy.closed(OVER), close);
        assertOutcome(strategy::removed, remove);
    }

    private interface Act {
        Change<Strategy> carriedOut();
    }

    private static void assertOutcome(Act act, String outcome) {
        List<String> refused = Refusals.ifAny(act::carriedOut);
        if (refused.isEmpty()) {
            assertThat(act.carriedOut().after().status()).isEqualTo(StrategyStatus.valueOf(outcome));
        } else {
            assertThat(refused).containsExactly(outcome);
        }
    }

    private static Strategy in(String state) {
        return switch (state) {
            case "DRAFT" -> draft();
            case "DRAFT asked" -> asked(draft());
            case "ADOPTED" -> adopted(draft(), TODAY);
            case "ADOPTED open" -> opened(adopted(draft(), TODAY));
            case "ADOPTED asked" -> asked(opened(adopted(draft(), TODAY)));
            case "LAUNCHED" -> launched(adopted(draft(), TODAY));
            case "LAUNCHED open" -> opened(launched(adopted(draft(), TODAY)));
            case "CLOSED" -> adopted(draft(), TODAY).closed(OVER).after();
            case "CLOSED open" -> opened(adopted(draft(), TODAY)).closed(OVER).after();
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Strategy asked(Strategy strategy) {
        return strategy.inConsultation(strategy.revisions().size()).after();
    }

    private static Strategy launched(Strategy strategy) {
        return strategy.launched(TODAY, TODAY).after();
    }

    @Test
    void a_new_strategy_is_a_draft_with_revision_1_open_and_tells_all_it_says() {
        Change<Strategy> created = Strategy.created(STRATEGY, COMPLETE, CONTENT, NOW);

        assertThat(created.before()).isNull();
        assertThat(created.after().status()).isEqualTo(StrategyStatus.DRAFT);
        assertThat(created.after().openRevision())
                .contains(new Revision(1, RevisionStatus.DRAFT, null, List.of(), CONTENT, NOW, null, null, null, null));
        assertThat(created.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("strategy.strategy-created");
            assertThat(event.subject()).isEqualTo(STRATEGY);
            assertThat(event.change())
                    .contains(
                            new FieldChange("title", null, "Digital by 2030"),
                            new FieldChange("owner", null, ASTA),
                            new FieldChange("vision", null, "A vision"),
                            new FieldChange("period", null, CONTENT.period()));
        });
    }

    @Test
    void adopting_names_everything_that_is_missing_at_once() {
        Strategy bare = Strategy.created(STRATEGY, BARE, Content.EMPTY, NOW).after();

        assertThat(Refusals.of(() -> bare.adopted(1, tree(digital(7)), TODAY, NOW, ASTA, null)))
                .containsExactly(
                        "owner-missing /owner",
                        "contact-missing /contact",
                        "period-incomplete /period",
                        "business-goal-missing /goals",
                        "digital-goal-without-business-goal /goals/" + Samples.goalId(7));
    }

    @Test
    void adopting_a_later_revision_names_a_day_before_the_one_it_follows_among_the_rest() {
        Strategy later =
                opened(adopted(draft(), TODAY)).withContent(Content.EMPTY).after();

        assertThat(Refusals.of(() -> later.adopted(2, tree(), TODAY.minusDays(1), NOW, ASTA, null)))
                .containsExactly(
                        "period-incomplete /period",
                        "business-goal-missing /goals",
                        "effective-before-previous /effectiveFrom");
    }

    @ParameterizedTest
    @CsvSource({"../..", "2026-01-01/..", "../2030-12-31"})
    void a_period_that_is_not_whole_is_not_enough(String period) {
        Content open = new Content(null, null, List.of(), null, Period.parse(period));
        Strategy strategy = draft().withContent(open).after();

        assertThat(Refusals.of(() -> strategy.adopted(1, tree(business(1)), TODAY, NOW, ASTA, null)))
                .containsExactly("period-incomplete /period");
    }

    @Test
    void an_adopted_revision_says_from_when_and_by_whom_and_on_what_it_rests_and_tells_it() {
        DecisionId decision = new DecisionId(new UUID(0x7000L, 9));
        LocalDate autumn = TODAY.plusMonths(2);

        Change<Strategy> change = draft().adopted(1, tree(business(1)), autumn, LATER, BERTIL, decision);

        assertThat(change.after().revisions())
                .containsExactly(new Revision(
                        1, RevisionStatus.ADOPTED, null, List.of(), CONTENT, NOW, autumn, LATER, BERTIL, decision));
        assertThat(change.after().header()).isEqualTo(COMPLETE);
        assertThat(change.events())
                .containsExactly(Event.of("strategy.revision-adopted", STRATEGY)
                        .with("revision", 1)
                        .with("effectiveFrom", autumn)
                        .with("decision", decision));
    }

    @Test
    void adopting_a_later_revision_leaves_the_launched_strategy_launched_and_the_first_revision_as_it_was() {
        Strategy launched = launched(adopted(draft(), TODAY));
        Strategy revised = adopted(opened(launched), TODAY);

        assertThat(revised.status()).isEqualTo(StrategyStatus.LAUNCHED);
        assertThat(revised.launchedOn()).isEqualTo(TODAY);
        assertThat(revised.revision(1)).isEqualTo(launched.revision(1));
    }

    @Test
    void a_revision_can_be_written_while_others_are_asked_and_adopted_after() {
        Content better = new Content("A better vision", null, List.of(), null, CONTENT.period());
        Strategy asked = draft().inConsultation(1).after();

        Strategy written = asked.withContent(better).after();

        assertThat(written.requireOpenRevision().status()).isEqualTo(RevisionStatus.IN_CONSULTATION);
        assertThat(adopted(written, TODAY).revision(1).orElseThrow().content()).isEqualTo(better);
    }

    @Test
    void sending_a_revision_out_tells_it_once() {
        Change<Strategy> sent = draft().inConsultation(1);

        assertThat(sent.events())
                .containsExactly(Event.of("strategy.revision-sent-on-consultation", STRATEGY)
                        .with("revision", 1));
        assertThat(sent.after().inConsultation(1)).isEqualTo(Change.none(sent.after()));
    }

    @Test
    void only_the_revision_that_is_open_can_be_sent_out_adopted_or_withdrawn() {
        Strategy strategy = opened(adopted(draft(), TODAY));

        for (int other : new int[] {-1, 0, 1, 3}) {
            assertThat(Refusals.of(() -> strategy.inConsultation(other))).containsExactly("revision-not-open");
            assertThat(Refusals.of(() -> strategy.withRevisionWithdrawn(other))).containsExactly("revision-not-open");
            assertThat(Refusals.of(() -> strategy.adopted(other, tree(business(1)), TODAY, NOW, ASTA, null)))
                    .containsExactly("revision-not-open");
        }
    }

    @Test
    void the_next_revision_starts_as_a_copy_and_says_why_it_was_opened() {
        Trigger broken = new Trigger(TriggerType.PREMISE, new UUID(0x7200L, 1));
        Strategy strategy = adopted(draft(), TODAY);

        Change<Strategy> change = strategy.withRevisionOpened("The law changed", List.of(broken), TODAY, LATER);

        assertThat(change.after().openRevision())
                .contains(new Revision(
                        2,
                        RevisionStatus.DRAFT,
                        "The law changed",
                        List.of(broken),
                        CONTENT,
                        LATER,
                        null,
                        null,
                        null,
                        null));
        assertThat(change.after().revision(1)).isEqualTo(strategy.revision(1));
        assertThat(change.events())
                .containsExactly(Event.of("strategy.revision-opened", STRATEGY)
                        .with("revision", 2)
                        .with("reason", "The law changed")
                        .with("triggers", List.of(broken)));
    }

    @Test
    void the_copy_is_of_the_revision_adopted_last_even_before_its_day() {
        Content other = new Content("Another vision", null, List.of(), null, CONTENT.period());
        Strategy second =
                adopted(opened(adopted(draft(), TODAY)).withContent(other).after(), TODAY.plusMonths(6));

        assertThat(opened(second).requireOpenRevision().content()).isEqualTo(other);
    }

    @Test
    void a_revision_opened_without_a_reason_tells_none() {
        Change<Strategy> change = adopted(draft(), TODAY).withRevisionOpened(null, List.of(), TODAY, LATER);

        assertThat(change.events())
                .containsExactly(Event.of("strategy.revision-opened", STRATEGY).with("revision", 2));
    }

    @Test
    void what_was_written_in_a_withdrawn_revision_is_not_in_the_next() {
        Content other = new Content("Another vision", null, List.of(), null, CONTENT.period());
        Strategy withdrawn = opened(adopted(draft(), TODAY))
                .withContent(other)
                .after()
                .withRevisionWithdrawn(2)
                .after();

        Revision third = opened(withdrawn).requireOpenRevision();

        assertThat(third.number()).isEqualTo(3);
        assertThat(third.content()).isEqualTo(CONTENT);
        assertThat(withdrawn.revision(2).orElseThrow().content()).isEqualTo(other);
    }

    @Test
    void withdrawing_a_revision_tells_it_and_leaves_the_one_in_force() {
        Strategy strategy = opened(adopted(draft(), TODAY));

        Change<Strategy> change = strategy.withRevisionWithdrawn(2);

        assertThat(change.after().revision(2).orElseThrow().status()).isEqualTo(RevisionStatus.WITHDRAWN);
        assertThat(change.after().revisionInForce(TODAY)).isEqualTo(strategy.revision(1));
        assertThat(change.events())
                .containsExactly(
                        Event.of("strategy.revision-withdrawn", STRATEGY).with("revision", 2));
    }

    @Test
    void changed_content_tells_what_changed_and_in_which_revision() {
        Content longer = new Content("A vision", null, List.of(), null, Period.parse("2026-01-01/2031-12-31"));
        Strategy strategy = opened(adopted(draft(), TODAY));

        assertThat(strategy.withContent(longer).events())
                .containsExactly(Event.of(
                                "strategy.content-changed",
                                STRATEGY,
                                List.of(new FieldChange("period", CONTENT.period(), longer.period())))
                        .with("revision", 2));
        assertThat(strategy.withContent(CONTENT)).isEqualTo(Change.none(strategy));
    }

    @Test
    void a_changed_header_tells_what_changed_whether_or_not_a_revision_is_open() {
        Strategy strategy = adopted(draft(), TODAY);
        Header handedOver = COMPLETE.handedOver(ASTA, BERTIL);

        Change<Strategy> change = strategy.withHeader(handedOver);

        assertThat(change.after().header()).isEqualTo(handedOver);
        assertThat(change.events())
                .containsExactly(Event.of(
                        "strategy.strategy-changed", STRATEGY, List.of(new FieldChange("owner", ASTA, BERTIL))));
        assertThat(strategy.withHeader(COMPLETE)).isEqualTo(Change.none(strategy));
    }

    @Test
    void launching_keeps_the_day_and_tells_it() {
        Change<Strategy> change = adopted(draft(), TODAY.minusDays(10)).launched(TODAY.minusDays(1), TODAY);

        assertThat(change.after().launchedOn()).isEqualTo(TODAY.minusDays(1));
        assertThat(change.events())
                .containsExactly(
                        Event.of("strategy.strategy-launched", STRATEGY).with("on", TODAY.minusDays(1)));
    }

    @Test
    void a_strategy_is_not_launched_in_the_future_nor_before_anything_is_in_force() {
        Strategy fromToday = adopted(draft(), TODAY);
        Strategy fromTomorrow = adopted(draft(), TODAY.plusDays(1));

        assertThat(Refusals.of(() -> fromToday.launched(TODAY.plusDays(1), TODAY)))
                .containsExactly("day-in-the-future /on");
        assertThat(Refusals.of(() -> fromToday.launched(TODAY.minusDays(1), TODAY)))
                .containsExactly("not-adopted");
        assertThat(Refusals.of(() -> fromTomorrow.launched(TODAY, TODAY))).containsExactly("not-adopted");
    }

    @Test
    void closing_keeps_why_and_what_came_of_it_and_who_follows_and_tells_it() {
        Closure followed = new Closure(TODAY, "Done", "All reached", new StrategyId(new UUID(0x7000L, 8)), null);

        Change<Strategy> change = adopted(draft(), TODAY).closed(followed);

        assertThat(change.after().closure()).isEqualTo(followed);
        assertThat(change.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("strategy.strategy-closed");
            assertThat(event.change())
                    .containsExactly(
                            new FieldChange("on", null, TODAY),
                            new FieldChange("reason", null, "Done"),
                            new FieldChange("outcome", null, "All reached"),
                            new FieldChange("successor", null, followed.successor()));
        });
    }

    @Test
    void closing_needs_a_reason_and_an_outcome_and_says_so_together() {
        assertThat(Refusals.of(() -> new Closure(TODAY, " ", "", null, null)))
                .containsExactly("text-missing /reason", "text-missing /outcome");
    }

    @Test
    void a_strategy_does_not_follow_itself() {
        Closure circle = new Closure(TODAY, "Done", "All reached", STRATEGY, null);

        assertThat(Refusals.of(() -> adopted(draft(), TODAY).closed(circle)))
                .containsExactly("successor-of-itself /successor");
    }

    @Test
    void removing_a_draft_tells_it() {
        assertThat(draft().removed().events()).containsExactly(Event.of("strategy.strategy-removed", STRATEGY));
    }

    @Test
    void revisions_are_found_by_number() {
        Strategy strategy = opened(adopted(draft(), TODAY));

        assertThat(strategy.revision(0)).isEmpty();
        assertThat(strategy.revision(1)).contains(strategy.revisions().get(0));
        assertThat(strategy.revision(2)).contains(strategy.revisions().get(1));
        assertThat(strategy.revision(3)).isEmpty();
        assertThat(strategy.requireOpenRevision().number()).isEqualTo(2);
    }
}
