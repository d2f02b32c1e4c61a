package dev.kurs.domain.benefit;

import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.Progress;
import dev.kurs.domain.indicator.Progress.Latest;
import dev.kurs.domain.indicator.TargetChange;
import dev.kurs.domain.kernel.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a benefit's progress went over the days. It changes on a day on which something was measured, and on one on which
 * another trajectory takes over; between them it stands.
 *
 * @param turns the days on which it may have changed, in order, each with the progress from it on
 */
public record Course(List<Turn> turns) {

    /** Of a benefit that nothing measures. */
    public static final Course NONE = new Course(List.of());

    /** A day, and the progress from it on. */
    public record Turn(LocalDate day, Ratio progress) {}

    public Course {
        turns = List.copyOf(turns);
    }

    /**
     * How an indicator's progress went.
     *
     * @param measurements those that stand, of the total and of parts; only those of the total count
     * @param tolerance the organisation's
     */
    public static Course of(Indicator indicator, Collection<Measurement> measurements, BigDecimal tolerance) {
        Baseline baseline = indicator.baseline();
        if (baseline == null) {
            return NONE;
        }
        NavigableMap<LocalDate, Measurement> counting = new TreeMap<>();
        measurements.stream()
                .filter(one -> one.breakdown() == null)
                .forEach(one -> counting.merge(
                        one.date(), one, (a, b) -> Measurement.BY_WEIGHT_AS_LATEST.compare(a, b) < 0 ? b : a));
        TreeSet<LocalDate> days = new TreeSet<>(counting.keySet());
        indicator.targets().stream()
                .map(TargetChange::from)
                .filter(Objects::nonNull)
                .forEach(days::add);
        List<Turn> turns = new ArrayList<>();
        for (LocalDate day : days) {
            var latest = counting.floorEntry(day);
            if (latest != null) {
                progress(indicator, baseline, day, latest.getValue(), tolerance)
                        .ifPresent(progress -> turns.add(new Turn(day, progress)));
            }
        }
        return new Course(turns);
    }

    private static Optional<Ratio> progress(
            Indicator indicator, Baseline baseline, LocalDate day, Measurement latest, BigDecimal tolerance) {
        return Optional.ofNullable(Progress.of(new Progress.Facts(
                        day,
                        indicator.measure().direction(),
                        baseline,
                        indicator.trajectoryOn(day).orElse(null),
                        null,
                        new Latest(latest.date(), latest.value(), latest.source(), latest.verifier()),
                        tolerance))
                .progress());
    }

    /** The first day on which the progress was at least so much; empty while it never was. */
    public Optional<LocalDate> firstReached(BigDecimal share) {
        Ratio enough = Ratio.of(share);
        return turns.stream()
                .filter(turn -> turn.progress().compareTo(enough) >= 0)
                .map(Turn::day)
                .findFirst();
    }
}
