package dev.kurs.bootstrap.demo;

import static dev.kurs.bootstrap.demo.Chronicle.get;

import dev.kurs.application.Keyed;
import dev.kurs.application.governance.GrantMandate;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.Limit;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Reporting;
import dev.kurs.domain.governance.Seat;
import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who decides in the municipality: its bodies and their seats, and what each was let decide. */
final class Governing {

    static final String COUNCIL = "Kommunfullmäktige";
    static final String BOARD = "Kommunstyrelsen";
    static final String PROJECT_COUNCIL = "Projektrådet";

    private static final int DAYS_BETWEEN_MEETINGS = 42;
    private static final Currency SEK = Currency.getInstance("SEK");

    /** What the council lets the board decide: what the law does not keep for the council. */
    private static final List<Power> DELEGATED = Stream.of(Power.values())
            .filter(power -> !List.of(Power.ADOPT_STRATEGY, Power.REVISE_STRATEGY, Power.CLOSE_STRATEGY)
                    .contains(power))
            .toList();

    private final Chronicle told;
    private final LocalDate since;
    private final LocalDate today;

    Governing(Chronicle told, LocalDate since, LocalDate today) {
        this.told = told;
        this.since = since;
        this.today = today;
    }

    void bodies() {
        body(COUNCIL, BodyKind.POLITICAL, null, TieBreak.CHAIR_CASTING_VOTE);
        body(BOARD, BodyKind.POLITICAL, COUNCIL, TieBreak.CHAIR_CASTING_VOTE);
        body(PROJECT_COUNCIL, BodyKind.PROJECT_COUNCIL, BOARD, TieBreak.ESCALATE);
    }

    private void body(String name, BodyKind kind, @Nullable String escalatesTo, TieBreak tieBreak) {
        BodyId next = escalatesTo == null ? null : get(told.bodies, escalatesTo);
        told.bodies.put(
                name,
                new BodyId(told.add(
                        told.asInstallation(),
                        Body.KIND,
                        id -> new Body(
                                new BodyId(id),
                                name,
                                kind,
                                next,
                                null,
                                DecisionRule.MAJORITY,
                                tieBreak,
                                meetings(),
                                false))));
    }

    /** Every sixth week, from the first days to a year ahead. */
    private List<LocalDate> meetings() {
        return since.datesUntil(today.plusYears(1), java.time.Period.ofDays(DAYS_BETWEEN_MEETINGS))
                .toList();
    }

    void seats() {
        seats(
                COUNCIL,
                Staff.ORDFORANDE,
                Staff.OPPOSITIONSRAD,
                Staff.VICE_ORDFORANDE,
                Staff.LEDAMOT,
                Staff.ANDRA_LEDAMOT);
        seat(COUNCIL, Staff.KOMMUNIKATIONSCHEF, SeatRole.SECRETARY);
        seats(BOARD, Staff.ORDFORANDE, Staff.OPPOSITIONSRAD, Staff.VICE_ORDFORANDE);
        seats(PROJECT_COUNCIL, Staff.KOMMUNDIREKTOR, Staff.EKONOMICHEF, Staff.SOCIALCHEF, Staff.SAMHALLSBYGGNADSCHEF);
    }

    /** The first leads the body. */
    private void seats(String body, Staff... people) {
        for (Staff who : people) {
            seat(body, who, who == people[0] ? SeatRole.CHAIR : SeatRole.MEMBER);
        }
    }

    /** Employees sit by their post, where they have one, and elected people in person. */
    private void seat(String body, Staff who, SeatRole role) {
        PositionId post = body.equals(PROJECT_COUNCIL) ? told.posts.get(who) : null;
        told.add(
                told.asInstallation(),
                Seat.KIND,
                id -> new Seat(
                        new SeatId(id),
                        get(told.bodies, body),
                        post == null ? get(told.staff, who) : null,
                        post,
                        role,
                        new Period(since, null),
                        null));
    }

    void mandates() {
        grant(COUNCIL, holder(COUNCIL), List.of(Power.values()), null, Limit.NONE, true, null, Reporting.NONE);
        grant(
                BOARD,
                holder(BOARD),
                DELEGATED,
                null,
                new Limit(sek(10_000_000), sek(40_000_000)),
                true,
                COUNCIL,
                Reporting.NEXT_MEETING);
        MandateHolder director = MandateHolder.of(get(told.posts, Staff.KOMMUNDIREKTOR));
        grant(
                "Kommundirektören",
                director,
                List.of(Power.APPROVE_PROJECT, Power.COMMIT_BUDGET),
                null,
                new Limit(sek(1_000_000), sek(5_000_000)),
                true,
                BOARD,
                Reporting.within(java.time.Period.ofDays(30)));
    }

    /** The law lets employees sit together over what is carried out within others' decisions, and over no more. */
    void projectCouncilsMandate() {
        grant(
                PROJECT_COUNCIL,
                holder(PROJECT_COUNCIL),
                List.of(Power.PRIORITISE, Power.PASS_GATE, Power.ACCEPT_BENEFIT),
                get(told.strategies, "digital"),
                Limit.NONE,
                false,
                BOARD,
                Reporting.NONE);
    }

    private MandateHolder holder(String body) {
        return MandateHolder.of(get(told.bodies, body));
    }

    static Money sek(long amount) {
        return new Money(BigDecimal.valueOf(amount), SEK);
    }

    private void grant(
            String key,
            MandateHolder holder,
            List<Power> powers,
            @Nullable StrategyId strategy,
            Limit limit,
            boolean mayDelegate,
            @Nullable String grantor,
            Reporting reporting) {
        MandateId grantedBy = grantor == null ? null : get(told.mandates, grantor);
        GrantMandate.Draft draft = new GrantMandate.Draft(
                holder,
                powers,
                strategy == null ? Place.Type.ORGANISATION : Place.Type.STRATEGY,
                strategy == null ? null : strategy.value(),
                limit,
                new Period(strategy == null ? since : since.plusDays(80), null),
                mayDelegate,
                grantedBy,
                reporting);
        MandateId id = told.application
                .grantMandate()
                .handle(told.asInstallation(), new GrantMandate.Command(() -> new Keyed<>(draft, List.of())))
                .value()
                .id();
        told.mandates.put(key, id);
    }
}
