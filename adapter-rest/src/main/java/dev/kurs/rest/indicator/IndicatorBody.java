package dev.kurs.rest.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kurs.application.indicator.IndicatorDraft;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.Measure.Nature;
import dev.kurs.domain.indicator.Measure.Stage;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.strategy.GoalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as it is written.
 *
 * @param trajectory empty where there is none
 */
record IndicatorBody(
        @NotNull @Size(max = Text.BODY) String name,
        @NotNull @Size(max = Text.LINE) String unit,
        @NotNull Direction direction,
        @Nullable GoalId goal,
        @Nullable BenefitId benefit,
        @Nullable @Valid BaselineBody baseline,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = PointBody.MOST) List<@Valid PointBody> trajectory,

        @Nullable BigDecimal weight,
        @Nullable Period frequency,
        @Nullable Nature nature,
        @Nullable Stage stage,
        @Nullable Boolean summable,
        @Nullable @Size(max = 200) String source,
        @Nullable @Size(max = 200) String sourceKey,
        @Nullable Verifier verifier) {

    /** Where an indicator began, as it is written. */
    record BaselineBody(@NotNull BigDecimal value, @NotNull LocalDate date) {

        static BaselineBody of(Baseline baseline) {
            return new BaselineBody(baseline.value(), baseline.date());
        }
    }

    static IndicatorBody of(Measure measure, @Nullable Baseline baseline, @Nullable Trajectory trajectory) {
        return new IndicatorBody(
                measure.name(),
                measure.unit(),
                measure.direction(),
                measure.goal(),
                measure.benefit(),
                baseline == null ? null : BaselineBody.of(baseline),
                trajectory == null ? List.of() : PointBody.of(trajectory),
                measure.weight(),
                measure.frequency(),
                measure.nature(),
                measure.stage(),
                measure.summable(),
                measure.source(),
                measure.sourceKey(),
                measure.verifier());
    }

    /**
     * The indicator that this describes.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that a part of it breaks
     */
    IndicatorDraft toDraft() {
        Faults faults = new Faults();
        Measure measure = faults.attempt("", this::toMeasure);
        BaselineBody from = baseline;
        Baseline begin = from == null ? null : faults.attempt("/baseline", () -> new Baseline(from.value, from.date));
        Trajectory way = trajectory.isEmpty() ? null : PointBody.toTrajectory(trajectory, "/trajectory", faults);
        faults.throwIfAny();
        return new IndicatorDraft(Objects.requireNonNull(measure), begin, way);
    }

    private Measure toMeasure() {
        return new Measure(
                name,
                unit,
                direction,
                goal,
                benefit,
                weight == null ? BigDecimal.ONE : weight,
                frequency,
                nature,
                stage,
                summable,
                source,
                sourceKey,
                verifier);
    }
}
