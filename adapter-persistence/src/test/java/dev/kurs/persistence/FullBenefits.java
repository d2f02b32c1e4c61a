package dev.kurs.persistence;

import dev.kurs.application.Municipality;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.Closure.Evidence;
import dev.kurs.domain.benefit.Closure.Outcome;
import dev.kurs.domain.benefit.Closure.Said;
import dev.kurs.domain.benefit.Confirmation;
import dev.kurs.domain.benefit.ConfirmationId;
import dev.kurs.domain.benefit.Incentive;
import dev.kurs.domain.benefit.Incentive.Condition;
import dev.kurs.domain.benefit.IncentiveId;
import dev.kurs.domain.benefit.MeasurementPoint;
import dev.kurs.domain.benefit.MeasurementPointId;
import dev.kurs.domain.benefit.PracticeChange;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.benefit.Uncertainty;
import dev.kurs.domain.benefit.Valuation;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Something in every table of benefits. */
final class FullBenefits {

    private static final LocalDate DAY = LocalDate.parse("2026-03-03");
    private static final Currency SEK = Currency.getInstance("SEK");

    private FullBenefits() {}

    /**
     * Fills a municipality that has a project.
     *
     * @param person who answers for what somebody answers for
     * @param hard a text that is hard to carry elsewhere
     */
    static void fill(Municipality town, ProjectId project, PersonId person, String hard) {
        BigDecimal fine = new BigDecimal("0.000000000001");
        BenefitHeader header = new BenefitHeader(
                hard,
                hard,
                BenefitCategory.ENVIRONMENT,
                true,
                person,
                null,
                List.of(new Share(project, fine)),
                List.of(town.goal()),
                new Valuation(new Money(fine, SEK), Valuation.Per.ONCE),
                DAY,
                new Uncertainty(BigDecimal.ZERO, fine, BigDecimal.TEN),
                List.of(new PracticeChange(hard, person, true), new PracticeChange(hard, null, false)));
        Benefit benefit = town.write(ports -> ports.benefits()
                        .save(0, Benefit.created(new BenefitId(town.ids().next()), header)))
                .value();
        BenefitId id = benefit.id();
        town.saved(
                MeasurementPoint.KIND,
                new MeasurementPoint(new MeasurementPointId(town.ids().next()), id, DAY, hard, person));
        town.saved(
                Confirmation.KIND,
                new Confirmation(new ConfirmationId(town.ids().next()), id, person, hard));
        town.saved(
                Incentive.KIND,
                new Incentive(
                        new IncentiveId(town.ids().next()),
                        id,
                        Incentive.Kind.BONUS,
                        new Condition(fine, DAY),
                        new Money(new BigDecimal("0.01"), SEK),
                        null,
                        hard));
        town.saved(
                Incentive.KIND,
                new Incentive(
                        new IncentiveId(town.ids().next()),
                        id,
                        Incentive.Kind.BUDGET_SHARE,
                        new Condition(BigDecimal.ONE, DAY),
                        null,
                        fine,
                        null));
        measure(town, id, person);
        DecisionId decision = new DecisionId(town.ids().next());
        town.change(ports -> ports.benefits()
                .save(
                        1,
                        benefit.closed(
                                new Said(Outcome.ABANDONED, hard, decision), new Evidence(null, false), DAY, person)));
    }

    /** Measures it twice in a year, so that its sums are no whole numbers of anything. */
    private static void measure(Municipality town, BenefitId benefit, PersonId person) {
        Measure measure = new Measure(
                "Utsläpp",
                "ton",
                Direction.DECREASE,
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
        IndicatorId indicator = new IndicatorId(town.ids().next());
        town.change(ports ->
                ports.indicators().save(0, Indicator.added(indicator, measure, null, null, ports.now(), person)));
        town.change(ports -> ports.measurements()
                .save(
                        List.of(
                                measured(town, indicator, DAY, "123456789012345678.000000000001", person),
                                measured(town, indicator, DAY.plusDays(7), "-0.10", person)),
                        List.of()));
    }

    private static Measurement measured(
            Municipality town, IndicatorId indicator, LocalDate day, String value, PersonId person) {
        return new Measurement(
                new MeasurementId(town.ids().next()),
                indicator,
                day,
                new BigDecimal(value),
                "kolada",
                Verifier.CUSTOMER,
                null,
                null,
                town.clock().instant(),
                person,
                null);
    }
}
