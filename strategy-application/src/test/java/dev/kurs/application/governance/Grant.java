package dev.kurs.application.governance;

import dev.kurs.domain.governance.Limit;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Reporting;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Period;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mandate as it is to be granted, said step by step; each step leaves the one before as it was. */
public record Grant(
        MandateHolder holder,
        List<Power> powers,
        Place scope,
        Limit limit,
        Period period,
        boolean mayDelegate,
        @Nullable MandateId grantedBy,
        @Nullable Reporting reporting) {

    /** All powers over the whole organisation without limit, from 2026 on, from the root, to be granted further. */
    public static Grant to(MandateHolder holder) {
        return new Grant(
                holder,
                List.of(Power.values()),
                Place.ORGANISATION,
                Limit.NONE,
                Period.parse("2026-01-01/.."),
                true,
                null,
                null);
    }

    /** With these powers alone. */
    public Grant of(Power... some) {
        return new Grant(holder, List.of(some), scope, limit, period, mayDelegate, grantedBy, reporting);
    }

    /** Over a place alone. */
    public Grant over(Place place) {
        return new Grant(holder, powers, place, limit, period, mayDelegate, grantedBy, reporting);
    }

    /** Up to so many kronor a decision and a year; null for as many as the grantor may. */
    public Grant upTo(@Nullable String perDecision, @Nullable String perYear) {
        return within(new Limit(perDecision == null ? null : sek(perDecision), perYear == null ? null : sek(perYear)));
    }

    /** Within a limit. */
    public Grant within(Limit other) {
        return new Grant(holder, powers, scope, other, period, mayDelegate, grantedBy, reporting);
    }

    /** During a period. */
    public Grant during(String days) {
        return new Grant(holder, powers, scope, limit, Period.parse(days), mayDelegate, grantedBy, reporting);
    }

    /** Not to be granted further. */
    public Grant notFurther() {
        return new Grant(holder, powers, scope, limit, period, false, grantedBy, reporting);
    }

    /** Granted within another. */
    public Grant by(MandateId grantor) {
        return new Grant(holder, powers, scope, limit, period, mayDelegate, grantor, reporting);
    }

    /** Reported in some way. */
    public Grant reported(Reporting how) {
        return new Grant(holder, powers, scope, limit, period, mayDelegate, grantedBy, how);
    }

    /** The mandate, as if it had been granted. */
    public Mandate mandate(MandateId id) {
        Reporting how = reporting == null ? Reporting.NEXT_MEETING : reporting;
        return new Mandate(id, holder, powers, scope, limit, period, mayDelegate, grantedBy, how, null);
    }

    /** What is asked for, to have it granted. */
    public GrantMandate.Draft draft() {
        return new GrantMandate.Draft(
                holder,
                powers,
                scope.type(),
                scope.id() == null ? null : scope.id().value(),
                limit,
                period,
                mayDelegate,
                grantedBy,
                reporting);
    }

    /** So many kronor. */
    public static Money sek(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("SEK"));
    }
}
