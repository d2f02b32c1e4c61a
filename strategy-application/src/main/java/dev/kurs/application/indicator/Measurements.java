package dev.kurs.application.indicator;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.kernel.Event;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The measurements of all indicators: a long series, never loaded whole. */
public interface Measurements {

    /** A measurement, corrected ones too. */
    Optional<Measurement> find(IndicatorId indicator, MeasurementId id);

    /**
     * The measurements of an indicator between two days, both included, by day and id.
     *
     * @param history whether those that were corrected are among them
     */
    Page<Measurement> list(
            IndicatorId indicator, @Nullable LocalDate from, @Nullable LocalDate to, boolean history, Listing listing);

    /**
     * The measurements of several indicators up to a day, as they were known then, by indicator, day and id. One query;
     * for what is written out whole.
     */
    List<Measurement> listAll(Collection<IndicatorId> indicators, LocalDate until, AsOf asOf);

    /**
     * Those that stand in the places that the new ones would take: same indicator, breakdown, day and source. A few
     * queries, however many.
     */
    List<Measurement> standing(Collection<Measurement> places);

    /** Stores new measurements, in place of those they correct, and what happened. */
    void save(List<Measurement> measurements, List<Event> events);

    /** The day of an indicator's earliest measurement. */
    Optional<LocalDate> firstDay(IndicatorId indicator);
}
