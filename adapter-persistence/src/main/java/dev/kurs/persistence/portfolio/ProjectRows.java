package dev.kurs.persistence.portfolio;

import dev.kurs.application.Stored;
import dev.kurs.application.portfolio.Projects.LiveProject;
import dev.kurs.application.portfolio.Projects.NamedProject;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.Estimate;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectHeader;
import dev.kurs.domain.portfolio.ProjectHeader.Health;
import dev.kurs.domain.portfolio.ProjectHeader.HealthColour;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.portfolio.StageChange;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.persistence.AnyId;
import dev.kurs.persistence.Row;
import dev.kurs.persistence.RowReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts projects together from their rows and those of their steps. */
final class ProjectRows {

    private ProjectRows() {}

    /** A project without its steps. */
    record ReadHeader(ProjectId id, long version, Instant created, Instant updated, ProjectHeader header) {}

    /**
     * A step.
     *
     * @param since the first version of the project that has it
     */
    record ReadStep(ProjectId project, long since, StageChange step) {}

    /**
     * The projects of these rows, in their order.
     *
     * @param steps all that they ever took, those of each project in order
     */
    static List<Stored<Project>> whole(List<ReadHeader> headers, List<ReadStep> steps) {
        Map<ProjectId, List<ReadStep>> byProject = steps.stream().collect(Collectors.groupingBy(ReadStep::project));
        return headers.stream()
                .map(row -> {
                    List<StageChange> taken = byProject.getOrDefault(row.id(), List.of()).stream()
                            .filter(step -> step.since() <= row.version())
                            .map(ReadStep::step)
                            .toList();
                    Project project = new Project(row.id(), row.header(), taken);
                    return new Stored<>(project, row.version(), row.created(), row.updated());
                })
                .toList();
    }

    /** Reads a {@link ReadHeader}. */
    public static final class HeaderRow implements RowReader<ReadHeader> {

        @Override
        public ReadHeader read(Row row) throws SQLException {
            return new ReadHeader(
                    row.id(ProjectId::new),
                    row.number(),
                    row.moment(),
                    row.moment(),
                    new ProjectHeader(
                            row.text(),
                            row.id(StrategyId::new),
                            row.textOrNull(),
                            row.idOrNull(PersonId::new),
                            row.idOrNull(PersonId::new),
                            row.idOrNull(OrgUnitId::new),
                            health(row),
                            window(row),
                            row.whole(),
                            estimate(row),
                            estimate(row)));
        }

        private static @Nullable Estimate estimate(Row row) throws SQLException {
            BigDecimal low = row.decimalOrNull();
            BigDecimal likely = row.decimalOrNull();
            BigDecimal high = row.decimalOrNull();
            return low == null || likely == null || high == null ? null : new Estimate(low, likely, high);
        }

        private static @Nullable Health health(Row row) throws SQLException {
            HealthColour colour = row.oneOrNull(HealthColour.class);
            String text = row.textOrNull();
            return colour == null || text == null ? null : new Health(colour, text);
        }

        private static @Nullable Period window(Row row) throws SQLException {
            LocalDate from = row.dayOrNull();
            LocalDate to = row.dayOrNull();
            return from == null || to == null ? null : new Period(from, to);
        }
    }

    /** Reads a {@link ReadStep}. */
    public static final class StepRow implements RowReader<ReadStep> {

        @Override
        public ReadStep read(Row row) throws SQLException {
            return new ReadStep(
                    row.id(ProjectId::new),
                    row.number(),
                    new StageChange(
                            row.one(Stage.class),
                            row.one(Stage.class),
                            row.day(),
                            row.value(AnyId::parse),
                            row.idOrNull(DecisionId::new),
                            row.textOrNull()));
        }
    }

    /** Reads a {@link NamedProject}. */
    public static final class NamedRow implements RowReader<NamedProject> {

        @Override
        public NamedProject read(Row row) throws SQLException {
            return new NamedProject(row.id(ProjectId::new), row.text(), row.one(Stage.class));
        }
    }

    /** Reads a {@link LiveProject}. */
    public static final class LiveRow implements RowReader<LiveProject> {

        @Override
        public LiveProject read(Row row) throws SQLException {
            return new LiveProject(row.id(ProjectId::new), row.text());
        }
    }
}
