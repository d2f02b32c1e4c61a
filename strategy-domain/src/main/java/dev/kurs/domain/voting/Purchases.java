package dev.kurs.domain.voting;

import dev.kurs.domain.voting.ExactPurse.Share;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Runs of equal shares, one endowment at a time: again and again what costs least for a unit of utility is bought, until
 * nothing can be paid for. That price only rises during a run, since nobody gets richer; so an option's last price bounds
 * the next from below, and few have to be priced again.
 */
final class Purchases {

    private final Shares shares;
    private final Prices prices;
    private final Kinships kinships;
    private final int[] bought;
    private final double[] paid;
    private final long[] levels;
    private int purchases;
    private final Guides guides;
    private boolean guided;

    Purchases(Shares shares) {
        this.shares = shares;
        this.prices = new Prices(shares);
        this.kinships = new Kinships(shares);
        this.bought = new int[shares.options()];
        this.paid = new double[shares.options()];
        this.levels = new long[shares.options()];
        this.guides = new Guides(shares.options());
    }

    /**
     * A purchase as it is made.
     *
     * @param share what those pay who can
     * @param denominator what {@link Share#times} is counted in
     * @param poorer how many give their last
     */
    record Purchase(int option, Share share, BigInteger denominator, long poorer) {}

    /** What is bought with an endowment. */
    Outcome with(BigInteger endowment) {
        return with(endowment, purchase -> {});
    }

    /** What is bought with an endowment, each purchase told as it is made. */
    Outcome with(BigInteger endowment, Consumer<Purchase> listener) {
        begin(endowment);
        for (int option = next(); option >= 0; option = next()) {
            listener.accept(new Purchase(
                    option, prices.exact(option), prices.denominator(), prices.poorerThanTheShare(option)));
            buy(option);
        }
        return outcome(endowment, false);
    }

    /**
     * What is bought with an endowment over that of another run, and whether the same is surely bought with all between.
     *
     * <p>As long as two runs buy the same, whoever began with more has more left, and so prices are no higher. If then
     * what the poorer run pays is less than what everything else costs in the richer one, all runs between buy that too.
     */
    Outcome above(Outcome lower, BigInteger endowment) {
        guides.forget(lower.endowment);
        begin(endowment);
        boolean same = true;
        for (int option = next(); option >= 0; option = next()) {
            same = same && isBoughtBetween(option, lower);
            buy(option);
        }
        return outcome(endowment, same && purchases == lower.bought.length);
    }

    /** Whether what was seen in a richer run is known, so that this endowment is quicker to try. */
    boolean isGuided(BigInteger endowment) {
        return guides.lead(endowment);
    }

    private void begin(BigInteger endowment) {
        prices.begin(endowment);
        kinships.reset();
        purchases = 0;
        guided = guides.begin(endowment);
    }

    private int next() {
        if (guided) {
            prices.raiseFloors(guides.floors(purchases));
        }
        int best = cheapest();
        prices.copyFloors(guides.ownFloors(purchases));
        guided = guided && best >= 0 && guides.bought(purchases) == best;
        return best;
    }

    private int cheapest() {
        int best = -1;
        while (true) {
            int option = prices.lowestNotPriced();
            if (option < 0 || (best >= 0 && prices.floor(option) > prices.ceiling(best))) {
                return best;
            }
            if (prices.price(option) && (best < 0 || prices.isBefore(option, best))) {
                best = option;
            }
        }
    }

    private boolean isBoughtBetween(int option, Outcome lower) {
        if (purchases >= lower.bought.length || lower.bought[purchases] != option) {
            return false;
        }
        for (int other = 0; other < shares.options(); other++) {
            if (other != option && prices.isOpen(other) && !isSurelyBehind(other, option, lower)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSurelyBehind(int other, int option, Outcome lower) {
        double price = lower.prices[purchases];
        prices.raiseFloor(other);
        return !prices.isOpen(other)
                || prices.floor(other) > price
                || !prices.price(other)
                || prices.floor(other) > price
                || shares.isBefore(option, lower.levels[purchases], other, prices.solvent(other))
                || kinships.neverDearer(option, other, bought, purchases);
    }

    private void buy(int option) {
        bought[purchases] = option;
        levels[purchases] = prices.level(option);
        paid[purchases] = prices.buy(option);
        guides.buy(purchases, option);
        purchases++;
    }

    private Outcome outcome(BigInteger endowment, boolean same) {
        guides.keep();
        return new Outcome(
                endowment,
                Arrays.copyOf(bought, purchases),
                Arrays.copyOf(paid, purchases),
                Arrays.copyOf(levels, purchases),
                same);
    }
}
