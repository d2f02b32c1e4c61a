package dev.kurs.bootstrap.demo;

import static dev.kurs.bootstrap.demo.Chronicle.get;

import dev.kurs.application.Pushed;
import dev.kurs.application.portfolio.PushCostLines;
import dev.kurs.application.portfolio.PushCostLines.Line;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.portfolio.CostKind;
import dev.kurs.domain.portfolio.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;

/** What the projects cost: planned when they begin, and paid month by month, all of them in one push of the ledger. */
final class Spending {

    private static final int MONTHS_RUN = 24;
    private static final int DAYS_TO_CLOSE_THE_BOOKS = 6;
    private static final int THOUSAND = 1000;
    private static final Currency SEK = Currency.getInstance("SEK");

    private final Chronicle told;
    private final Portfolio portfolio;
    private final LocalDate today;

    Spending(Chronicle told, Portfolio portfolio, LocalDate today) {
        this.told = told;
        this.portfolio = portfolio;
        this.today = today;
    }

    /** Notes what was planned and what was paid. */
    void note(Timeline timeline) {
        for (Undertaking project : Portfolio.ALL) {
            timeline.on(portfolio.begun(project).plusDays(2), () -> push(plan(project)));
        }
        YearMonth first = YearMonth.from(portfolio.start());
        for (YearMonth month = first; month.isBefore(YearMonth.from(today)); month = month.plusMonths(1)) {
            YearMonth closed = month;
            timeline.on(closed.plusMonths(1).atDay(DAYS_TO_CLOSE_THE_BOOKS), () -> push(paid(closed)));
        }
    }

    private List<Line> plan(Undertaking project) {
        List<Line> lines = new ArrayList<>();
        YearMonth from = YearMonth.from(portfolio.start()).plusMonths(portfolio.delivered(project));
        YearMonth run = YearMonth.from(portfolio.start()).plusMonths(portfolio.realised(project));
        for (YearMonth month = from; month.isBefore(run); month = month.plusMonths(1)) {
            add(lines, project, month, CostKind.INVESTMENT, project.investment, false);
            add(lines, project, month, CostKind.INTERNAL_HOURS, project.hours, false);
        }
        for (YearMonth month = run; month.isBefore(run.plusMonths(MONTHS_RUN)); month = month.plusMonths(1)) {
            add(lines, project, month, CostKind.OPERATION, project.operation, false);
        }
        return lines;
    }

    /** What was paid in a month, for all that was begun and was not given up. */
    private List<Line> paid(YearMonth month) {
        List<Line> lines = new ArrayList<>();
        for (Undertaking project : Portfolio.ALL) {
            YearMonth from = YearMonth.from(portfolio.start()).plusMonths(portfolio.delivered(project));
            YearMonth run = YearMonth.from(portfolio.start()).plusMonths(portfolio.realised(project));
            boolean isBuilt = !month.isBefore(from) && month.isBefore(run);
            if (isBegun(project) && isBuilt) {
                add(lines, project, month, CostKind.INVESTMENT, project.investment, true);
                add(lines, project, month, CostKind.INTERNAL_HOURS, project.hours, true);
            } else if (isBegun(project) && !month.isBefore(run)) {
                add(lines, project, month, CostKind.OPERATION, project.operation, true);
            }
        }
        return lines;
    }

    private static boolean isBegun(Undertaking project) {
        return project.month(Stage.DELIVERY) != Integer.MAX_VALUE || project.key.equals(DigitalPortfolio.ERRANDS);
    }

    private void add(
            List<Line> lines, Undertaking project, YearMonth month, CostKind kind, int thousands, boolean paid) {
        if (thousands > 0) {
            lines.add(new Line(
                    lines.size() + 1L,
                    get(told.projects, project.key),
                    null,
                    month,
                    kind,
                    paid ? null : sek(BigDecimal.valueOf(thousands).multiply(BigDecimal.valueOf(THOUSAND))),
                    paid ? paid(project, month, kind, thousands) : null,
                    List.of()));
        }
    }

    /** Within an eighth of the plan, and above it where the project is said to overrun; the same each time it is told. */
    private static Money paid(Undertaking project, YearMonth month, CostKind kind, int thousands) {
        SplittableRandom chance = new SplittableRandom((project.key + month + kind.name()).hashCode());
        int perMille = (project.overrun.isEmpty() ? 875 : 935) + chance.nextInt(250);
        long ore = (long) thousands * perMille * 100 + chance.nextInt(100);
        return sek(BigDecimal.valueOf(ore, 2));
    }

    private static Money sek(BigDecimal amount) {
        return new Money(amount, SEK);
    }

    private void push(List<Line> lines) {
        if (!lines.isEmpty()) {
            Pushed pushed = told.application
                    .pushCostLines()
                    .handle(told.as(Staff.CONTROLLER), new PushCostLines.Command(List.of(lines), true));
            if (pushed.unchanged() > 0) {
                throw new IllegalStateException("a month was told twice");
            }
        }
    }
}
