package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.voting.EqualSharesCount.AddedUnits;
import dev.kurs.domain.voting.EqualSharesCount.Step;
import dev.kurs.domain.voting.EqualSharesCount.Taken;
import dev.kurs.domain.voting.Purchases.Purchase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Method of Equal Shares (Dominik Peters, Grzegorz Pierczyński, Piotr Skowron, "Proportional Participatory Budgeting
 * with Additive Utilities", NeurIPS 2021), for approvals.
 *
 * <p>The budget is split evenly among all voters, those with a blank ballot too. An option can be bought when those who
 * approve of it have its cost together; each of them pays the same share, or their last when they have less. Of all that
 * can be bought, the option is taken for which whoever pays most pays least for a unit of utility (rho): of cost, or of
 * one for each option where {@link Utility#CARDINALITY} is asked for. Ties go to the cheaper, then to more votes, then to
 * the key. When nothing more can be bought, every voter is given one unit of the currency more and all is done anew,
 * until what is bought would cost more than the budget (Add1); then what still fits is taken by votes.
 *
 * <p>An option that costs more than the whole budget takes no part, nor one that nobody approves of.
 */
public final class EqualShares {

    private final Slate slate;
    private final List<Approvals> ballots;
    private final Money budget;
    private final Shares shares;

    /** What a voter has from an option that they approve of. */
    public enum Utility {
        /** As much as it costs. */
        COST,
        /** The same from each. */
        CARDINALITY
    }

    private EqualShares(Slate slate, List<Approvals> ballots, Money budget, Utility utility) {
        this.slate = slate;
        this.ballots = ballots;
        this.budget = budget;
        this.shares = new Shares(slate, ballots, budget, utility == Utility.CARDINALITY);
    }

    /**
     * Counts.
     *
     * @param budget over zero; each option has a cost over zero in the same currency
     * @throws RulesBroken when that is not so, or a ballot names what is not there
     */
    public static EqualSharesCount count(Slate slate, List<Approvals> ballots, Money budget, Utility utility) {
        Faults faults = Cast.checked(slate, ballots);
        slate.checkCosts(budget, faults);
        faults.throwIfAny();
        return new EqualShares(slate, ballots, budget, utility).counted(Cast.of(slate, ballots), utility);
    }

    private EqualSharesCount counted(Cast cast, Utility utility) {
        Purchases purchases = new Purchases(shares);
        Outcome first = purchases.with(shares.endowment);
        AddOne added = new AddOne(shares, purchases, first).complete();
        Set<Integer> before = Arrays.stream(first.bought).boxed().collect(Collectors.toCollection(HashSet::new));
        List<Taken> taken = new ArrayList<>();
        purchases.with(
                added.last().endowment,
                purchase -> taken.add(
                        taken(purchase, before.contains(purchase.option()) ? Step.EQUAL_SHARES : Step.ADD_ONE)));
        Set<String> bought = taken.stream().map(Taken::option).collect(Collectors.toCollection(HashSet::new));
        List<String> fellOut = Arrays.stream(first.bought)
                .mapToObj(shares.keys::get)
                .filter(key -> !bought.contains(key))
                .toList();
        GreedyApproval greedy = new GreedyApproval(slate, ballots, budget);
        greedy.fill(bought);
        greedy.taken()
                .forEach(one -> taken.add(
                        new Taken(one.option(), Step.GREEDY, one.cost(), one.votes(), null, null, 0, 0, null)));
        return new EqualSharesCount(
                cast,
                utility,
                budget,
                new Money(greedy.spent(), budget.currency()),
                cast.ballots() == 0 ? null : inMoney(added.last().endowment, BigInteger.ONE),
                new AddedUnits(added.units(), wouldCost(added), fellOut),
                taken,
                greedy.leftOut());
    }

    private @Nullable Money wouldCost(AddOne added) {
        BigInteger passed = added.passed();
        return passed == null
                ? null
                : new Money(
                        new BigDecimal(passed).divide(new BigDecimal(shares.unit), Decimals.RATIO), budget.currency());
    }

    private Taken taken(Purchase purchase, Step step) {
        int option = purchase.option();
        BigInteger payers = BigInteger.valueOf(purchase.share().payers());
        BigInteger times = purchase.share().times();
        BigDecimal share = inMoney(times, payers.multiply(purchase.denominator()));
        BigDecimal rho = shares.cardinal
                ? share
                : ratio(times, payers.multiply(purchase.denominator()).multiply(shares.cost[option]));
        BigDecimal rest =
                inMoney(shares.cost[option].multiply(purchase.denominator()).subtract(times), purchase.denominator());
        return new Taken(
                shares.keys.get(option),
                step,
                new Money(Shares.cost(slate, slate.place(shares.keys.get(option))), budget.currency()),
                shares.votes[option],
                rho,
                share,
                purchase.share().payers(),
                purchase.poorer(),
                rest);
    }

    private BigDecimal inMoney(BigInteger numerator, BigInteger denominator) {
        return ratio(numerator, denominator.multiply(shares.unit));
    }

    private static BigDecimal ratio(BigInteger numerator, BigInteger denominator) {
        BigDecimal quotient = new BigDecimal(numerator).divide(new BigDecimal(denominator), Decimals.RATIO);
        return quotient.signum() == 0 ? BigDecimal.ZERO : plain(quotient.stripTrailingZeros());
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
