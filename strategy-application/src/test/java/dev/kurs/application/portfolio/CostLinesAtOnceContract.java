package dev.kurs.application.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.AtOnce;
import dev.kurs.application.Municipality;
import dev.kurs.application.PortContract;
import dev.kurs.application.Pushed;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.portfolio.PushCostLines.Line;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.portfolio.CostKind;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.ProjectId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Several who push to the same project at the same moment, over the use case, in every implementation. */
public interface CostLinesAtOnceContract extends PortContract {

    /** How many push. */
    int WRITERS = 8;

    /** How many months each of them tells. */
    int MONTHS = 60;

    /** An amount. */
    private static Money sek(long amount) {
        return new Money(BigDecimal.valueOf(amount), Currency.getInstance("SEK"));
    }

    /** Months of a project, each with the same actual amount, or the same plan. */
    static List<Line> lines(ProjectId project, long amount, boolean paid) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = YearMonth.of(2026, 1).plusMonths(i);
            lines.add(new Line(
                    i + 1,
                    project,
                    null,
                    month,
                    CostKind.OPERATION,
                    paid ? null : sek(amount),
                    paid ? sek(amount) : null,
                    List.of()));
        }
        return lines;
    }

    private static Pushed push(Municipality town, List<Line> lines) {
        return new StrategyApplication(town.installation().transactions(), town.clock(), town.ids())
                .pushCostLines()
                .handle(town.actor(), new PushCostLines.Command(List.of(lines), false));
    }

    @Test
    default void those_who_push_the_same_at_once_add_it_once() {
        Municipality town = municipality();
        ProjectId project = town.savedProject(town.strategy(), "En inloggning").id();
        long before = town.journalHead();

        List<Pushed> told = AtOnce.call(WRITERS, () -> push(town, lines(project, 5, true)));

        assertThat(told.stream().mapToLong(Pushed::accepted).sum()).isEqualTo(MONTHS);
        assertThat(told.stream().mapToLong(Pushed::unchanged).sum()).isEqualTo((WRITERS - 1L) * MONTHS);
        assertThat(told.stream().mapToLong(Pushed::corrected).sum()).isZero();
        assertThat(town.journalHead()).isEqualTo(before + 1);
        assertThat(town.read(ports -> ports.costLines().listOf(project, AsOf.NOW))
                        .size())
                .isEqualTo(MONTHS);
    }

    @Test
    default void what_others_tell_of_the_same_lines_at_once_is_not_lost() {
        Municipality town = municipality();
        ProjectId project = town.savedProject(town.strategy(), "En inloggning").id();
        AtomicInteger turn = new AtomicInteger();

        List<Pushed> told = AtOnce.call(WRITERS, () -> {
            int which = turn.getAndIncrement();
            return push(town, lines(project, which + 1L, which % 2 == 0));
        });

        assertThat(told.stream().mapToLong(Pushed::accepted).sum()).isEqualTo(MONTHS);
        assertThat(told.stream().mapToLong(Pushed::corrected).sum()).isEqualTo((WRITERS - 1L) * MONTHS);
        List<CostLine> lines = town.read(ports -> ports.costLines().listOf(project, AsOf.NOW));
        assertThat(lines).hasSize(MONTHS);
        assertThat(lines.stream().map(CostLine::planned).distinct().toList())
                .as("the plan of one of those who planned, whole")
                .hasSize(1)
                .doesNotContainNull();
        assertThat(lines.stream().map(CostLine::actual).distinct().toList())
                .as("what one of those who paid told, whole")
                .hasSize(1)
                .doesNotContainNull();
        assertThat(town.verification().intact()).isTrue();
    }
}
