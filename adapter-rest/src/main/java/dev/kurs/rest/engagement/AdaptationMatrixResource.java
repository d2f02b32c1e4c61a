package dev.kurs.rest.engagement;

import dev.kurs.application.StrategyApplication;
import dev.kurs.application.engagement.AdaptationMatrices.NamedMatrix;
import dev.kurs.domain.engagement.Adaptation;
import dev.kurs.domain.engagement.Adaptation.AdaptationStatus;
import dev.kurs.domain.engagement.AdaptationId;
import dev.kurs.domain.engagement.AdaptationMatrix;
import dev.kurs.domain.engagement.AdaptationMatrix.Row;
import dev.kurs.domain.engagement.Standard;
import dev.kurs.domain.engagement.Standard.StandardKind;
import dev.kurs.domain.engagement.StandardId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Standards by live projects, with the answer in each cell. */
@Path(AdaptationMatrixResource.PATH)
public final class AdaptationMatrixResource {

    static final String PATH = Call.V1 + "/adaptation-matrix";

    /** What stands in a table where a binding standard has no answer. */
    private static final String MISSING = "MISSING";

    private final StrategyApplication application;

    /** The resource over the application. */
    public AdaptationMatrixResource(StrategyApplication application) {
        this.application = application;
    }

    /** The whole. */
    record MatrixShown(List<StandardShown> standards, List<ProjectShown> projects, int missing) {

        static MatrixShown of(NamedMatrix named) {
            AdaptationMatrix matrix = named.matrix();
            return new MatrixShown(
                    matrix.standards().stream()
                            .map(standard -> StandardShown.of(standard, matrix.missing(standard.id())))
                            .toList(),
                    matrix.rows().stream()
                            .map(row -> ProjectShown.of(row, named.names().getOrDefault(row.project(), "")))
                            .toList(),
                    matrix.missing());
        }
    }

    /**
     * A column.
     *
     * @param missing how many projects have not answered it
     */
    record StandardShown(
            StandardId id,
            String name,
            String issuer,
            StandardKind kind,
            boolean binding,
            @Nullable String version,
            int missing) {

        static StandardShown of(Standard standard, int missing) {
            return new StandardShown(
                    standard.id(),
                    standard.name(),
                    standard.issuer(),
                    standard.kind(),
                    standard.binding(),
                    standard.version(),
                    missing);
        }
    }

    /**
     * A row.
     *
     * @param missing the binding standards that it has not answered
     */
    record ProjectShown(ProjectId id, String name, List<AnswerShown> answers, List<StandardId> missing) {

        static ProjectShown of(Row row, String name) {
            return new ProjectShown(
                    row.project(),
                    name,
                    row.answers().stream().map(AnswerShown::of).toList(),
                    row.missing());
        }
    }

    /** A cell that has an answer. */
    record AnswerShown(
            StandardId standard,
            AdaptationId adaptation,
            AdaptationStatus status,
            @Nullable PersonId owner,
            @Nullable LocalDate due) {

        static AnswerShown of(Adaptation answer) {
            return new AnswerShown(answer.standard(), answer.id(), answer.status(), answer.responsible(), answer.due());
        }
    }

    /** Shows the matrix, whole or as a table with a line for each project, whichever the caller would rather have. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        StrategyId strategy = query.value("strategy", StrategyId.class);
        query.end();
        NamedMatrix named = application.adaptationMatrices().get(call.actor(), strategy);
        boolean table =
                call.prefers(List.of(MediaType.APPLICATION_JSON, Csv.TYPE)).equals(Csv.TYPE);
        return (table ? Answers.table(header(named.matrix()), rows(named)) : Answers.json(MatrixShown.of(named)))
                .response();
    }

    /** The name of a standard, with its id where another bears the same. */
    private static List<String> header(AdaptationMatrix matrix) {
        var namesakes =
                matrix.standards().stream().collect(Collectors.groupingBy(Standard::name, Collectors.counting()));
        Function<Standard, String> title = standard -> namesakes.getOrDefault(standard.name(), 1L) == 1
                ? standard.name()
                : standard.name() + " " + standard.id();
        List<String> header = new ArrayList<>(List.of("id", "name"));
        matrix.standards().stream().map(title).forEach(header::add);
        return header;
    }

    private static List<List<String>> rows(NamedMatrix named) {
        return named.matrix().rows().stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>();
                    cells.add(row.project().toString());
                    cells.add(named.names().getOrDefault(row.project(), ""));
                    named.matrix().standards().forEach(standard -> cells.add(cell(row, standard)));
                    return cells;
                })
                .toList();
    }

    private static String cell(Row row, Standard standard) {
        Adaptation answer = row.to(standard.id());
        if (answer != null) {
            return answer.status().name();
        }
        return row.misses(standard.id()) ? MISSING : "";
    }
}
