package dev.kurs.application.indicator;

import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.Trajectory;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as it is written.
 *
 * @param trajectory its first one; null while it has none
 */
public record IndicatorDraft(
        Measure measure,
        @Nullable Baseline baseline,
        @Nullable Trajectory trajectory) {}
