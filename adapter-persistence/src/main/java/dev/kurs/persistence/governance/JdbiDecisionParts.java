package dev.kurs.persistence.governance;

import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Recusal;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.voting.Option;
import dev.kurs.persistence.BindIds;
import dev.kurs.persistence.governance.DecisionParts.Advice;
import dev.kurs.persistence.governance.DecisionParts.Figure;
import dev.kurs.persistence.governance.DecisionParts.Part;
import dev.kurs.persistence.governance.DecisionParts.Result;
import dev.kurs.persistence.governance.DecisionRows.Head;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;

/** Reads the lists of decisions: one query for each kind of list, however many decisions they belong to. */
public interface JdbiDecisionParts extends SqlObject {

    /** Decisions with their lists, in the order of their heads. */
    default List<Stored<Decision>> whole(List<Head> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        List<DecisionId> ids = heads.stream().map(Head::id).toList();
        List<DecisionId> closed =
                heads.stream().filter(head -> !head.open()).map(Head::id).toList();
        return new DecisionParts(
                        Part.byDecision(listOptions(ids)),
                        Part.byDecision(listConsultations(ids)),
                        Part.byDecision(listRecusals(ids)),
                        Part.byDecision(listRecommendations(ids)),
                        Part.byDecision(listRecommendedVotes(ids)),
                        closed.isEmpty() ? Map.of() : Part.byDecision(listResults(closed)),
                        closed.isEmpty() ? Map.of() : Part.byDecision(listCounted(closed)))
                .whole(heads);
    }

    /** What options some decisions ever had. */
    @SqlQuery("""
            SELECT decision, proposal, option_key, text, cost, cost_currency
            FROM decision_option
            WHERE organisation = :organisation AND decision IN (<ids>)
            ORDER BY decision, proposal, position
            """)
    @UseRowMapper(DecisionParts.OptionRow.class)
    List<Part<Option>> listOptions(@BindIds Collection<DecisionId> decisions);

    /** Whom some decisions ever asked beforehand. */
    @SqlQuery("""
            SELECT decision, proposal, body
            FROM decision_consultation
            WHERE organisation = :organisation AND decision IN (<ids>)
            ORDER BY decision, proposal, position
            """)
    @UseRowMapper(DecisionParts.ConsultationRow.class)
    List<Part<BodyId>> listConsultations(@BindIds Collection<DecisionId> decisions);

    /** Who takes no part in some decisions. */
    @SqlQuery("""
            SELECT decision, since_version, person, reason, automatic, recused_at
            FROM decision_recusal
            WHERE organisation = :organisation AND decision IN (<ids>)
            ORDER BY decision, position
            """)
    @UseRowMapper(DecisionParts.RecusalRow.class)
    List<Part<Recusal>> listRecusals(@BindIds Collection<DecisionId> decisions);

    /** What was recommended in some decisions. */
    @SqlQuery("""
            SELECT decision, since_version, position, body, result, text, counted, minority, given_on
            FROM decision_recommendation
            WHERE organisation = :organisation AND decision IN (<ids>)
            ORDER BY decision, position
            """)
    @UseRowMapper(DecisionParts.AdviceRow.class)
    List<Part<Advice>> listRecommendations(@BindIds Collection<DecisionId> decisions);

    /** How many of the bodies that recommended were for what. */
    @SqlQuery("""
            SELECT decision, recommendation, option_key, votes
            FROM decision_recommendation_vote
            WHERE organisation = :organisation AND decision IN (<ids>)
            ORDER BY decision, recommendation, position
            """)
    @UseRowMapper(DecisionParts.FigureRow.class)
    List<Part<Figure>> listRecommendedVotes(@BindIds Collection<DecisionId> decisions);

    /** What came of some decisions, option by option. */
    @SqlQuery("""
            SELECT decision, list, option_key, figure
            FROM decision_result
            WHERE organisation = :organisation AND decision IN (<ids>)
            ORDER BY decision, list, position
            """)
    @UseRowMapper(DecisionParts.ResultRow.class)
    List<Part<Result>> listResults(@BindIds Collection<DecisionId> decisions);

    /** Whose ballots counted in some decisions. */
    @SqlQuery("""
            SELECT decision, seat
            FROM decision_counted_seat
            WHERE organisation = :organisation AND decision IN (<ids>)
            ORDER BY decision, position
            """)
    @UseRowMapper(DecisionParts.CountedRow.class)
    List<Part<SeatId>> listCounted(@BindIds Collection<DecisionId> decisions);
}
