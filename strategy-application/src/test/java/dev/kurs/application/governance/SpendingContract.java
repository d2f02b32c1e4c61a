package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Municipality;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Spending;
import dev.kurs.domain.governance.Spending.Spent;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link Decisions} tell of what mandates spent, in every implementation. */
public interface SpendingContract extends DecidingPortsContract {

    /** What was spent of a mandate between two moments, a decision passed over. */
    default String spent(Municipality town, MandateId mandate, Instant from, Instant to, @Nullable DecisionId without) {
        List<Spent> spent = town.read(ports -> ports.decisions().listSpent(List.of(mandate), from, to, without));
        return Spending.of(spent).of(mandate).toPlainString();
    }

    @Test
    default void what_was_approved_and_then_committed_counts_once_and_down_the_whole_chain() {
        Municipality town = municipality();
        Instant from = town.clock().instant();
        Project project = town.savedProject(town.strategy(), "En inloggning");
        Mandate council = granted(town);
        Mandate board = granted(town, Grant.to(council.holder()).by(council.id()));
        Mandate other = granted(town, Grant.to(council.holder()).by(council.id()));
        Matter approving = Matter.approving(town.strategy(), project.id());
        Matter committing =
                Matter.about(Power.COMMIT_BUDGET, Subject.Type.PROJECT, Place.of(town.strategy(), project.id()));
        Matter elsewhere = Matter.about(Power.COMMIT_BUDGET, Subject.Type.ORGANISATION, Place.ORGANISATION);

        Decision approved = decided(town, approving.costing("400000"), board, "APPROVE");
        decided(town, committing.costing("450000.5"), other, "APPROVE");
        decided(town, elsewhere.costing("0.000000000001"), board, "APPROVE");
        decided(town, elsewhere.costing("5"), board, "REJECT");
        decided(town, elsewhere, board, "APPROVE");
        opened(town, elsewhere.costing("7"), board);
        decided(
                town,
                Matter.about(Power.PASS_GATE, Subject.Type.ORGANISATION, Place.ORGANISATION)
                        .costing("9"),
                board,
                "APPROVE");
        Instant to = town.clock().instant().plusMillis(1);

        assertThat(spent(town, board.id(), from, to, null)).isEqualTo("400000.000000000001");
        assertThat(spent(town, other.id(), from, to, null)).isEqualTo("450000.5");
        assertThat(spent(town, council.id(), from, to, null)).isEqualTo("450000.500000000001");
        assertThat(spent(town, board.id(), from, to, approved.id())).isEqualTo("0.000000000001");
        assertThat(spent(town, board.id(), to, to.plusSeconds(1), null)).isEqualTo("0");
        assertThat(spent(town, board.id(), from.minusSeconds(1), from, null)).isEqualTo("0");
        assertThat(spent(town.neighbour(), board.id(), from, to, null)).isEqualTo("0");
        List<Spent> ofNone = town.read(ports -> ports.decisions().listSpent(List.of(), from, to, null));
        assertThat(ofNone).isEmpty();
    }

    @Test
    default void amounts_that_no_whole_number_holds_are_added_to_the_last_digit() {
        Municipality town = municipality();
        Instant from = town.clock().instant();
        Mandate mandate = granted(town);
        Matter matter = Matter.about(Power.COMMIT_BUDGET, Subject.Type.ORGANISATION, Place.ORGANISATION);
        for (int i = 0; i < 3; i++) {
            decided(town, matter.costing("123456789012345678.000000000001"), mandate, "APPROVE");
        }

        assertThat(spent(town, mandate.id(), from, from.plusSeconds(1), null))
                .isEqualTo("370370367037037034.000000000003");
    }

    @Test
    default void random_decisions_under_random_trees_are_added_up_as_a_walk_through_them_does() {
        long seed = 20261130;
        SplittableRandom random = new SplittableRandom(seed);
        Municipality town = municipality();
        RandomSpending all = new RandomSpending(this, town, random);
        for (int day = 0; day < 8; day++) {
            all.aDay();
        }

        for (int i = 0; i < 60; i++) {
            Instant one = all.moment();
            Instant other = all.moment();
            Instant from = one.isBefore(other) ? one : other;
            Instant to = one.isBefore(other) ? other : one;
            DecisionId without = random.nextBoolean() ? null : all.decision();
            List<MandateId> asked = all.mandates();
            String what = "seed %d, %s to %s without %s of %s".formatted(seed, from, to, without, asked);

            List<Spent> spent = town.read(ports -> ports.decisions().listSpent(asked, from, to, without));
            Spending spending = Spending.of(spent);

            for (MandateId mandate : asked) {
                assertThat(spending.of(mandate)).as(what).isEqualByComparingTo(all.naive(mandate, from, to, without));
            }
        }
    }

    /** Mandates and decisions that come by chance, and a walk through all of them. */
    final class RandomSpending {

        private final DecidingPortsContract contract;
        private final Municipality town;
        private final SplittableRandom random;
        private final List<Mandate> mandates = new ArrayList<>();
        private final List<Decision> decisions = new ArrayList<>();
        private final List<ProjectId> projects = new ArrayList<>();
        private final List<Instant> moments = new ArrayList<>();

        RandomSpending(DecidingPortsContract contract, Municipality town, SplittableRandom random) {
            this.contract = contract;
            this.town = town;
            this.random = random;
            for (int i = 0; i < 3; i++) {
                projects.add(town.savedProject(town.strategy(), "Projekt " + i).id());
            }
            moments.add(town.clock().instant());
        }

        void aDay() {
            for (int i = 0; i < 4; i++) {
                Grant grant = Grant.to(MandateHolder.of(contract.body(town, "Nämnd")));
                boolean root = mandates.isEmpty() || random.nextInt(4) == 0;
                mandates.add(contract.granted(
                        town, root ? grant : grant.by(oneOf(mandates).id())));
            }
            for (int i = 0; i < 8; i++) {
                decide();
            }
            moments.add(town.clock().instant());
            town.aDayPasses();
            moments.add(town.clock().instant());
        }

        private void decide() {
            ProjectId project = oneOf(projects);
            Place place = Place.of(town.strategy(), project);
            Matter about = switch (random.nextInt(5)) {
                case 0 -> Matter.about(Power.COMMIT_BUDGET, Subject.Type.ORGANISATION, Place.ORGANISATION);
                case 1 -> Matter.about(Power.COMMIT_BUDGET, Subject.Type.PROJECT, place);
                case 2 -> Matter.about(Power.STOP_PROJECT, Subject.Type.PROJECT, place);
                default -> Matter.approving(town.strategy(), project);
            };
            Matter matter = about.costing(random.nextInt(6) == 0 ? null : amount())
                    .superseding(
                            decisions.isEmpty() || random.nextInt(3) > 0
                                    ? null
                                    : oneOf(decisions).id());
            Mandate mandate = oneOf(mandates);
            Decision open = contract.opened(town, matter, mandate);
            Instant now = town.clock().instant();
            Ending ending = switch (random.nextInt(8)) {
                case 0 -> null;
                case 1 -> Ending.withdrawn(null, now);
                case 2 -> Ending.escalated(contract.decisionId(town), now);
                case 3 -> Ending.chose("REJECT", mandate.id(), now);
                default -> Ending.chose("APPROVE", mandate.id(), now);
            };
            decisions.add(ending == null ? open : contract.closed(town, 1, open, ending));
        }

        private String amount() {
            return BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(4))
                    .toPlainString();
        }

        private <T> T oneOf(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        Instant moment() {
            return oneOf(moments);
        }

        DecisionId decision() {
            return oneOf(decisions).id();
        }

        List<MandateId> mandates() {
            Set<MandateId> some = new HashSet<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                some.add(oneOf(mandates).id());
            }
            return List.copyOf(some);
        }

        /** Goes through all decisions, and for each up from its mandate. */
        BigDecimal naive(MandateId mandate, Instant from, Instant to, @Nullable DecisionId without) {
            Map<ProjectId, BigDecimal> approved = new HashMap<>();
            Map<ProjectId, BigDecimal> committed = new HashMap<>();
            BigDecimal others = BigDecimal.ZERO;
            for (Decision decision : decisions) {
                boolean counts = decision.approved()
                        && decision.proposal().amount() != null
                        && !decision.id().equals(without)
                        && !decision.resolution().at().isBefore(from)
                        && decision.resolution().at().isBefore(to)
                        && decisions.stream().noneMatch(other -> gaveWay(decision, other))
                        && isWithin(decision.resolution().mandate(), mandate);
                Power power = decision.proposal().power();
                if (!counts || (power != Power.APPROVE_PROJECT && power != Power.COMMIT_BUDGET)) {
                    continue;
                }
                BigDecimal amount = decision.proposal().amount().amount();
                ProjectId project = decision.proposal().place().project();
                if (project == null) {
                    others = others.add(amount);
                } else {
                    (power == Power.APPROVE_PROJECT ? approved : committed).merge(project, amount, BigDecimal::add);
                }
            }
            for (ProjectId project : projects) {
                others = others.add(approved.getOrDefault(project, BigDecimal.ZERO)
                        .max(committed.getOrDefault(project, BigDecimal.ZERO)));
            }
            return others;
        }

        private static boolean gaveWay(Decision decision, Decision to) {
            return decision.id().equals(to.proposal().supersedes()) && to.status() == Decision.DecisionStatus.DECIDED;
        }

        private boolean isWithin(@Nullable MandateId mandate, MandateId above) {
            for (MandateId next = mandate; next != null; next = grantor(next)) {
                if (next.equals(above)) {
                    return true;
                }
            }
            return false;
        }

        private @Nullable MandateId grantor(MandateId id) {
            for (Mandate mandate : mandates) {
                if (mandate.id().equals(id)) {
                    return mandate.grantedBy();
                }
            }
            throw new AssertionError("there is no mandate " + id);
        }
    }
}
