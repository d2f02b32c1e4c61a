package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.kernel.RecordShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the journal is told of decisions: that somebody cast a ballot, never what it says; and of what people wrote, the
 * question alone, once.
 */
final class DecisionEvents {

    private DecisionEvents() {}

    static Event opened(Decision decision) {
        Proposal proposal = decision.proposal();
        return Event.of("governance.decision-opened", decision.id())
                .with("question", proposal.question())
                .with("power", proposal.power())
                .with("about", proposal.subject())
                .with("amount", proposal.amount())
                .with("options", proposal.keys())
                .with("budget", proposal.budget())
                .with("supersedes", proposal.supersedes())
                .with("where", decision.where())
                .with("consultations", orNull(proposal.consultations()))
                .with(
                        "recused",
                        orNull(decision.recusals().stream().map(Recusal::person).toList()))
                .with("mandate", decision.openedUnder())
                .with("escalatedFrom", decision.escalatedFrom());
    }

    /** The fields that changed, of the question only that it did, of the options their keys. */
    static Event changed(Decision before, Decision after) {
        List<FieldChange> fields = RecordShape.differences(before.proposal(), after.proposal()).stream()
                .map(field -> switch (field.name()) {
                    case "question" -> new FieldChange("question", null, null);
                    case "options" ->
                        new FieldChange(
                                "options",
                                before.proposal().keys(),
                                after.proposal().keys());
                    default -> field;
                })
                .toList();
        return Event.of("governance.decision-changed", after.id(), fields).with("mandate", after.openedUnder());
    }

    static Event recused(Decision decision, Recusal recusal) {
        return Event.of("governance.person-recused", decision.id())
                .with("recused", recusal.person())
                .with("automatic", recusal.automatic());
    }

    static Event recommended(Decision decision, Recommendation recommendation) {
        return Event.of("governance.recommendation-given", decision.id())
                .with("body", recommendation.body())
                .with("on", recommendation.on());
    }

    static Event cast(Ballot ballot, @Nullable Ballot before) {
        return Event.of("governance.ballot-cast", ballot.decision())
                .with("voter", ballot.person())
                .with("seat", ballot.seat())
                .with("castBy", ballot.castBy())
                .with("replaced", before != null);
    }

    static Event decided(Decision decision, Outcome outcome, MandateId mandate) {
        return Event.of("governance.decision-decided", decision.id())
                .with("option", outcome.option())
                .with("ranking", orNull(outcome.ranking()))
                .with("chosen", orNull(outcome.chosen()))
                .with("approved", outcome.approves())
                .with("method", outcome.method())
                .with("settledBy", outcome.settledBy())
                .with("tally", outcome.tally())
                .with("mandate", mandate)
                .with("supersedes", decision.proposal().supersedes());
    }

    static Event escalated(Decision decision, Outcome outcome, Decision next) {
        return Event.of("governance.decision-escalated", decision.id())
                .with("method", outcome.method())
                .with("tally", outcome.tally())
                .with("to", next.id())
                .with("where", next.where());
    }

    static Event withdrawn(Decision decision) {
        return Event.of("governance.decision-withdrawn", decision.id());
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
