package dev.kurs.application.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.ListedThingsContract;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Listing.Sort;
import dev.kurs.application.Municipality;
import dev.kurs.application.Pages;
import dev.kurs.application.Ports;
import dev.kurs.application.Samples;
import dev.kurs.application.Stored;
import dev.kurs.application.benefit.Benefits.ProjectBenefit;
import dev.kurs.application.benefit.Benefits.ServingBenefit;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.BenefitFacts;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.BenefitStatus;
import dev.kurs.domain.benefit.Closure;
import dev.kurs.domain.benefit.Closure.Outcome;
import dev.kurs.domain.benefit.MeasurementPoint;
import dev.kurs.domain.benefit.MeasurementPointId;
import dev.kurs.domain.benefit.PracticeChange;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.benefit.Uncertainty;
import dev.kurs.domain.benefit.Valuation;
import dev.kurs.domain.engagement.StakeholderId;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Gauge;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Benefits} keep, in every implementation. */
public interface BenefitsContract extends ListedThingsContract<Benefit> {

    /** The day that lists are asked for: later than anything happens. */
    LocalDate LATER = LocalDate.parse("2026-12-31");

    @Override
    default Benefit named(Municipality town, String name) {
        return of(town, plain(name));
    }

    @Override
    default Benefit renamed(Benefit benefit, String name) {
        return new Benefit(benefit.id(), plain(name), benefit.closure());
    }

    @Override
    default Id idOf(Benefit benefit) {
        return benefit.id();
    }

    @Override
    default String nameField() {
        return "name";
    }

    @Override
    default Stored<Benefit> save(Ports ports, long version, Change<Benefit> change) {
        return ports.benefits().save(version, change);
    }

    @Override
    default void remove(Ports ports, long version, Change<Benefit> change) {
        ports.benefits().remove(version, change);
    }

    @Override
    default Optional<Stored<Benefit>> find(Ports ports, Benefit benefit, AsOf asOf) {
        return ports.benefits().find(benefit.id(), asOf);
    }

    @Override
    default Page<Stored<Benefit>> list(Ports ports, Municipality town, Listing listing) {
        return ports.benefits().list(listing, LATER, true);
    }

    /** A header that says the name alone. */
    static BenefitHeader plain(String name) {
        return new BenefitHeader(
                name,
                null,
                BenefitCategory.QUALITY,
                false,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                Uncertainty.NONE,
                List.of());
    }

    /** A header with these shares and goals, from a day on, with an owner or none. */
    static BenefitHeader header(
            String name, @Nullable PersonId owner, @Nullable LocalDate from, List<Share> shares, List<GoalId> goals) {
        return new BenefitHeader(
                name,
                null,
                BenefitCategory.FINANCIAL,
                false,
                owner,
                null,
                shares,
                goals,
                null,
                from,
                Uncertainty.NONE,
                List.of());
    }

    /** A new benefit, not saved yet. */
    default Benefit of(Municipality town, BenefitHeader header) {
        return new Benefit(new BenefitId(town.ids().next()), header, null);
    }

    /** Saves a new benefit. */
    default Benefit saved(Municipality town, BenefitHeader header) {
        Benefit benefit = of(town, header);
        return town.write(ports -> ports.benefits().save(0, added(benefit))).value();
    }

    /** A header that says all that a header can. */
    default BenefitHeader whole(Municipality town) {
        Project one = town.savedProject(town.strategy(), "En inloggning");
        Project other = town.savedProject(town.strategy(), "Ett arkiv");
        return new BenefitHeader(
                "Färre brev",
                "Vi skickar färre brev",
                BenefitCategory.REDISTRIBUTION,
                true,
                town.person(),
                new StakeholderId(town.ids().next()),
                List.of(new Share(other.id(), new BigDecimal("0.25")), new Share(one.id(), new BigDecimal("0.5"))),
                List.of(town.savedGoal(town.strategy(), "Ett annat mål").id(), town.goal()),
                new Valuation(new Money(new BigDecimal("0.12345"), Currency.getInstance("SEK")), Valuation.Per.ONCE),
                LocalDate.parse("2026-07-01"),
                new Uncertainty(new BigDecimal("0.5"), new BigDecimal("0.9"), new BigDecimal("1.25")),
                List.of(
                        new PracticeChange("Skicka digitalt", town.person(), true),
                        new PracticeChange("Sluta skriva ut", null, false)));
    }

    /** The benefits where a field has a value. */
    default List<Benefit> where(Municipality town, String field, Object value) {
        return walked(town, Listing.first(1).where(field, value.toString()));
    }

    /** The benefits that fit on a day. */
    default List<Benefit> on(Municipality town, LocalDate day, boolean confidential, Listing listing) {
        return Pages.walk(
                        listing, part -> town.read(ports -> ports.benefits().list(part, day, confidential)), page -> {})
                .stream()
                .map(Stored::value)
                .toList();
    }

    /** Saves an indicator of a benefit. */
    default Indicator measuring(
            Municipality town, BenefitId benefit, @Nullable Baseline baseline, @Nullable Trajectory trajectory) {
        Measure measure = new Measure(
                "Brev",
                "brev",
                Direction.INCREASE,
                null,
                benefit,
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        Change<Indicator> added = Indicator.added(
                new IndicatorId(town.ids().next()),
                measure,
                baseline,
                trajectory,
                town.clock().instant(),
                town.person());
        return town.write(ports -> ports.indicators().save(0, added)).value();
    }

    /** Records a measurement. */
    default void measured(Municipality town, IndicatorId indicator, LocalDate day, @Nullable Breakdown breakdown) {
        Measurement one = new Measurement(
                new MeasurementId(town.ids().next()),
                indicator,
                day,
                BigDecimal.valueOf(50),
                "erp-" + town.ids().next(),
                Verifier.SELF,
                breakdown,
                null,
                town.clock().instant(),
                town.person(),
                null);
        town.change(ports -> ports.measurements().save(List.of(one), List.of()));
    }

    /** Plans to measure. */
    default MeasurementPoint planned(Municipality town, BenefitId benefit, LocalDate day) {
        return town.saved(
                MeasurementPoint.KIND,
                new MeasurementPoint(new MeasurementPointId(town.ids().next()), benefit, day, null, null));
    }

    @Test
    default void a_benefit_is_given_back_whole() {
        Municipality town = municipality();
        Closure closure = new Closure(
                Outcome.ABANDONED,
                LocalDate.parse("2026-03-01"),
                town.person(),
                "För dyrt",
                new DecisionId(town.ids().next()));
        Benefit open = saved(town, whole(town));
        Benefit closed = new Benefit(new BenefitId(town.ids().next()), open.header(), closure);
        town.change(ports -> ports.benefits().save(0, added(closed)));

        assertThat(found(town, open, AsOf.NOW)).contains(open);
        assertThat(found(town, closed, AsOf.NOW)).contains(closed);
        assertThat(walked(town, Listing.first(1))).containsExactly(open, closed);
    }

    @Test
    default void each_version_has_its_own_lists() {
        Municipality town = municipality();
        Benefit before = saved(town, whole(town));
        AsOf known = town.aDayPasses();
        Benefit after = new Benefit(before.id(), plain("Färre brev"), null);
        town.write(ports -> ports.benefits().save(1, changed(before, after)));

        assertThat(found(town, before, AsOf.NOW)).contains(after);
        assertThat(found(town, before, known)).contains(before);
        for (Share share : before.header().projects()) {
            Listing listing = Listing.first(1).where("project", share.project().toString());
            assertThat(walked(town, listing)).isEmpty();
            assertThat(walked(town, listing.knowing(known))).containsExactly(before);
        }
        Listing goal = Listing.first(1).where("goal", town.goal().toString());
        assertThat(walked(town, goal)).isEmpty();
        assertThat(walked(town, goal.knowing(known))).containsExactly(before);
    }

    @Test
    default void benefits_can_be_filtered_by_what_is_said_of_them() {
        Municipality town = municipality();
        StrategyId another = town.savedStrategy("Another strategy").id();
        GoalId elsewhere = town.savedGoal(another, "Elsewhere").id();
        Benefit whole = saved(town, whole(town));
        Benefit other = saved(town, header("Other", null, null, List.of(), List.of(elsewhere)));

        assertThat(where(town, "strategy", town.strategy())).containsExactly(whole);
        assertThat(where(town, "strategy", another)).containsExactly(other);
        assertThat(where(town, "goal", elsewhere)).containsExactly(other);
        assertThat(where(town, "goal", town.goal())).containsExactly(whole);
        assertThat(where(town, "project", whole.header().projects().get(0).project()))
                .containsExactly(whole);
        assertThat(where(town, "project", town.ids().next())).isEmpty();
        assertThat(where(town, "project", "none")).isEmpty();
        assertThat(where(town, "category", BenefitCategory.FINANCIAL)).containsExactly(other);
        assertThat(where(town, "disbenefit", true)).containsExactly(whole);
        assertThat(where(town, "owner", town.person())).containsExactly(whole);
        assertThat(where(town, "beneficiary", String.valueOf(whole.header().beneficiary())))
                .containsExactly(whole);
        assertThat(where(town, "realisationFrom", "2026-07-01")).containsExactly(whole);
        assertThat(where(town, "status", "IDENTIFIED")).containsExactly(whole, other);
        assertThat(where(town, "status", "none")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "category", "disbenefit", "owner", "beneficiary", "realisationFrom", "status"})
    default void benefits_can_be_sorted_by_what_is_said_of_them(String field) {
        Municipality town = municipality();
        Benefit one = saved(town, whole(town));
        Benefit other = saved(town, one.header());
        Listing listing = new Listing(Map.of(), List.of(new Sort(field, true)), 1, From.START, AsOf.NOW);

        assertThat(walked(town, listing)).containsExactly(one, other);
    }

    @Test
    default void what_hangs_on_a_confidential_draft_is_left_out() {
        Municipality town = municipality();
        StrategyId secret = town.savedStrategy("Secret").id();
        town.change(ports -> {
            Stored<Strategy> stored = ports.strategies().get(secret);
            Header hidden = new Header("Secret", null, null, true, null, null, null, null, null);
            ports.strategies().save(stored.version(), stored.value().withHeader(hidden));
        });
        Project mine = town.savedProject(town.strategy(), "Open");
        Project theirs = town.savedProject(secret, "Hidden");
        GoalId goal = town.savedGoal(secret, "Hidden").id();
        Benefit open = saved(town, header("Open", null, null, List.of(share(mine, "0.5")), List.of()));
        saved(town, header("By project", null, null, List.of(share(mine, "0.5"), share(theirs, "0.5")), List.of()));
        Benefit byGoal = saved(town, header("By goal", null, null, List.of(), List.of(goal)));
        Indicator shown = measuring(town, open.id(), Samples.BASELINE, Samples.TRAJECTORY);
        Indicator hidden = measuring(town, byGoal.id(), Samples.BASELINE, Samples.TRAJECTORY);
        AsOf known = town.aDayPasses();

        assertThat(on(town, LATER, false, Listing.first(1))).containsExactly(open);
        assertThat(on(town, LATER, false, Listing.first(1).knowing(known))).containsExactly(open);
        assertThat(on(town, LATER, true, Listing.first(5))).hasSize(3);
        for (AsOf asOf : List.of(AsOf.NOW, known)) {
            Page<Stored<Indicator>> page =
                    town.read(ports -> ports.indicators().list(Listing.first(5).knowing(asOf), false));
            assertThat(page.items()).extracting(Stored::value).containsExactly(shown);
        }
        List<IndicatorId> both = List.of(shown.id(), hidden.id());
        Map<IndicatorId, Gauge> forReaders =
                town.read(ports -> ports.indicators().gauges(both, false));
        Map<IndicatorId, Gauge> forEditors =
                town.read(ports -> ports.indicators().gauges(both, true));
        assertThat(forReaders).containsOnlyKeys(shown.id());
        assertThat(forEditors).containsOnlyKeys(both);
    }

    private static Share share(Project project, String share) {
        return new Share(project.id(), new BigDecimal(share));
    }

    @Test
    default void projects_are_told_what_their_benefits_have() {
        Municipality town = municipality();
        Project one = town.savedProject(town.strategy(), "One");
        Project two = town.savedProject(town.strategy(), "Two");
        Project none = town.savedProject(town.strategy(), "None");
        LocalDate day = LocalDate.parse("2026-03-02");
        Benefit bare = saved(town, header("Bare", null, null, List.of(share(one, "0.3")), List.of()));
        Benefit ready = saved(
                town, header("Ready", town.person(), day, List.of(share(two, "0.4"), share(one, "0.2")), List.of()));
        measuring(town, ready.id(), Samples.BASELINE, Samples.TRAJECTORY);
        planned(town, ready.id(), day);
        planned(town, ready.id(), day.plusDays(30));
        planned(town, ready.id(), day.plusDays(20));
        MeasurementPoint gone = planned(town, ready.id(), day.plusDays(10));
        town.change(ports -> ports.registers().remove(MeasurementPoint.KIND, 1, MeasurementPoint.KIND.removed(gone)));
        Benefit left = saved(town, header("Left", null, null, List.of(share(none, "1")), List.of()));
        town.change(ports -> ports.benefits().save(1, changed(left, new Benefit(left.id(), plain("Left"), null))));

        List<ProjectBenefit> found =
                town.read(ports -> ports.benefits().ofProjects(List.of(two.id(), one.id(), none.id()), day));

        BigDecimal fifth = new BigDecimal("0.2");
        BigDecimal third = new BigDecimal("0.3");
        assertThat(found)
                .containsExactly(
                        of(one.id(), third, bare, BenefitStatus.IDENTIFIED, false, null),
                        of(one.id(), fifth, ready, BenefitStatus.PLANNED, true, day.plusDays(20)),
                        of(two.id(), new BigDecimal("0.4"), ready, BenefitStatus.PLANNED, true, day.plusDays(20)));
        List<ProjectBenefit> ofNone = town.read(ports -> ports.benefits().ofProjects(List.of(), day));
        List<ProjectBenefit> theirs =
                town.neighbour().read(ports -> ports.benefits().ofProjects(List.of(one.id()), day));
        assertThat(ofNone).isEmpty();
        assertThat(theirs).isEmpty();
    }

    private static ProjectBenefit of(
            ProjectId project,
            BigDecimal share,
            Benefit benefit,
            BenefitStatus status,
            boolean all,
            @Nullable LocalDate next) {
        return new ProjectBenefit(
                project, share, benefit.id(), benefit.header().name(), status, all, all, all, all, next);
    }

    @Test
    default void goals_are_told_what_serves_them() {
        Municipality town = municipality();
        GoalId other = town.savedGoal(town.strategy(), "Other").id();
        Benefit one = saved(town, header("One", null, null, List.of(), List.of(other, town.goal())));
        Benefit two = saved(town, header("Two", null, null, List.of(), List.of(town.goal())));
        town.change(ports -> ports.benefits().save(1, changed(two, new Benefit(two.id(), plain("Two"), null))));

        List<ServingBenefit> serving = town.read(ports -> ports.benefits().serving(List.of(town.goal())));
        List<ServingBenefit> ofNone = town.read(ports -> ports.benefits().serving(List.of()));
        assertThat(serving).containsExactly(new ServingBenefit(town.goal(), one.id(), "One"));
        assertThat(ofNone).isEmpty();
    }

    @Test
    default void the_facts_tell_what_measures_a_benefit() {
        Municipality town = municipality();
        Benefit nothing = saved(town, plain("Nothing"));
        Benefit unplanned = saved(town, plain("No target"));
        Indicator started = measuring(town, unplanned.id(), Samples.BASELINE, null);
        Benefit measured = saved(town, plain("Measured"));
        Indicator indicator = measuring(town, measured.id(), Samples.BASELINE, Samples.TRAJECTORY);
        LocalDate day = LocalDate.parse("2026-02-01");
        measured(town, indicator.id(), day, null);
        measured(town, indicator.id(), day.plusDays(5), null);
        measured(town, indicator.id(), day.plusDays(7), new Breakdown("gender", "K"));
        AsOf known = town.aDayPasses();
        measured(town, indicator.id(), day.plusDays(9), null);
        List<BenefitId> ids = List.of(nothing.id(), unplanned.id(), measured.id());

        Map<BenefitId, BenefitFacts> facts = town.read(ports -> ports.benefits().facts(ids, day.plusDays(8), AsOf.NOW));
        assertThat(facts)
                .containsOnly(
                        Map.entry(nothing.id(), BenefitFacts.NONE),
                        Map.entry(unplanned.id(), new BenefitFacts(started.id(), true, false, false, null)),
                        Map.entry(measured.id(), new BenefitFacts(indicator.id(), true, true, false, day.plusDays(5))));
        assertThat(lastMeasured(town, measured, LATER, AsOf.NOW)).isEqualTo(day.plusDays(9));
        assertThat(lastMeasured(town, measured, LATER, known)).isEqualTo(day.plusDays(5));
        assertThat(lastMeasured(town, measured, day.minusDays(1), AsOf.NOW)).isNull();
    }

    private static @Nullable LocalDate lastMeasured(Municipality town, Benefit benefit, LocalDate day, AsOf asOf) {
        return town.read(ports -> ports.benefits().facts(List.of(benefit.id()), day, asOf))
                .getOrDefault(benefit.id(), BenefitFacts.NONE)
                .lastMeasured();
    }

    @Test
    default void a_filter_by_status_finds_what_the_facts_say_on_every_day_and_in_every_knowledge() {
        Municipality town = municipality();
        long seed = 20260302;
        SplittableRandom random = new SplittableRandom(seed);
        LocalDate start = LocalDate.parse("2026-02-01");
        List<Benefit> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(randomBenefit(town, random, start, "Benefit " + i));
        }
        AsOf known = town.aDayPasses();
        for (Benefit benefit : all) {
            if (random.nextInt(4) == 0) {
                planned(town, benefit.id(), start.plusDays(random.nextInt(30)));
            }
            if (random.nextInt(4) == 0) {
                Closure closure = new Closure(
                        List.of(Outcome.values()).get(random.nextInt(4)),
                        start.plusDays(random.nextInt(30)),
                        town.person(),
                        null,
                        null);
                Benefit closed = new Benefit(benefit.id(), benefit.header(), closure);
                town.change(ports -> ports.benefits().save(1, changed(benefit, closed)));
            }
        }
        int seen = 0;
        for (AsOf asOf : List.of(AsOf.NOW, known)) {
            for (LocalDate day : List.of(start, start.plusDays(10), start.plusDays(29), LATER)) {
                for (BenefitStatus status : BenefitStatus.values()) {
                    Listing listing =
                            Listing.first(7).where("status", status.name()).knowing(asOf);
                    List<Benefit> found = on(town, day, true, listing);
                    assertThat(found)
                            .as("seed %s: %s on %s", seed, status, day)
                            .isEqualTo(withStatus(town, status, day, asOf));
                    seen += found.isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(seen).as("the seed makes cases of most kinds").isGreaterThan(30);
    }

    private Benefit randomBenefit(Municipality town, SplittableRandom random, LocalDate start, String name) {
        Benefit benefit = saved(
                town,
                header(
                        name,
                        random.nextInt(5) == 0 ? null : town.person(),
                        random.nextInt(5) == 0 ? null : start.plusDays(random.nextInt(20)),
                        List.of(),
                        List.of()));
        if (random.nextInt(5) > 0) {
            planned(town, benefit.id(), start.plusDays(random.nextInt(30)));
        }
        if (random.nextInt(6) > 0) {
            boolean based = random.nextInt(6) > 0;
            boolean aimed = based && random.nextInt(6) > 0;
            Indicator indicator =
                    measuring(town, benefit.id(), based ? Samples.BASELINE : null, aimed ? Samples.TRAJECTORY : null);
            for (int i = random.nextInt(3); i > 0; i--) {
                Breakdown part = random.nextInt(4) == 0 ? new Breakdown("gender", "K") : null;
                measured(town, indicator.id(), start.plusDays(random.nextInt(30)), part);
            }
        }
        return benefit;
    }

    private List<Benefit> withStatus(Municipality town, BenefitStatus status, LocalDate day, AsOf asOf) {
        List<Benefit> all = on(town, day, true, Listing.first(50).knowing(asOf));
        Map<BenefitId, BenefitFacts> facts = town.read(
                ports -> ports.benefits().facts(all.stream().map(Benefit::id).toList(), day, asOf));
        return all.stream()
                .filter(one -> one.on(day).status(facts.getOrDefault(one.id(), BenefitFacts.NONE)) == status)
                .toList();
    }
}
