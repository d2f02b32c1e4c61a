package dev.kurs.application.governance;

import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Proposal;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.voting.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is written; fields as in {@link Proposal}.
 *
 * @param subjectId what it is about; null for the organisation
 * @param revision the revision of a strategy; null when it does not matter
 * @param options empty for approving and rejecting, and to put projects in order for the live projects of the strategy
 * @param where who is to decide; null for whoever comes first of those who may
 */
public record DecisionDraft(
        String question,
        Power power,
        Subject.Type subjectType,
        @Nullable UUID subjectId,
        @Nullable Integer revision,
        @Nullable Money amount,
        List<Option> options,
        @Nullable Money budget,
        @Nullable DecisionId supersedes,
        @Nullable DecisionId appropriation,
        @Nullable Decider where,
        @Nullable PersonId proposedBy,
        List<BodyId> consultations) {

    public DecisionDraft {
        options = List.copyOf(options);
        consultations = List.copyOf(consultations);
    }

    /** What it puts before those who decide, once it is known what it is about. */
    Proposal toProposal(Subject subject, Place place, List<Option> otherwise) {
        return new Proposal(
                question,
                power,
                subject,
                place,
                amount,
                options.isEmpty() ? otherwise : options,
                budget,
                supersedes,
                appropriation,
                proposedBy,
                consultations);
    }
}
