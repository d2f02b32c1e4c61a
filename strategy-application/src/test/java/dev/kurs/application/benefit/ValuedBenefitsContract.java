package dev.kurs.application.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.Municipality;
import dev.kurs.application.PortContract;
import dev.kurs.application.Ports;
import dev.kurs.application.Samples;
import dev.kurs.application.Stored;
import dev.kurs.application.benefit.ValuedBenefits.Valued;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.Measured;
import dev.kurs.domain.benefit.MeasuredSpan;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.benefit.Uncertainty;
import dev.kurs.domain.benefit.Valuation;
import dev.kurs.domain.benefit.ValuedBenefit;
import dev.kurs.domain.benefit.ValuedBenefit.Plan;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Strategy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link ValuedBenefits} tell, in every implementation: the same as the series, however sums are kept. */
public interface ValuedBenefitsContract extends PortContract {

    /** A day on which nothing more is to come. */
    LocalDate LATER = LocalDate.parse("2029-06-30");

    @Test
    default void a_benefit_is_told_whole_with_its_shares_and_trajectories() {
        Municipality town = municipality();
        ProjectId one = town.savedProject(town.strategy(), "En inloggning").id();
        ProjectId other = town.savedProject(town.strategy(), "Ett arkiv").id();
        Benefit benefit = saved(
                town,
                header(List.of(share(other, "0.25"), share(one, "0.5")), List.of(), LocalDate.parse("2026-03-01")));
        Indicator indicator = savedIndicator(town, benefit.id());
        town.change(ports -> {
            Stored<Indicator> stored = ports.indicators().get(indicator.id());
            Trajectory later = Trajectory.parse("2028-01-01=70");
            ports.indicators()
                    .save(
                            stored.version(),
                            stored.value()
                                    .withTrajectory(
                                            LocalDate.parse("2027-01-01"),
                                            later,
                                            "Slower",
                                            null,
                                            ports.now(),
                                            town.person()));
        });

        Valued valued = all(town, LATER, AsOf.NOW).get(0);

        BenefitHeader header = benefit.header();
        assertThat(valued.benefit())
                .isEqualTo(new ValuedBenefit(
                        benefit.id(),
                        header.name(),
                        BenefitCategory.FINANCIAL,
                        true,
                        header.valuation(),
                        LocalDate.parse("2026-03-01"),
                        header.uncertainty(),
                        List.of(share(other, "0.25"), share(one, "0.5")),
                        indicator.id(),
                        Direction.INCREASE,
                        Samples.BASELINE,
                        List.of(
                                new Plan(null, Samples.TRAJECTORY),
                                new Plan(LocalDate.parse("2027-01-01"), Trajectory.parse("2028-01-01=70")))));
        assertThat(valued.measured()).isEqualTo(Measured.NOTHING);
    }

    @Test
    default void one_without_an_indicator_is_told_too() {
        Municipality town = municipality();
        Benefit benefit = saved(town, header(List.of(), List.of(), null));

        assertThat(all(town, LATER, AsOf.NOW)).singleElement().satisfies(valued -> {
            assertThat(valued.benefit().id()).isEqualTo(benefit.id());
            assertThat(valued.benefit().isValued()).isFalse();
        });
    }

    @Test
    default void what_was_measured_of_an_indicator_before_it_was_the_benefits_counts() {
        Municipality town = municipality();
        Indicator indicator = town.indicator();
        Benefit benefit = saved(town, header(List.of(), List.of(), LocalDate.parse("2026-04-01")));
        town.change(ports -> {
            record(ports, List.of(measured(town, indicator.id(), LocalDate.parse("2026-03-01"), "45")));
            record(ports, List.of(measured(town, indicator.id(), LocalDate.parse("2026-05-01"), "50")));
        });
        town.change(ports -> {
            Stored<Indicator> stored = ports.indicators().get(indicator.id());
            Measure of = measure(benefit.id());
            ports.indicators()
                    .save(
                            stored.version(),
                            stored.value()
                                    .changed(
                                            of,
                                            indicator.baseline(),
                                            Samples.TRAJECTORY,
                                            null,
                                            ports.now(),
                                            town.person()));
        });

        checkAll(town, List.of(benefit), LATER, AsOf.NOW);
        assertThat(all(town, LATER, AsOf.NOW).get(0).measured().spans()).isNotEmpty();
    }

    @Test
    default void benefits_are_found_by_their_ids_projects_strategies_and_goals() {
        Municipality town = municipality();
        Strategy other = town.savedStrategy("Another");
        ProjectId project = town.savedProject(town.strategy(), "En inloggning").id();
        ProjectId elsewhere = town.savedProject(other.id(), "Ett arkiv").id();
        GoalId goal = town.goal();
        Benefit shared = saved(town, header(List.of(share(project, "0.5"), share(elsewhere, "0.5")), List.of(), null));
        Benefit serving = saved(town, header(List.of(), List.of(goal), null));
        Benefit alone = saved(town, header(List.of(), List.of(), null));
        Benefit moved = saved(town, header(List.of(share(project, "1")), List.of(goal), null));
        town.change(ports ->
                ports.benefits().save(1, changed(moved, header(List.of(share(elsewhere, "1")), List.of(), null))));

        assertThat(ids(town.read(ports -> ports.valuedBenefits().ofProject(project, LATER, true, AsOf.NOW))))
                .containsExactly(shared.id());
        assertThat(ids(town.read(ports -> ports.valuedBenefits().ofStrategy(town.strategy(), LATER, true, AsOf.NOW))))
                .containsExactly(shared.id(), serving.id());
        assertThat(ids(town.read(ports -> ports.valuedBenefits().ofStrategy(other.id(), LATER, true, AsOf.NOW))))
                .containsExactly(shared.id(), moved.id());
        assertThat(ids(town.read(ports ->
                        ports.valuedBenefits().ofBenefits(List.of(alone.id(), serving.id()), LATER, AsOf.NOW))))
                .containsExactly(serving.id(), alone.id());
        List<Valued> none = town.read(ports -> ports.valuedBenefits().ofBenefits(List.of(), LATER, AsOf.NOW));
        assertThat(none).isEmpty();
        assertThat(ids(all(town, LATER, AsOf.NOW))).containsExactly(shared.id(), serving.id(), alone.id(), moved.id());
    }

    @Test
    default void what_hangs_on_a_confidential_draft_is_left_out_when_asked_for() {
        Municipality town = municipality();
        Strategy secret = town.savedStrategy("Secret");
        town.change(ports -> {
            Stored<Strategy> stored = ports.strategies().get(secret.id());
            Header hidden = new Header("Secret", null, null, true, null, null, null, null, null);
            ports.strategies().save(stored.version(), stored.value().withHeader(hidden));
        });
        ProjectId hidden = town.savedProject(secret.id(), "Hidden").id();
        ProjectId open = town.savedProject(town.strategy(), "Open").id();
        saved(town, header(List.of(share(open, "0.5"), share(hidden, "0.5")), List.of(), null));
        Benefit shown = saved(town, header(List.of(share(open, "0.5")), List.of(), null));
        AsOf then = town.aDayPasses();

        for (AsOf known : List.of(AsOf.NOW, then)) {
            assertThat(ids(town.read(ports -> ports.valuedBenefits().all(LATER, false, known))))
                    .containsExactly(shown.id());
            assertThat(ids(town.read(ports -> ports.valuedBenefits().ofProject(open, LATER, false, known))))
                    .containsExactly(shown.id());
            assertThat(all(town, LATER, known)).hasSize(2);
        }
    }

    @Test
    default void sums_say_what_the_series_says_whatever_is_recorded_corrected_and_changed() {
        for (long seed = 20_261_129L; seed < 20_261_132L; seed++) {
            Municipality town = municipality();
            SplittableRandom random = new SplittableRandom(seed);
            List<Benefit> benefits = new ArrayList<>();
            List<IndicatorId> indicators = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Benefit benefit = saved(town, header(List.of(), List.of(), day(random)));
                benefits.add(benefit);
                indicators.add(savedIndicator(town, benefit.id()).id());
            }
            List<AsOf> known = new ArrayList<>(List.of(AsOf.NOW));
            for (int step = 0; step < 60; step++) {
                int which = random.nextInt(4);
                switch (random.nextInt(8)) {
                    case 0 ->
                        town.change(
                                ports -> realisedFrom(ports, benefits.get(which).id(), day(random)));
                    case 1 -> town.change(ports -> rebased(ports, town, indicators.get(which), random));
                    case 2 -> known.add(town.aDayPasses());
                    default -> town.change(ports -> record(ports, some(town, indicators, random)));
                }
                if (step % 6 == 5) {
                    try {
                        checkAll(town, benefits, day(random), AsOf.NOW);
                        checkAll(town, benefits, LATER, AsOf.NOW);
                        checkAll(town, benefits, day(random), known.get(random.nextInt(known.size())));
                    } catch (AssertionError | RuntimeException e) {
                        throw new AssertionError("seed " + seed + ", step " + step + ": " + e.getMessage(), e);
                    }
                }
            }
        }
    }

    // ---- what it takes

    private static void checkAll(Municipality town, List<Benefit> benefits, LocalDate day, AsOf asOf) {
        List<Valued> told = all(town, day, asOf);
        for (Benefit benefit : benefits) {
            Valued valued = told.stream()
                    .filter(one -> one.benefit().id().equals(benefit.id()))
                    .findFirst()
                    .orElse(null);
            if (valued == null) {
                boolean there = town.read(
                        ports -> ports.benefits().find(benefit.id(), asOf).isPresent());
                assertThat(there).isFalse();
                continue;
            }
            ValuedBenefit facts = valued.benefit();
            IndicatorId indicator = facts.indicator();
            Measured series = indicator == null
                    ? Measured.NOTHING
                    : new Measured(MeasuredSpan.each(
                            town.read(ports -> ports.measurements().listAll(List.of(indicator), day, asOf))));
            LocalDate begins = town.read(ports -> ports.benefits()
                    .find(benefit.id(), asOf)
                    .orElseThrow()
                    .value()
                    .header()
                    .realisationFrom());
            assertThat(facts.realisationFrom()).isEqualTo(begins);
            assertThat(facts.realisedToDate(valued.measured(), day))
                    .as("realised of %s until %s", benefit.id(), day)
                    .isEqualByComparingTo(facts.realisedToDate(series, day));
            for (int year = 2026; year <= day.getYear(); year++) {
                LocalDate from = LocalDate.of(year, 1, 1);
                LocalDate end = LocalDate.of(year + 1, 1, 1);
                LocalDate to = end.isBefore(day) ? end : day;
                assertThat(facts.realised(valued.measured(), from, to))
                        .as("realised of %s from %s to %s", benefit.id(), from, to)
                        .isEqualByComparingTo(facts.realised(series, from, to));
            }
        }
    }

    private static List<Valued> all(Municipality town, LocalDate day, AsOf asOf) {
        return town.read(ports -> ports.valuedBenefits().all(day, true, asOf));
    }

    private static List<BenefitId> ids(List<Valued> valued) {
        return valued.stream().map(one -> one.benefit().id()).toList();
    }

    private static LocalDate day(SplittableRandom random) {
        return LocalDate.parse("2026-01-01").plusDays(random.nextInt(1000));
    }

    private static void realisedFrom(Ports ports, BenefitId id, LocalDate day) {
        Stored<Benefit> stored = ports.benefits().get(id);
        BenefitHeader header = header(stored.value().header().projects(), List.of(), day);
        ports.benefits().save(stored.version(), changed(stored.value(), header));
    }

    private static void rebased(Ports ports, Municipality town, IndicatorId id, SplittableRandom random) {
        Stored<Indicator> stored = ports.indicators().get(id);
        Baseline baseline = new Baseline(BigDecimal.valueOf(random.nextInt(-50, 50)), LocalDate.parse("2026-01-01"));
        ports.indicators()
                .save(
                        stored.version(),
                        stored.value()
                                .changed(
                                        stored.value().measure(),
                                        baseline,
                                        stored.value().newestTrajectory().orElseThrow(),
                                        null,
                                        ports.now(),
                                        town.person()));
    }

    /** One to three measurements, some in the place of others, some of parts, mostly later than those before. */
    private static List<Measurement> some(Municipality town, List<IndicatorId> indicators, SplittableRandom random) {
        List<Measurement> some = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            Verifier verifier = List.of(Verifier.values()).get(random.nextInt(3));
            some.add(new Measurement(
                    new MeasurementId(town.ids().next()),
                    indicators.get(random.nextInt(indicators.size())),
                    LocalDate.parse("2026-01-01").plusDays(random.nextInt(100) * 10L),
                    BigDecimal.valueOf(random.nextInt(-99, 99), random.nextInt(3)),
                    random.nextInt(3) == 0 ? "enkät" : "register",
                    verifier,
                    random.nextInt(6) == 0 ? new Breakdown("kön", "K") : null,
                    null,
                    town.clock().instant(),
                    town.person(),
                    null));
        }
        return some;
    }

    private static void record(Ports ports, List<Measurement> measurements) {
        List<Measurement> one = new ArrayList<>();
        for (Measurement measurement : measurements) {
            boolean twice = one.stream()
                    .anyMatch(other -> other.indicator().equals(measurement.indicator())
                            && other.date().equals(measurement.date())
                            && other.source().equals(measurement.source()));
            if (!twice) {
                one.add(ports.measurements().standing(List.of(measurement)).stream()
                        .findFirst()
                        .map(standing -> measurement.correcting(standing.id()))
                        .orElse(measurement));
            }
        }
        ports.measurements()
                .save(
                        one,
                        List.of(Event.of(
                                "indicator.measurement-recorded", one.get(0).indicator())));
    }

    private static Measurement measured(Municipality town, IndicatorId indicator, LocalDate day, String value) {
        return new Measurement(
                new MeasurementId(town.ids().next()),
                indicator,
                day,
                new BigDecimal(value),
                "register",
                Verifier.SELF,
                null,
                null,
                town.clock().instant(),
                town.person(),
                null);
    }

    private static Share share(ProjectId project, String share) {
        return new Share(project, new BigDecimal(share));
    }

    private static BenefitHeader header(List<Share> shares, List<GoalId> goals, @Nullable LocalDate from) {
        return new BenefitHeader(
                "Less waste",
                null,
                BenefitCategory.FINANCIAL,
                true,
                null,
                null,
                shares,
                goals,
                new Valuation(new Money(new BigDecimal("12.345"), Currency.getInstance("SEK")), Valuation.Per.YEAR),
                from,
                new Uncertainty(new BigDecimal("0.5"), BigDecimal.ONE, new BigDecimal("1.25")),
                List.of());
    }

    private static Benefit saved(Municipality town, BenefitHeader header) {
        Benefit benefit = new Benefit(new BenefitId(town.ids().next()), header, null);
        Event event = Event.of("benefit.benefit-created", benefit.id());
        return town.write(ports -> ports.benefits().save(0, Change.of(benefit, event)))
                .value();
    }

    private static Change<Benefit> changed(Benefit before, BenefitHeader header) {
        Benefit after = new Benefit(before.id(), header, null);
        return Change.of(before, after, Event.of("benefit.benefit-changed", before.id()));
    }

    private static Measure measure(BenefitId benefit) {
        return new Measure(
                "Waste",
                "kg",
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
    }

    private static Indicator savedIndicator(Municipality town, BenefitId benefit) {
        IndicatorId id = new IndicatorId(town.ids().next());
        return town.write(ports -> ports.indicators()
                        .save(
                                0,
                                Indicator.added(
                                        id,
                                        measure(benefit),
                                        Samples.BASELINE,
                                        Samples.TRAJECTORY,
                                        ports.now(),
                                        town.person())))
                .value();
    }
}
