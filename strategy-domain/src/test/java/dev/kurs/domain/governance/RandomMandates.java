package dev.kurs.domain.governance;

import dev.kurs.domain.governance.NaiveAuthority.Decided;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A few trees of mandates over two strategies, each granted as the rules let it: chains of up to 8, limits, periods,
 * revocations, and what has been decided under them in the year. Small days and amounts, so that all can be tried.
 */
final class RandomMandates {

    static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    static final int DAYS = 16;

    private static final int DEEPEST = 8;
    private static final StrategyId ONE = new StrategyId(new UUID(1, 1));
    private static final StrategyId OTHER = new StrategyId(new UUID(1, 2));
    static final Place STRATEGY = Place.of(ONE);
    static final List<Place> PROJECTS =
            List.of(Place.of(ONE, new ProjectId(new UUID(1, 3))), Place.of(ONE, new ProjectId(new UUID(1, 4))));
    static final List<Place> PLACES = List.of(
            Place.ORGANISATION,
            STRATEGY,
            Place.of(OTHER),
            PROJECTS.get(0),
            PROJECTS.get(1),
            Place.of(ONE, new GoalId(new UUID(1, 5))),
            Place.of(OTHER, new ProjectId(new UUID(1, 6))));

    final List<Mandate> mandates = new ArrayList<>();
    final List<Decided> year = new ArrayList<>();
    final LegalProfile profile;
    final Set<BodyId> elected = new HashSet<>();
    final Map<BodyId, BodyId> escalation = new HashMap<>();

    private final SplittableRandom random;
    private final Map<MandateId, List<Mandate>> chains = new HashMap<>();

    RandomMandates(SplittableRandom random) {
        this.random = random;
        this.profile = List.of(LegalProfile.values()).get(random.nextInt(3));
        for (int body = 1; body <= 6; body++) {
            if (random.nextBoolean()) {
                elected.add(Granting.body(body));
            }
            if (random.nextInt(3) == 0) {
                escalation.put(Granting.body(body), Granting.body(body + 1));
            }
        }
        grow(3 + random.nextInt(14));
        mandates.replaceAll(one -> random.nextInt(6) == 0 ? revoked(one) : one);
        decide();
    }

    private void grow(int many) {
        while (mandates.size() < many) {
            Mandate above = mandates.isEmpty() || random.nextInt(6) == 0
                    ? null
                    // The later ones are preferred, so that chains grow long.
                    : mandates.get(random.ints(4, 0, mandates.size()).max().getAsInt());
            List<Mandate> chain = above == null ? List.of() : chains.get(above.id());
            if (chain.size() < DEEPEST) {
                add(above == null ? root() : within(above, Mandate.effectiveLimit(chain)), chain);
            }
        }
    }

    private void add(Mandate mandate, List<Mandate> above) {
        Faults faults = new Faults();
        mandates.add(
                above.isEmpty()
                        ? Mandate.ofRoot(mandate, Granting.SEK, faults).after()
                        : Mandate.within(above, mandate, Granting.SEK, FIRST, faults)
                                .after());
        List<Mandate> chain = new ArrayList<>(List.of(mandate));
        chain.addAll(above);
        chains.put(mandate.id(), chain);
    }

    private Mandate root() {
        return mandate(
                List.of(Power.values()),
                random.nextInt(3) == 0 ? STRATEGY : Place.ORGANISATION,
                new Limit(lower(null), lower(null)),
                days(-3, DAYS + 4, true),
                null);
    }

    private Mandate within(Mandate above, Limit limit) {
        List<Power> powers = new ArrayList<>(above.powers());
        while (powers.size() > 1 && random.nextInt(3) > 0) {
            powers.remove(random.nextInt(powers.size()));
        }
        List<Place> scopes =
                PLACES.stream().filter(place -> above.scope().contains(place)).toList();
        return mandate(
                powers,
                random.nextBoolean() ? above.scope() : scopes.get(random.nextInt(scopes.size())),
                new Limit(lower(limit.perDecision()), lower(limit.perYear())),
                narrower(above.period()),
                above.id());
    }

    /** Mostly none of its own; else at most the one above. */
    private @Nullable Money lower(@Nullable Money above) {
        if (random.nextInt(3) > 0) {
            return null;
        }
        int most = above == null ? 12 : above.amount().intValueExact();
        return new Money(BigDecimal.valueOf(random.nextInt(most + 1)), Granting.SEK);
    }

    private Period narrower(Period above) {
        if (random.nextBoolean()) {
            return above;
        }
        int from = (int) (above.from().toEpochDay() - FIRST.toEpochDay());
        int to = above.to() == null ? DAYS + 4 : (int) (above.to().toEpochDay() - FIRST.toEpochDay());
        return days(from, to, above.to() == null);
    }

    private Period days(int from, int to, boolean open) {
        int begins = from + random.nextInt(Math.max(1, (to - from) / 2));
        boolean endless = open && random.nextBoolean();
        int ends = begins + random.nextInt(to - begins + 1);
        return new Period(FIRST.plusDays(begins), endless ? null : FIRST.plusDays(ends));
    }

    private Mandate mandate(
            List<Power> powers, Place scope, Limit limit, Period period, @Nullable MandateId grantedBy) {
        return new Mandate(
                new MandateId(new UUID(random.nextLong(), random.nextLong())),
                MandateHolder.of(Granting.body(1 + random.nextInt(6))),
                powers,
                scope,
                limit,
                period,
                true,
                grantedBy,
                Reporting.NEXT_MEETING,
                null);
    }

    private Mandate revoked(Mandate one) {
        LocalDate on = FIRST.plusDays(random.nextInt(DAYS));
        return one.revoked(new Mandate.Revocation(on, "Reorganised"), List.of(), FIRST)
                .after();
    }

    private void decide() {
        for (int i = random.nextInt(8); i > 0; i--) {
            Mandate by = mandates.get(random.nextInt(mandates.size()));
            Place place = PLACES.get(random.nextInt(PLACES.size()));
            year.add(new Decided(
                    by.id(),
                    random.nextBoolean() ? Power.APPROVE_PROJECT : Power.COMMIT_BUDGET,
                    place.project(),
                    random.nextInt(5)));
        }
    }

    // ---- as the domain takes them

    Authority authority(boolean spent) {
        Map<BodyId, HolderFacts> bodies = new HashMap<>();
        for (int body = 1; body <= 6; body++) {
            BodyId id = Granting.body(body);
            Body.BodyKind kind = elected.contains(id) ? Body.BodyKind.POLITICAL : Body.BodyKind.EXECUTIVE;
            bodies.put(id, new HolderFacts(kind, List.of(), false, false));
        }
        return new Authority(
                Warrants.of(mandates), spent ? spending() : Spending.NOTHING, Law.of(profile, List.of()), bodies);
    }

    /** A row for each decision and each mandate up its chain. */
    private Spending spending() {
        List<Spending.Spent> spent = new ArrayList<>();
        for (Decided one : year) {
            boolean approved = one.power() == Power.APPROVE_PROJECT;
            BigDecimal amount = BigDecimal.valueOf(one.amount());
            for (Mandate each : chains.get(one.mandate())) {
                spent.add(new Spending.Spent(
                        each.id(),
                        one.project(),
                        approved ? amount : BigDecimal.ZERO,
                        approved ? BigDecimal.ZERO : amount));
            }
        }
        return Spending.of(spent);
    }

    NaiveAuthority naive(boolean spent) {
        return new NaiveAuthority(mandates, spent ? year : List.of(), profile, elected);
    }
}
