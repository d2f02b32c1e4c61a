package dev.kurs.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.application.Ids;
import dev.kurs.application.Listing;
import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.Uuid7;
import dev.kurs.application.governance.DecisionViews.DecisionView;
import dev.kurs.application.memory.InMemoryTransactions;
import dev.kurs.application.strategy.StrategyViews.StrategyView;
import dev.kurs.domain.governance.Coverage;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Decision.DecisionStatus;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** How the municipality decides what it does. */
class DemoDecisionsTest {

    private final DemoClock clock = new DemoClock(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
    private final Ids ids = new Uuid7(clock);
    private final StrategyApplication application =
            new StrategyApplication(new InMemoryTransactions(clock, ids), clock, ids);
    private final OrganisationId organisation = Demo.tell(application, clock);
    private final Actor reader = new Actor(organisation, organisation, null, Role.READER, List.of(), "test", null);

    private <R> R read(Function<Ports, R> work) {
        return application.transactions().read(organisation, work);
    }

    private List<DecisionView> decisions() {
        return read(ports -> application
                .decisionViews()
                .list(ports, reader, Listing.first(Listing.MAXIMUM))
                .items());
    }

    private List<StrategyView> strategies() {
        return application
                .strategyViews()
                .list(reader, Listing.first(Listing.MAXIMUM), Moment.NOW)
                .items();
    }

    @Test
    void each_plan_was_adopted_on_a_decision_of_the_council_that_carried_that_act() {
        List<DecisionView> adoptions = decisions().stream()
                .filter(view -> view.decision().proposal().power() == Power.ADOPT_STRATEGY)
                .toList();

        assertThat(strategies())
                .extracting(view -> view.strategy().value().revisions().get(0).decision())
                .containsExactlyInAnyOrderElementsOf(
                        adoptions.stream().map(view -> view.decision().id()).toList());
        assertThat(adoptions).hasSize(3).allSatisfy(view -> {
            assertThat(view.decision().approved()).isTrue();
            assertThat(Objects.requireNonNull(view.use()).power()).isEqualTo(Power.ADOPT_STRATEGY);
            assertThat(view.ballots()).isEqualTo(5);
        });
    }

    @Test
    void a_tie_went_up_to_the_board_and_was_settled_there() {
        List<Decision> all = decisions().stream().map(DecisionView::decision).toList();
        Decision tied = all.stream()
                .filter(decision -> decision.status() == DecisionStatus.ESCALATED)
                .findFirst()
                .orElseThrow();
        Decision settled = all.stream()
                .filter(decision -> tied.id().equals(decision.escalatedFrom()))
                .findFirst()
                .orElseThrow();

        assertThat(settled.approved()).isTrue();
        assertThat(settled.where()).isNotEqualTo(tied.where());
    }

    @Test
    void one_is_open_and_one_waits_to_be_reported() {
        assertThat(decisions())
                .filteredOn(view -> view.decision().status() == DecisionStatus.OPEN)
                .hasSize(1);
        assertThat(decisions())
                .filteredOn(view -> view.report() != null && view.report().on() == null)
                .hasSize(1)
                .allMatch(view -> view.report().late());
    }

    @Test
    void whatever_is_to_be_decided_finds_somebody() {
        assertThat(strategies()).allSatisfy(view -> {
            Coverage coverage = application
                    .authorityViews()
                    .coverage(reader, view.strategy().value().id(), Moment.NOW);
            assertThat(coverage.gaps()).isEmpty();
        });
    }
}
