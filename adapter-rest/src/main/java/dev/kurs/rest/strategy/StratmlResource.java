package dev.kurs.rest.strategy;

import dev.kurs.application.Moment;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.strategy.StrategyViews.StrategyView;
import dev.kurs.application.stratml.ImportStratml;
import dev.kurs.application.stratml.Loss;
import dev.kurs.application.stratml.NotStratml;
import dev.kurs.application.stratml.RefusalCode;
import dev.kurs.application.stratml.Repair;
import dev.kurs.application.stratml.StratmlExports.Exported;
import dev.kurs.application.stratml.StratmlLimits;
import dev.kurs.application.stratml.StratmlPart;
import dev.kurs.application.stratml.StratmlReader;
import dev.kurs.application.stratml.StratmlReading;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Answer;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Fault;
import dev.kurs.rest.Problem;
import dev.kurs.rest.Problems;
import dev.kurs.rest.Query;
import dev.kurs.rest.Texts;
import dev.kurs.rest.strategy.StrategyFigures.RepairFigures;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Strategies as StratML (ISO 17469): taken in with every repair told, given out with every loss told. */
@Path(StrategyShown.COLLECTION)
public final class StratmlResource {

    /** The media type of StratML. */
    public static final String TYPE = "application/vnd.stratml+xml";

    private final StrategyApplication application;

    /** The resource over the application. */
    public StratmlResource(StrategyApplication application) {
        this.application = application;
    }

    /** What a document does not say. */
    record LossesShown(int part, List<LossShown> items) {}

    /** Something that a document does not say as the strategy does. */
    record LossShown(String path, String code, String detail) {}

    /** Takes a document in as a new strategy. */
    @POST
    @Consumes(TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about("strategy");
        call.query().end();
        call.actor().require(Role.EDITOR);
        ImportStratml.Command command = new ImportStratml.Command(
                reading(call.body(StratmlLimits.usual().bytes())));
        return call.write(actor -> application.importStratml().handle(actor, command), (ports, imported) -> {
            StrategyId id = imported.strategy().value().id();
            StrategyView view = application.strategyViews().get(ports, call.actor(), id, Moment.NOW);
            List<RepairFigures> repairs = imported.repairs().stream()
                    .map(repair -> shown(call, repair))
                    .toList();
            return Answers.created(StrategyShown.of(call, view, List.of(), repairs), StrategyShown.COLLECTION);
        });
    }

    /** Gives a strategy out as a document, in the part that is asked for. */
    @GET
    @Path("{id}")
    @Produces(TYPE)
    public Response give(@PathParam("id") UUID id, @Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        StratmlPart part = part(query);
        Moment moment = Moments.of(query);
        query.end();
        Exported exported = application.stratmlExports().get(call.actor(), new StrategyId(id), part, moment);
        return Answer.of(200, TYPE, exported.document().getBytes(StandardCharsets.UTF_8))
                .hashed()
                .with(
                        "Link",
                        "<" + StrategyShown.COLLECTION + "/" + id + "/stratml-losses?part=" + number(part)
                                + ">; rel=\"describedby\"")
                .response();
    }

    /** Tells what the document of a strategy does not say. */
    @GET
    @Path("{id}/stratml-losses")
    @Produces(MediaType.APPLICATION_JSON)
    public Response losses(@PathParam("id") UUID id, @Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        StratmlPart part = part(query);
        Moment moment = Moments.of(query);
        query.end();
        Exported exported = application.stratmlExports().get(call.actor(), new StrategyId(id), part, moment);
        List<LossShown> items =
                exported.losses().stream().map(loss -> shown(call, loss)).toList();
        return Answers.json(new LossesShown(number(part), items)).response();
    }

    private static StratmlPart part(Query query) {
        return query.number("part", 1, 2, 2) == 1 ? StratmlPart.PART_1 : StratmlPart.PART_2;
    }

    private static int number(StratmlPart part) {
        return part == StratmlPart.PART_1 ? 1 : 2;
    }

    private static StratmlReading reading(byte[] document) {
        try {
            return new StratmlReader(StratmlLimits.usual()).read(new ByteArrayInputStream(document));
        } catch (NotStratml e) {
            throw new Problem(Problems.Kind.STRATML_REFUSED, "line", e.line(), "column", e.column())
                    .with(List.of(new Fault("", e.code().slug(), figures(e))))
                    .answered(isUnreadable(e.code()) ? 400 : 422);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> figures(NotStratml refusal) {
        Map<String, @Nullable Object> figures = new HashMap<>(refusal.figures());
        figures.put("line", refusal.line());
        figures.put("column", refusal.column());
        return figures;
    }

    /** Whether the bytes are no XML that is read at all, as against XML that says something else. */
    private static boolean isUnreadable(RefusalCode code) {
        return switch (code) {
            case NOT_WELL_FORMED, DOCTYPE_NOT_ALLOWED, ENCODING_UNKNOWN, ENCODING_CONTRADICTORY, ENCODING_MALFORMED ->
                true;
            default -> false;
        };
    }

    private static RepairFigures shown(Call call, Repair repair) {
        return new RepairFigures(
                repair.line(),
                repair.column(),
                repair.element(),
                repair.code().slug(),
                Texts.ALL.filled(call.language(), "repair." + repair.code().slug(), repair.figures()));
    }

    private static LossShown shown(Call call, Loss loss) {
        return new LossShown(
                loss.path(),
                loss.code().slug(),
                Texts.ALL.filled(call.language(), "loss." + loss.code().slug(), loss.figures()));
    }
}
