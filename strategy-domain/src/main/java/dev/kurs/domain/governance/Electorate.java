package dev.kurs.domain.governance;

import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.BrokenRule;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.PositionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may vote in a body on a day.
 *
 * <p>A seat has a vote when its role comes with one, the day is in its period, and it is not recused. The vote of a
 * person's seat is the person's; that of a position's seat belongs to whoever holds the position on the day (of several,
 * the last ballot counts), and to its deputies while no holder has cast. Who is recused votes for no seat. A seat is
 * recused when somebody could vote for it and all who could are recused; then it does not count among the seats. A seat
 * of a position that nobody holds and that has no deputy is empty, not recused: it counts.
 *
 * @param places all seats of the body, whatever their role and period
 * @param recused who takes no part
 */
public record Electorate(BodyId body, LocalDate day, List<SeatAndPosition> places, Set<PersonId> recused) {

    /**
     * A seat with the position that it goes with.
     *
     * @param position null when the seat is a person's, or the position is gone
     */
    public record SeatAndPosition(Seat seat, @Nullable Position position) {

        boolean isHeldBy(PersonId person, LocalDate day) {
            return person.equals(seat.person())
                    || (position != null && position.holdersOn(day).contains(person));
        }

        boolean hasDeputy(PersonId person) {
            return position != null && position.deputies().contains(person);
        }

        boolean everBelongsTo(PersonId person) {
            return person.equals(seat.person())
                    || hasDeputy(person)
                    || (position != null
                            && position.holders().stream()
                                    .anyMatch(holder -> holder.person().equals(person)));
        }

        Stream<PersonId> voters(LocalDate day) {
            return position == null
                    ? Stream.ofNullable(seat.person())
                    : Stream.concat(position.holdersOn(day).stream(), position.deputies().stream());
        }
    }

    /**
     * Whether somebody may cast a ballot: for this seat, or why not.
     *
     * @param seat the seat; null when the person may not
     * @param why what stands against it; null when the person may
     */
    public record Voice(@Nullable Seat seat, @Nullable BrokenRule why) {

        /** The seat of somebody who may. */
        Seat requireSeat() {
            return Objects.requireNonNull(seat, "the seat of somebody who may vote");
        }
    }

    private static final Comparator<SeatAndPosition> CHAIR_FIRST = Comparator.comparing(
                    (SeatAndPosition place) -> place.seat.role())
            .thenComparing(place -> place.position != null)
            .thenComparing(place -> place.seat.id().value().toString());

    public Electorate {
        places = places.stream().sorted(CHAIR_FIRST).toList();
        recused = Set.copyOf(recused);
    }

    /** Those of a body on a day. */
    public static Electorate of(
            BodyId body,
            LocalDate day,
            List<Seat> seats,
            Function<PositionId, Optional<Position>> positions,
            List<Recusal> recusals) {
        List<SeatAndPosition> places = new ArrayList<>();
        for (Seat seat : seats) {
            if (seat.body().equals(body)) {
                PositionId position = seat.position();
                places.add(new SeatAndPosition(
                        seat,
                        position == null ? null : positions.apply(position).orElse(null)));
            }
        }
        return new Electorate(
                body, day, places, recusals.stream().map(Recusal::person).collect(Collectors.toSet()));
    }

    /** The seats that have a vote, the chair's first. */
    public List<Seat> seats() {
        return voting().map(SeatAndPosition::seat).toList();
    }

    /** Those who hold the chair's seat that day and are not recused; they may choose where ballots do not. */
    public List<PersonId> chairs() {
        return voting().filter(place -> place.seat.role() == SeatRole.CHAIR)
                .flatMap(place -> place.voters(day))
                .filter(person -> !recused.contains(person))
                .distinct()
                .toList();
    }

    /**
     * Whether the person may see the ballots of an open decision in a body that keeps them secret until it is closed: who
     * holds or stands in for the seat of the chair or the secretary that day, and is not recused.
     */
    public boolean maySeeSecrets(PersonId person) {
        return !recused.contains(person)
                && places.stream()
                        .filter(place -> place.seat.role() == SeatRole.CHAIR || place.seat.role() == SeatRole.SECRETARY)
                        .filter(place -> place.seat.period().contains(day))
                        .anyMatch(place -> place.voters(day).anyMatch(person::equals));
    }

    /**
     * Whether the person may cast a ballot, where these were cast already. Who could vote for several seats votes for
     * one: a seat of their own or of a position they hold before one where they stand in, then the chair's before a
     * member's. Who stands in casts while no holder has, and then in place of another deputy's ballot.
     */
    public Voice voiceOf(PersonId person, List<Ballot> cast) {
        List<SeatAndPosition> mine =
                places.stream().filter(place -> place.everBelongsTo(person)).toList();
        if (!mine.isEmpty() && recused.contains(person)) {
            return not(DecidingRule.RECUSED);
        }
        List<SeatAndPosition> votes = mine.stream().filter(this::isVoting).toList();
        Optional<SeatAndPosition> own =
                votes.stream().filter(place -> place.isHeldBy(person, day)).findFirst();
        List<SeatAndPosition> deputised =
                votes.stream().filter(place -> place.hasDeputy(person)).toList();
        Map<SeatId, Ballot> bySeat = bySeat(cast);
        return own.or(() -> deputised.stream()
                        .filter(place -> !holderHasCast(place, bySeat))
                        .findFirst())
                .map(place -> new Voice(place.seat, null))
                .orElseGet(() -> not(why(mine, deputised)));
    }

    private DecidingRule why(List<SeatAndPosition> mine, List<SeatAndPosition> deputised) {
        boolean inPeriod = mine.stream().anyMatch(place -> place.seat.period().contains(day));
        boolean votes = mine.stream().anyMatch(place -> place.seat.role().votes());
        return !deputised.isEmpty()
                ? DecidingRule.HOLDER_HAS_CAST
                : mine.isEmpty()
                        ? DecidingRule.NOT_A_VOTER
                        : inPeriod && !votes ? DecidingRule.SEAT_WITHOUT_VOTE : DecidingRule.SEAT_OUTSIDE_PERIOD;
    }

    /**
     * The ballots that count on this day: for a seat that has a vote, of a person who may still cast it. A ballot of
     * somebody who has been recused since, or has left the body or the position, is not counted.
     */
    public List<Ballot> counting(List<Ballot> cast) {
        Map<SeatId, SeatAndPosition> byId = new HashMap<>();
        voting().forEach(place -> byId.put(place.seat.id(), place));
        return cast.stream()
                .filter(ballot -> !recused.contains(ballot.person()))
                .filter(ballot -> {
                    SeatAndPosition place = byId.get(ballot.seat());
                    return place != null && (place.isHeldBy(ballot.person(), day) || place.hasDeputy(ballot.person()));
                })
                .toList();
    }

    private Stream<SeatAndPosition> voting() {
        return places.stream().filter(this::isVoting);
    }

    private boolean isVoting(SeatAndPosition place) {
        List<PersonId> voters = place.voters(day).toList();
        return place.seat.role().votes()
                && place.seat.period().contains(day)
                && (voters.isEmpty() || !recused.containsAll(voters));
    }

    private boolean holderHasCast(SeatAndPosition place, Map<SeatId, Ballot> bySeat) {
        Ballot ballot = bySeat.get(place.seat.id());
        return ballot != null && !recused.contains(ballot.person()) && place.isHeldBy(ballot.person(), day);
    }

    private static Map<SeatId, Ballot> bySeat(List<Ballot> cast) {
        Map<SeatId, Ballot> bySeat = new HashMap<>();
        cast.forEach(ballot -> bySeat.put(ballot.seat(), ballot));
        return bySeat;
    }

    private static Voice not(DecidingRule rule) {
        return new Voice(null, new BrokenRule(rule, "", Map.of()));
    }
}
