package dev.kurs.rest.governance;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.NotFound;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.governance.CastBallot;
import dev.kurs.application.governance.DecisionViews;
import dev.kurs.application.voting.Pabulib;
import dev.kurs.application.voting.PabulibWriting;
import dev.kurs.domain.governance.Ballot;
import dev.kurs.domain.governance.BallotCounts;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Proposal;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.voting.VotingRule;
import dev.kurs.rest.Answer;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Form;
import dev.kurs.rest.Json;
import dev.kurs.rest.Link;
import dev.kurs.rest.Query;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The ballots of a decision. Who sees which one depends on who asks, so that no answer here is kept for the next who asks,
 * whatever their role.
 */
@Path(DecisionActs.DECISION + "/ballots")
public final class BallotsResource {

    private static final Form<BallotBody> FORM = Form.bare(BallotBody.class, Figures.class);

    private static final List<String> TYPES = List.of(MediaType.APPLICATION_JSON, Csv.TYPE, CountsResource.PABULIB);

    private static final Comparator<Ballot> BY_SEAT =
            Comparator.comparing(ballot -> ballot.seat().toString());

    private final StrategyApplication application;
    private final DecisionViews views;

    /** The resource over the application. */
    public BallotsResource(StrategyApplication application) {
        this.application = application;
        this.views = application.decisionViews();
    }

    /**
     * What Kurs adds to a ballot.
     *
     * @param castBy who handed it in: the person, or a key
     */
    record Figures(DecisionId decision, PersonId person, SeatId seat, String castBy, Instant castAt) {}

    /** A ballot as it is shown. */
    record BallotShown(
            @JsonUnwrapped BallotBody body,
            @JsonUnwrapped Figures figures,
            @JsonProperty("_links") Map<String, Link> links) {

        static BallotShown of(Ballot ballot) {
            String decision = DecisionShown.COLLECTION + "/" + ballot.decision();
            return new BallotShown(
                    BallotBody.of(ballot),
                    new Figures(
                            ballot.decision(),
                            ballot.person(),
                            ballot.seat(),
                            ballot.castBy().toString(),
                            ballot.castAt()),
                    Link.Links.of(address(ballot), decision + "/ballots")
                            .to("decision", decision)
                            .all());
        }

        static String address(Ballot ballot) {
            return DecisionShown.COLLECTION + "/" + ballot.decision() + "/ballots/" + ballot.person();
        }
    }

    /** Lists the ballots that the caller may see. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE, CountsResource.PABULIB})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(FORM, List.of());
        query.end();
        DecisionId id = DecisionActs.decision(call);
        if (call.prefers(TYPES).equals(CountsResource.PABULIB)) {
            return call.read(ports -> Answers.bytes(
                            CountsResource.PABULIB + "; charset=utf-8",
                            pabulib(
                                    views.get(ports, call.actor(), id, AsOf.NOW).decision(),
                                    ports.ballots().list(id))))
                    .response();
        }
        List<Ballot> all = call.read(ports -> views.listBallots(ports, call.actor(), id));
        return Answers.list(call, query, FORM, page(all, listing)).unkept().response();
    }

    /** The ballots that counted, as they were cast, with what they chose among. */
    private static byte[] pabulib(Decision decision, List<Ballot> cast) {
        BallotCounts counts = new BallotCounts(decision, cast);
        Proposal put = decision.proposal();
        Money budget = put.budget();
        Faults.require(budget != null, VotingRule.NOT_SAID_IN_PABULIB, "/budget", "what", "budget");
        StringBuilder document = new StringBuilder();
        Pabulib.write(
                PabulibWriting.election(put.question(), put.slate(), Objects.requireNonNull(budget), counts.marked()),
                document);
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Page<BallotShown> page(List<Ballot> all, Listing listing) {
        UUID after = listing.from().after();
        List<Ballot> found = all.stream()
                .sorted(BY_SEAT)
                .filter(ballot -> after == null || ballot.seat().toString().compareTo(after.toString()) > 0)
                .skip(listing.from().skip())
                .limit(listing.limit() + 1L)
                .toList();
        Page<Ballot> page = listing.page(found, ballot -> ballot.seat().value());
        return new Page<>(page.items().stream().map(BallotShown::of).toList(), page.next());
    }

    /** Shows somebody's ballot. */
    @GET
    @Path("{person}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        call.query().end();
        DecisionId id = DecisionActs.decision(call);
        PersonId person = person(call);
        Ballot ballot = call.read(ports -> views.listBallots(ports, call.actor(), id)).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFound("ballot", person));
        return Answers.json(BallotShown.of(ballot)).unkept().response();
    }

    /** Casts somebody's ballot, or another in its place. */
    @PUT
    @Path("{person}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response cast(@Context ContainerRequestContext context) {
        Call call = DecisionActs.begin(context, Role.CONTRIBUTOR).about("ballot");
        DecisionId id = DecisionActs.visible(call, views);
        BallotBody body = call.sent(FORM).body();
        CastBallot.Command command = new CastBallot.Command(id, person(call), body.toVote(), body.rationale());
        return call.write(actor -> application.castBallot().handle(actor, command), cast -> {
            Answer answer = Answers.json(BallotShown.of(cast.ballot()));
            return cast.replaced() ? answer : made(cast.ballot());
        });
    }

    private static Answer made(Ballot ballot) {
        return Answer.of(201, MediaType.APPLICATION_JSON, Json.bytes(BallotShown.of(ballot)))
                .hashed()
                .with("Location", BallotShown.address(ballot));
    }

    private static PersonId person(Call call) {
        return new PersonId(call.pathId("person"));
    }
}
