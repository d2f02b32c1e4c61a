package dev.kurs.rest.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Stored;
import dev.kurs.application.governance.DecisionViews;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** What all acts on a decision have in common: they answer with the decision as it is afterwards. */
final class DecisionActs {

    /** Where they lie. */
    static final String DECISION = DecisionShown.COLLECTION + "/{decision}";

    private DecisionActs() {}

    static Call begin(ContainerRequestContext context, Role needed) {
        Call call = Call.of(context).about(DecisionsResource.KIND);
        call.query().end();
        call.actor().require(needed);
        return call;
    }

    static DecisionId decision(Call call) {
        return new DecisionId(call.pathId("decision"));
    }

    /**
     * The decision that the caller may see.
     *
     * @throws dev.kurs.application.NotFound when there is none
     */
    static DecisionId visible(Call call, DecisionViews views) {
        DecisionId id = decision(call);
        return call.read(
                ports -> views.get(ports, call.actor(), id, AsOf.NOW).decision().id());
    }

    static Response carryOut(Call call, DecisionViews views, Function<Actor, Stored<Decision>> act) {
        return call.write(act, (ports, stored) -> Answers.one(DecisionShown.of(call, ports, stored, views)));
    }
}
