package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mandate with all that its chain makes of it.
 *
 * @param chain the mandate first, then each one up to the root
 * @param limit its limit, with what it inherits
 * @param effective the days on which it and every mandate up its chain stand; null when there are none
 */
public record Warrant(
        List<Mandate> chain, Limit limit, @Nullable Period effective) {

    public Warrant {
        chain = List.copyOf(chain);
    }

    /** Of a chain, the mandate first, then each one up to the root. */
    public static Warrant of(List<Mandate> chain) {
        LocalDate from = LocalDate.MIN;
        LocalDate to = LocalDate.MAX;
        for (Mandate one : chain) {
            from = later(from, one.firstDay());
            to = earlier(to, lastDay(one));
        }
        Period effective = from.isAfter(to) ? null : new Period(from, to.equals(LocalDate.MAX) ? null : to);
        return new Warrant(chain, Mandate.effectiveLimit(chain), effective);
    }

    private static LocalDate lastDay(Mandate mandate) {
        LocalDate ends =
                mandate.period().to() == null ? LocalDate.MAX : mandate.period().to();
        return mandate.revoked() == null
                ? ends
                : earlier(ends, mandate.revoked().on().minusDays(1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The mandate itself. */
    public Mandate mandate() {
        return chain.get(0);
    }

    /** Its id. */
    public MandateId id() {
        return mandate().id();
    }

    /** Whether it is effective on a day. */
    public boolean isEffectiveOn(LocalDate day) {
        return effective != null && effective.contains(day);
    }

    /** Whether the other was granted, over others or at once, within this one. */
    public boolean isAbove(Warrant other) {
        return other.chain.stream().skip(1).anyMatch(one -> one.id().equals(id()));
    }

    /** Whether a revocation from a day on would take effective days from it. */
    public boolean isEffectiveFrom(LocalDate day) {
        return effective != null && (effective.to() == null || !effective.to().isBefore(day));
    }
}
