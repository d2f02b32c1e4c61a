package dev.kurs.rest.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.governance.DecisionViews;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.voting.Cast;
import dev.kurs.domain.voting.Disagreement;
import dev.kurs.domain.voting.Disagreement.ContestedPair;
import dev.kurs.domain.voting.Disagreement.HangingOption;
import dev.kurs.domain.voting.Disagreement.Pair;
import dev.kurs.domain.voting.VotingMethod;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** What other methods make of the ballots of a closed decision. */
@Path(DecisionActs.DECISION + "/disagreement")
public final class DisagreementResource {

    private final DecisionViews views;

    /** The resource over the application. */
    public DisagreementResource(StrategyApplication application) {
        this.views = application.decisionViews();
    }

    /** The methods side by side; see {@link Disagreement}. */
    record DisagreementShown(
            Cast cast,
            Map<VotingMethod, List<List<String>>> rankings,
            List<Pair> agreed,
            List<ContestedPair> contested,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<VotingMethod, List<String>> sets,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> inAll,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> inNone,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<HangingOption> hanging) {

        static DisagreementShown of(Disagreement found) {
            return new DisagreementShown(
                    found.cast(),
                    found.rankings(),
                    found.agreed(),
                    found.contested(),
                    found.sets(),
                    found.inAll(),
                    found.inNone(),
                    found.hanging());
        }
    }

    /** Counts the same ballots by all methods. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        call.query().end();
        DecisionId id = DecisionActs.decision(call);
        Disagreement found = call.read(ports -> views.disagreement(ports, call.actor(), id, null));
        return Answers.json(DisagreementShown.of(found)).response();
    }
}
