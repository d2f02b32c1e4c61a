package dev.kurs.bootstrap.demo;

import static dev.kurs.bootstrap.demo.Chronicle.get;

import dev.kurs.application.Keyed;
import dev.kurs.application.portfolio.ChangeProject;
import dev.kurs.application.portfolio.ChangeStage;
import dev.kurs.application.portfolio.CreateProject;
import dev.kurs.bootstrap.demo.Undertaking.Move;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.Quarter;
import dev.kurs.domain.portfolio.CompetenceNeed;
import dev.kurs.domain.portfolio.CompetenceNeedId;
import dev.kurs.domain.portfolio.Contribution;
import dev.kurs.domain.portfolio.ContributionId;
import dev.kurs.domain.portfolio.CorrectiveAction;
import dev.kurs.domain.portfolio.CorrectiveActionId;
import dev.kurs.domain.portfolio.Dependency;
import dev.kurs.domain.portfolio.DependencyId;
import dev.kurs.domain.portfolio.Estimate;
import dev.kurs.domain.portfolio.ProjectHeader;
import dev.kurs.domain.portfolio.ProjectHeader.Health;
import dev.kurs.domain.portfolio.ProjectHeader.HealthColour;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Risk;
import dev.kurs.domain.portfolio.RiskId;
import dev.kurs.domain.portfolio.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The projects of all plans: begun, furnished with what they need, and taken from stage to stage. */
final class Portfolio {

    static final List<Undertaking> ALL = Stream.of(DigitalPortfolio.all(), TownPortfolio.all(), SocialPortfolio.all())
            .flatMap(List::stream)
            .toList();

    private static final int MONTHS = 18;
    private static final int DAYS_UNTIL_DUE = 45;

    private final Chronicle told;
    private final Harvest harvest;
    private final Spending spending;
    private final LocalDate start;
    private final LocalDate today;

    Portfolio(Chronicle told, LocalDate start, LocalDate today) {
        this.told = told;
        this.start = start;
        this.today = today;
        harvest = new Harvest(told, this, today);
        spending = new Spending(told, this, today);
    }

    /** Notes how they went. */
    void note(Timeline timeline) {
        for (Undertaking project : ALL) {
            LocalDate begun = begun(project);
            timeline.on(
                    begun,
                    () -> told.together(project.manager, () -> {
                        begin(project, begun);
                        harvest.plan(project, begun);
                    }));
            harvest.note(project, begun, timeline);
            project.moves.forEach(move -> timeline.on(day(project, move.month()), () -> move(project, move)));
            project.ties.forEach(tie ->
                    timeline.on(later(begun, begun(named(tie.on()))).plusDays(1), () -> tie(project, tie)));
            project.repairs.forEach(repair -> timeline.on(day(project, repair.month()), () -> repair(project, repair)));
        }
        spending.note(timeline);
        timeline.on(today.minusDays(20), () -> told.together(Staff.KOMMUNDIREKTOR, this::judge));
    }

    /** The day on which a project was begun. */
    LocalDate begun(Undertaking project) {
        return switch (project.key) {
            case DigitalPortfolio.ERRANDS -> start.plusDays(30);
            case DigitalPortfolio.SYSTEM -> today.minusDays(60);
            default -> day(project, project.begins);
        };
    }

    /** A day in a month; the same in each for one project. */
    LocalDate day(Undertaking project, int month) {
        return start.plusMonths(month).plusDays(Math.floorMod(project.key.hashCode(), 24) + 1L);
    }

    /** The month in which it began to be delivered, or is planned to. */
    int delivered(Undertaking project) {
        int known = project.key.equals(DigitalPortfolio.ERRANDS) ? 5 : project.month(Stage.DELIVERY);
        int lastMove = project.moves.stream().mapToInt(Move::month).max().orElse(22);
        return known == Integer.MAX_VALUE ? lastMove + 5 : known;
    }

    /** The month in which it begins to bear fruit. */
    int realised(Undertaking project) {
        int known = project.month(Stage.REALISATION);
        return known == Integer.MAX_VALUE ? delivered(project) + 12 : known;
    }

    LocalDate start() {
        return start;
    }

    static Undertaking named(String key) {
        return ALL.stream()
                .filter(one -> one.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no project " + key));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void begin(Undertaking project, LocalDate begun) {
        ProjectId id = told.application
                .createProject()
                .handle(
                        told.as(project.manager),
                        new CreateProject.Command(any -> new Keyed<>(
                                header(project, new Health(HealthColour.GREEN, "Går som planerat."), begun),
                                List.of())))
                .value()
                .id();
        told.projects.put(project.key, id);
        project.helps.forEach(help -> told.add(
                told.as(project.manager),
                Contribution.KIND,
                any -> new Contribution(
                        new ContributionId(any),
                        id,
                        get(told.goals, help.goal()),
                        new BigDecimal(help.weight()),
                        null)));
        project.threats.forEach(threat -> told.add(
                told.as(project.manager),
                Risk.KIND,
                any -> new Risk(
                        new RiskId(any),
                        id,
                        threat.text(),
                        threat.probability(),
                        threat.impact(),
                        get(told.staff, project.manager),
                        threat.answer())));
        needs(project, id);
    }

    private void needs(Undertaking project, ProjectId id) {
        Quarter first = Quarter.of(start.plusMonths(delivered(project)));
        Quarter last = Quarter.of(start.plusMonths(realised(project)));
        for (Undertaking.Need need : project.needs) {
            for (Quarter quarter = first; quarter.compareTo(last) <= 0; quarter = quarter.plus(1)) {
                Quarter then = quarter;
                told.add(
                        told.as(project.manager),
                        CompetenceNeed.KIND,
                        any -> new CompetenceNeed(
                                new CompetenceNeedId(any), id, need.skill(), then, new BigDecimal(need.fte())));
            }
        }
    }

    private ProjectHeader header(Undertaking project, Health health, LocalDate begun) {
        return new ProjectHeader(
                project.name,
                get(told.strategies, project.plan),
                project.summary,
                get(told.staff, Staff.KOMMUNDIREKTOR),
                get(told.staff, project.manager),
                get(told.units, project.manager.unit),
                health,
                new Period(begun, begun.plusMonths(MONTHS)),
                project.complexity,
                overrun(project),
                project.overrun.isEmpty() ? null : estimate("0", "1", "6"));
    }

    private static @Nullable Estimate overrun(Undertaking project) {
        return project.overrun.isEmpty() ? null : estimate("0.95", "1.05", project.overrun);
    }

    private static Estimate estimate(String low, String likely, String high) {
        return new Estimate(new BigDecimal(low), new BigDecimal(likely), new BigDecimal(high));
    }

    private void move(Undertaking project, Move move) {
        if (move.to() == Stage.DONE || move.to() == Stage.STOPPED) {
            harvest.close(project);
        }
        Stage reached = told.application
                .changeStage()
                .handle(
                        told.as(project.manager),
                        new ChangeStage.Command(
                                get(told.projects, project.key),
                                move.to(),
                                null,
                                null,
                                move.reason().isEmpty() ? null : move.reason()))
                .value()
                .stage();
        if (reached != move.to()) {
            throw new IllegalStateException(project.key + " is in " + reached);
        }
    }

    private void tie(Undertaking project, Undertaking.Tie tie) {
        told.add(
                told.as(project.manager),
                Dependency.KIND,
                any -> new Dependency(
                        new DependencyId(any),
                        get(told.projects, project.key),
                        get(told.projects, tie.on()),
                        tie.kind()));
    }

    private void repair(Undertaking project, Undertaking.Repair repair) {
        told.add(
                told.as(project.manager),
                CorrectiveAction.KIND,
                any -> new CorrectiveAction(
                        new CorrectiveActionId(any),
                        get(told.projects, project.key),
                        repair.fact(),
                        repair.cause(),
                        repair.action(),
                        get(told.staff, project.manager),
                        day(project, repair.month()).plusDays(DAYS_UNTIL_DUE),
                        repair.done()));
    }

    /** Everybody says how it goes, at the same meeting. */
    private void judge() {
        for (Undertaking project : ALL) {
            told.application
                    .changeProject()
                    .handle(
                            told.as(project.manager),
                            new ChangeProject.Command(
                                    get(told.projects, project.key),
                                    null,
                                    was -> new Keyed<>(
                                            header(project, new Health(project.colour, project.health), begun(project)),
                                            was.externalKeys())));
        }
    }
}
