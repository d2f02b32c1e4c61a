package dev.kurs.rest.governance;

import dev.kurs.domain.voting.BordaCount;
import dev.kurs.domain.voting.Cast;
import dev.kurs.domain.voting.EqualShares.Utility;
import dev.kurs.domain.voting.EqualSharesCount;
import dev.kurs.domain.voting.EqualSharesCount.Step;
import dev.kurs.domain.voting.GreedyCount;
import dev.kurs.domain.voting.GreedyCount.Why;
import dev.kurs.domain.voting.SchulzeCount;
import dev.kurs.domain.voting.SchulzeCount.Path;
import dev.kurs.domain.voting.SchulzeCount.Reason;
import dev.kurs.rest.MoneyBody;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole count as it is shown: what went in, each step and why, what came out. Which one it is, the method says. */
sealed interface CountShown {

    /** By Schulze's method; see {@link SchulzeCount}. */
    record SchulzeShown(
            Cast cast,
            List<List<Long>> pairs,
            List<List<Long>> strongestPaths,
            List<List<String>> ranking,
            List<ReasonShown> reasons)
            implements CountShown {}

    /** Why two neighbours of the ranking stand as they do. */
    record ReasonShown(String above, String below, Boolean tied, PathShown there, PathShown back) {

        static ReasonShown of(Reason reason) {
            return new ReasonShown(
                    reason.above(),
                    reason.below(),
                    reason.tied(),
                    PathShown.of(reason.there()),
                    PathShown.of(reason.back()));
        }
    }

    /** A strongest path. */
    record PathShown(List<String> through, Long strength) {

        static PathShown of(Path path) {
            return new PathShown(path.through(), path.strength());
        }
    }

    /** By Borda's points; see {@link BordaCount}. */
    record BordaShown(Cast cast, Map<String, BigDecimal> points, List<List<String>> ranking) implements CountShown {}

    /** By the Method of Equal Shares; see {@link EqualSharesCount}. */
    record EqualSharesShown(
            Cast cast,
            Utility utility,
            MoneyBody budget,
            MoneyBody spent,
            @Nullable BigDecimal endowment,
            AddedShown added,
            List<TakenShown> taken,
            List<LeftOutShown> leftOut)
            implements CountShown {}

    /** What Add1 did. */
    record AddedShown(Long units, @Nullable MoneyBody wouldCost, List<String> fellOut) {}

    /** Something that was taken, and what it was paid with. */
    record TakenShown(
            String option,
            @Nullable Step step,
            MoneyBody cost,
            Long votes,
            @Nullable BigDecimal rho,
            @Nullable BigDecimal share,
            @Nullable Long payers,
            @Nullable Long poorer,
            @Nullable BigDecimal rest) {

        static TakenShown of(EqualSharesCount.Taken taken) {
            return new TakenShown(
                    taken.option(),
                    taken.step(),
                    money(taken.cost()),
                    taken.votes(),
                    taken.rho(),
                    taken.share(),
                    taken.payers(),
                    taken.poorer(),
                    taken.rest());
        }

        static TakenShown of(GreedyCount.Taken taken) {
            return new TakenShown(
                    taken.option(), null, money(taken.cost()), taken.votes(), null, null, null, null, null);
        }
    }

    /** Something that was left out. */
    record LeftOutShown(String option, MoneyBody cost, Long votes, Why why) {

        static LeftOutShown of(GreedyCount.LeftOut left) {
            return new LeftOutShown(left.option(), money(left.cost()), left.votes(), left.why());
        }
    }

    /** By votes as long as there is money; see {@link GreedyCount}. */
    record GreedyShown(Cast cast, MoneyBody budget, MoneyBody spent, List<TakenShown> taken, List<LeftOutShown> leftOut)
            implements CountShown {}

    private static MoneyBody money(dev.kurs.domain.kernel.Money money) {
        return new MoneyBody(money.amount(), money.currency());
    }

    /** A count by Schulze's method. */
    static CountShown of(SchulzeCount count) {
        return new SchulzeShown(
                count.cast(),
                count.pairs(),
                count.strongestPaths(),
                count.ranking(),
                count.reasons().stream().map(ReasonShown::of).toList());
    }

    /** A count by Borda's points. */
    static CountShown of(BordaCount count) {
        return new BordaShown(count.cast(), count.points(), count.ranking());
    }

    /** A count by the Method of Equal Shares. */
    static CountShown of(EqualSharesCount count) {
        return new EqualSharesShown(
                count.cast(),
                count.utility(),
                money(count.budget()),
                money(count.spent()),
                count.endowment(),
                new AddedShown(
                        count.added().units(),
                        MoneyBody.of(count.added().wouldCost()),
                        count.added().fellOut()),
                count.taken().stream().map(TakenShown::of).toList(),
                count.leftOut().stream().map(LeftOutShown::of).toList());
    }

    /** A count by votes. */
    static CountShown of(GreedyCount count) {
        return new GreedyShown(
                count.cast(),
                money(count.budget()),
                money(count.spent()),
                count.taken().stream().map(TakenShown::of).toList(),
                count.leftOut().stream().map(LeftOutShown::of).toList());
    }
}
