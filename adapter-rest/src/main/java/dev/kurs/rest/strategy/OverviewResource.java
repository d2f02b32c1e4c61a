package dev.kurs.rest.strategy;

import dev.kurs.application.Moment;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.portfolio.Dashboards.Dashboard;
import dev.kurs.application.portfolio.PortfolioFacts.ProjectFacts;
import dev.kurs.application.portfolio.PortfolioMoney;
import dev.kurs.application.portfolio.PortfolioViews;
import dev.kurs.application.portfolio.PortfolioViews.Portfolio;
import dev.kurs.application.strategy.StrategyViews.Measured;
import dev.kurs.application.strategy.StrategyViews.Overview;
import dev.kurs.application.strategy.StrategyViews.OverviewGoal;
import dev.kurs.application.strategy.StrategyViews.Supporting;
import dev.kurs.domain.indicator.Progress;
import dev.kurs.domain.indicator.ProgressStatus;
import dev.kurs.domain.indicator.RollUp;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Ratio;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.FiguresShown;
import dev.kurs.rest.MoneyBody;
import dev.kurs.rest.Query;
import dev.kurs.rest.UnattributedShown;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One answer with what a dashboard needs of a strategy. Later features add their parts. */
@Path(StrategyShown.COLLECTION + "/{strategy}/overview")
public final class OverviewResource {

    private final StrategyApplication application;

    /** The resource over the application. */
    public OverviewResource(StrategyApplication application) {
        this.application = application;
    }

    /** The whole. */
    record OverviewShown(
            UUID strategy,
            LocalDate validAt,
            LocalDate asOf,
            BigDecimal progress,
            BigDecimal expected,
            BigDecimal confidence,
            ProgressStatus progressStatus,
            List<GoalShown> goals,
            @Nullable MoneyShown money,
            @Nullable PortfolioInShort portfolio,
            Next next) {}

    /**
     * What its projects cost in all years, and what benefits were to give and gave until the day.
     */
    record MoneyShown(
            MoneyBody planned,
            MoneyBody committed,
            MoneyBody actual,
            FiguresShown benefitsPlanned,
            FiguresShown benefitsRealised,
            UnattributedShown unattributed) {

        static MoneyShown of(PortfolioMoney money) {
            return new MoneyShown(
                    FiguresShown.money(money.cost().planned(), money.currency()),
                    FiguresShown.money(money.cost().committed(), money.currency()),
                    FiguresShown.money(money.cost().actual(), money.currency()),
                    FiguresShown.of(money.toDate().held().planned(), money.currency()),
                    FiguresShown.of(money.toDate().held().realised(), money.currency()),
                    UnattributedShown.of(money.toDate(), money.currency()));
        }
    }

    /** How many projects there are at each stage, and how much complexity is in use. */
    record PortfolioInShort(Map<Stage, Integer> byStage, ComplexityShown complexity) {

        static PortfolioInShort of(Portfolio portfolio) {
            return new PortfolioInShort(
                    PortfolioViews.byStage(portfolio),
                    new ComplexityShown(
                            portfolio.complexity().used(),
                            portfolio.complexity().limit()));
        }
    }

    /** Complexity points in use, and how many may be. */
    record ComplexityShown(int used, int limit) {}

    /** A project under way and the stage whose gate it comes to next. */
    record GateShown(UUID project, String name, Stage gate) {}

    /** A goal, with its objectives below it. */
    record GoalShown(
            UUID id,
            String title,
            GoalKind kind,
            BigDecimal progress,
            BigDecimal expected,
            BigDecimal confidence,
            ProgressStatus progressStatus,
            List<GoalShown> objectives,
            List<SupportShown> supportedBy,
            List<IndicatorShown> indicators) {}

    /** A digital goal that serves another. */
    record SupportShown(
            UUID id,
            String title,
            GoalKind kind,
            BigDecimal progress,
            BigDecimal expected,
            BigDecimal confidence,
            ProgressStatus progressStatus) {}

    /** An indicator and how it stands. */
    record IndicatorShown(
            UUID id,
            String name,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal expected,
            ProgressStatus status,
            @Nullable LatestShown latest) {}

    /** The measurement that counts. */
    record LatestShown(LocalDate date, BigDecimal value, String source, Verifier verifier) {}

    /** What comes next. */
    record Next(List<DueShown> measurements, @Nullable List<GateShown> gates) {}

    /** A measurement that is to be made. */
    record DueShown(UUID indicator, String name, LocalDate date) {}

    /** Shows the overview. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@PathParam("strategy") UUID strategy, @Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Moment moment = Moments.of(query);
        query.end();
        Dashboard dashboard = application.dashboards().of(call.actor(), new StrategyId(strategy), moment);
        return Answers.json(shown(dashboard)).response();
    }

    private static OverviewShown shown(Dashboard dashboard) {
        List<GateShown> gates = new ArrayList<>();
        for (ProjectFacts project : dashboard.gates()) {
            if (project.next() != null) {
                gates.add(new GateShown(project.id().value(), project.name(), project.next()));
            }
        }
        return shown(
                dashboard.overview(),
                MoneyShown.of(dashboard.portfolio().money()),
                PortfolioInShort.of(dashboard.portfolio()),
                gates);
    }

    /** Without money and projects: what a link shows to whoever holds it. */
    static OverviewShown shown(Overview overview) {
        return shown(overview, null, null, null);
    }

    private static OverviewShown shown(
            Overview overview,
            @Nullable MoneyShown money,
            @Nullable PortfolioInShort portfolio,
            @Nullable List<GateShown> gates) {
        RollUp figures = overview.strategy().figures();
        return new OverviewShown(
                overview.strategy().strategy().value().id().value(),
                overview.moment().day(),
                overview.moment().asOf(),
                Decimals.shown(figures.progress()),
                Decimals.shown(figures.expected()),
                Decimals.shown(figures.confidence()),
                figures.status(),
                overview.goals().stream().map(OverviewResource::shown).toList(),
                money,
                portfolio,
                new Next(
                        overview.dueNext().stream()
                                .map(due -> new DueShown(
                                        due.indicator().id().value(),
                                        due.indicator().name(),
                                        due.due()))
                                .toList(),
                        gates));
    }

    private static GoalShown shown(OverviewGoal one) {
        RollUp figures = one.figures();
        return new GoalShown(
                one.goal().id().value(),
                one.goal().title(),
                one.goal().kind(),
                Decimals.shown(figures.progress()),
                Decimals.shown(figures.expected()),
                Decimals.shown(figures.confidence()),
                figures.status(),
                one.objectives().stream().map(OverviewResource::shown).toList(),
                one.supportedBy().stream().map(OverviewResource::shown).toList(),
                one.indicators().stream().map(OverviewResource::shown).toList());
    }

    private static SupportShown shown(Supporting one) {
        Goal goal = one.goal();
        RollUp figures = one.figures();
        return new SupportShown(
                goal.id().value(),
                goal.title(),
                goal.kind(),
                Decimals.shown(figures.progress()),
                Decimals.shown(figures.expected()),
                Decimals.shown(figures.confidence()),
                figures.status());
    }

    private static IndicatorShown shown(Measured one) {
        Progress progress = one.progress();
        Progress.Latest latest = one.indicator().latest();
        return new IndicatorShown(
                one.indicator().id().value(),
                one.indicator().name(),
                figure(progress.progress()),
                figure(progress.expected()),
                progress.status(),
                latest == null
                        ? null
                        : new LatestShown(latest.date(), latest.value(), latest.source(), latest.verifier()));
    }

    private static @Nullable BigDecimal figure(@Nullable Ratio ratio) {
        return ratio == null ? null : Decimals.shown(ratio.decimal());
    }
}
