package dev.kurs.persistence.benefit;

import dev.kurs.application.benefit.ValuedBenefits.Valued;
import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.Measured;
import dev.kurs.domain.benefit.MeasuredSpan;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.benefit.Uncertainty;
import dev.kurs.domain.benefit.Valuation;
import dev.kurs.domain.benefit.ValuedBenefit;
import dev.kurs.domain.benefit.ValuedBenefit.Plan;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.persistence.Row;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts valued benefits together from rows of several tables. Ids are told apart by their texts, as rows have them. */
final class ValuedRows {

    /** Where a trajectory begins that is in force from the beginning. */
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private final Map<String, Read> benefits = new LinkedHashMap<>();
    private final Map<String, Read> byIndicator = new HashMap<>();

    /** A benefit of which not all is read yet. */
    private static final class Read {

        private final String id;
        private final long version;
        private final String name;
        private final BenefitCategory category;
        private final boolean disbenefit;
        private final @Nullable Valuation valuation;
        private final @Nullable LocalDate realisationFrom;
        private final Uncertainty uncertainty;
        private final @Nullable String indicator;
        private final long indicatorVersion;
        private final Direction direction;
        private final @Nullable Baseline baseline;
        private final List<Share> shares = new ArrayList<>(1);
        private final List<Placed> plans = new ArrayList<>(1);

        Read(Row row) throws SQLException {
            id = row.text();
            version = row.number();
            name = row.text();
            category = row.one(BenefitCategory.class);
            disbenefit = row.flag();
            Money amount = BenefitTables.money(row);
            Valuation.Per per = row.oneOrNull(Valuation.Per.class);
            valuation = amount == null || per == null ? null : new Valuation(amount, per);
            realisationFrom = row.dayOrNull();
            uncertainty = new Uncertainty(row.decimal(), row.decimal(), row.decimal());
            indicator = row.textOrNull();
            indicatorVersion = row.number();
            Direction known = row.oneOrNull(Direction.class);
            direction = known == null ? Direction.MAINTAIN : known;
            BigDecimal value = row.decimalOrNull();
            LocalDate on = row.dayOrNull();
            baseline = value == null || on == null ? null : new Baseline(value, on);
        }

        Valued valued(Series series) {
            plans.sort(Comparator.comparingInt(Placed::position));
            return new Valued(
                    new ValuedBenefit(
                            new BenefitId(UUID.fromString(id)),
                            name,
                            category,
                            disbenefit,
                            valuation,
                            realisationFrom,
                            uncertainty,
                            shares,
                            indicator == null ? null : new IndicatorId(UUID.fromString(indicator)),
                            direction,
                            baseline,
                            plans.stream().map(Placed::plan).toList()),
                    indicator == null ? Measured.NOTHING : series.measured(indicator));
        }
    }

    /** A plan and its place among those of its indicator. */
    private record Placed(int position, Plan plan) {}

    void addBenefit(Row row) throws SQLException {
        Read read = new Read(row);
        benefits.put(read.id, read);
        if (read.indicator != null) {
            byIndicator.put(read.indicator, read);
        }
    }

    void addShare(Row row) throws SQLException {
        Read read = benefits.get(row.text());
        if (read != null && read.version == row.number()) {
            read.shares.add(new Share(row.id(ProjectId::new), row.decimal()));
        }
    }

    void addPlan(Row row) throws SQLException {
        Read read = byIndicator.get(row.text());
        if (read != null && row.number() <= read.indicatorVersion) {
            LocalDate start = row.day();
            int position = row.whole();
            Plan plan = new Plan(start.equals(BEGINNING) ? null : start, row.value(Trajectory::parse));
            read.plans.add(new Placed(position, plan));
        }
    }

    List<Valued> valued(Series series) {
        List<Valued> valued = new ArrayList<>(benefits.size());
        benefits.values().forEach(read -> valued.add(read.valued(series)));
        return valued;
    }

    /** What was measured, by indicator: sums, and single measurements where sums do not tell. */
    static final class Series {

        private final Map<String, List<MeasuredSpan>> spans = new HashMap<>();
        private boolean cut;

        /**
         * Adds a sum, in the order of time.
         *
         * @param cutByDay whether its measurements are to be added one by one instead
         */
        void add(String indicator, MeasuredSpan span, boolean cutByDay) {
            cut |= cutByDay;
            if (!cutByDay) {
                spans.computeIfAbsent(indicator, any -> new ArrayList<>(2)).add(span);
            }
        }

        boolean isCut() {
            return cut;
        }

        /** Adds a measurement, in the order of time; of several of a day the last one counts. */
        void addMeasurement(Row row) throws SQLException {
            List<MeasuredSpan> list = spans.computeIfAbsent(row.text(), any -> new ArrayList<>(2));
            MeasuredSpan span = MeasuredSpan.of(row.day(), row.decimal());
            int place = list.size();
            while (place > 0 && list.get(place - 1).first().isAfter(span.first())) {
                place--;
            }
            if (place > 0 && list.get(place - 1).first().equals(span.first())) {
                list.set(place - 1, span);
            } else {
                list.add(place, span);
            }
        }

        Measured measured(String indicator) {
            List<MeasuredSpan> list = spans.get(indicator);
            return list == null ? Measured.NOTHING : new Measured(list);
        }
    }
}
