package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Money;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a project costs in a month, of one kind: there is one line for each project, month and kind.
 *
 * @param planned what was planned; null where something was paid that nobody had planned, which is allowed and flagged
 * @param actual what it came to; null while that is not known
 */
public record CostLine(
        ProjectId project,
        YearMonth month,
        CostKind kind,
        @Nullable Money planned,
        @Nullable Money actual) {}
