package dev.kurs.domain.governance;

import static dev.kurs.domain.governance.Granting.BOARD;
import static dev.kurs.domain.governance.Granting.COUNCIL;
import static dev.kurs.domain.governance.Granting.OTHER_STRATEGY;
import static dev.kurs.domain.governance.Granting.PROJECT;
import static dev.kurs.domain.governance.Granting.PROJECT_COUNCIL;
import static dev.kurs.domain.governance.Granting.S;
import static dev.kurs.domain.governance.Granting.day;
import static dev.kurs.domain.governance.Granting.sek;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.Authority.Covering;
import dev.kurs.domain.governance.Authority.Question;
import dev.kurs.domain.governance.Authority.Verdict;
import dev.kurs.domain.governance.Authority.VerdictKind;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.PositionId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whether a named body or person may decide, and why not. */
class VerdictTest {

    private static final MandateHolder PERSON = MandateHolder.of(new PersonId(new UUID(5, 1)));
    private static final MandateHolder POSITION = MandateHolder.of(new PositionId(new UUID(6, 1)));
    private static final MandateHolder STRANGER = MandateHolder.of(Granting.body(9));

    private static Authority over(Mandate... mandates) {
        return new Authority(
                Warrants.of(List.of(mandates)), Spending.NOTHING, Law.of(LegalProfile.NONE, List.of()), Map.of());
    }

    private static final Authority EXAMPLE = over(COUNCIL, BOARD, PROJECT_COUNCIL);

    private static Question approving(long amount) {
        return new Question(Power.APPROVE_PROJECT, PROJECT, sek(amount), day("2026-11-21"));
    }

    private static Verdict ask(Question question, MandateHolder... holders) {
        return EXAMPLE.verdict(question, Set.of(holders), List.of());
    }

    @Test
    void who_holds_a_mandate_that_covers_is_authorised_by_it() {
        Verdict verdict = ask(approving(400_000), PROJECT_COUNCIL.holder());
        Covering by = Objects.requireNonNull(verdict.by(), "by which mandate");

        assertThat(verdict.kind()).isEqualTo(VerdictKind.AUTHORISED);
        assertThat(by.warrant().chain()).containsExactly(PROJECT_COUNCIL, BOARD, COUNCIL);
        assertThat(by.remainingThisYear()).isEqualTo(sek(20_000_000));
        assertThat(verdict.lacks()).isEmpty();
    }

    @Test
    void who_holds_something_over_the_place_is_heard_where_another_decides() {
        assertThat(ask(approving(600_000), PROJECT_COUNCIL.holder()))
                .isEqualTo(new Verdict(
                        VerdictKind.RECOMMENDATION_ONLY,
                        null,
                        List.of(Lack.of(Lack.Kind.LIMIT, "amount", "600000 SEK", "limit", "500000 SEK"))));
        assertThat(ask(new Question(Power.CLOSE_STRATEGY, S, null, day("2026-11-21")), BOARD.holder()))
                .isEqualTo(new Verdict(
                        VerdictKind.RECOMMENDATION_ONLY,
                        null,
                        List.of(Lack.of(Lack.Kind.POWER, "power", Power.CLOSE_STRATEGY))));
    }

    @Test
    void who_holds_nothing_there_on_the_day_is_not_heard() {
        Question elsewhere = new Question(Power.APPROVE_PROJECT, OTHER_STRATEGY, sek(1), day("2026-11-21"));
        Question later = new Question(Power.APPROVE_PROJECT, PROJECT, sek(1), day("2028-06-01"));

        assertThat(ask(elsewhere, BOARD.holder()))
                .isEqualTo(new Verdict(
                        VerdictKind.NOT_AUTHORISED,
                        null,
                        List.of(Lack.of(Lack.Kind.SCOPE, "scope", Place.Type.STRATEGY))));
        assertThat(ask(later, PROJECT_COUNCIL.holder()).kind()).isEqualTo(VerdictKind.NOT_AUTHORISED);
        assertThat(ask(later, PROJECT_COUNCIL.holder()).lacks())
                .extracting(Lack::kind)
                .containsExactly(Lack.Kind.PERIOD);
    }

    @Test
    void who_holds_no_mandate_is_told_so() {
        Verdict nothing = new Verdict(VerdictKind.NOT_AUTHORISED, null, List.of(Lack.of(Lack.Kind.NO_MANDATE)));

        assertThat(ask(approving(1), STRANGER)).isEqualTo(nothing);
        assertThat(ask(approving(1))).isEqualTo(nothing);
    }

    @Test
    void nobody_is_only_heard_where_nobody_decides() {
        Authority alone = over(Granting.of(1).limit(100L, null).mandate());
        Verdict verdict = alone.verdict(approving(101), Set.of(MandateHolder.of(Granting.body(1))), List.of());

        assertThat(verdict.kind()).isEqualTo(VerdictKind.NOT_AUTHORISED);
        assertThat(verdict.lacks()).extracting(Lack::kind).containsExactly(Lack.Kind.LIMIT);
    }

    @Test
    void what_stands_in_the_way_of_a_holder_is_told_before_what_the_mandate_lacks() {
        Lack recused = Lack.of(Lack.Kind.RECUSED);
        Lack noQuorum = Lack.of(Lack.Kind.NO_QUORUM);

        assertThat(EXAMPLE.verdict(approving(400_000), Set.of(PROJECT_COUNCIL.holder()), List.of(recused)))
                .isEqualTo(new Verdict(VerdictKind.NOT_AUTHORISED, null, List.of(recused)));
        assertThat(EXAMPLE.verdict(approving(600_000), Set.of(PROJECT_COUNCIL.holder()), List.of(noQuorum)))
                .isEqualTo(new Verdict(
                        VerdictKind.NOT_AUTHORISED,
                        null,
                        List.of(noQuorum, Lack.of(Lack.Kind.LIMIT, "amount", "600000 SEK", "limit", "500000 SEK"))));
    }

    @Test
    void a_person_decides_by_what_is_theirs_and_by_what_is_their_positions() {
        Mandate own = Granting.of(7)
                .by(COUNCIL)
                .heldBy(PERSON)
                .over(S)
                .limit(500L, null)
                .mandate();
        Mandate positions = Granting.of(8)
                .by(COUNCIL)
                .heldBy(POSITION)
                .over(S)
                .limit(900L, null)
                .mandate();
        Authority authority = over(COUNCIL, own, positions);

        assertThat(by(authority.verdict(approving(400), Set.of(PERSON, POSITION), List.of())))
                .isEqualTo(own.id());
        assertThat(by(authority.verdict(approving(600), Set.of(PERSON, POSITION), List.of())))
                .isEqualTo(positions.id());
        assertThat(authority.verdict(approving(600), Set.of(PERSON), List.of()).kind())
                .isEqualTo(VerdictKind.RECOMMENDATION_ONLY);
        assertThat(authority
                        .verdict(approving(1000), Set.of(PERSON, POSITION), List.of())
                        .lacks())
                .as("what the nearest of the two lacks")
                .containsExactly(Lack.of(Lack.Kind.LIMIT, "amount", "1000 SEK", "limit", "900 SEK"));
    }

    private static MandateId by(Verdict verdict) {
        return Objects.requireNonNull(verdict.by(), "by which mandate")
                .warrant()
                .id();
    }
}
