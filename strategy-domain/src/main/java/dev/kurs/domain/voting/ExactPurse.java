package dev.kurs.domain.voting;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The exact side of one run. What a voter has left is the endowment less the shares paid so far, or nothing for whoever
 * gave their last; so the shares are all that has to be kept, over one denominator that grows from purchase to purchase.
 */
final class ExactPurse {

    private final Shares shares;
    private BigInteger endowment = BigInteger.ZERO;
    private final int[] payments;
    private final int[] paidFor;
    private BigInteger[] paid = new BigInteger[16];
    private long[] growth = new long[16];
    private int purchases;
    private BigInteger denominator = BigInteger.ONE;

    /** Empty purses. */
    ExactPurse(Shares shares) {
        this.shares = shares;
        this.payments = new int[shares.groups()];
        this.paidFor = new int[shares.approved.length];
    }

    /** Everybody has the endowment, and nothing is bought. */
    void begin(BigInteger endowed) {
        endowment = endowed;
        purchases = 0;
        denominator = BigInteger.ONE;
        Arrays.fill(payments, 0);
    }

    /**
     * A share of the cost of an option.
     *
     * @param times the share times {@code payers}, in units of the denominator's parts
     * @param payers how many pay it in full, over 0
     */
    record Share(BigInteger times, long payers) {}

    /** An account to add voters to whose money is asked for. */
    long[] account() {
        return new long[purchases];
    }

    /** Adds to the account what a group, that still has something, has paid. */
    void enter(long[] account, int group) {
        enter(account, group, shares.weight[group]);
    }

    private void enter(long[] account, int group, long voters) {
        int from = shares.approvedFrom[group];
        for (int i = from; i < from + payments[group]; i++) {
            account[paidFor[i]] += voters;
        }
    }

    /** A group pays its share of the last purchase. */
    void pay(int group) {
        paidFor[shares.approvedFrom[group] + payments[group]] = purchases - 1;
        payments[group]++;
    }

    /** What the voters of an account have left together, in parts of the denominator. */
    BigInteger left(long[] account, long voters) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < purchases; i++) {
            if (growth[i] != 1 && sum.signum() != 0) {
                sum = sum.multiply(BigInteger.valueOf(growth[i]));
            }
            if (account[i] != 0) {
                sum = sum.add(account[i] == 1 ? paid[i] : paid[i].multiply(BigInteger.valueOf(account[i])));
            }
        }
        return endowment
                .multiply(BigInteger.valueOf(voters))
                .multiply(denominator)
                .subtract(sum);
    }

    /** The share of those who are not poor, when the poor have {@code money} together, in parts of the denominator. */
    Share share(int option, BigInteger money, long payers) {
        return new Share(shares.cost[option].multiply(denominator).subtract(money), payers);
    }

    /** What one voter of a group, that still has something, has left, in parts of the denominator. */
    BigInteger leftOfOne(int group) {
        long[] account = account();
        enter(account, group, 1);
        return left(account, 1);
    }

    /** Compares what a voter has left with the share. */
    static int compare(BigInteger left, Share share) {
        return left.multiply(BigInteger.valueOf(share.payers())).compareTo(share.times());
    }

    /** Compares two options by what a unit of utility costs whoever pays most for it. */
    int compare(int option, Share share, int other, Share otherShare) {
        BigInteger left = share.times().multiply(BigInteger.valueOf(otherShare.payers()));
        BigInteger right = otherShare.times().multiply(BigInteger.valueOf(share.payers()));
        return shares.cardinal
                ? left.compareTo(right)
                : left.multiply(shares.cost[other]).compareTo(right.multiply(shares.cost[option]));
    }

    /**
     * Something is bought at this share.
     *
     * @return the share, to the nearest double
     */
    double buy(Share share) {
        BigInteger payers = BigInteger.valueOf(share.payers());
        BigInteger common = payers.gcd(share.times().mod(payers));
        if (purchases == paid.length) {
            paid = Arrays.copyOf(paid, 2 * purchases);
            growth = Arrays.copyOf(growth, 2 * purchases);
        }
        paid[purchases] = share.times().divide(common);
        growth[purchases] = payers.divide(common).longValueExact();
        denominator = denominator.multiply(payers.divide(common));
        purchases++;
        return near(paid[purchases - 1], denominator);
    }

    /** The denominator of all that was bought so far. */
    BigInteger denominator() {
        return denominator;
    }

    /** A quotient of positive numbers of any size, to a bit or two of the last place. */
    static double near(BigInteger numerator, BigInteger denominator) {
        int shift = denominator.bitLength() - numerator.bitLength() + 64;
        BigInteger quotient = shift >= 0
                ? numerator.shiftLeft(shift).divide(denominator)
                : numerator.divide(denominator.shiftLeft(-shift));
        return Math.scalb(quotient.doubleValue(), -shift);
    }
}
