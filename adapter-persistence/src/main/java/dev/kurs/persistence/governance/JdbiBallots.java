package dev.kurs.persistence.governance;

import dev.kurs.application.governance.Ballots;
import dev.kurs.domain.governance.Ballot;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.governance.Vote;
import dev.kurs.domain.governance.Vote.Form;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.persistence.AnyId;
import dev.kurs.persistence.BindIds;
import dev.kurs.persistence.Knowledge;
import dev.kurs.persistence.Row;
import dev.kurs.persistence.RowReader;
import dev.kurs.persistence.Unit;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;
import org.jspecify.annotations.Nullable;

/** Ballots, those too that another took the place of; the database takes none for a decision that is closed. */
public interface JdbiBallots extends Ballots, SqlObject {

    @Override
    default Map<DecisionId, List<Ballot>> listAll(Collection<DecisionId> decisions) {
        return decisions.isEmpty()
                ? Map.of()
                : readAll(decisions).stream().collect(Collectors.groupingBy(Ballot::decision));
    }

    @Override
    default void save(Change<Ballot> change) {
        if (change.isEmpty()) {
            return;
        }
        Unit unit = Unit.of(getHandle());
        Ballot ballot = change.after();
        unit.actor();
        replace(ballot.decision(), ballot.seat(), ballot.person(), unit.now());
        insert(ballot, AnyId.write(ballot.castBy()), VoteText.write(ballot.vote()), unit.now());
        unit.tell(change.events());
    }

    // ---- statements

    /** Those that stand in some decisions. */
    @SqlQuery("""
            SELECT decision, seat, person, cast_by, form, choice, marks, rationale, cast_at
            FROM ballot
            WHERE organisation = :organisation AND decision IN (<ids>) AND\s""" + Knowledge.STANDING + " ORDER BY decision, number")
    @UseRowMapper(BallotRow.class)
    List<Ballot> readAll(@BindIds Collection<DecisionId> decisions);

    /** Ends those whose place another takes. */
    @SqlUpdate("""
            UPDATE ballot SET recorded_to = :now
            WHERE organisation = :organisation AND decision = :decision AND (seat = :seat OR person = :person)
              AND\s""" + Knowledge.STANDING)
    void replace(
            @Bind("decision") DecisionId decision,
            @Bind("seat") SeatId seat,
            @Bind("person") PersonId person,
            @Bind("now") Instant now);

    /** Adds one. */
    @SqlUpdate("""
            INSERT INTO ballot
              (organisation, decision, number, seat, person, cast_by, form, choice, marks, rationale, cast_at,
               recorded_from, recorded_to)
            VALUES
              (:organisation, :decision,
               (SELECT COALESCE(MAX(number), 0) + 1 FROM ballot
                WHERE organisation = :organisation AND decision = :decision),
               :seat, :person, :handedIn, :vote.form, :vote.choice, :marks, :rationale, :castAt, :now,\s""" + Knowledge.FOREVER + ")")
    void insert(
            @BindMethods Ballot ballot,
            @Bind("handedIn") String castBy,
            @Bind("marks") @Nullable String marks,
            @Bind("now") Instant now);

    /** Reads a ballot. */
    final class BallotRow implements RowReader<Ballot> {

        @Override
        public Ballot read(Row row) throws SQLException {
            DecisionId decision = row.id(DecisionId::new);
            SeatId seat = row.id(SeatId::new);
            PersonId person = row.id(PersonId::new);
            Id castBy = row.value(AnyId::parse);
            Form form = row.one(Form.class);
            String choice = row.textOrNull();
            Vote vote = VoteText.parse(form, choice, row.textOrNull());
            return new Ballot(decision, seat, person, castBy, vote, row.textOrNull(), row.moment());
        }
    }
}
