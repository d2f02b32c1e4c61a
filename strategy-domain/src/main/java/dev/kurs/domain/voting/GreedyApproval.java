package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.voting.GreedyCount.LeftOut;
import dev.kurs.domain.voting.GreedyCount.Taken;
import dev.kurs.domain.voting.GreedyCount.Why;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Approvals as most towns count them: by votes, skipping what no longer fits the budget. Ties go to the cheaper, then to
 * the key. What nobody approves of is not taken, however much money there is.
 */
public final class GreedyApproval {

    private final Slate slate;
    private final Money budget;
    private final long[] votes;
    private final List<Taken> taken = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private BigDecimal spent = BigDecimal.ZERO;

    GreedyApproval(Slate slate, List<Approvals> ballots, Money budget) {
        this.slate = slate;
        this.budget = budget;
        this.votes = Shares.votes(slate, ballots);
    }

    /**
     * Counts.
     *
     * @param budget over zero; each option has a cost over zero in the same currency
     * @throws RulesBroken when that is not so, or a ballot names what is not there
     */
    public static GreedyCount count(Slate slate, List<Approvals> ballots, Money budget) {
        Faults faults = Cast.checked(slate, ballots);
        slate.checkCosts(budget, faults);
        faults.throwIfAny();
        GreedyApproval greedy = new GreedyApproval(slate, ballots, budget);
        greedy.fill(Set.of());
        return new GreedyCount(
                Cast.of(slate, ballots),
                budget,
                new Money(greedy.spent, budget.currency()),
                greedy.taken,
                greedy.leftOut);
    }

    /** Takes what fits besides what is taken already. */
    void fill(Set<String> before) {
        before.forEach(key -> spent = spent.add(Shares.cost(slate, slate.place(key))));
        IntStream.range(0, slate.size())
                .filter(i -> !before.contains(slate.keys().get(i)))
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -votes[i])
                        .thenComparing(i -> Shares.cost(slate, i))
                        .thenComparing(slate.keys()::get))
                .forEach(this::consider);
    }

    private void consider(int option) {
        String key = slate.keys().get(option);
        Money cost = Objects.requireNonNull(slate.options().get(option).cost(), "checked before");
        BigDecimal together = spent.add(cost.amount());
        if (votes[option] > 0 && together.compareTo(budget.amount()) <= 0) {
            spent = together;
            taken.add(new Taken(key, cost, votes[option]));
        } else {
            leftOut.add(new LeftOut(key, cost, votes[option], why(option, cost)));
        }
    }

    private Why why(int option, Money cost) {
        if (cost.amount().compareTo(budget.amount()) > 0) {
            return Why.OVER_BUDGET;
        }
        return votes[option] == 0 ? Why.NO_VOTES : Why.NO_ROOM;
    }

    List<Taken> taken() {
        return taken;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    /** What all costs, also what was taken before. */
    BigDecimal spent() {
        return spent;
    }
}
