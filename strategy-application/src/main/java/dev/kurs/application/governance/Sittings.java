package dev.kurs.application.governance;

import dev.kurs.application.AsOf;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Electorate;
import dev.kurs.domain.governance.Seat;
import dev.kurs.domain.governance.Sitting;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.PositionId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Bodies as they sit over decisions: their seats with the positions these go with, and the ballots that were cast. */
record Sittings(Ports ports) {

    /**
     * The body of a decision on a day.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken {@code decided-by-a-person}
     */
    Sitting of(Decision decision, LocalDate day) {
        return new Sitting(decision, electorate(decision, day), ports.ballots().list(decision.id()));
    }

    /** Who may vote in a decision on a day. */
    Electorate electorate(Decision decision, LocalDate day) {
        BodyId body = decision.requireBody();
        List<Seat> seats = ports.registers().listAll(Seat.KIND, body).stream()
                .map(Stored::value)
                .toList();
        Map<PositionId, Position> positions = new HashMap<>();
        List<PositionId> ids = seats.stream()
                .map(Seat::position)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        ports.registers()
                .findAll(Position.KIND, ids, AsOf.NOW)
                .forEach(stored -> positions.put(stored.value().id(), stored.value()));
        return Electorate.of(body, day, seats, id -> Optional.ofNullable(positions.get(id)), decision.recusals());
    }
}
