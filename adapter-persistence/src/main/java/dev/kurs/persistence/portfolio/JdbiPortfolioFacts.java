package dev.kurs.persistence.portfolio;

import dev.kurs.application.AsOf;
import dev.kurs.application.portfolio.PortfolioFacts;
import dev.kurs.domain.kernel.Quarter;
import dev.kurs.domain.portfolio.Coverage.Contributing;
import dev.kurs.domain.portfolio.ProjectHeader.Health;
import dev.kurs.domain.portfolio.ProjectHeader.HealthColour;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.persistence.Knowledge;
import dev.kurs.persistence.Row;
import dev.kurs.persistence.RowReader;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What portfolio views are computed from: one query a table, put together here. */
public final class JdbiPortfolioFacts implements PortfolioFacts {

    private static final String OF_STRATEGY = " AND strategy = :strategy";

    /** The projects of a strategy, as a condition on what names a project. */
    private static final String OF_ITS_PROJECTS =
            " AND project IN (SELECT id FROM project WHERE organisation = :organisation AND strategy = :strategy)";

    private final Handle handle;

    /** Those of the organisation whose unit of work a handle carries out. */
    public JdbiPortfolioFacts(Handle handle) {
        this.handle = handle;
    }

    /** A project without its steps. */
    private record Header(
            String id,
            long version,
            String name,
            StrategyId strategy,
            @Nullable Health health,
            int complexity) {

        static Header read(Row row) throws SQLException {
            String id = row.text();
            long version = row.number();
            String name = row.text();
            StrategyId strategy = row.id(StrategyId::new);
            HealthColour colour = row.oneOrNull(HealthColour.class);
            String text = row.textOrNull();
            return new Header(
                    id,
                    version,
                    name,
                    strategy,
                    colour == null || text == null ? null : new Health(colour, text),
                    row.whole());
        }
    }

    /** A step that a project took. */
    private record Step(String project, long since, Stage from, Stage to) {

        static Step read(Row row) throws SQLException {
            return new Step(row.text(), row.number(), row.one(Stage.class), row.one(Stage.class));
        }
    }

    @Override
    public List<ProjectFacts> projects(@Nullable StrategyId strategy, LocalDate day, boolean confidential, AsOf asOf) {
        String without = confidential ? "" : withoutDrafts(asOf);
        List<Header> headers = list(
                """
                SELECT id, version, name, strategy, health_colour, health_text, complexity
                FROM project
                WHERE organisation = :organisation AND <known>""" + (strategy == null ? "" : OF_STRATEGY) + without + " ORDER BY id",
                strategy,
                asOf,
                query -> {
                    if (!confidential) {
                        query.bind("hidden", true);
                    }
                },
                Header::read);
        Map<String, Long> versions = new HashMap<>();
        headers.forEach(header -> versions.put(header.id(), header.version()));
        Map<String, Step> last = new HashMap<>();
        list(
                        """
                        SELECT project, since_version, from_stage, to_stage
                        FROM stage_change
                        WHERE organisation = :organisation AND changed_on <= :day""" + (strategy == null ? "" : OF_ITS_PROJECTS) + " ORDER BY project, position",
                        strategy,
                        null,
                        query -> query.bind("day", day),
                        Step::read)
                .stream()
                .filter(step -> step.since() <= versions.getOrDefault(step.project(), 0L))
                .forEach(step -> last.put(step.project(), step));
        return headers.stream()
                .map(header -> facts(header, last.get(header.id())))
                .toList();
    }

    private static ProjectFacts facts(Header header, @Nullable Step last) {
        Stage stage = last == null ? Stage.IDEA : last.to();
        return new ProjectFacts(
                new ProjectId(UUID.fromString(header.id())),
                header.name(),
                header.strategy(),
                stage,
                stage == Stage.PAUSED && last != null
                        ? last.from()
                        : stage.next().orElse(null),
                header.health(),
                header.complexity());
    }

    /** What has become confidential is so in its past too, and what was confidential stays so in its past. */
    private static String withoutDrafts(AsOf asOf) {
        String now = withoutDrafts(Knowledge.STANDING);
        return asOf.equals(AsOf.NOW) ? now : now + withoutDrafts(Knowledge.condition(asOf));
    }

    private static String withoutDrafts(String known) {
        return """
                 AND strategy NOT IN (
                  SELECT id FROM strategy
                  WHERE organisation = :organisation AND %s AND confidential = :hidden AND status = 'DRAFT')
                """.formatted(known);
    }

    @Override
    public List<Contributing> contributions(@Nullable StrategyId strategy, AsOf asOf) {
        return list(
                """
                SELECT project, goal, weight
                FROM contribution
                WHERE organisation = :organisation AND <known>""" + (strategy == null ? "" : OF_ITS_PROJECTS) + " ORDER BY project, id",
                strategy,
                asOf,
                query -> {},
                row -> new Contributing(row.id(ProjectId::new), row.id(GoalId::new), row.decimal()));
    }

    @Override
    public List<Need> needs(@Nullable StrategyId strategy, AsOf asOf) {
        return list(
                """
                SELECT project, skill, quarter, fte
                FROM competence_need
                WHERE organisation = :organisation AND <known>""" + (strategy == null ? "" : OF_ITS_PROJECTS),
                strategy,
                asOf,
                query -> {},
                row -> new Need(row.id(ProjectId::new), row.text(), row.value(Quarter::parse), row.decimal()));
    }

    @Override
    public List<Available> competences(AsOf asOf) {
        return list(
                """
                SELECT skill, quarter, fte
                FROM competence
                WHERE organisation = :organisation AND <known>""",
                null,
                asOf,
                query -> {},
                row -> new Available(row.text(), row.value(Quarter::parse), row.decimal()));
    }

    @Override
    public Map<StrategyId, Integer> inForce(LocalDate day, AsOf asOf) {
        Map<StrategyId, Integer> numbers = new LinkedHashMap<>();
        list("""
                        SELECT strategy, number
                        FROM revision
                        WHERE organisation = :organisation AND status IN ('ADOPTED', 'SUPERSEDED')
                          AND effective_from <= :day AND <known>
                          AND strategy IN (
                            SELECT id FROM strategy
                            WHERE organisation = :organisation AND status <> 'CLOSED' AND <known>)
                        ORDER BY strategy, effective_from, number""", null, asOf, query -> query.bind("day", day), row -> Map.entry(row.id(StrategyId::new), row.whole()))
                .forEach(one -> numbers.put(one.getKey(), one.getValue()));
        return numbers;
    }

    private <T> List<T> list(
            String sql,
            @Nullable StrategyId strategy,
            @Nullable AsOf asOf,
            Consumer<Query> bound,
            RowReader<T> reader) {
        try (Query query = handle.createQuery(sql)) {
            if (asOf != null) {
                Knowledge.apply(query, asOf);
            }
            if (strategy != null) {
                query.bind("strategy", strategy);
            }
            bound.accept(query);
            return query.map(reader).list();
        }
    }
}
