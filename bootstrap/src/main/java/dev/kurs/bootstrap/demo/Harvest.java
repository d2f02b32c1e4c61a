package dev.kurs.bootstrap.demo;

import static dev.kurs.bootstrap.demo.Chronicle.get;

import dev.kurs.application.Keyed;
import dev.kurs.application.benefit.CloseBenefit;
import dev.kurs.application.benefit.CreateBenefit;
import dev.kurs.application.indicator.AddIndicator;
import dev.kurs.application.indicator.IndicatorDraft;
import dev.kurs.application.indicator.RecordMeasurements;
import dev.kurs.application.indicator.RecordMeasurements.Reading;
import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.Closure.Outcome;
import dev.kurs.domain.benefit.Confirmation;
import dev.kurs.domain.benefit.ConfirmationId;
import dev.kurs.domain.benefit.Incentive;
import dev.kurs.domain.benefit.IncentiveId;
import dev.kurs.domain.benefit.MeasurementPoint;
import dev.kurs.domain.benefit.MeasurementPointId;
import dev.kurs.domain.benefit.PracticeChange;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.benefit.Uncertainty;
import dev.kurs.domain.benefit.Valuation;
import dev.kurs.domain.engagement.StakeholderId;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the projects give: planned when they begin, measured quarter by quarter, and closed before they are done. */
final class Harvest {

    private static final int YEARS = 3;
    private static final int MONTHS_BETWEEN_POINTS = 9;
    private static final int POINTS = 4;
    private static final int DAYS_TO_REPORT = 9;
    private static final Currency SEK = Currency.getInstance("SEK");

    private static final Map<Staff, String> WHOSE_GOOD = Map.of(
            Staff.KOMMUNIKATIONSCHEF, Neighbourhood.NOT_DIGITAL,
            Staff.HEMTJANSTCHEF, Neighbourhood.OLD,
            Staff.SOCIALCHEF, Neighbourhood.OLD,
            Staff.NARINGSLIVSCHEF, Neighbourhood.COMPANIES,
            Staff.DIGITALISERINGSCHEF, Neighbourhood.CLERKS,
            Staff.HR_CHEF, Neighbourhood.CARERS);

    private final Chronicle told;
    private final Portfolio portfolio;
    private final LocalDate today;
    private final Map<Gain, BenefitId> benefits = new HashMap<>();

    Harvest(Chronicle told, Portfolio portfolio, LocalDate today) {
        this.told = told;
        this.portfolio = portfolio;
        this.today = today;
    }

    /** Plans what a project is to give. */
    void plan(Undertaking project, LocalDate begun) {
        project.gains.forEach(gain -> plan(project, gain, begun));
    }

    /** Notes how what a project gives is measured: quarter by quarter, until it has come to its end. */
    void note(Undertaking project, LocalDate begun, Timeline timeline) {
        Map<Gain, Series> measured = new LinkedHashMap<>();
        project.gains.stream()
                .filter(gain -> gain.figure.pace != Pace.WAITS)
                .forEach(gain -> measured.put(gain, series(gain.figure, begun)));
        LocalDate last = project.moves.stream()
                .filter(move -> move.to().isEnd())
                .map(move -> portfolio.day(project, move.month()))
                .findFirst()
                .orElse(today);
        for (int quarter = 1; !measured.isEmpty(); quarter++) {
            LocalDate day = begun.plusMonths(3L * quarter);
            if (!day.plusDays(DAYS_TO_REPORT).isBefore(last)) {
                return;
            }
            timeline.on(
                    day.plusDays(DAYS_TO_REPORT),
                    () -> told.together(
                            Staff.CONTROLLER, () -> measured.forEach((gain, series) -> record(gain, series, day))));
        }
    }

    private void record(Gain gain, Series series, LocalDate day) {
        Reading reading = new Reading(day, series.next(day), gain.figure.source, null, null, null);
        told.application
                .recordMeasurements()
                .handle(
                        told.as(measurer(gain)),
                        new RecordMeasurements.Command(
                                get(told.indicators, gain.figure.name), List.of(reading), false));
    }

    private void plan(Undertaking project, Gain gain, LocalDate begun) {
        LocalDate from = portfolio.start().plusMonths(portfolio.realised(project));
        List<Share> shares = new ArrayList<>();
        shares.add(new Share(get(told.projects, project.key), new BigDecimal(gain.share)));
        if (!gain.alsoOf.isEmpty()) {
            shares.add(new Share(get(told.projects, gain.alsoOf), new BigDecimal(gain.alsoShare)));
        }
        List<PracticeChange> changes = gain.change.isEmpty()
                ? List.of()
                : List.of(new PracticeChange(gain.change, get(told.staff, gain.owner), false));
        BenefitHeader header = new BenefitHeader(
                gain.name,
                null,
                gain.category,
                gain.ill,
                get(told.staff, gain.owner),
                beneficiary(gain),
                shares,
                List.of(get(told.goals, project.helps.get(0).goal())),
                valuation(gain),
                from,
                new Uncertainty(new BigDecimal("0.5"), BigDecimal.ONE, new BigDecimal("1.2")),
                changes);
        BenefitId id = told.application
                .createBenefit()
                .handle(told.as(project.manager), new CreateBenefit.Command(any -> new Keyed<>(header, List.of())))
                .value()
                .id();
        benefits.put(gain, id);
        follow(gain, id, begun);
    }

    /** Whose good a better quality is, by who answers for it; money and time are the municipality's own. */
    private @Nullable StakeholderId beneficiary(Gain gain) {
        String whose = gain.category == BenefitCategory.QUALITY ? WHOSE_GOOD.get(gain.owner) : null;
        return whose == null ? null : get(told.stakeholders, whose);
    }

    private static @Nullable Valuation valuation(Gain gain) {
        return gain.worth == null
                ? null
                : new Valuation(
                        new Money(new BigDecimal(gain.worth), SEK),
                        gain.once ? Valuation.Per.ONCE : Valuation.Per.YEAR);
    }

    private void follow(Gain gain, BenefitId id, LocalDate begun) {
        Figure figure = gain.figure;
        Measure measure = new Measure(
                figure.name,
                figure.unit,
                figure.direction,
                null,
                id,
                BigDecimal.ONE,
                figure.every,
                figure.nature,
                figure.stage,
                figure.summable,
                figure.source,
                null,
                figure.verifier);
        IndicatorDraft draft = new IndicatorDraft(
                measure,
                new Baseline(Objects.requireNonNull(figure.baseline), begun),
                series(figure, begun).trajectory());
        told.indicators.put(
                figure.name,
                told.application
                        .addIndicator()
                        .handle(
                                told.as(Staff.CONTROLLER),
                                new AddIndicator.Command(any -> new Keyed<>(draft, List.of())))
                        .value()
                        .id());
        for (int i = 1; i <= POINTS; i++) {
            LocalDate day = begun.plusMonths((long) MONTHS_BETWEEN_POINTS * i);
            told.add(
                    told.as(Staff.CONTROLLER),
                    MeasurementPoint.KIND,
                    any -> new MeasurementPoint(
                            new MeasurementPointId(any),
                            id,
                            day,
                            "Uttag ur " + figure.source + ".",
                            get(told.staff, measurer(gain))));
        }
        if (!gain.incentive.isEmpty()) {
            Incentive.Condition condition = new Incentive.Condition(new BigDecimal("0.5"), begun.plusYears(2));
            told.add(
                    told.as(Staff.EKONOMICHEF),
                    Incentive.KIND,
                    any -> new Incentive(
                            new IncentiveId(any), id, Incentive.Kind.TIME, condition, null, null, gain.incentive));
        }
    }

    /** Nobody measures what they own, but for one who does it anyway. */
    private static Staff measurer(Gain gain) {
        return gain.owner == Staff.CONTROLLER ? Staff.EKONOMICHEF : Staff.CONTROLLER;
    }

    private static Series series(Figure figure, LocalDate begun) {
        return new Series(
                figure,
                Objects.requireNonNull(figure.baseline),
                Objects.requireNonNull(figure.target),
                begun,
                begun.plusYears(YEARS));
    }

    /** Says what came of a project's benefits; what was reached is confirmed by somebody of another unit. */
    void close(Undertaking project) {
        for (Gain gain : project.gains) {
            BenefitId id = get(benefits, gain);
            if (!gain.abandoned) {
                Staff witness = gain.owner.unit == Unit.EKONOMI ? Staff.SOCIALCHEF : Staff.CONTROLLER;
                told.add(
                        told.as(witness),
                        Confirmation.KIND,
                        any -> new Confirmation(
                                new ConfirmationId(any),
                                id,
                                get(told.staff, witness),
                                "Vi ser samma siffror i vår egen uppföljning."));
            }
            told.application
                    .closeBenefit()
                    .handle(
                            told.as(gain.owner),
                            new CloseBenefit.Command(
                                    id,
                                    gain.abandoned ? Outcome.ABANDONED : null,
                                    gain.abandoned ? "Förutsättningarna finns inte längre." : null,
                                    null));
        }
    }
}
