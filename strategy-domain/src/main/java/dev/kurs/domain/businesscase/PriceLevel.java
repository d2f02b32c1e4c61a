package dev.kurs.domain.businesscase;

import dev.kurs.domain.kernel.Ratio;
import dev.kurs.domain.organisation.PriceIndex;
import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns costs in the prices of their years into costs in the prices of one year, by an organisation's yearly price index:
 * the amount times the index of the base year by that of its own. A year without an index is left as it is, and said so;
 * without one for the base year nothing is turned. It notes which years it met, and is for one thread.
 */
public final class PriceLevel {

    private final int base;
    private final NavigableMap<Integer, PriceIndex> indices = new TreeMap<>();
    private final NavigableSet<Integer> used = new TreeSet<>();
    private final NavigableSet<Integer> missing = new TreeSet<>();

    /** The prices of a year. */
    public PriceLevel(int base, List<PriceIndex> indices) {
        this.base = base;
        indices.forEach(index -> this.indices.put(index.year(), index));
    }

    /** A cost of a year, in the prices of the base year. */
    public Ratio deflated(Ratio nominal, int year) {
        BigDecimal level = value(base);
        BigDecimal then = value(year);
        if (year == base || level == null) {
            return nominal;
        }
        if (then == null) {
            missing.add(year);
            return nominal;
        }
        used.add(year);
        return new Ratio(
                nominal.numerator().multiply(level), nominal.denominator().multiply(then));
    }

    private @Nullable BigDecimal value(int year) {
        PriceIndex index = indices.get(year);
        return index == null ? null : index.value();
    }

    /** Whether any cost was turned. */
    public boolean isUsed() {
        return !used.isEmpty();
    }

    /** The indices that costs were turned by: the base year's among them where there were any. */
    public List<PriceIndex> used() {
        NavigableSet<Integer> years = new TreeSet<>(used);
        if (isUsed()) {
            years.add(base);
        }
        return years.stream().map(indices::get).toList();
    }

    /** The years of costs that the register has no index for, though it has one for the base year. */
    public List<Integer> missing() {
        return List.copyOf(missing);
    }
}
