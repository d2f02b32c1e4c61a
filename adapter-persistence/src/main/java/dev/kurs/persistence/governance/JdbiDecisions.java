package dev.kurs.persistence.governance;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.governance.Decisions;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Resolution;
import dev.kurs.domain.governance.Spending.Spent;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.persistence.BindIds;
import dev.kurs.persistence.Fields;
import dev.kurs.persistence.Fields.Form;
import dev.kurs.persistence.Knowledge;
import dev.kurs.persistence.Known;
import dev.kurs.persistence.ListQuery;
import dev.kurs.persistence.Unit;
import dev.kurs.persistence.governance.DecisionRows.Ended;
import dev.kurs.persistence.governance.DecisionRows.EndedRow;
import dev.kurs.persistence.governance.DecisionRows.Head;
import dev.kurs.persistence.governance.DecisionRows.HeadRow;
import dev.kurs.persistence.governance.SequelRows.CommitmentRow;
import dev.kurs.persistence.governance.SequelRows.SpentRow;
import dev.kurs.persistence.governance.SequelRows.Superseding;
import dev.kurs.persistence.governance.SequelRows.SupersedingRow;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;
import org.jspecify.annotations.Nullable;

/**
 * Decisions by version. What a proposal lists is kept once, with the version that brought it; what is only ever added to,
 * with the version that has it first; and how a decision ended in a row of its own, which nothing follows.
 */
public interface JdbiDecisions extends Decisions, JdbiDecisionParts {

    /** What decisions can be filtered and sorted by. */
    Fields FIELDS = new Fields()
            .and("id", Form.ID)
            .and("status", Form.TEXT)
            .and("power", Form.TEXT)
            .and("question", Form.TEXT)
            .and("body", Form.ID)
            .and("person", Form.ID)
            .and("subjectType", Form.TEXT)
            .and("subject", Form.ID)
            .and("strategy", Form.ID)
            .and("goal", Form.ID)
            .and("project", Form.ID)
            .and("proposedBy", Form.ID)
            .and("supersedes", Form.ID)
            .and("escalatedFrom", Form.ID)
            .and("mandate", Form.ID);

    // ---- the port

    @Override
    default Optional<Stored<Decision>> find(DecisionId id, AsOf asOf) {
        return findHead(id, asOf).flatMap(head -> whole(List.of(head)).stream().findFirst());
    }

    @Override
    default List<Stored<Decision>> findAll(Collection<DecisionId> ids) {
        return ids.isEmpty() ? List.of() : whole(findHeads(ids));
    }

    @Override
    default Page<Stored<Decision>> list(Listing listing, boolean confidential) {
        String without = confidential ? "" : withoutDrafts(listing.asOf());
        List<Head> heads = listHeads(FIELDS.query(listing), without, true, listing.asOf());
        return listing.page(whole(heads), stored -> stored.value().id().value());
    }

    @Override
    default Page<Stored<Decision>> listUnreported(BodyId body, Listing listing) {
        return listing.page(
                whole(listUnreportedHeads(body, FIELDS.query(listing))),
                stored -> stored.value().id().value());
    }

    @Override
    default Map<DecisionId, DecisionId> listSuperseding(Collection<DecisionId> superseded) {
        Map<DecisionId, DecisionId> found = new HashMap<>();
        if (!superseded.isEmpty()) {
            readSuperseding(superseded).forEach(one -> found.putIfAbsent(one.superseded(), one.by()));
        }
        return found;
    }

    @Override
    default List<Spent> listSpent(
            Collection<MandateId> mandates, Instant fromInclusive, Instant toExclusive, @Nullable DecisionId without) {
        return mandates.isEmpty()
                ? List.of()
                : readSpent(mandates, fromInclusive, toExclusive, without == null ? SequelRows.NONE : without, true);
    }

    @Override
    default List<Commitment> listCommitted(Collection<ProjectId> projects, AsOf asOf) {
        return projects.isEmpty() ? List.of() : readCommitted(projects, asOf.before(), true);
    }

    @Override
    default List<Commitment> listCommitted(@Nullable StrategyId strategy, AsOf asOf) {
        return strategy == null
                ? readCommitted(asOf.before(), true)
                : readCommittedWithin(strategy, asOf.before(), true);
    }

    @Override
    default Stored<Decision> save(long version, Change<Decision> change) {
        Unit unit = Unit.of(getHandle());
        Decision decision = change.after();
        if (change.isEmpty() && version > 0) {
            return get(decision.id()).expect(version);
        }
        Ended ended = version == 0 ? begin(decision) : end(version, decision.id());
        Decision before = change.before();
        long next = version + 1;
        boolean asksOtherwise = before == null || !before.proposal().equals(decision.proposal());
        insert(decision, next, asksOtherwise ? next : ended.proposal(), ended.created(), unit.now());
        DecisionLists lists = new DecisionLists(getHandle(), decision.id());
        if (asksOtherwise) {
            lists.add(decision.proposal(), next);
        }
        lists.addNew(before, decision, next);
        Resolution resolution = decision.resolution();
        if (resolution != null) {
            lists.add(resolution);
            insertResolution(decision.id(), next, decision.approved(), resolution);
        }
        unit.resources().refer(decision.id(), 0, change);
        unit.tell(change.events());
        return new Stored<>(decision, next, ended.created(), unit.now());
    }

    private Ended begin(Decision decision) {
        Unit unit = Unit.of(getHandle());
        if (!unit.resources().add(decision.id())) {
            throw new Stale(standing(decision.id()));
        }
        return new Ended(unit.now(), 1);
    }

    private Ended end(long version, DecisionId id) {
        return end(id, version, Unit.of(getHandle()).now()).orElseThrow(() -> new Stale(standing(id)));
    }

    private long standing(DecisionId id) {
        return findHead(id, AsOf.NOW).map(Head::version).orElse(0L);
    }

    /** What has become confidential is so in its past too, and what was confidential stays so in its past. */
    private static String withoutDrafts(AsOf asOf) {
        String now = WITHOUT_DRAFTS.formatted(Knowledge.STANDING);
        return asOf.equals(AsOf.NOW) ? now : now + WITHOUT_DRAFTS.formatted(Knowledge.condition(asOf));
    }

    // ---- statements

    /** Leaves out what is about confidential drafts. */
    String WITHOUT_DRAFTS = """
             AND NOT EXISTS (
              SELECT 1 FROM strategy
              WHERE organisation = :organisation AND id = decision.strategy AND %s
                AND confidential = :hidden AND status = 'DRAFT')
            """;

    /** The columns of a decision without its lists. */
    String COLUMNS = """
            SELECT id, decision.version, proposal, created_at, recorded_from, status, question, power,
              subject_type, subject, revision, strategy, goal, project, amount, amount_currency, budget, budget_currency,
              supersedes, appropriation, proposed_by, body, person, rule, quorum, tie_break, opened_under, opened_at,
              escalated_from, option_key, method, settled_by, abstained, present, seats, quorum_of_seats, mandate,
              rationale, minority, resolved_at, escalated_to
            FROM decision""";

    /** How a decision ended, if it did in that version. */
    String RESOLUTION = """
             resolution ON resolution.organisation = decision.organisation AND resolution.decision = decision.id
              AND resolution.version = decision.version
            WHERE decision.organisation = :organisation AND\s""";

    /** A decision without its lists. */
    String HEAD = COLUMNS + " LEFT JOIN" + RESOLUTION + "<known>";

    /** A decision without its lists. */
    @SqlQuery(HEAD + " AND id = :id")
    @UseRowMapper(HeadRow.class)
    Optional<Head> findHead(@Bind("id") DecisionId id, @Known AsOf asOf);

    /** Some decisions without their lists. */
    @SqlQuery(COLUMNS + " LEFT JOIN" + RESOLUTION + Knowledge.STANDING + " AND id IN (<ids>) ORDER BY id")
    @UseRowMapper(HeadRow.class)
    List<Head> findHeads(@BindIds Collection<DecisionId> ids);

    /** A part of the list. */
    @SqlQuery(HEAD + "<conditions><without>" + ListQuery.END)
    @UseRowMapper(HeadRow.class)
    List<Head> listHeads(
            @ListQuery.Parts ListQuery query,
            @Define("without") String without,
            @Bind("hidden") boolean hidden,
            @Known AsOf asOf);

    /** A part of those that are still to be reported. What grants and how it is reported to it never changes. */
    @SqlQuery(COLUMNS + " JOIN" + RESOLUTION + Knowledge.STANDING + """

              AND status = 'DECIDED' AND mandate IN (
                SELECT under.id
                FROM mandate granting CROSS JOIN mandate under
                WHERE granting.organisation = :organisation AND granting.body = :reported AND granting.version = 1
                  AND under.organisation = :organisation AND under.granted_by = granting.id
                  AND under.version = 1 AND under.reporting <> 'NONE')
              AND NOT EXISTS (
                SELECT 1 FROM decision_report report
                WHERE report.organisation = :organisation AND report.decision = decision.id
                  AND report.body = :reported AND report.""" + Knowledge.STANDING + ")<conditions>"
            + ListQuery.END)
    @UseRowMapper(HeadRow.class)
    List<Head> listUnreportedHeads(@Bind("reported") BodyId body, @ListQuery.Parts ListQuery query);

    /** What was made and supersedes some decisions. */
    @SqlQuery("""
            SELECT supersedes, id
            FROM decision
            WHERE organisation = :organisation AND supersedes IN (<ids>) AND status = 'DECIDED' AND\s""" + Knowledge.STANDING + " ORDER BY supersedes, id")
    @UseRowMapper(SupersedingRow.class)
    List<Superseding> readSuperseding(@BindIds Collection<DecisionId> superseded);

    /**
     * Each amount that was spent of some mandates: it goes down from them to those below, and from there to what was decided
     * by them. Added up by whoever asks: amounts have more digits than a database counts exactly. The joins are cross joins,
     * since SQLite then goes that way and no other.
     */
    @SqlQuery("""
            WITH RECURSIVE below (spent_of, id) AS (
              SELECT id, id FROM mandate WHERE organisation = :organisation AND id IN (<ids>) AND version = 1
              UNION
              SELECT below.spent_of, mandate.id
              FROM below CROSS JOIN mandate
              WHERE mandate.organisation = :organisation AND mandate.granted_by = below.id AND mandate.version = 1)
            SELECT below.spent_of, decision.project, decision.power, decision.amount
            FROM below CROSS JOIN resolution CROSS JOIN decision
            WHERE resolution.organisation = :organisation AND resolution.mandate = below.id
              AND resolution.resolved_at >= :from AND resolution.resolved_at < :to AND resolution.approves = :yes
              AND decision.organisation = :organisation AND decision.id = resolution.decision
              AND decision.version = resolution.version AND decision.power IN ('APPROVE_PROJECT', 'COMMIT_BUDGET') AND decision.amount IS NOT NULL
              AND decision.id <> :without
              AND NOT EXISTS (
                SELECT 1 FROM decision later
                WHERE later.organisation = :organisation AND later.supersedes = decision.id
                  AND later.status = 'DECIDED' AND later.""" + Knowledge.STANDING + ")")
    @UseRowMapper(SpentRow.class)
    List<Spent> readSpent(
            @BindIds Collection<MandateId> mandates,
            @Bind("from") Instant fromInclusive,
            @Bind("to") Instant toExclusive,
            @Bind("without") DecisionId without,
            @Bind("yes") boolean approved);

    /** Ends the version that stands; empty when it is another. */
    @SqlQuery("""
            UPDATE decision SET recorded_to = :now
            WHERE organisation = :organisation AND id = :id AND version = :version AND\s""" + Knowledge.STANDING + " RETURNING created_at, proposal")
    @UseRowMapper(EndedRow.class)
    Optional<Ended> end(@Bind("id") DecisionId id, @Bind("version") long version, @Bind("now") Instant now);

    /** Adds a version. */
    @SqlUpdate("""
            INSERT INTO decision
              (organisation, id, version, proposal, status, question, power, subject_type, subject, revision, strategy,
               goal, project, amount, amount_currency, budget, budget_currency, supersedes, appropriation, proposed_by,
               body, person, rule, quorum, tie_break, opened_under, opened_at, escalated_from, created_at,
               recorded_from, recorded_to)
            VALUES
              (:organisation, :id, :version, :since, :status, :proposal.question, :proposal.power,
               :proposal.subject.type, :proposal.subject.id, :proposal.subject.revision, :proposal.place.strategy,
               :proposal.place.goal, :proposal.place.project, :proposal.amount?.amount, :proposal.amount?.currency,
               :proposal.budget?.amount, :proposal.budget?.currency, :proposal.supersedes, :proposal.appropriation,
               :proposal.proposedBy, :where.body, :where.person, :procedure?.rule, :procedure?.quorum,
               :procedure?.tieBreak, :openedUnder, :openedAt, :escalatedFrom, :created, :now,\s""" + Knowledge.FOREVER + ")")
    void insert(
            @BindMethods Decision decision,
            @Bind("version") long version,
            @Bind("since") long proposal,
            @Bind("created") Instant created,
            @Bind("now") Instant now);

    /** Each amount that was committed and of which nothing took the place. A decision that was made never changes. */
    String COMMITTED = """
            SELECT decision.project, resolution.resolved_at, decision.amount, decision.amount_currency
            FROM decision CROSS JOIN resolution
            WHERE decision.organisation = :organisation AND decision.power = 'COMMIT_BUDGET'
              AND decision.status = 'DECIDED' AND decision.amount IS NOT NULL AND decision.project IS NOT NULL
              AND resolution.organisation = :organisation AND resolution.decision = decision.id
              AND resolution.version = decision.version AND resolution.approves = :yes AND resolution.resolved_at < :before
              AND NOT EXISTS (
                SELECT 1
                FROM decision later CROSS JOIN resolution ended
                WHERE later.organisation = :organisation AND later.supersedes = decision.id AND later.status = 'DECIDED'
                  AND ended.organisation = :organisation AND ended.decision = later.id
                  AND ended.version = later.version AND ended.resolved_at < :before)
              AND decision.""" + Knowledge.STANDING;

    /** What was committed to some projects. */
    @SqlQuery(COMMITTED + " AND decision.project IN (<ids>) ORDER BY decision.id")
    @UseRowMapper(CommitmentRow.class)
    List<Commitment> readCommitted(
            @BindIds Collection<ProjectId> projects, @Bind("before") Instant before, @Bind("yes") boolean approved);

    /** What was committed to all projects. */
    @SqlQuery(COMMITTED + " ORDER BY decision.id")
    @UseRowMapper(CommitmentRow.class)
    List<Commitment> readCommitted(@Bind("before") Instant before, @Bind("yes") boolean approved);

    /** What was committed to the projects of a strategy. */
    @SqlQuery(COMMITTED + " AND decision.strategy = :within ORDER BY decision.id")
    @UseRowMapper(CommitmentRow.class)
    List<Commitment> readCommittedWithin(
            @Bind("within") StrategyId strategy, @Bind("before") Instant before, @Bind("yes") boolean approved);

    /** Adds how it ended. */
    @SqlUpdate("""
            INSERT INTO resolution
              (organisation, decision, version, option_key, method, settled_by, approves, abstained, present, seats,
               quorum_of_seats, mandate, rationale, minority, resolved_at, escalated_to)
            VALUES
              (:organisation, :decision, :version, :outcome?.option, :outcome?.method, :outcome?.settledBy, :approved,
               :outcome?.tally?.abstained, :outcome?.tally?.present, :outcome?.tally?.seats, :outcome?.tally?.quorum,
               :mandate, :rationale, :minority, :at, :escalatedTo)
            """)
    void insertResolution(
            @Bind("decision") DecisionId decision,
            @Bind("version") long version,
            @Bind("approved") boolean approves,
            @BindMethods Resolution resolution);
}
