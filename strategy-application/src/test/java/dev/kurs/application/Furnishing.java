package dev.kurs.application;

import dev.kurs.application.benefit.CreateBenefit;
import dev.kurs.application.indicator.AddIndicator;
import dev.kurs.application.indicator.IndicatorDraft;
import dev.kurs.application.register.AddEntry;
import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.MeasurementPoint;
import dev.kurs.domain.benefit.MeasurementPointId;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.benefit.Uncertainty;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.Contribution;
import dev.kurs.domain.portfolio.ContributionId;
import dev.kurs.domain.portfolio.CostChanges;
import dev.kurs.domain.portfolio.CostKind;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives projects what their gates ask for, piece by piece. */
public record Furnishing(StrategyApplication application, Actor editor) {

    /** All that the gates ask for until the project is done; gives the benefit. */
    public BenefitId whole(ProjectId project, GoalId goal, PersonId owner) {
        contribution(project, goal);
        plan(project);
        BenefitId benefit = benefit(project, "Fewer letters", owner);
        indicator(benefit);
        point(benefit, today().plusYears(5));
        return benefit;
    }

    /** A contribution with all its weight. */
    public void contribution(ProjectId project, GoalId goal) {
        add(Contribution.KIND, id -> new Contribution(new ContributionId(id), project, goal, BigDecimal.ONE, null));
    }

    /** A month with a planned cost. */
    public void plan(ProjectId project) {
        application.transactions().write(editor, ports -> {
            Money planned = new Money(BigDecimal.TEN, ports.organisation().currency());
            CostLine line = new CostLine(project, YearMonth.from(ports.today()), CostKind.INVESTMENT, planned, null);
            ports.costLines()
                    .save(
                            new CostChanges(List.of(line), List.of(), List.of()),
                            List.of(Event.of("portfolio.cost-lines-changed", project)));
            return line;
        });
    }

    /** A benefit that the project causes alone. */
    public BenefitId benefit(ProjectId project, String name, @Nullable PersonId owner) {
        BenefitHeader header = new BenefitHeader(
                name,
                null,
                BenefitCategory.QUALITY,
                false,
                owner,
                null,
                List.of(new Share(project, BigDecimal.ONE)),
                List.of(),
                null,
                null,
                Uncertainty.NONE,
                List.of());
        return application
                .createBenefit()
                .handle(editor, new CreateBenefit.Command(id -> new Keyed<>(header, List.of())))
                .value()
                .id();
    }

    /** How a benefit is measured, from where to where. */
    public void indicator(BenefitId benefit) {
        Measure measure = new Measure(
                "Letters",
                "letters",
                Direction.INCREASE,
                null,
                benefit,
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        application
                .addIndicator()
                .handle(
                        editor,
                        new AddIndicator.Command(id -> new Keyed<>(
                                new IndicatorDraft(measure, Samples.BASELINE, Samples.TRAJECTORY), List.of())));
    }

    /** A day on which it is measured. */
    public void point(BenefitId benefit, LocalDate day) {
        add(MeasurementPoint.KIND, id -> new MeasurementPoint(new MeasurementPointId(id), benefit, day, null, null));
    }

    private <E extends RegisterEntry> void add(RegisterKind<E> kind, Function<UUID, E> entry) {
        application
                .addEntry()
                .handle(editor, new AddEntry.Command<>(kind, id -> new Keyed<>(entry.apply(id), List.of())));
    }

    private LocalDate today() {
        return application.transactions().read(editor.organisation(), Ports::today);
    }
}
