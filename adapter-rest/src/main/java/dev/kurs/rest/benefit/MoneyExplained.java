package dev.kurs.rest.benefit;

import dev.kurs.domain.benefit.MoneyToDate;
import dev.kurs.domain.benefit.MoneyToDate.NotValued;
import dev.kurs.domain.benefit.MoneyToDate.Note;
import dev.kurs.domain.benefit.Valuation;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Ratio;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.rest.FiguresShown;
import dev.kurs.rest.MoneyBody;
import dev.kurs.rest.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a benefit's money came about: first what went in, then the same in words.
 *
 * @param validAt the day until which it counts, that day left out where the valuation is per year
 * @param perUnit what a unit over the baseline is worth, negative where it is a loss
 * @param planned the pieces of the trajectories that count
 * @param realised what was measured, year by year
 * @param notValued why nothing can be said in money
 * @param notes what else is to be known
 */
record MoneyExplained(
        LocalDate validAt,
        @Nullable MoneyBody perUnit,
        @Nullable BaselineShown baseline,
        List<PieceShown> planned,
        List<StretchShown> realised,
        List<NotValued> notValued,
        List<Note> notes,
        String text) {

    /** What a benefit counts from. */
    record BaselineShown(BigDecimal value, LocalDate date) {}

    /** A straight piece of what is planned. */
    record PieceShown(LocalDate from, LocalDate to, BigDecimal opening, BigDecimal closing) {

        static PieceShown of(MoneyToDate.Piece piece) {
            return new PieceShown(piece.from(), piece.to(), shown(piece.opening()), shown(piece.closing()));
        }
    }

    /** A time over which something was measured, or the baseline stood. */
    record StretchShown(
            LocalDate from, LocalDate to, @Nullable BigDecimal unitDays, BigDecimal value) {

        static StretchShown of(MoneyToDate.Stretch one) {
            return new StretchShown(one.from(), one.to(), plain(one.unitDays()), one.value());
        }
    }

    static MoneyExplained of(MoneyToDate money, Language language) {
        Baseline baseline = money.notValued().isEmpty() ? money.benefit().baseline() : null;
        return new MoneyExplained(
                money.day(),
                perUnit(money),
                baseline == null ? null : new BaselineShown(baseline.value(), baseline.date()),
                money.trajectory().stream().map(PieceShown::of).toList(),
                money.measured().stream().map(StretchShown::of).toList(),
                money.notValued(),
                money.notes(),
                inWords(money, language));
    }

    /** A figure, rounded once, half-even to the minor unit; null where it cannot be said in money. */
    static @Nullable MoneyBody figure(MoneyToDate money, @Nullable Ratio exact) {
        Valuation valuation = money.benefit().valuation();
        return exact == null || valuation == null
                ? null
                : FiguresShown.money(exact, valuation.amount().currency());
    }

    private static @Nullable MoneyBody perUnit(MoneyToDate money) {
        Valuation valuation = money.benefit().valuation();
        return money.perUnit() == null || valuation == null
                ? null
                : FiguresShown.money(money.perUnit(), valuation.amount().currency());
    }

    private static String inWords(MoneyToDate money, Language language) {
        MoneyBody planned = figure(money, money.planned());
        MoneyBody realised = figure(money, money.realised());
        MoneyBody perUnit = perUnit(money);
        Baseline baseline = money.benefit().baseline();
        Valuation valuation = money.benefit().valuation();
        if (planned == null || realised == null || perUnit == null || baseline == null || valuation == null) {
            return Texts.ALL.filled(language, "explanation.benefit.not-valued", Map.of());
        }
        return Texts.ALL.filled(
                language,
                "explanation.benefit." + valuation.per(),
                Map.of(
                        "amount", inWords(perUnit),
                        "day", money.day(),
                        "baseline", baseline.value(),
                        "planned", inWords(planned),
                        "realised", inWords(realised)));
    }

    private static String inWords(MoneyBody money) {
        return money.amount().toPlainString() + " " + money.currency().getCurrencyCode();
    }

    private static BigDecimal shown(Ratio ratio) {
        return Decimals.shown(ratio.decimal());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
