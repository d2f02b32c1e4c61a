package dev.kurs.domain.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.Neighbours;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.PositionId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatTest {

    private static final PersonId ASTA = new PersonId(new UUID(5, 1));
    private static final PersonId BERTIL = new PersonId(new UUID(5, 2));
    private static final PositionId HEAD = new PositionId(new UUID(6, 1));

    private static Seat seat(
            int number, int body, @Nullable PersonId person, @Nullable PositionId position, String period) {
        return new Seat(
                new SeatId(new UUID(7, number)),
                Granting.body(body),
                person,
                position,
                SeatRole.MEMBER,
                Period.parse(period),
                null);
    }

    private static List<String> broken(Seat after, Seat... others) {
        Neighbours around = new Neighbours(Granting.TODAY);
        for (Seat one : others) {
            around.with(one.id(), one);
        }
        return around.broken(null, after);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01/2026-12-31, 2027-01-01/.., true",
        "2026-01-01/2026-12-31, 2026-12-31/.., false",
        "2026-01-01/.., 2025-01-01/2025-12-31, true",
        "2026-01-01/.., 2025-01-01/2026-01-01, false",
        "2026-01-01/.., 2030-01-01/.., false",
        "2026-03-01/2026-03-31, 2026-01-01/2026-12-31, false",
    })
    void one_sits_in_a_body_once_at_a_time(String one, String other, boolean apart) {
        assertThat(broken(seat(1, 1, ASTA, null, one), seat(2, 1, ASTA, null, other)))
                .isEqualTo(apart ? List.of() : List.of("seated-twice /person"));
        assertThat(broken(seat(1, 1, null, HEAD, one), seat(2, 1, null, HEAD, other)))
                .isEqualTo(apart ? List.of() : List.of("seated-twice /position"));
    }

    @Test
    void each_seat_that_one_has_already_is_told() {
        assertThat(broken(
                        seat(1, 1, ASTA, null, "2026-01-01/.."),
                        seat(2, 1, ASTA, null, "2026-01-01/2026-03-31"),
                        seat(3, 1, ASTA, null, "2026-04-01/2026-12-31")))
                .containsExactly("seated-twice /person", "seated-twice /person");
    }

    @Test
    void others_and_other_bodies_have_seats_of_their_own() {
        assertThat(broken(
                        seat(1, 1, ASTA, null, "2026-01-01/.."),
                        seat(2, 1, BERTIL, null, "2026-01-01/.."),
                        seat(3, 1, null, HEAD, "2026-01-01/.."),
                        seat(4, 2, ASTA, null, "2026-01-01/..")))
                .isEmpty();
    }

    @Test
    void a_seat_that_changes_does_not_stand_in_its_own_way() {
        assertThat(broken(seat(1, 1, ASTA, null, "2026-02-01/.."), seat(1, 1, ASTA, null, "2026-01-01/..")))
                .isEmpty();
    }

    @Test
    void a_seat_is_one_persons_or_one_positions_and_begins_on_a_day() {
        assertThat(Refusals.of(() -> seat(1, 1, ASTA, HEAD, "../..")))
                .containsExactly("seat-of-one", "period-without-beginning /period/from");
        assertThat(Refusals.of(() -> seat(1, 1, null, null, "2026-01-01/.."))).containsExactly("seat-of-one");
    }

    @Test
    void a_seat_belongs_to_its_body() {
        assertThat(seat(1, 4, ASTA, null, "2026-01-01/..").owner()).isEqualTo(Granting.body(4));
    }

    @Test
    void the_chair_and_members_vote() {
        assertThat(SeatRole.values()).filteredOn(SeatRole::votes).containsExactly(SeatRole.CHAIR, SeatRole.MEMBER);
    }
}
