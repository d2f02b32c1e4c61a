package dev.kurs.domain.voting;

import static dev.kurs.domain.voting.Elections.sek;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Laws;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The leaps of Add1: nothing between two runs may differ from them when they are told to prove it. */
class PurchasesTest {

    @Test
    void what_is_told_to_be_bought_with_all_endowments_between_two_is_bought_with_each_of_them() {
        AtomicInteger leaps = new AtomicInteger();
        Laws.hold(4_000, random -> {
            Shares shares = shares(random);
            BigInteger from = shares.endowment.multiply(BigInteger.valueOf(random.nextInt(2, 9)));
            int far = 2 + random.nextInt(120);

            Purchases purchases = new Purchases(shares);
            Outcome lower = purchases.with(from);
            Outcome upper = purchases.above(lower, added(shares, from, far));

            if (upper.same) {
                leaps.incrementAndGet();
                for (int i = 0; i <= far; i++) {
                    assertThat(new Purchases(shares).with(added(shares, from, i)).bought)
                            .as("with %d of %d units more", i, far)
                            .containsExactly(lower.bought);
                }
            }
        });
        assertThat(leaps).as("leaps among the elections").hasValueGreaterThan(400);
    }

    private static BigInteger added(Shares shares, BigInteger endowment, int units) {
        return endowment.add(shares.unit.multiply(BigInteger.valueOf(units)));
    }

    /** Few voters who are of one mind here and of another there, so that prices cross and ties are common. */
    private static Shares shares(SplittableRandom random) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            options.add(
                    Option.of(String.valueOf((char) ('A' + i)), sek(String.valueOf(100 + 50 * random.nextInt(12)))));
        }
        Slate slate = Slate.of(options);
        List<Approvals> ballots = new ArrayList<>();
        for (int i = 4 + random.nextInt(8); i >= 0; i--) {
            List<String> order = Elections.shuffled(random, slate.keys());
            ballots.add(new Approvals(order.subList(0, 2 + random.nextInt(5)), 1));
        }
        return new Shares(slate, ballots, sek("1000"), random.nextInt(4) == 0);
    }
}
