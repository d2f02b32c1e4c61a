package dev.kurs.domain.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.benefit.Closure.Evidence;
import dev.kurs.domain.benefit.Closure.Outcome;
import dev.kurs.domain.benefit.Closure.Said;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Ratio;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenefitTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final PersonId OWNER = new PersonId(new UUID(0, 1));
    private static final BenefitFacts READY = new BenefitFacts(null, true, true, true, null);

    private static BenefitHeader header(@Nullable PersonId owner, @Nullable LocalDate from, List<Share> shares) {
        return new BenefitHeader(
                "Färre brev",
                null,
                BenefitCategory.FINANCIAL,
                false,
                owner,
                null,
                shares,
                List.of(),
                null,
                from,
                Uncertainty.NONE,
                List.of());
    }

    private static Benefit benefit() {
        return new Benefit(new BenefitId(new UUID(0, 9)), header(OWNER, DAY, List.of()), null);
    }

    private static Share share(int project, String share) {
        return new Share(new ProjectId(new UUID(1, project)), new BigDecimal(share));
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, true, true, 0, REALISING",
        "true, true, true, true, 5, REALISING",
        "true, true, true, true, -1, PLANNED",
        "true, true, true, true, , PLANNED",
        "false, true, true, true, 0, IDENTIFIED",
        "true, false, true, true, 0, IDENTIFIED",
        "true, true, false, true, 0, IDENTIFIED",
        "true, true, true, false, 0, IDENTIFIED"
    })
    void each_step_takes_those_before_it(
            boolean owned, boolean baseline, boolean target, boolean point, @Nullable Integer days, String expected) {
        Benefit benefit = new Benefit(benefit().id(), header(owned ? OWNER : null, DAY, List.of()), null);
        LocalDate measured = days == null ? null : DAY.plusDays(days);
        assertThat(benefit.status(new BenefitFacts(null, baseline, target, point, measured)))
                .hasToString(expected);
    }

    @Test
    void without_a_first_day_nothing_is_being_realised() {
        Benefit benefit = new Benefit(benefit().id(), header(OWNER, null, List.of()), null);
        assertThat(benefit.status(new BenefitFacts(null, true, true, true, DAY)))
                .isEqualTo(BenefitStatus.PLANNED);
    }

    @ParameterizedTest
    @CsvSource({
        "1, REALISED",
        "1.5, REALISED",
        "0.999999999999, PARTLY_REALISED",
        "0.000000000001, PARTLY_REALISED",
        "0, MISSED",
        "-0.5, MISSED"
    })
    void progress_says_what_came_of_it(BigDecimal progress, Outcome expected) {
        Evidence evidence = new Evidence(Ratio.of(progress), true);
        Benefit closed = benefit()
                .closed(new Said(null, null, null), evidence, DAY, OWNER)
                .after();
        assertThat(closed.status(READY)).isEqualTo(expected.status());
        assertThat(closed.on(DAY)).isEqualTo(closed);
        assertThat(closed.on(DAY.minusDays(1)).status(READY)).isEqualTo(BenefitStatus.PLANNED);
        for (Outcome said : List.of(Outcome.REALISED, Outcome.PARTLY_REALISED, Outcome.MISSED)) {
            List<String> broken =
                    Refusals.ifAny(() -> benefit().closed(new Said(said, null, null), evidence, DAY, OWNER));
            assertThat(broken).isEqualTo(said == expected ? List.of() : List.of("outcome-disagrees /outcome"));
        }
    }

    @Test
    void closing_is_refused_without_what_it_takes() {
        Benefit benefit = benefit();
        Evidence reached = new Evidence(Ratio.ONE, false);
        Evidence nothing = new Evidence(null, false);
        Said given = new Said(Outcome.ABANDONED, "För dyrt", null);
        assertThat(Refusals.ifAny(() -> benefit.closed(new Said(null, null, null), reached, DAY, OWNER)))
                .containsExactly("realisation-unconfirmed /outcome");
        assertThat(Refusals.ifAny(() -> benefit.closed(new Said(null, null, null), nothing, DAY, OWNER)))
                .containsExactly("outcome-without-measurement /outcome");
        assertThat(Refusals.ifAny(() -> benefit.closed(new Said(Outcome.ABANDONED, " ", null), nothing, DAY, OWNER)))
                .containsExactly("closure-reason-missing /reason");
        Benefit closed = benefit.closed(given, nothing, DAY, OWNER).after();
        assertThat(Refusals.ifAny(() -> closed.closed(given, nothing, DAY, OWNER)))
                .containsExactly("benefit-closed");
        assertThat(Refusals.ifAny(() -> closed.withHeader(header(null, null, List.of()), null)))
                .containsExactly("benefit-closed");
        assertThat(closed.withHeader(closed.header(), null).isEmpty()).isTrue();
        assertThat(Refusals.ifAny(() -> closed.removed(true)))
                .containsExactly("closed-benefit-not-removed", "measured-benefit-not-removed");
    }

    @Test
    void shares_never_exceed_one_and_each_project_stands_once() {
        SplittableRandom random = new SplittableRandom(20261121);
        for (int round = 0; round < 500; round++) {
            List<Share> shares = new ArrayList<>();
            long sum = 0;
            for (int i = random.nextInt(6); i > 0; i--) {
                long thousandths = 1L + random.nextInt(500);
                sum += thousandths;
                shares.add(share(i, BigDecimal.valueOf(thousandths, 3).toPlainString()));
            }
            List<String> expected = sum > 1000 ? List.of("shares-over-one /projects") : List.of();
            assertThat(Refusals.ifAny(() -> header(null, null, shares))).isEqualTo(expected);
        }
        assertThat(Refusals.ifAny(() -> header(null, null, List.of(share(1, "0.5"), share(1, "0.5")))))
                .containsExactly("listed-twice /projects/1/project");
        assertThat(Refusals.ifAny(() -> share(1, "0"))).containsExactly("share-out-of-range /share");
        assertThat(Refusals.ifAny(() -> share(1, "1.000000000001"))).containsExactly("share-out-of-range /share");
        assertThat(Refusals.ifAny(() -> share(1, "1"))).isEmpty();
    }

    @Test
    void what_is_to_be_held_carries_no_valuation() {
        BenefitHeader valued = new BenefitHeader(
                "Lugn",
                null,
                BenefitCategory.QUALITY,
                false,
                null,
                null,
                List.of(),
                List.of(),
                new Valuation(new Money(BigDecimal.ONE, Currency.getInstance("SEK")), Valuation.Per.YEAR),
                null,
                Uncertainty.NONE,
                List.of());
        assertThat(Refusals.ifAny(() -> benefit().withHeader(valued, Direction.MAINTAIN)))
                .containsExactly("maintained-not-valued /valuation");
        assertThat(Refusals.ifAny(() -> benefit().withHeader(valued, Direction.DECREASE)))
                .isEmpty();
    }

    @Test
    void whoever_confirms_is_another_of_another_unit() {
        assertThat(counts(person(2, 2), person(1, 1))).isTrue();
        assertThat(counts(person(2, null), person(1, 1))).isTrue();
        assertThat(counts(person(2, 2), person(1, null))).isTrue();
        assertThat(counts(person(2, 2), null)).isTrue();
        assertThat(counts(person(2, 1), person(1, 1))).isFalse();
        assertThat(counts(person(2, null), person(1, null))).isFalse();
        assertThat(counts(person(1, 2), person(1, 1))).isFalse();
    }

    private static boolean counts(Person by, @Nullable Person owner) {
        ConfirmationId id = new ConfirmationId(new UUID(2, 2));
        return new Confirmation(id, benefit().id(), by.id(), "Vi ser det").isFromOutside(by, owner);
    }

    private static Person person(int id, @Nullable Integer unit) {
        return new Person(
                new PersonId(new UUID(0, id)),
                "Alva Exempel",
                null,
                null,
                unit == null ? null : new OrgUnitId(new UUID(3, unit)),
                Person.PersonKind.EMPLOYEE,
                false,
                false);
    }
}
