package dev.kurs.persistence.governance;

import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.LegalAmendment;
import dev.kurs.domain.governance.LegalAmendmentId;
import dev.kurs.domain.governance.LegalRule;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Seat;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.persistence.Columns;
import dev.kurs.persistence.Fields.Form;
import dev.kurs.persistence.ListTable;
import dev.kurs.persistence.RegisterTable;
import dev.kurs.persistence.Row;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The registers of governance: bodies, the seats in them, and how the law is read. */
public final class GovernanceTables {

    private static final ListTable<Body, LocalDate> MEETINGS = new ListTable<>(
            "body_meeting",
            new Columns<LocalDate>().and("day", "meets_on", Form.DAY, day -> day),
            Row::day,
            Body::meetings);

    private static final RegisterTable<Body> BODIES = new RegisterTable<>(
            Body.KIND,
            "body",
            null,
            new Columns<Body>()
                    .and("name", Form.TEXT, Body::name)
                    .and("kind", Form.TEXT, Body::kind)
                    .and("escalatesTo", Form.ID, Body::escalatesTo)
                    .and("quorum", Form.DECIMAL, Body::quorum)
                    .and("decisionRule", Form.TEXT, Body::decisionRule)
                    .and("tieBreak", Form.TEXT, Body::tieBreak)
                    .and("secretUntilClosed", Form.FLAG, Body::secretUntilClosed),
            row -> {
                BodyId id = row.id(BodyId::new);
                String name = row.text();
                BodyKind kind = row.one(BodyKind.class);
                BodyId escalatesTo = row.idOrNull(BodyId::new);
                BigDecimal quorum = row.decimalOrNull();
                DecisionRule rule = row.one(DecisionRule.class);
                TieBreak tieBreak = row.one(TieBreak.class);
                boolean secret = row.flag();
                return lists ->
                        new Body(id, name, kind, escalatesTo, quorum, rule, tieBreak, lists.of(MEETINGS), secret);
            },
            List.of(MEETINGS),
            null);

    private static final RegisterTable<Seat> SEATS = RegisterTable.of(
            Seat.KIND,
            "seat",
            "body",
            new Columns<Seat>()
                    .and("body", Form.ID, Seat::body)
                    .and("person", Form.ID, Seat::person)
                    .and("position", Form.ID, Seat::position)
                    .and("role", Form.TEXT, Seat::role)
                    .and("from", "from_day", Form.DAY, seat -> seat.period().from())
                    .and("to", "to_day", Form.DAY, seat -> seat.period().to())
                    .and("onBehalfOf", Form.TEXT, Seat::onBehalfOf),
            row -> new Seat(
                    row.id(SeatId::new),
                    row.id(BodyId::new),
                    row.idOrNull(PersonId::new),
                    row.idOrNull(PositionId::new),
                    row.one(Seat.SeatRole.class),
                    period(row),
                    row.textOrNull()));

    private static final RegisterTable<LegalAmendment> LEGAL_AMENDMENTS = RegisterTable.of(
            LegalAmendment.KIND,
            "legal_amendment",
            null,
            new Columns<LegalAmendment>()
                    .and("rule", Form.TEXT, LegalAmendment::rule)
                    .and("inForce", Form.FLAG, LegalAmendment::inForce)
                    .and("powers", Form.TEXT, amendment -> words(amendment.powers()))
                    .and("paragraph", Form.TEXT, LegalAmendment::paragraph)
                    .and("reason", Form.TEXT, LegalAmendment::reason),
            row -> new LegalAmendment(
                    row.id(LegalAmendmentId::new),
                    row.one(LegalRule.class),
                    row.flag(),
                    powers(row),
                    row.textOrNull(),
                    row.text()));

    /** All of them. */
    public static final List<RegisterTable<?>> ALL = List.of(BODIES, SEATS, LEGAL_AMENDMENTS);

    private GovernanceTables() {}

    /** Powers as a column has them: words with a space between. */
    static String words(List<Power> powers) {
        return powers.stream().map(Power::name).collect(Collectors.joining(" "));
    }

    /** The inverse of {@link #words}. */
    static List<Power> powers(Row row) throws SQLException {
        return row.words().stream().map(Power::valueOf).toList();
    }

    /** A period, from its first day and its last. */
    static Period period(Row row) throws SQLException {
        @Nullable LocalDate from = row.dayOrNull();
        return new Period(from, row.dayOrNull());
    }
}
