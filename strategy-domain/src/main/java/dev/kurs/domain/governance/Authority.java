package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may decide what: a computed answer, with its reasons.
 *
 * <p>A mandate covers a question when it is effective on the day, has the power, its scope contains the place, its limit for a
 * single decision is no lower than the amount, and the yearly limits up its chain have room for it. Of those that cover, the
 * one with the narrowest scope comes first, then the lowest limit for a decision, then the lowest for a year, then the
 * longest chain, then the id: the first one is where a new decision goes.
 *
 * @param warrants the mandates to choose among
 * @param spending what has been spent of yearly limits in the year that is asked about
 * @param law the legal rules in force
 * @param bodies what kind of body each holder is, where the law reserves a power
 */
public record Authority(Warrants warrants, Spending spending, Law law, Map<BodyId, HolderFacts> bodies) {

    private static final Comparator<Money> BY_AMOUNT = Comparator.comparing(Money::amount);

    static final Comparator<Warrant> FIRST_TO_ASK = Comparator.<Warrant>comparingInt(
                    one -> -one.mandate().scope().depth())
            .thenComparing(one -> one.limit().perDecision(), Comparator.nullsLast(BY_AMOUNT))
            .thenComparing(one -> one.limit().perYear(), Comparator.nullsLast(BY_AMOUNT))
            .thenComparing(one -> -one.chain().size())
            .thenComparing(one -> one.id().toString());

    public Authority {
        bodies = Map.copyOf(bodies);
    }

    /**
     * What is asked.
     *
     * @param power to decide what
     * @param place about what
     * @param amount for how much; null for a decision without money
     * @param day when
     */
    public record Question(
            Power power, Place place, @Nullable Money amount, LocalDate day) {}

    /**
     * A mandate that covers.
     *
     * @param remainingThisYear what is left of the yearly limits up its chain, before this decision; null without such limits
     */
    public record Covering(Warrant warrant, @Nullable Money remainingThisYear) {}

    /** A mandate that does not cover, and everything it lacks. */
    public record Miss(Warrant warrant, List<Lack> lacks) {

        public Miss {
            lacks = List.copyOf(lacks);
        }
    }

    /** Who may decide, the first to ask first, and who nearly may. */
    public record Answer(List<Covering> covering, List<Miss> nearestMisses) {

        public Answer {
            covering = List.copyOf(covering);
            nearestMisses = List.copyOf(nearestMisses);
        }

        /** The first of those whose holder is one of these. */
        public Optional<Covering> heldBy(Set<MandateHolder> holders) {
            return covering.stream()
                    .filter(one -> holders.contains(one.warrant().mandate().holder()))
                    .findFirst();
        }
    }

    /** Whether somebody may decide. */
    public enum VerdictKind {
        /** They may. */
        AUTHORISED,
        /** They may say their mind; somebody else decides. */
        RECOMMENDATION_ONLY,
        /** They may not. */
        NOT_AUTHORISED
    }

    /**
     * Whether somebody may decide, and why.
     *
     * @param by the mandate by which they may; null when they may not
     * @param lacks why they may not; empty when they may
     */
    public record Verdict(VerdictKind kind, @Nullable Covering by, List<Lack> lacks) {

        public Verdict {
            lacks = List.copyOf(lacks);
        }
    }

    /** Who may decide. */
    public Answer whoMayDecide(Question question) {
        List<Warrant> candidates = warrants.over(question.power(), question.place());
        List<Warrant> covering = new ArrayList<>();
        NearestMisses misses = new NearestMisses(this, question);
        for (Warrant warrant : candidates) {
            EnumSet<Lack.Kind> lacking = lacking(warrant, question);
            if (lacking.isEmpty()) {
                covering.add(warrant);
            } else {
                misses.add(warrant, lacking);
            }
        }
        if (candidates.isEmpty()) {
            warrants.all().forEach(warrant -> misses.add(warrant, lacking(warrant, question)));
        }
        covering.sort(FIRST_TO_ASK);
        return new Answer(
                covering.stream()
                        .map(warrant -> new Covering(warrant, remaining(warrant)))
                        .toList(),
                misses.found());
    }

    /**
     * Whether somebody may decide.
     *
     * @param holders what they hold mandates as: the body itself; or the person, and their positions that day
     * @param besides what stands in their way whatever their mandates, such as being recused
     */
    public Verdict verdict(Question question, Set<MandateHolder> holders, List<Lack> besides) {
        Answer answer = whoMayDecide(question);
        Optional<Covering> by = answer.heldBy(holders);
        if (by.isPresent() && besides.isEmpty()) {
            return new Verdict(VerdictKind.AUTHORISED, by.get(), List.of());
        }
        List<Lack> lacks = new ArrayList<>(besides);
        if (by.isEmpty()) {
            lacks.addAll(nearest(question, holders));
        }
        boolean heard = besides.isEmpty() && !answer.covering().isEmpty() && hasSay(question, holders);
        return new Verdict(heard ? VerdictKind.RECOMMENDATION_ONLY : VerdictKind.NOT_AUTHORISED, null, lacks);
    }

    private List<Lack> nearest(Question question, Set<MandateHolder> holders) {
        NearestMisses own = new NearestMisses(this, question);
        for (MandateHolder holder : holders) {
            warrants.heldBy(holder).forEach(one -> own.add(one, lacking(one, question)));
        }
        List<Miss> found = own.found();
        return found.isEmpty()
                ? List.of(Lack.of(Lack.Kind.NO_MANDATE))
                : found.get(0).lacks();
    }

    /** Whoever holds anything in effect over the place is heard on it. */
    private boolean hasSay(Question question, Set<MandateHolder> holders) {
        return holders.stream()
                .flatMap(holder -> warrants.heldBy(holder).stream())
                .anyMatch(one -> one.isEffectiveOn(question.day())
                        && one.mandate().scope().contains(question.place()));
    }

    /** Everything that a mandate lacks; nothing when it covers. */
    EnumSet<Lack.Kind> lacking(Warrant warrant, Question question) {
        Mandate mandate = warrant.mandate();
        EnumSet<Lack.Kind> lacking = EnumSet.noneOf(Lack.Kind.class);
        if (!mandate.powers().contains(question.power())) {
            lacking.add(Lack.Kind.POWER);
        }
        if (!mandate.scope().contains(question.place())) {
            lacking.add(Lack.Kind.SCOPE);
        }
        if (!warrant.isEffectiveOn(question.day())) {
            addOutside(warrant, question.day(), lacking);
        }
        if (!lawful(warrant, question.power())) {
            lacking.add(Lack.Kind.NOT_DELEGABLE);
        }
        addLackingMoney(warrant, question, lacking);
        return lacking;
    }

    /** Whether the law lets a mandate's holder have a power. */
    boolean lawful(Warrant warrant, Power power) {
        if (!law.reserves(power)) {
            return true;
        }
        BodyId body = warrant.mandate().holder().body();
        return law.lets(warrant.mandate(), power, body == null ? null : bodies.get(body));
    }

    private void addLackingMoney(Warrant warrant, Question question, EnumSet<Lack.Kind> lacking) {
        Money amount = question.amount();
        Money most = warrant.limit().perDecision();
        Money yearly = warrant.limit().perYear();
        if (amount != null && (isInOtherCurrency(most, amount) || isInOtherCurrency(yearly, amount))) {
            lacking.add(Lack.Kind.CURRENCY);
            return;
        }
        if (amount != null && most != null && !Limit.isAtMost(amount, most)) {
            lacking.add(Lack.Kind.LIMIT);
        }
        if (yearly != null && Spending.isSpentBy(question.power()) && !hasRoom(warrant, question)) {
            lacking.add(Lack.Kind.YEAR);
        }
    }

    private static boolean isInOtherCurrency(@Nullable Money limit, Money amount) {
        return limit != null && !limit.currency().equals(amount.currency());
    }

    private static void addOutside(Warrant warrant, LocalDate day, EnumSet<Lack.Kind> lacking) {
        for (Mandate one : warrant.chain()) {
            if (!one.period().contains(day)) {
                lacking.add(Lack.Kind.PERIOD);
            }
            if (isRevokedOn(one, day)) {
                lacking.add(Lack.Kind.REVOKED);
            }
        }
    }

    private static boolean isRevokedOn(Mandate mandate, LocalDate day) {
        return mandate.revoked() != null && !day.isBefore(mandate.revoked().on());
    }

    /** Without an amount there must be something left; with one, room for what it adds in each mandate up the chain. */
    private boolean hasRoom(Warrant warrant, Question question) {
        for (Mandate one : warrant.chain()) {
            BigDecimal left = left(one);
            if (left == null) {
                continue;
            }
            boolean room = question.amount() == null
                    ? left.signum() > 0
                    : spending.added(
                                            one.id(),
                                            question.power(),
                                            question.place().project(),
                                            question.amount().amount())
                                    .compareTo(left)
                            <= 0;
            if (!room) {
                return false;
            }
        }
        return true;
    }

    private @Nullable BigDecimal left(Mandate mandate) {
        Money limit = mandate.limit().perYear();
        return limit == null ? null : limit.amount().subtract(spending.of(mandate.id()));
    }

    /** The least that is left of the yearly limits up a chain, never below 0; null when there are none. */
    public @Nullable Money remaining(Warrant warrant) {
        Money limit = warrant.limit().perYear();
        if (limit == null) {
            return null;
        }
        BigDecimal least = null;
        for (Mandate one : warrant.chain()) {
            BigDecimal left = left(one);
            if (left != null && (least == null || left.compareTo(least) < 0)) {
                least = left;
            }
        }
        return least == null ? null : new Money(least.max(BigDecimal.ZERO), limit.currency());
    }

    /** The figures of one thing that a mandate lacks. */
    Lack lack(Lack.Kind kind, Warrant warrant, Question question) {
        Mandate mandate = warrant.mandate();
        return switch (kind) {
            case LIMIT ->
                Lack.of(
                        kind,
                        "amount",
                        shown(question.amount()),
                        "limit",
                        shown(warrant.limit().perDecision()));
            case YEAR -> Lack.of(kind, "amount", shown(question.amount()), "remaining", shown(remaining(warrant)));
            case CURRENCY ->
                Lack.of(
                        kind,
                        "amount",
                        shown(question.amount()),
                        "limit",
                        shown(inOtherCurrency(warrant.limit(), question.amount())));
            case PERIOD -> {
                Mandate outside = warrant.chain().stream()
                        .filter(one -> !one.period().contains(question.day()))
                        .findFirst()
                        .orElse(mandate);
                yield Lack.of(
                        kind, "day", question.day(), "period", outside.period().toString(), "mandate", outside.id());
            }
            case REVOKED -> {
                Mandate revoked = warrant.chain().stream()
                        .filter(one -> isRevokedOn(one, question.day()))
                        .findFirst()
                        .orElse(mandate);
                LocalDate on = revoked.revoked() == null
                        ? question.day()
                        : revoked.revoked().on();
                yield Lack.of(kind, "on", on, "mandate", revoked.id());
            }
            case SCOPE -> Lack.of(kind, "scope", mandate.scope().type());
            case POWER, NOT_DELEGABLE -> Lack.of(kind, "power", question.power());
            case NO_MANDATE, RECUSED, NO_QUORUM -> Lack.of(kind);
        };
    }

    private static @Nullable Money inOtherCurrency(Limit limit, @Nullable Money amount) {
        boolean single = amount != null && isInOtherCurrency(limit.perDecision(), amount);
        return single ? limit.perDecision() : limit.perYear();
    }

    private static String shown(@Nullable Money money) {
        return money == null ? "–" : money.toString();
    }
}
