package dev.kurs.domain.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.kernel.BrokenRule;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position.Holder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Thousands of small decisions, each counted a second time from scratch, as somebody would with pen and paper. */
class CountLawTest {

    private static final List<String> OPTIONS = List.of("a", "b", "c", "REJECT");
    private static final List<DecisionRule> RULES = List.of(
            DecisionRule.CONSENSUS, DecisionRule.MAJORITY, DecisionRule.QUALIFIED_MAJORITY, DecisionRule.CHAIR_DECIDES);
    private static final List<TieBreak> TIE_BREAKS = List.of(TieBreak.values());

    /** A seat as the second count sees it: who may vote for it, holders before deputies. */
    private record Chair(int number, boolean leads, List<Integer> holders, List<Integer> deputies) {

        List<Integer> voters() {
            List<Integer> all = new ArrayList<>(holders);
            all.addAll(deputies);
            return all;
        }
    }

    /** What was cast for a seat: by whom, and which option, null for an abstention. */
    private record Paper(int seat, int person, String option) {}

    private record Case(
            DecisionRule rule,
            TieBreak tieBreak,
            String quorum,
            List<Chair> chairs,
            List<Integer> recused,
            Assembly sat) {}

    @Test
    void a_count_agrees_with_a_second_one_by_hand() {
        Set<String> seen = new HashSet<>();
        Laws.hold(8000, random -> {
            Case one = random(random);
            List<Paper> papers = vote(one, random);
            String castingVote = random.nextInt(3) == 0 ? null : OPTIONS.get(random.nextInt(OPTIONS.size()));
            one.recused.forEach(one.sat::recuse);

            String expected = byHand(one, papers, castingVote);
            assertThat(closed(one.sat, castingVote)).isEqualTo(expected);
            seen.add(one.rule + " " + expected.replaceFirst(" .*", ""));
        });
        assertThat(seen).contains("MAJORITY RULE", "QUALIFIED_MAJORITY CASTING_VOTE", "CONSENSUS STATUS_QUO");
        assertThat(seen).contains("CHAIR_DECIDES no-body-to-escalate-to", "MAJORITY quorum-missing");
        assertThat(seen).contains("CONSENSUS casting-vote-missing", "MAJORITY no-chair-to-choose");
    }

    private static String closed(Assembly assembly, String castingVote) {
        Faults faults = new Faults();
        Outcome outcome = faults.attempt("", () -> assembly.outcome(castingVote));
        return outcome != null
                ? outcome.settledBy() + " " + outcome.option() + " " + outcome.tally()
                : String.join(
                        " ",
                        faults.found().stream()
                                .map(BrokenRule::rule)
                                .map(rule -> rule.code())
                                .toList());
    }

    private static Case random(SplittableRandom random) {
        DecisionRule rule = RULES.get(random.nextInt(RULES.size()));
        TieBreak tieBreak = TIE_BREAKS.get(random.nextInt(TIE_BREAKS.size()));
        String quorum = List.of("", "0.25", "0.5", "0.6", "1").get(random.nextInt(5));
        Procedure procedure = new Procedure(rule, quorum.isEmpty() ? null : new BigDecimal(quorum), tieBreak);
        Assembly assembly = Assembly.of(0, procedure, Assembly.among(OPTIONS.toArray(String[]::new)));
        List<Chair> chairs = new ArrayList<>();
        int seats = 1 + random.nextInt(6);
        for (int i = 1; i <= seats; i++) {
            boolean leads = i == 1 && random.nextInt(5) > 0;
            SeatRole role = leads ? SeatRole.CHAIR : SeatRole.MEMBER;
            if (random.nextInt(3) > 0) {
                assembly.seat(i, role, Assembly.ALWAYS);
                chairs.add(new Chair(i, leads, List.of(i), List.of()));
            } else {
                chairs.add(post(i, role, assembly, random));
            }
        }
        assembly.seat(90, SeatRole.OBSERVER, Assembly.ALWAYS);
        List<Integer> recused = new ArrayList<>();
        for (Chair chair : chairs) {
            chair.voters().stream().filter(person -> random.nextInt(6) == 0).forEach(recused::add);
        }
        return new Case(rule, tieBreak, quorum, chairs, recused, assembly);
    }

    private static Chair post(int number, SeatRole role, Assembly assembly, SplittableRandom random) {
        Period now = Period.parse("2026-01-01/2026-12-31");
        List<Integer> holders = random.nextBoolean() ? List.of(number) : List.of();
        List<Integer> deputies = random.nextBoolean() ? List.of(20 + number) : List.of(20 + number, 40 + number);
        assembly.seatOfPosition(
                number,
                role,
                holders.stream()
                        .map(person -> new Holder(Assembly.person(person), now))
                        .toList(),
                deputies.stream().map(Assembly::person).toArray(PersonId[]::new));
        return new Chair(number, role == SeatRole.CHAIR, holders, deputies);
    }

    /** Casts at random, keeping by hand what stands for each seat. */
    private static List<Paper> vote(Case one, SplittableRandom random) {
        List<Paper> papers = new ArrayList<>();
        for (Chair chair : one.chairs) {
            for (int person : chair.voters()) {
                if (random.nextInt(4) == 0) {
                    continue;
                }
                boolean holds = chair.holders.contains(person);
                boolean holderHasCast = papers.stream()
                        .anyMatch(paper -> paper.seat == chair.number && chair.holders.contains(paper.person));
                if (!holds && holderHasCast) {
                    continue;
                }
                String option = random.nextInt(5) == 0 ? null : OPTIONS.get(random.nextInt(1 + random.nextInt(4)));
                one.sat.cast(person, option == null ? Vote.abstention() : Vote.choice(option));
                papers.removeIf(paper -> paper.seat == chair.number);
                papers.add(new Paper(chair.number, person, option));
            }
        }
        return papers;
    }

    private static String byHand(Case one, List<Paper> papers, String castingVote) {
        int seats = 0;
        boolean chairThere = false;
        for (Chair chair : one.chairs) {
            boolean somebody = false;
            for (int person : chair.voters()) {
                somebody |= !one.recused.contains(person);
            }
            seats += somebody ? 1 : 0;
            chairThere |= chair.leads && somebody;
        }
        int[] votes = new int[OPTIONS.size()];
        int present = 0;
        int cast = 0;
        String chairs = null;
        for (Paper paper : papers) {
            if (one.recused.contains(paper.person)) {
                continue;
            }
            present++;
            if (paper.option != null) {
                cast++;
                votes[OPTIONS.indexOf(paper.option)]++;
                chairs = one.chairs.get(paper.seat - 1).leads ? paper.option : chairs;
            }
        }
        String winner = winner(one.rule, votes, cast, chairs);
        int needed = needed(one.quorum, seats);
        if (present < needed) {
            return "quorum-missing";
        }
        String figures = " " + tally(votes, present - cast, present, seats, needed);
        if (winner != null) {
            return "RULE " + winner + figures;
        }
        return switch (one.tieBreak) {
            case STATUS_QUO -> "STATUS_QUO REJECT" + figures;
            case ESCALATE -> "no-body-to-escalate-to";
            case CHAIR_CASTING_VOTE -> byChair(chairThere, castingVote, votes, figures);
        };
    }

    private static String byChair(boolean chairThere, String castingVote, int[] votes, String figures) {
        int most = Math.max(Math.max(votes[0], votes[1]), Math.max(votes[2], votes[3]));
        boolean offTop = castingVote != null && votes[OPTIONS.indexOf(castingVote)] < most;
        String notTop = offTop ? "casting-vote-not-at-the-top" : "";
        return !chairThere
                ? ("no-chair-to-choose " + notTop).strip()
                : castingVote == null
                        ? "casting-vote-missing"
                        : offTop ? notTop : "CASTING_VOTE " + castingVote + figures;
    }

    /** The shares as fractions of doubles would be compared, but in whole numbers: parts of a hundred of the ballots. */
    private static String winner(DecisionRule rule, int[] votes, int cast, String chairs) {
        if (rule == DecisionRule.CHAIR_DECIDES) {
            return chairs;
        }
        for (int i = 0; i < votes.length; i++) {
            int others = cast - votes[i];
            boolean wins = switch (rule) {
                case CONSENSUS -> others == 0;
                case MAJORITY -> votes[i] > others;
                default -> votes[i] >= 2 * others;
            };
            if (votes[i] > 0 && wins) {
                return OPTIONS.get(i);
            }
        }
        return null;
    }

    /** Counts up until enough are there. */
    private static int needed(String quorum, int seats) {
        int hundredths = quorum.isEmpty() ? 50 : (int) (Double.parseDouble(quorum) * 100 + 0.5);
        int present = 1;
        while (quorum.isEmpty() ? 100 * present <= hundredths * seats : 100 * present < hundredths * seats) {
            present++;
        }
        return present;
    }

    private static Tally tally(int[] votes, int abstained, int present, int seats, int quorum) {
        java.util.Map<String, Integer> byOption = new java.util.LinkedHashMap<>();
        for (int i = 0; i < votes.length; i++) {
            byOption.put(OPTIONS.get(i), votes[i]);
        }
        return new Tally(byOption, abstained, present, seats, quorum);
    }
}
