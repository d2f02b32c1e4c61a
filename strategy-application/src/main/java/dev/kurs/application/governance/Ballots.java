package dev.kurs.application.governance;

import dev.kurs.domain.governance.Ballot;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The ballots of decisions: one for each seat and each person. A ballot that another took the place of stays as history. */
public interface Ballots {

    /** Those that stand in some decisions, in the order they were cast. One query, however many are asked for. */
    Map<DecisionId, List<Ballot>> listAll(Collection<DecisionId> decisions);

    /**
     * Keeps a ballot and what happened, in the place of every other of the same seat or person in the decision. Nothing
     * happens when the change is none.
     */
    void save(Change<Ballot> change);

    /** Those that stand in a decision, in the order they were cast. */
    default List<Ballot> list(DecisionId decision) {
        return listAll(List.of(decision)).getOrDefault(decision, List.of());
    }
}
