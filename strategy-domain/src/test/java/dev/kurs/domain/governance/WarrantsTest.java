package dev.kurs.domain.governance;

import static dev.kurs.domain.governance.Granting.BOARD;
import static dev.kurs.domain.governance.Granting.COUNCIL;
import static dev.kurs.domain.governance.Granting.PROJECT;
import static dev.kurs.domain.governance.Granting.PROJECT_COUNCIL;
import static dev.kurs.domain.governance.Granting.S;
import static dev.kurs.domain.governance.Granting.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.kurs.domain.kernel.Period;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarrantsTest {

    private static final Warrants ALL = Warrants.of(List.of(PROJECT_COUNCIL, COUNCIL, BOARD));

    private static List<MandateId> ids(Collection<Warrant> warrants) {
        return warrants.stream().map(Warrant::id).toList();
    }

    @Test
    void a_warrant_has_its_chain_up_to_the_root() {
        assertThat(ALL.get(PROJECT_COUNCIL.id()).chain()).containsExactly(PROJECT_COUNCIL, BOARD, COUNCIL);
        assertThat(ALL.get(COUNCIL.id()).chain()).containsExactly(COUNCIL);
        assertThat(ids(ALL.all())).containsExactly(PROJECT_COUNCIL.id(), COUNCIL.id(), BOARD.id());
    }

    @Test
    void a_chain_with_a_hole_or_without_an_end_is_refused() {
        Mandate round = Granting.of(1).by(BOARD).mandate();

        assertThatIllegalArgumentException().isThrownBy(() -> Warrants.of(List.of(PROJECT_COUNCIL, COUNCIL)));
        assertThatIllegalArgumentException().isThrownBy(() -> Warrants.of(List.of(round, BOARD)));
        assertThatNullPointerException().isThrownBy(() -> ALL.get(Granting.id(9)));
    }

    @Test
    void warrants_are_found_by_power_and_place_the_narrowest_first() {
        Mandate own =
                Granting.of(4).by(BOARD).powers(Power.PASS_GATE).over(PROJECT).mandate();
        Warrants all = Warrants.of(List.of(COUNCIL, BOARD, PROJECT_COUNCIL, own));

        assertThat(ids(all.over(Power.PASS_GATE, PROJECT)))
                .containsExactly(own.id(), BOARD.id(), PROJECT_COUNCIL.id(), COUNCIL.id());
        assertThat(ids(all.over(Power.STOP_PROJECT, PROJECT))).containsExactly(BOARD.id(), COUNCIL.id());
        assertThat(ids(all.over(Power.PASS_GATE, Granting.OTHER_STRATEGY))).containsExactly(COUNCIL.id());
        assertThat(ids(all.at(Power.PASS_GATE, S))).containsExactly(BOARD.id(), PROJECT_COUNCIL.id());
        assertThat(all.at(Power.CLOSE_STRATEGY, S)).isEmpty();
        assertThat(ids(all.with(Power.CLOSE_STRATEGY))).containsExactly(COUNCIL.id());
        assertThat(ids(all.heldBy(BOARD.holder()))).containsExactly(BOARD.id());
        assertThat(all.heldBy(MandateHolder.of(Granting.body(9)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ",,, 2026-07-01/2027-12-31",
        ",, 2027-03-01, 2026-07-01/2027-02-28",
        ", 2027-03-01,, 2026-07-01/2027-02-28",
        "2027-03-01,,, 2026-07-01/2027-02-28",
        "2027-03-01, 2027-02-01, 2027-01-01, 2026-07-01/2026-12-31",
        ", 2028-01-01,, 2026-07-01/2027-12-31",
        ", 2026-07-02,, 2026-07-01/2026-07-01",
        ", 2026-07-01,,",
        "2026-01-01,,,",
    })
    void a_warrant_is_effective_while_all_of_its_chain_stands(
            String council, String board, String projectCouncil, String effective) {
        Mandate first = revoked(Granting.of(1), council);
        Mandate second = revoked(Granting.of(2).by(first).during("2026-01-01/2028-12-31"), board);
        Mandate third = revoked(Granting.of(3).by(second).during("2026-07-01/2027-12-31"), projectCouncil);
        Warrant warrant = Warrant.of(List.of(third, second, first));

        assertThat(warrant.effective()).isEqualTo(effective == null ? null : Period.parse(effective));
    }

    private static Mandate revoked(Granting granting, String on) {
        return on == null ? granting.mandate() : granting.revoked(on).mandate();
    }

    @Test
    void a_warrant_of_a_wider_period_than_its_grantors_ends_with_that() {
        Mandate wide = Granting.of(3).by(BOARD).during("2025-01-01/..").mandate();

        assertThat(Warrant.of(List.of(wide, BOARD, COUNCIL)).effective())
                .isEqualTo(Period.parse("2026-01-01/2028-12-31"));
        assertThat(Warrant.of(List.of(COUNCIL)).effective()).isEqualTo(Period.parse("2020-01-01/.."));
    }

    @Test
    void what_a_revocation_ends_lies_below_and_still_has_days_to_lose() {
        Warrant council = ALL.get(COUNCIL.id());
        Warrant board = ALL.get(BOARD.id());
        Warrant projects = ALL.get(PROJECT_COUNCIL.id());

        assertThat(List.of(council.isAbove(board), council.isAbove(projects), board.isAbove(projects)))
                .containsOnly(true);
        assertThat(List.of(board.isAbove(board), board.isAbove(council), projects.isAbove(board)))
                .containsOnly(false);
        assertThat(projects.isEffectiveFrom(day("2027-12-31"))).isTrue();
        assertThat(projects.isEffectiveFrom(day("2028-01-01"))).isFalse();
        assertThat(council.isEffectiveFrom(day("2100-01-01"))).isTrue();
        assertThat(Warrant.of(List.of(Granting.of(4).revoked("2020-01-01").mandate()))
                        .isEffectiveFrom(day("2020-01-01")))
                .isFalse();
    }
}
