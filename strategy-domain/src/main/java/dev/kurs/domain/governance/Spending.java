package dev.kurs.domain.governance;

import dev.kurs.domain.portfolio.ProjectId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has been spent of mandates' yearly limits in one calendar year: the amounts of approved decisions resting on a mandate
 * or on one below it. A project that was approved and then committed to counts once, with the larger amount.
 */
public final class Spending {

    /** Nothing spent. */
    public static final Spending NOTHING = new Spending();

    private final Map<MandateId, Map<ProjectKey, Spent>> spent = new HashMap<>();

    /** What has been spent of each mandate altogether: asked for again and again, once for each mandate below it. */
    private final Map<MandateId, BigDecimal> totals = new HashMap<>();

    /** A project, or none. */
    private record ProjectKey(@Nullable ProjectId project) {}

    /**
     * What was spent of one mandate on one project in the year.
     *
     * @param mandate the mandate, whether the decisions rest on it or on one below it
     * @param project the project; null for what was committed to no single one
     * @param approved the sum of the amounts with which it was approved; 0 or more
     * @param committed the sum of the amounts that were committed; 0 or more
     */
    public record Spent(MandateId mandate, @Nullable ProjectId project, BigDecimal approved, BigDecimal committed) {

        private Spent plus(Spent other) {
            return new Spent(mandate, project, approved.add(other.approved), committed.add(other.committed));
        }

        private BigDecimal counted() {
            return project == null ? approved.add(committed) : approved.max(committed);
        }
    }

    private Spending() {}

    /** Of all that was spent; what stands twice for a mandate and a project is added up. */
    public static Spending of(Collection<Spent> all) {
        Spending spending = new Spending();
        all.forEach(one -> spending.spent
                .computeIfAbsent(one.mandate(), any -> new HashMap<>())
                .merge(new ProjectKey(one.project()), one, Spent::plus));
        spending.spent.forEach((mandate, byProject) -> spending.totals.put(
                mandate, byProject.values().stream().map(Spent::counted).reduce(BigDecimal.ZERO, BigDecimal::add)));
        return spending;
    }

    /** Whether a decision by this power spends of the yearly limit. */
    public static boolean isSpentBy(Power power) {
        return power == Power.APPROVE_PROJECT || power == Power.COMMIT_BUDGET;
    }

    /** What has been spent of a mandate. */
    public BigDecimal of(MandateId mandate) {
        return totals.getOrDefault(mandate, BigDecimal.ZERO);
    }

    /** How much more would be spent of a mandate by a decision: less than its amount where the project counts already. */
    public BigDecimal added(MandateId mandate, Power power, @Nullable ProjectId project, BigDecimal amount) {
        Spent nothing = new Spent(mandate, project, BigDecimal.ZERO, BigDecimal.ZERO);
        Spent before = spent.getOrDefault(mandate, Map.of()).getOrDefault(new ProjectKey(project), nothing);
        boolean approves = power == Power.APPROVE_PROJECT;
        Spent after = before.plus(
                new Spent(mandate, project, approves ? amount : BigDecimal.ZERO, approves ? BigDecimal.ZERO : amount));
        return after.counted().subtract(before.counted());
    }
}
