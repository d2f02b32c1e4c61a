package dev.kurs.rest.governance;

import dev.kurs.application.voting.NotPabulib;
import dev.kurs.application.voting.Pabulib;
import dev.kurs.application.voting.PabulibElection;
import dev.kurs.application.voting.PabulibLimits;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.voting.Approvals;
import dev.kurs.domain.voting.Ballot;
import dev.kurs.domain.voting.Borda;
import dev.kurs.domain.voting.EqualShares;
import dev.kurs.domain.voting.EqualShares.Utility;
import dev.kurs.domain.voting.GreedyApproval;
import dev.kurs.domain.voting.Ranking;
import dev.kurs.domain.voting.Schulze;
import dev.kurs.domain.voting.Slate;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Fault;
import dev.kurs.rest.Problem;
import dev.kurs.rest.Problems;
import dev.kurs.rest.Query;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts elections that are brought along: nothing is decided, and nothing of them is kept. */
@Path(Call.V1 + "/counts")
public final class CountsResource {

    /** The media type of Pabulib documents. */
    public static final String PABULIB = "text/x-pabulib";

    /** What is counted while the caller waits. */
    private static final PabulibLimits LIMITS = new PabulibLimits(4 << 20, 100_000, 500);

    /** The resource. */
    public CountsResource() {}

    /** The ways of counting that need nothing but the document. */
    enum CountMethod {
        SCHULZE,
        BORDA,
        EQUAL_SHARES,
        GREEDY_APPROVAL
    }

    /** A count, and by which method. */
    record CountAnswer(CountMethod method, CountShown count) {}

    /** Counts an election. */
    @POST
    @Consumes(PABULIB)
    @Produces(MediaType.APPLICATION_JSON)
    public Response count(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        CountMethod method = query.required("method", CountMethod.class);
        Utility utility = query.value("utility", Utility.class);
        query.end();
        PabulibElection election = read(call.body(LIMITS.bytes()));
        CountMethod by = Objects.requireNonNull(method);
        CountShown count = count(election, by, utility == null ? Utility.COST : utility, currency(call, election));
        return call.conclude(Answers.json(new CountAnswer(by, count)));
    }

    private static CountShown count(PabulibElection election, CountMethod method, Utility utility, Currency currency) {
        Slate slate = election.slate(currency);
        Money budget = election.budget(currency);
        List<Ballot> ballots = election.ballots();
        List<Ranking> rankings = ballots.stream().map(Ballot::ranking).toList();
        List<Approvals> approvals = ballots.stream().map(Ballot::approvals).toList();
        return switch (method) {
            case SCHULZE -> CountShown.of(Schulze.count(slate, rankings));
            case BORDA -> CountShown.of(Borda.count(slate, rankings));
            case EQUAL_SHARES -> CountShown.of(EqualShares.count(slate, approvals, budget, utility));
            case GREEDY_APPROVAL -> CountShown.of(GreedyApproval.count(slate, approvals, budget));
        };
    }

    /** The one that the document names, else the organisation's. */
    private static Currency currency(Call call, PabulibElection election) {
        Currency named = named(election.meta().get("currency"));
        return named != null
                ? named
                : call.read(ports -> ports.organisations().get().value().currency());
    }

    private static @Nullable Currency named(@Nullable String code) {
        try {
            return code == null ? null : Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static PabulibElection read(byte[] document) {
        try {
            return new Pabulib(LIMITS).read(new ByteArrayInputStream(document));
        } catch (NotPabulib e) {
            throw new Problem(Problems.Kind.PABULIB_REFUSED, "line", e.line())
                    .with(List.of(new Fault("", "pabulib-" + e.code().slug(), figures(e), (long) e.line())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> figures(NotPabulib refusal) {
        return new LinkedHashMap<>(refusal.figures());
    }
}
