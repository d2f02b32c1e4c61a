package dev.kurs.domain.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.Authority.Answer;
import dev.kurs.domain.governance.Authority.Covering;
import dev.kurs.domain.governance.Authority.Miss;
import dev.kurs.domain.governance.Authority.Question;
import dev.kurs.domain.governance.Coverage.Gap;
import dev.kurs.domain.governance.Coverage.Range;
import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random trees of mandates, swept through day by day and amount by amount beside {@link NaiveAuthority}. */
class AuthorityLawTest {

    private static final LocalDate LAST = RandomMandates.FIRST.plusDays(RandomMandates.DAYS);
    private static final List<Power> POWERS =
            List.of(Power.ADOPT_STRATEGY, Power.PRIORITISE, Power.APPROVE_PROJECT, Power.COMMIT_BUDGET);

    @Test
    void who_may_decide_agrees_with_the_naive_computation_on_every_day_and_amount() {
        AtomicInteger deepest = new AtomicInteger();
        AtomicInteger covered = new AtomicInteger();
        AtomicInteger missed = new AtomicInteger();
        Laws.hold(20, random -> {
            RandomMandates tree = new RandomMandates(random);
            Authority authority = tree.authority(true);
            NaiveAuthority naive = tree.naive(true);
            for (Question question : questions(naive)) {
                Answer answer = authority.whoMayDecide(question);
                hold(answer, question, tree, naive);
                covered.addAndGet(answer.covering().size());
                missed.addAndGet(answer.nearestMisses().size());
            }
            authority
                    .warrants()
                    .all()
                    .forEach(one -> deepest.accumulateAndGet(one.chain().size(), Math::max));
        });
        assertThat(deepest).as("the longest chain that was met").hasValue(8);
        assertThat(covered.get()).as("how often somebody could decide").isGreaterThan(10_000);
        assertThat(missed.get()).as("how often somebody nearly could").isGreaterThan(10_000);
    }

    private static List<Question> questions(NaiveAuthority naive) {
        List<@Nullable Money> amounts = new ArrayList<>();
        amounts.add(null);
        naive.amounts().forEach(amount -> amounts.add(new Money(BigDecimal.valueOf(amount), Granting.SEK)));
        List<Question> questions = new ArrayList<>();
        for (LocalDate day = RandomMandates.FIRST.minusDays(3); !day.isAfter(LAST); day = day.plusDays(1)) {
            for (Power power : POWERS) {
                for (Place place : RandomMandates.PLACES) {
                    for (Money amount : amounts) {
                        questions.add(new Question(power, place, amount, day));
                    }
                }
            }
        }
        return questions;
    }

    private static void hold(Answer answer, Question question, RandomMandates tree, NaiveAuthority naive) {
        List<MandateId> covering =
                answer.covering().stream().map(one -> one.warrant().id()).toList();
        if (!covering.equals(naive.covering(question))) {
            assertThat(covering).as("%s", question).isEqualTo(naive.covering(question));
        }
        for (Covering one : answer.covering()) {
            Long remaining = naive.remaining(one.warrant().mandate());
            Money told = one.remainingThisYear();
            if (remaining == null ? told != null : told == null || told.amount().longValueExact() != remaining) {
                assertThat(told).as("left of %s", one.warrant().id()).hasToString(remaining + " SEK");
            }
        }
        List<Mandate> near = naive.near(question);
        List<Integer> sizes = new ArrayList<>();
        for (Miss miss : answer.nearestMisses()) {
            Set<String> lacks = new TreeSet<>();
            miss.lacks().forEach(lack -> lacks.add(lack.kind().name()));
            Mandate mandate = miss.warrant().mandate();
            if (!near.contains(mandate) || !lacks.equals(naive.lacking(mandate, question))) {
                assertThat(lacks).as("%s of %s", question, mandate).isEqualTo(naive.lacking(mandate, question));
            }
            sizes.add(lacks.size());
        }
        List<Integer> expected = near.stream()
                .map(one -> naive.lacking(one, question).size())
                .sorted()
                .limit(10)
                .toList();
        if (!sizes.equals(expected)) {
            assertThat(sizes)
                    .as("how much the nearest lack: %s of %s", question, tree.mandates)
                    .isEqualTo(expected);
        }
    }

    @Test
    void coverage_agrees_with_asking_on_every_day_for_every_limit_and_one_more_and_one_less() {
        AtomicInteger byAmount = new AtomicInteger();
        AtomicInteger byDay = new AtomicInteger();
        Laws.hold(50, random -> {
            RandomMandates tree = new RandomMandates(random);
            NaiveAuthority naive = tree.naive(false);
            List<Gap> gaps = coverage(tree).gaps();

            assertThat(gaps).isEqualTo(naiveGaps(naive));
            gaps.forEach(gap -> (gap.aboveAmount() == null ? byDay : byAmount).incrementAndGet());
        });
        assertThat(byAmount.get()).as("gaps by amount").isGreaterThan(100);
        assertThat(byDay.get()).as("gaps by day").isGreaterThan(100);
    }

    private static Coverage coverage(RandomMandates tree) {
        Range range = new Range(
                RandomMandates.STRATEGY, RandomMandates.PROJECTS, new Period(RandomMandates.FIRST, LAST), Granting.SEK);
        return Coverage.of(tree.authority(false), range, tree.escalation);
    }

    private static List<Gap> naiveGaps(NaiveAuthority naive) {
        List<Gap> gaps = new ArrayList<>();
        for (Power power : Power.values()) {
            gaps.addAll(naive.gaps(power, RandomMandates.STRATEGY, RandomMandates.FIRST, LAST, Granting.SEK));
        }
        for (Place project : RandomMandates.PROJECTS) {
            for (Power power : Power.values()) {
                if (power != Power.ADOPT_STRATEGY && power != Power.REVISE_STRATEGY && power != Power.CLOSE_STRATEGY) {
                    gaps.addAll(naive.gaps(power, project, RandomMandates.FIRST, LAST, Granting.SEK));
                }
            }
        }
        return gaps;
    }

    @Test
    void conflicts_agree_with_looking_at_every_two_on_every_day() {
        AtomicInteger met = new AtomicInteger();
        Set<Place> places = new HashSet<>(RandomMandates.PROJECTS);
        places.add(RandomMandates.STRATEGY);
        places.add(Place.ORGANISATION);
        Laws.hold(200, random -> {
            RandomMandates tree = new RandomMandates(random);
            Set<String> found = new TreeSet<>();
            coverage(tree).conflicts().forEach(one -> one.mandates().forEach(id -> found.add(one.power() + " " + id)));

            assertThat(found)
                    .isEqualTo(tree.naive(false).conflicts(places, RandomMandates.FIRST, LAST, tree.escalation));
            met.addAndGet(found.size());
        });
        assertThat(met.get()).as("mandates in conflict").isGreaterThan(100);
    }
}
