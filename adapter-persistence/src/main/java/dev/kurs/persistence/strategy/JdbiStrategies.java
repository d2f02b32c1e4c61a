package dev.kurs.persistence.strategy;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.strategy.Strategies;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.strategy.Content.Value;
import dev.kurs.domain.strategy.Revision;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.persistence.AnyId;
import dev.kurs.persistence.BindIds;
import dev.kurs.persistence.Fields;
import dev.kurs.persistence.Fields.Form;
import dev.kurs.persistence.Knowledge;
import dev.kurs.persistence.Known;
import dev.kurs.persistence.ListQuery;
import dev.kurs.persistence.Moments;
import dev.kurs.persistence.Unit;
import dev.kurs.persistence.strategy.StrategyRows.HeaderRow;
import dev.kurs.persistence.strategy.StrategyRows.ReadHeader;
import dev.kurs.persistence.strategy.StrategyRows.ReadRevision;
import dev.kurs.persistence.strategy.StrategyRows.ReadValue;
import dev.kurs.persistence.strategy.StrategyRows.RevisionRow;
import dev.kurs.persistence.strategy.StrategyRows.StrategyIdRow;
import dev.kurs.persistence.strategy.StrategyRows.ValueRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;
import org.jspecify.annotations.Nullable;

/**
 * Strategies: what is known whatever the revision by version, each revision by the version that wrote it last. So a
 * change of one revision leaves the others' rows alone, and what was adopted stands in one row for good.
 */
public interface JdbiStrategies extends Strategies, SqlObject {

    /** What strategies can be filtered and sorted by. */
    Fields FIELDS = new Fields()
            .and("id", Form.ID)
            .and("title", Form.TEXT)
            .and("kind", Form.TEXT)
            .and("status", Form.TEXT)
            .and("owner", Form.ID)
            .and("parent", Form.ID)
            .and("orgUnit", Form.ID)
            .and("language", Form.TEXT);

    // ---- the port

    @Override
    default Optional<Stored<Strategy>> find(StrategyId id, AsOf asOf) {
        return findHeader(id, asOf)
                .flatMap(header -> whole(List.of(header), asOf).stream().findFirst());
    }

    @Override
    default Page<Stored<Strategy>> list(Listing listing, boolean confidential) {
        String drafts = confidential ? "" : " AND NOT (confidential = :hidden AND status = 'DRAFT')";
        ListQuery query = FIELDS.query(listing);
        List<ReadHeader> headers = listHeaders(query, drafts, true, listing.asOf());
        return listing.page(
                whole(headers, listing.asOf()), stored -> stored.value().id().value());
    }

    @Override
    default Stored<Strategy> save(long version, Change<Strategy> change) {
        Unit unit = Unit.of(getHandle());
        Strategy strategy = change.after();
        if (change.isEmpty() && version > 0) {
            return get(strategy.id()).expect(version);
        }
        Instant created = version == 0 ? begin(strategy) : close(version, strategy.id());
        insert(strategy, version + 1, created, unit.now());
        List<Revision> before =
                change.before() == null ? List.of() : change.before().revisions();
        for (Revision revision : strategy.revisions()) {
            if (!before.contains(revision)) {
                save(strategy.id(), version + 1, revision);
            }
        }
        Unit.of(getHandle()).resources().refer(strategy.id(), 0, change);
        unit.tell(change.events());
        return new Stored<>(strategy, version + 1, created, unit.now());
    }

    @Override
    default void remove(long version, Change<Strategy> change) {
        StrategyId id = change.after().id();
        Instant now = Unit.of(getHandle()).now();
        close(version, id);
        List<UUID> gone = listBelonging(id);
        gone.add(id.value());
        for (String table : List.of("revision", "goal", "premise", "related_plan", "endorsement", "reaffirmation")) {
            closeAllOf(table, id, now);
        }
        closeObservations(id, now);
        gone.forEach(Unit.of(getHandle()).resources()::dropAllReferences);
        gone.forEach(Unit.of(getHandle()).resources()::drop);
        Unit.of(getHandle()).tell(change.events());
    }

    @Override
    default List<StrategyId> children(Collection<StrategyId> parents) {
        return parents.isEmpty() ? List.of() : listChildren(parents);
    }

    private List<Stored<Strategy>> whole(List<ReadHeader> headers, AsOf asOf) {
        if (headers.isEmpty()) {
            return List.of();
        }
        List<StrategyId> ids = headers.stream().map(ReadHeader::id).toList();
        return StrategyRows.whole(headers, listRevisions(ids, asOf), listValues(ids, asOf));
    }

    private Instant begin(Strategy strategy) {
        if (!Unit.of(getHandle()).resources().add(strategy.id())) {
            throw new Stale(standing(strategy.id()));
        }
        return Unit.of(getHandle()).now();
    }

    private Instant close(long version, StrategyId id) {
        return close(id, version, Unit.of(getHandle()).now()).orElseThrow(() -> new Stale(standing(id)));
    }

    private long standing(StrategyId id) {
        return findHeader(id, AsOf.NOW).map(ReadHeader::version).orElse(0L);
    }

    private void save(StrategyId id, long version, Revision revision) {
        Instant now = Unit.of(getHandle()).now();
        closeRevision(id, revision.number(), now);
        String triggers =
                revision.triggers().stream().map(Revision.Trigger::toString).collect(Collectors.joining(" "));
        String adoptedBy = revision.adoptedBy() == null ? null : AnyId.write(revision.adoptedBy());
        insertRevision(id, version, revision, triggers, adoptedBy, now);
        List<Value> values = revision.content().values();
        for (int i = 0; i < values.size(); i++) {
            insertValue(id, revision.number(), version, i, values.get(i));
        }
    }

    // ---- statements

    /** The columns of a header. */
    String HEADER = """
            SELECT version, created_at, recorded_from, id, title, kind, language, confidential, owner,
              contact_person, contact_channel, review_cycle, parent, org_unit, status, launched_on,
              closed_on, closure_reason, closure_outcome, successor, closure_decision
            FROM strategy
            WHERE organisation = :organisation AND <known>""";

    /** A header. */
    @SqlQuery(HEADER + " AND id = :id")
    @UseRowMapper(HeaderRow.class)
    Optional<ReadHeader> findHeader(@Bind("id") StrategyId id, @Known AsOf asOf);

    /** A part of the list. */
    @SqlQuery(HEADER + "<conditions><without>" + ListQuery.END)
    @UseRowMapper(HeaderRow.class)
    List<ReadHeader> listHeaders(
            @ListQuery.Parts ListQuery query,
            @Define("without") String without,
            @Bind("hidden") boolean hidden,
            @Known AsOf asOf);

    /** The revisions of some strategies. */
    @SqlQuery("""
            SELECT strategy, number, status, reason, triggers, vision, mission, motives, period, opened_at,
              effective_from, adopted_at, adopted_by, decision
            FROM revision
            WHERE organisation = :organisation AND strategy IN (<ids>) AND <known>
            ORDER BY strategy, number
            """)
    @UseRowMapper(RevisionRow.class)
    List<ReadRevision> listRevisions(@BindIds Collection<StrategyId> strategies, @Known AsOf asOf);

    /** What the revisions of some strategies hold to. */
    @SqlQuery("""
            SELECT said.strategy, said.number, said.name, said.description
            FROM revision_value said
            JOIN revision ON revision.organisation = said.organisation AND revision.strategy = said.strategy
              AND revision.number = said.number AND revision.version = said.version
            WHERE said.organisation = :organisation AND said.strategy IN (<ids>) AND <known>
            ORDER BY said.strategy, said.number, said.position
            """)
    @UseRowMapper(ValueRow.class)
    List<ReadValue> listValues(@BindIds Collection<StrategyId> strategies, @Known AsOf asOf);

    /** The strategies below some. */
    @SqlQuery("SELECT id FROM strategy WHERE organisation = :organisation AND parent IN (<ids>) AND "
            + Knowledge.STANDING + " ORDER BY id")
    @UseRowMapper(StrategyIdRow.class)
    List<StrategyId> listChildren(@BindIds Collection<StrategyId> parents);

    /** Ends the version that stands; empty when it is another. */
    @SqlQuery("""
            UPDATE strategy SET recorded_to = :now
            WHERE organisation = :organisation AND id = :id AND version = :version AND\s""" + Knowledge.STANDING + " RETURNING created_at")
    @UseRowMapper(Moments.class)
    Optional<Instant> close(@Bind("id") StrategyId id, @Bind("version") long version, @Bind("now") Instant now);

    /** Adds a version. */
    @SqlUpdate("""
            INSERT INTO strategy
              (organisation, id, version, title, kind, language, confidential, owner, contact_person, contact_channel,
               review_cycle, parent, org_unit, status, launched_on, closed_on, closure_reason, closure_outcome,
               successor, closure_decision, created_at, recorded_from, recorded_to)
            VALUES
              (:organisation, :id, :version, :header.title, :header.kind, :header.language, :header.confidential,
               :header.owner, :header.contact?.person, :header.contact?.channel, :header.reviewCycle, :header.parent,
               :header.orgUnit, :status, :launchedOn, :closure?.on, :closure?.reason, :closure?.outcome,
               :closure?.successor, :closure?.decision, :created, :now,\s""" + Knowledge.FOREVER + ")")
    void insert(
            @BindMethods Strategy strategy,
            @Bind("version") long version,
            @Bind("created") Instant created,
            @Bind("now") Instant now);

    /** Ends what a revision says. */
    @SqlUpdate("""
            UPDATE revision SET recorded_to = :now
            WHERE organisation = :organisation AND strategy = :strategy AND number = :number AND\s""" + Knowledge.STANDING)
    void closeRevision(@Bind("strategy") StrategyId strategy, @Bind("number") int number, @Bind("now") Instant now);

    /** Adds what a revision says. */
    @SqlUpdate("""
            INSERT INTO revision
              (organisation, strategy, number, version, status, reason, triggers, vision, mission, motives, period,
               opened_at, effective_from, adopted_at, adopted_by, decision, recorded_from, recorded_to)
            VALUES
              (:organisation, :strategy, :number, :version, :status, :reason, :triggerTexts, :content.vision,
               :content.mission, :content.motives, :content.period, :openedAt, :effectiveFrom, :adoptedAt, :adopter,
               :decision, :now,\s""" + Knowledge.FOREVER + ")")
    void insertRevision(
            @Bind("strategy") StrategyId strategy,
            @Bind("version") long version,
            @BindMethods Revision revision,
            @Bind("triggerTexts") String triggers,
            @Bind("adopter") @Nullable String adoptedBy,
            @Bind("now") Instant now);

    /** Adds something that a revision holds to. */
    @SqlUpdate("""
            INSERT INTO revision_value (organisation, strategy, number, version, position, name, description)
            VALUES (:organisation, :strategy, :number, :version, :position, :name, :description)
            """)
    void insertValue(
            @Bind("strategy") StrategyId strategy,
            @Bind("number") int number,
            @Bind("version") long version,
            @Bind("position") int position,
            @BindMethods Value value);

    /** The ids of all that goes with a strategy. */
    @SqlQuery("""
            SELECT id FROM goal WHERE organisation = :organisation AND strategy = :strategy AND <standing>
            UNION SELECT id FROM premise WHERE organisation = :organisation AND strategy = :strategy AND <standing>
            UNION SELECT id FROM related_plan WHERE organisation = :organisation AND strategy = :strategy AND <standing>
            UNION SELECT id FROM endorsement WHERE organisation = :organisation AND strategy = :strategy AND <standing>
            UNION SELECT id FROM reaffirmation WHERE organisation = :organisation AND strategy = :strategy AND <standing>
            UNION SELECT id FROM observation WHERE organisation = :organisation AND <standing> AND premise IN (
              SELECT id FROM premise WHERE organisation = :organisation AND strategy = :strategy)
            """)
    @UseRowMapper(dev.kurs.persistence.JdbiResources.IdRow.class)
    List<UUID> listBelonging(@Bind("strategy") StrategyId strategy, @Define("standing") String standing);

    /** The ids of all that goes with a strategy. */
    private List<UUID> listBelonging(StrategyId strategy) {
        return new java.util.ArrayList<>(listBelonging(strategy, Knowledge.STANDING));
    }

    /** Ends the rows of a strategy in one of its tables. */
    @SqlUpdate("""
            UPDATE <table> SET recorded_to = :now
            WHERE organisation = :organisation AND strategy = :strategy AND\s""" + Knowledge.STANDING)
    void closeAllOf(@Define("table") String table, @Bind("strategy") StrategyId strategy, @Bind("now") Instant now);

    /** Ends the observations of a strategy's premises. */
    @SqlUpdate("""
            UPDATE observation SET recorded_to = :now
            WHERE organisation = :organisation AND premise IN (
              SELECT id FROM premise WHERE organisation = :organisation AND strategy = :strategy)
              AND\s""" + Knowledge.STANDING)
    void closeObservations(@Bind("strategy") StrategyId strategy, @Bind("now") Instant now);
}
