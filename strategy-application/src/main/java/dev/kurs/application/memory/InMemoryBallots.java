package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Stored;
import dev.kurs.application.governance.Ballots;
import dev.kurs.domain.governance.Ballot;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class InMemoryBallots implements Ballots {

    private final UnitOfWork unit;

    InMemoryBallots(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Map<DecisionId, List<Ballot>> listAll(Collection<DecisionId> decisions) {
        Map<DecisionId, List<Ballot>> found = new HashMap<>();
        decisions.forEach(id -> {
            List<Ballot> cast = unit.rows().ballots().get(id);
            if (cast != null) {
                found.put(id, cast);
            }
        });
        return found;
    }

    @Override
    public void save(Change<Ballot> change) {
        if (change.isEmpty()) {
            return;
        }
        Ballot ballot = change.after();
        unit.decisions().find(ballot.decision(), AsOf.NOW).map(Stored::value).ifPresent(InMemoryDecisions::requireOpen);
        List<Ballot> cast = new ArrayList<>(list(ballot.decision()));
        cast.removeIf(
                other -> other.seat().equals(ballot.seat()) || other.person().equals(ballot.person()));
        cast.add(ballot);
        unit.changing().ballots().put(ballot.decision(), List.copyOf(cast));
        unit.tell(change.events());
    }
}
