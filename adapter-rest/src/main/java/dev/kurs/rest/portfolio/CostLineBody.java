package dev.kurs.rest.portfolio;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.portfolio.CostKind;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.rest.MoneyBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A cost line as it is written in the list of its project. */
record CostLineBody(
        @NotNull YearMonth month,
        @NotNull CostKind kind,
        @Nullable @Valid MoneyBody planned,
        @Nullable @Valid MoneyBody actual) {

    /**
     * A cost line as it is shown.
     *
     * @param withoutPlan whether something was paid that nobody had planned
     */
    record CostLineShown(
            ProjectId project,
            YearMonth month,
            CostKind kind,
            @Nullable MoneyBody planned,
            @Nullable MoneyBody actual,
            Boolean withoutPlan) {

        static CostLineShown of(CostLine line) {
            return new CostLineShown(
                    line.project(),
                    line.month(),
                    line.kind(),
                    MoneyBody.of(line.planned()),
                    MoneyBody.of(line.actual()),
                    line.isWithoutPlan());
        }
    }

    /** What this says, its amounts with whatever is wrong noted. */
    CostLine toLine(ProjectId project, String pointer, Faults faults) {
        return new CostLine(
                project,
                month,
                kind,
                money(planned, pointer + "/planned", faults),
                money(actual, pointer + "/actual", faults));
    }

    /** Money as it was written; null where there is none, or it breaks a rule, which is then noted. */
    static @Nullable Money money(@Nullable MoneyBody body, String pointer, Faults faults) {
        return body == null ? null : faults.attempt(pointer, body::toMoney);
    }
}
