package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RulesBroken;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All cost lines of one project: what is planned, month by month and kind by kind, and what it came to.
 *
 * @param lines by month and kind, one of each
 */
public record CostPlan(ProjectId project, List<CostLine> lines) {

    /** The order of a project's lines. */
    public static final Comparator<CostLine> IN_ORDER = Comparator.comparing(CostLine::month)
            .thenComparing(line -> line.kind().name());

    public CostPlan {
        lines = lines.stream().sorted(IN_ORDER).toList();
    }

    /** Where a line stands in a plan. */
    private record Place(YearMonth month, CostKind kind) {

        static Place of(CostLine line) {
            return new Place(line.month(), line.kind());
        }
    }

    /** Whether anything is planned. */
    public boolean isPlanned() {
        return lines.stream().anyMatch(line -> line.planned() != null);
    }

    /**
     * What a list of lines in the place of all these changes.
     *
     * @param currency the organisation's
     * @throws RulesBroken every rule that any of them breaks, pointers beginning with {@code /items}
     */
    public CostChanges replaced(List<CostLine> others, Currency currency) {
        check(others, currency);
        Map<Place, @Nullable CostLine> left = new HashMap<>();
        lines.forEach(line -> left.put(Place.of(line), line));
        List<CostLine> added = new ArrayList<>();
        List<CostLine> changed = new ArrayList<>();
        for (CostLine line : new CostPlan(project, others).lines) {
            CostLine before = left.remove(Place.of(line));
            if (before == null) {
                added.add(line);
            } else if (!before.equals(line)) {
                changed.add(line);
            }
        }
        return new CostChanges(
                added,
                changed,
                lines.stream().filter(line -> left.containsKey(Place.of(line))).toList());
    }

    private static void check(List<CostLine> lines, Currency currency) {
        Faults faults = new Faults();
        Set<Place> places = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            CostLine line = lines.get(i);
            line.check(currency, "/items/" + i, faults);
            faults.unless(
                    places.add(Place.of(line)),
                    PortfolioRule.COST_MONTH_TWICE,
                    "/items/" + i + "/month",
                    "month",
                    line.month(),
                    "kind",
                    line.kind());
        }
        faults.throwIfAny();
    }
}
