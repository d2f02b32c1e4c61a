package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.kernel.Text;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The right to decide some things, over some place, up to some money, for some time.
 *
 * <p>Its life: it is granted, from the root by an administrator or within another mandate that may be delegated, and then
 * never changes. It is effective on each day of its period, as long as it is not revoked and every mandate up its chain is
 * effective too; revoking one therefore ends all below it. It is never removed.
 *
 * @param holder who may decide
 * @param powers what, at least one, each once, in the order of {@link Power}
 * @param scope over what
 * @param limit up to how much; what it leaves out is the grantor's
 * @param period from which day, which is always told, and to which, both included
 * @param mayDelegate whether its holder may grant mandates within it
 * @param grantedBy the mandate it was granted within; null when it comes from the root
 * @param reporting when decisions under it are reported to the granting body
 * @param revoked when it was taken back; null while it is not
 */
public record Mandate(
        MandateId id,
        MandateHolder holder,
        List<Power> powers,
        Place scope,
        Limit limit,
        Period period,
        boolean mayDelegate,
        @Nullable MandateId grantedBy,
        Reporting reporting,
        @Nullable Revocation revoked) {

    /**
     * The end of a mandate before its time.
     *
     * @param on the first day on which it is no longer effective
     * @param reason why, 1 to 65 536 characters
     */
    public record Revocation(LocalDate on, String reason) {

        public Revocation {
            new Faults().requiredText(reason, "/reason", Text.BODY).throwIfAny();
        }
    }

    public Mandate {
        new Faults()
                .unless(!powers.isEmpty(), GovernanceRule.POWER_MISSING, "/powers")
                .unless(period.from() != null, GovernanceRule.PERIOD_WITHOUT_BEGINNING, "/period/from")
                .throwIfAny();
        powers = powers.stream().distinct().sorted().toList();
    }

    /**
     * A new mandate from the root.
     *
     * @param currency the organisation's
     */
    public static Change<Mandate> ofRoot(Mandate mandate, Currency currency, Faults faults) {
        mandate.limit.checkCurrency(currency, faults);
        return granted(mandate, faults);
    }

    /**
     * A new mandate within another.
     *
     * @param chain the granting mandate first, then each one up to the root
     * @param currency the organisation's
     * @param today the day of granting
     * @param faults where every way in which it goes beyond what is granted within is noted
     */
    public static Change<Mandate> within(
            List<Mandate> chain, Mandate mandate, Currency currency, LocalDate today, Faults faults) {
        Mandate grantor = chain.get(0);
        mandate.limit.checkCurrency(currency, faults);
        faults.unless(grantor.mayDelegate, GovernanceRule.NOT_DELEGABLE, "/grantedBy", "mandate", grantor.id);
        mandate.checkPowers(grantor, faults);
        faults.unless(
                grantor.scope.contains(mandate.scope),
                GovernanceRule.SCOPE_BEYOND_GRANTORS,
                "/scope",
                "scope",
                mandate.scope.type(),
                "grantors",
                grantor.scope.type());
        mandate.limit.checkWithin(effectiveLimit(chain), currency, faults);
        mandate.checkPeriod(grantor, faults);
        LocalDate begins = mandate.firstDay().isBefore(today) ? today : mandate.firstDay();
        for (Mandate above : chain) {
            faults.unless(
                    above.revoked == null || above.revoked.on.isAfter(begins),
                    GovernanceRule.GRANTOR_REVOKED,
                    "/grantedBy",
                    "mandate",
                    above.id,
                    "on",
                    above.revoked == null ? null : above.revoked.on);
        }
        return granted(mandate, faults);
    }

    private static Change<Mandate> granted(Mandate mandate, Faults faults) {
        faults.throwIfAny();
        return Change.of(
                mandate, Event.of("governance.mandate-granted", mandate.id, RecordShape.differences(null, mandate)));
    }

    private void checkPowers(Mandate grantor, Faults faults) {
        for (Power power : powers) {
            faults.unless(
                    grantor.powers.contains(power), GovernanceRule.POWER_BEYOND_GRANTORS, "/powers", "power", power);
        }
    }

    private void checkPeriod(Mandate grantor, Faults faults) {
        Period granted = grantor.period;
        LocalDate begins = grantor.firstDay();
        faults.unless(
                !firstDay().isBefore(begins),
                GovernanceRule.PERIOD_BEYOND_GRANTORS,
                "/period/from",
                "day",
                period.from(),
                "grantors",
                begins);
        LocalDate ends = granted.to();
        faults.unless(
                ends == null || (period.to() != null && !period.to().isAfter(ends)),
                GovernanceRule.PERIOD_BEYOND_GRANTORS,
                "/period/to",
                "day",
                period.to(),
                "grantors",
                ends);
    }

    /** The first day of its period. */
    public LocalDate firstDay() {
        return Objects.requireNonNull(period.from(), "a mandate begins on a day that is told");
    }

    /**
     * The limit of a mandate with what it inherits.
     *
     * @param chain the mandate first, then each one up to the root
     */
    public static Limit effectiveLimit(List<Mandate> chain) {
        Limit limit = Limit.NONE;
        for (Mandate one : chain) {
            limit = limit.within(one.limit);
        }
        return limit;
    }

    /** Whether it comes from the root. */
    public boolean isRoot() {
        return grantedBy == null;
    }

    /** Whether the day is in its period and before it was revoked, whatever its chain. */
    public boolean standsOn(LocalDate day) {
        return period.contains(day) && (revoked == null || day.isBefore(revoked.on));
    }

    /**
     * The mandate, taken back.
     *
     * @param today revoking takes effect today at the earliest
     */
    public Change<Mandate> revoked(Revocation how, LocalDate today) {
        new Faults()
                .unless(revoked == null, GovernanceRule.ALREADY_REVOKED, "", "on", revoked == null ? null : revoked.on)
                .throwIfAny();
        new Faults()
                .unless(
                        !how.on.isBefore(today),
                        GovernanceRule.REVOKED_IN_THE_PAST,
                        "/on",
                        "on",
                        how.on,
                        "today",
                        today)
                .throwIfAny();
        return Change.of(
                this,
                new Mandate(id, holder, powers, scope, limit, period, mayDelegate, grantedBy, reporting, how),
                Event.of("governance.mandate-revoked", id).with("on", how.on).with("reason", how.reason));
    }
}
