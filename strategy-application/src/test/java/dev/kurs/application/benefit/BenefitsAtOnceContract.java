package dev.kurs.application.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AtOnce;
import dev.kurs.application.Keyed;
import dev.kurs.application.Municipality;
import dev.kurs.application.PortContract;
import dev.kurs.application.Samples;
import dev.kurs.application.Stale;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.indicator.AddIndicator;
import dev.kurs.application.indicator.IndicatorDraft;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.portfolio.ProjectId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of a benefit that several write at the same moment, over the use cases, in every implementation. */
public interface BenefitsAtOnceContract extends PortContract {

    /** How many write at once. */
    int WRITERS = 8;

    private static StrategyApplication application(Municipality town) {
        return new StrategyApplication(town.installation().transactions(), town.clock(), town.ids());
    }

    private static Benefit created(Municipality town) {
        return application(town)
                .createBenefit()
                .handle(
                        town.actor(),
                        new CreateBenefit.Command(id -> new Keyed<>(BenefitsContract.plain("Färre brev"), List.of())))
                .value();
    }

    /** Projects, one for each writer. */
    private static Queue<ProjectId> projects(Municipality town) {
        Queue<ProjectId> projects = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < WRITERS; i++) {
            projects.add(town.savedProject(town.strategy(), "Project " + i).id());
        }
        return projects;
    }

    /** Adds a share of 0.3 to those that are there. */
    private static void addShare(Municipality town, BenefitId benefit, ProjectId project, @Nullable Long version) {
        application(town).changeBenefit().handle(town.actor(), new ChangeBenefit.Command(benefit, version, before -> {
            BenefitHeader header = before.value();
            List<Share> shares = new ArrayList<>(header.projects());
            shares.add(new Share(project, new BigDecimal("0.3")));
            return new Keyed<>(
                    BenefitsContract.header(header.name(), null, null, shares, List.of()), before.externalKeys());
        }));
    }

    /** Whether it was done; {@code refused} when a rule or another writer stood in the way. */
    private static String outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (RulesBroken broken) {
            return broken.broken().get(0).rule().code();
        } catch (Stale stale) {
            return "stale";
        }
    }

    @Test
    default void shares_never_exceed_one_whoever_writes_at_the_same_moment() {
        Municipality town = municipality();
        for (int round = 0; round < 3; round++) {
            Benefit benefit = created(town);
            Queue<ProjectId> projects = projects(town);

            List<String> outcomes =
                    AtOnce.call(WRITERS, () -> outcome(() -> addShare(town, benefit.id(), projects.remove(), null)));

            assertThat(outcomes).containsOnly("done", "shares-over-one");
            assertThat(outcomes).filteredOn("done"::equals).hasSize(3);
            assertThat(sum(town, benefit.id())).isEqualByComparingTo("0.9");
        }
    }

    @Test
    default void of_those_who_change_the_version_that_they_read_one_gets_through() {
        Municipality town = municipality();
        Benefit benefit = created(town);
        Queue<ProjectId> projects = projects(town);

        List<String> outcomes =
                AtOnce.call(WRITERS, () -> outcome(() -> addShare(town, benefit.id(), projects.remove(), 1L)));

        assertThat(outcomes).containsOnly("done", "stale");
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(sum(town, benefit.id())).isEqualByComparingTo("0.3");
    }

    private static BigDecimal sum(Municipality town, BenefitId benefit) {
        Supplier<List<Share>> shares = () -> town.read(
                ports -> ports.benefits().get(benefit).value().header().projects());
        return shares.get().stream().map(Share::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    default void of_indicators_that_are_added_at_the_same_moment_a_benefit_gets_one() {
        Municipality town = municipality();
        Benefit benefit = created(town);
        Measure measure = new Measure(
                "Brev",
                "brev",
                Direction.INCREASE,
                null,
                benefit.id(),
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        IndicatorDraft draft = new IndicatorDraft(measure, Samples.BASELINE, Samples.TRAJECTORY);

        List<String> outcomes = AtOnce.call(
                WRITERS,
                () -> outcome(() -> application(town)
                        .addIndicator()
                        .handle(town.actor(), new AddIndicator.Command(id -> new Keyed<>(draft, List.of())))));

        assertThat(outcomes).containsOnly("done", "benefit-has-indicator");
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
    }
}
