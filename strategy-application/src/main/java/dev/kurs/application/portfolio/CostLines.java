package dev.kurs.application.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.portfolio.CostChanges;
import dev.kurs.domain.portfolio.CostKind;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What projects cost: planned and paid, month by month. Sums are exact, and take one statement each. */
public interface CostLines {

    /** Where one line stands at a time. */
    record Place(ProjectId project, YearMonth month, CostKind kind) {

        /** The place of a line. */
        public static Place of(CostLine line) {
            return new Place(line.project(), line.month(), line.kind());
        }

        /** The same for the same place and another for every other: what a list goes on after, and stores find it by. */
        public UUID key() {
            return UUID.nameUUIDFromBytes((project + " " + month + " " + kind.name()).getBytes(UTF_8));
        }
    }

    /**
     * Which lines are meant; null for any.
     *
     * @param from the first month
     * @param to the last month
     */
    record Span(
            @Nullable ProjectId project,
            @Nullable StrategyId strategy,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            @Nullable CostKind kind) {

        /** All lines of a project. */
        public static Span of(ProjectId project) {
            return new Span(project, null, null, null, null);
        }
    }

    /**
     * What a project costs in a year.
     *
     * @param planned zero when nothing is planned
     * @param actual zero when nothing is known of what was paid
     */
    record YearOfProject(ProjectId project, int year, Money planned, Money actual) {}

    /** What all projects cost in a year; as in {@link YearOfProject}. */
    record Year(int year, Money planned, Money actual) {}

    /**
     * Some lines, by project, month and kind. Sorting: {@code project}, {@code month}, {@code kind}, {@code planned},
     * {@code actual}.
     *
     * @param confidential whether those of projects of confidential drafts are among them
     */
    Page<CostLine> list(Span span, Listing listing, boolean confidential);

    /** All lines of a project, as they were known then, by month and kind. */
    List<CostLine> listOf(ProjectId project, AsOf asOf);

    /** All lines of all projects of a strategy, as they were known then, by project, month and kind. One query. */
    List<CostLine> listOfStrategy(StrategyId strategy, AsOf asOf);

    /** The lines that stand in some places. A few queries, however many. */
    List<CostLine> standing(Collection<Place> places);

    /** Those of these projects for which something is planned, as it was known then. One query, however many. */
    Set<ProjectId> planned(Collection<ProjectId> projects, AsOf asOf);

    /** Those of these projects for which something was paid, as things stand. One query, however many. */
    Set<ProjectId> paid(Collection<ProjectId> projects);

    /**
     * What some projects cost by year, by project and year. One query, however many.
     *
     * @param currency which amounts are added up: those in another were written before the organisation changed its own
     */
    List<YearOfProject> sums(Collection<ProjectId> projects, Currency currency, AsOf asOf);

    /** What each project of a strategy costs by year, by project and year; parameters as in {@link #sums}. One query. */
    List<YearOfProject> sumsOfStrategy(StrategyId strategy, Currency currency, AsOf asOf);

    /**
     * What projects cost by year. One query, however many projects and lines.
     *
     * @param strategy whose projects; null for all of the organisation
     * @param currency as in {@link #sums}
     * @param confidential whether those of confidential drafts are among them
     */
    List<Year> totals(@Nullable StrategyId strategy, Currency currency, boolean confidential, AsOf asOf);

    /** Stores new and changed lines, takes others away, and tells what happened. */
    void save(CostChanges changes, List<Event> events);
}
