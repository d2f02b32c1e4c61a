package dev.kurs.bootstrap.demo;

import static dev.kurs.bootstrap.demo.Chronicle.get;

import dev.kurs.application.indicator.RecordMeasurements;
import dev.kurs.application.indicator.RecordMeasurements.Reading;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.strategy.Observation;
import dev.kurs.domain.strategy.ObservationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a plan is followed up, from the day it takes effect until today: what is measured, and what is seen. */
final class Following {

    /** Figures of a month are there on its fourth day, others take longer to put together. */
    private static final int DAYS_TO_REPORT = 4;

    private static final int DAYS_TO_REPORT_RARER = 11;

    private static final int MONTHS_UNTIL_SILENCE = 12;

    private final Chronicle told;
    private final Plan plan;
    private final LocalDate start;
    private final LocalDate end;
    private final LocalDate today;

    Following(Chronicle told, Plan plan, LocalDate start, LocalDate end, LocalDate today) {
        this.told = told;
        this.plan = plan;
        this.start = start;
        this.end = end;
        this.today = today;
    }

    /** Notes all that was measured and seen. */
    void note(Timeline timeline) {
        plan.aims().stream()
                .flatMap(aim -> Stream.concat(Stream.of(aim), aim.objectives.stream()))
                .flatMap(aim -> aim.figures.stream())
                .forEach(figure -> note(figure, timeline));
        for (Plan.Assumption assumption : plan.assumptions()) {
            for (Plan.Sighting sighting : assumption.seen()) {
                LocalDate day = sighting.months() < 0
                        ? today.plusMonths(sighting.months())
                        : start.plusMonths(sighting.months());
                timeline.on(day, () -> see(assumption, sighting, day));
            }
        }
    }

    private void note(Figure figure, Timeline timeline) {
        BigDecimal baseline = figure.baseline;
        BigDecimal target = figure.target;
        if (baseline == null || target == null || figure.pace == Pace.WAITS) {
            return;
        }
        Series series = new Series(figure, baseline, target, start, end);
        LocalDate last = figure.pace == Pace.FALLS_SILENT ? start.plusMonths(MONTHS_UNTIL_SILENCE) : today;
        int months = (int) figure.every.toTotalMonths();
        int delay = months == 1 ? DAYS_TO_REPORT : DAYS_TO_REPORT_RARER;
        for (int i = 1; true; i++) {
            LocalDate day = start.plusMonths((long) months * i).minusDays(1);
            if (day.isAfter(last)) {
                return;
            }
            List<Reading> readings = readings(figure, series, day);
            timeline.on(day.plusDays(delay), () -> record(figure, readings));
        }
    }

    private static List<Reading> readings(Figure figure, Series series, LocalDate day) {
        BigDecimal total = series.next(day);
        List<Reading> readings = new ArrayList<>();
        readings.add(reading(figure, day, total, null));
        List<BigDecimal> parts = series.parts(total);
        for (int i = 0; i < parts.size(); i++) {
            Breakdown part = new Breakdown(figure.dimension, figure.parts.get(i));
            readings.add(reading(figure, day, parts.get(i), part));
        }
        return readings;
    }

    private static Reading reading(Figure figure, LocalDate day, BigDecimal value, @Nullable Breakdown part) {
        return new Reading(day, value, figure.source, null, part, null);
    }

    private void record(Figure figure, List<Reading> readings) {
        told.application
                .recordMeasurements()
                .handle(
                        told.as(Staff.CONTROLLER),
                        new RecordMeasurements.Command(get(told.indicators, figure.name), readings, false));
    }

    private void see(Plan.Assumption assumption, Plan.Sighting sighting, LocalDate day) {
        told.add(
                told.as(assumption.watcher()),
                Observation.KIND,
                id -> new Observation(
                        new ObservationId(id),
                        get(told.premises, assumption.key()),
                        day,
                        sighting.text(),
                        sighting.verdict(),
                        null));
    }
}
