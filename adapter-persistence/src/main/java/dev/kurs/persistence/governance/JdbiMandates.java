package dev.kurs.persistence.governance;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.governance.Mandates;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.persistence.BindIds;
import dev.kurs.persistence.Fields;
import dev.kurs.persistence.Fields.Form;
import dev.kurs.persistence.Knowledge;
import dev.kurs.persistence.Known;
import dev.kurs.persistence.ListQuery;
import dev.kurs.persistence.Moments;
import dev.kurs.persistence.Unit;
import dev.kurs.persistence.governance.MandateRows.MandateRow;
import dev.kurs.persistence.governance.MandateRows.StoredRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;

/**
 * Mandates by version. A question finds those that it is about by a row for each power, and goes up or down their chains
 * in the same statement.
 */
public interface JdbiMandates extends Mandates, SqlObject {

    /** What mandates can be filtered and sorted by. */
    Fields FIELDS = new Fields()
            .and("id", Form.ID)
            .and("body", Form.ID)
            .and("position", Form.ID)
            .and("person", Form.ID)
            .and("scope", Form.TEXT)
            .and("strategy", Form.ID)
            .and("goal", Form.ID)
            .and("project", Form.ID)
            .and("from", "from_day", Form.DAY)
            .and("to", "to_day", Form.DAY)
            .and("mayDelegate", Form.FLAG)
            .and("grantedBy", Form.ID)
            .and("revokedOn", Form.DAY);

    // ---- the port

    @Override
    default Page<Stored<Mandate>> list(Listing listing, boolean confidential) {
        String without = withoutDrafts("mandate", confidential, listing.asOf());
        return listing.page(
                list(FIELDS.query(listing), without, true, listing.asOf()),
                stored -> stored.value().id().value());
    }

    @Override
    default List<Mandate> listOver(Power power, Collection<Place> places, AsOf asOf) {
        return listAt(power, MandateRows.keys(places), asOf);
    }

    @Override
    default List<Mandate> listNear(Power power, Collection<Place> places, int limit, boolean confidential, AsOf asOf) {
        String without = withoutDrafts("mandate_power", confidential, asOf);
        return listNear(power, MandateRows.keys(places), limit, without, true, asOf);
    }

    @Override
    default List<Mandate> listHeldBy(Collection<MandateHolder> holders, boolean confidential, AsOf asOf) {
        List<Id> ids = holders.stream().map(MandateHolder::id).toList();
        return ids.isEmpty() ? List.of() : listHeld(ids, withoutDrafts("mandate", confidential, asOf), true, asOf);
    }

    @Override
    default List<Mandate> listWithChains(Collection<MandateId> ids, AsOf asOf) {
        return ids.isEmpty() ? List.of() : listChains(ids, asOf);
    }

    @Override
    default Stored<Mandate> save(long version, Change<Mandate> change) {
        Unit unit = Unit.of(getHandle());
        Mandate mandate = change.after();
        if (change.isEmpty() && version > 0) {
            return get(mandate.id()).expect(version);
        }
        Instant created = version == 0 ? begin(mandate) : end(version, change);
        String powers = GovernanceTables.words(mandate.powers());
        insert(mandate, powers, mandate.reporting().toString(), version + 1, created, unit.now());
        unit.resources().refer(mandate.id(), 0, change);
        unit.tell(change.events());
        return new Stored<>(mandate, version + 1, created, unit.now());
    }

    private Instant begin(Mandate mandate) {
        Unit unit = Unit.of(getHandle());
        if (!unit.resources().add(mandate.id())) {
            throw new Stale(standing(mandate.id()));
        }
        for (Power power : mandate.powers()) {
            insertPower(power, MandateRows.key(mandate.scope()), mandate, unit.now());
        }
        return unit.now();
    }

    private Instant end(long version, Change<Mandate> change) {
        Mandate before = change.before();
        Mandate after = change.after();
        if (before == null
                || !before.terms().equals(after.terms())
                || !Objects.equals(before.grantedBy(), after.grantedBy())) {
            throw new IllegalArgumentException("a mandate is revoked, and otherwise never changed");
        }
        return close(after.id(), version, Unit.of(getHandle()).now())
                .orElseThrow(() -> new Stale(standing(after.id())));
    }

    private long standing(MandateId id) {
        return find(id, AsOf.NOW).map(Stored::version).orElse(0L);
    }

    /** What has become confidential is so in its past too, and what was confidential stays so in its past. */
    private static String withoutDrafts(String table, boolean confidential, AsOf asOf) {
        if (confidential) {
            return "";
        }
        String now = WITHOUT_DRAFTS.formatted(table, Knowledge.STANDING);
        return asOf.equals(AsOf.NOW) ? now : now + WITHOUT_DRAFTS.formatted(table, Knowledge.condition(asOf));
    }

    // ---- statements

    /** Leaves out what is over confidential drafts. */
    String WITHOUT_DRAFTS = """
             AND NOT EXISTS (
              SELECT 1 FROM strategy
              WHERE organisation = :organisation AND id = %s.strategy AND %s
                AND confidential = :hidden AND status = 'DRAFT')
            """;

    /** The columns of a mandate. */
    String COLUMNS = """
            SELECT id, body, position, person, powers, strategy, goal, project, per_decision, per_decision_currency,
              per_year, per_year_currency, from_day, to_day, may_delegate, granted_by, reporting, revoked_on,
              revocation_reason""";

    /** The columns of a stored mandate. */
    String STORED = COLUMNS
            + ", version, created_at, recorded_from FROM mandate WHERE organisation = :organisation AND <known>";

    /**
     * Goes up from the ids that are wanted, and gives each mandate on the way once. What grants never changes. Asked for in
     * the list of columns, it is looked up one by one, whatever a database believes of how many there are.
     */
    String WITH_CHAINS = """
            , chain (id) AS (
              SELECT id FROM wanted
              UNION
              SELECT (
                SELECT granted_by FROM mandate
                WHERE organisation = :organisation AND id = chain.id AND version = 1)
              FROM chain
              WHERE id IS NOT NULL)
            """ + COLUMNS + """

            FROM mandate
            WHERE organisation = :organisation AND id IN (SELECT id FROM chain) AND <known>
            ORDER BY id
            """;

    @Override
    @SqlQuery(STORED + " AND id = :id")
    @UseRowMapper(StoredRow.class)
    Optional<Stored<Mandate>> find(@Bind("id") MandateId id, @Known AsOf asOf);

    /** A part of the list. */
    @SqlQuery(STORED + "<conditions><without>" + ListQuery.END)
    @UseRowMapper(StoredRow.class)
    List<Stored<Mandate>> list(
            @ListQuery.Parts ListQuery query,
            @Define("without") String without,
            @Bind("hidden") boolean hidden,
            @Known AsOf asOf);

    /** Those with a power at some places. */
    @SqlQuery("""
            WITH RECURSIVE wanted (id) AS (
              SELECT mandate FROM mandate_power
              WHERE organisation = :organisation AND power = :power AND place IN (<ids>) AND <known>)
            """ + WITH_CHAINS)
    @UseRowMapper(MandateRow.class)
    List<Mandate> listAt(@Bind("power") Power power, @BindIds Collection<UUID> places, @Known AsOf asOf);

    /** Those at some places, and those with a power elsewhere. */
    @SqlQuery("""
            WITH RECURSIVE wanted (id) AS (
              SELECT id FROM (
                SELECT id, 0 AS remote FROM (
                  SELECT DISTINCT mandate AS id FROM mandate_power
                  WHERE organisation = :organisation AND place IN (<ids>) AND <known><without>
                  ORDER BY mandate LIMIT :limit) AS here
                UNION ALL
                SELECT id, 1 AS remote FROM (
                  SELECT mandate AS id FROM mandate_power
                  WHERE organisation = :organisation AND power = :power AND place NOT IN (<ids>) AND <known><without>
                  ORDER BY mandate LIMIT :limit) AS elsewhere) AS near
              ORDER BY remote, id
              LIMIT :limit)
            """ + WITH_CHAINS)
    @UseRowMapper(MandateRow.class)
    List<Mandate> listNear(
            @Bind("power") Power power,
            @BindIds Collection<UUID> places,
            @Bind("limit") int limit,
            @Define("without") String without,
            @Bind("hidden") boolean hidden,
            @Known AsOf asOf);

    /** Those that some hold. No two things have the same id, whatever they are. */
    @SqlQuery("""
            WITH RECURSIVE wanted (id) AS (
              SELECT id FROM mandate WHERE organisation = :organisation AND body IN (<ids>) AND <known><without>
              UNION ALL
              SELECT id FROM mandate WHERE organisation = :organisation AND position IN (<ids>) AND <known><without>
              UNION ALL
              SELECT id FROM mandate WHERE organisation = :organisation AND person IN (<ids>) AND <known><without>)
            """ + WITH_CHAINS)
    @UseRowMapper(MandateRow.class)
    List<Mandate> listHeld(
            @BindIds Collection<Id> holders,
            @Define("without") String without,
            @Bind("hidden") boolean hidden,
            @Known AsOf asOf);

    @Override
    @SqlQuery("""
            WITH RECURSIVE wanted (id) AS (
              SELECT id FROM mandate WHERE organisation = :organisation AND strategy IS NULL AND <known>
              UNION ALL
              SELECT id FROM mandate WHERE organisation = :organisation AND strategy = :strategy AND <known>)
            """ + WITH_CHAINS)
    @UseRowMapper(MandateRow.class)
    List<Mandate> listForStrategy(@Bind("strategy") StrategyId strategy, @Known AsOf asOf);

    /** Some, with their chains. */
    @SqlQuery("""
            WITH RECURSIVE wanted (id) AS (
              SELECT id FROM mandate WHERE organisation = :organisation AND id IN (<ids>) AND <known>)
            """ + WITH_CHAINS)
    @UseRowMapper(MandateRow.class)
    List<Mandate> listChains(@BindIds Collection<MandateId> ids, @Known AsOf asOf);

    /** The join is a cross join, since SQLite then goes from what is above to what is below and not the other way. */
    @Override
    @SqlQuery("""
            WITH RECURSIVE below (id) AS (
              SELECT id FROM mandate
              WHERE organisation = :organisation AND granted_by = :id AND version = 1
              UNION
              SELECT mandate.id
              FROM below CROSS JOIN mandate
              WHERE mandate.organisation = :organisation AND mandate.granted_by = below.id AND mandate.version = 1)
            """ + COLUMNS + """

            FROM mandate
            WHERE organisation = :organisation AND id IN (SELECT id FROM below) AND\s""" + Knowledge.STANDING + " ORDER BY id")
    @UseRowMapper(MandateRow.class)
    List<Mandate> listBelow(@Bind("id") MandateId id);

    /** Ends the version that stands; empty when it is another. */
    @SqlQuery("""
            UPDATE mandate SET recorded_to = :now
            WHERE organisation = :organisation AND id = :id AND version = :version AND\s""" + Knowledge.STANDING + " RETURNING created_at")
    @UseRowMapper(Moments.class)
    Optional<Instant> close(@Bind("id") MandateId id, @Bind("version") long version, @Bind("now") Instant now);

    /** Adds a version. */
    @SqlUpdate("""
            INSERT INTO mandate
              (organisation, id, version, body, position, person, powers, scope, strategy, goal, project, per_decision,
               per_decision_currency, per_year, per_year_currency, from_day, to_day, may_delegate, granted_by,
               reporting, revoked_on, revocation_reason, created_at, recorded_from, recorded_to)
            VALUES
              (:organisation, :id, :version, :holder.body, :holder.position, :holder.person, :words, :scope.type,
               :scope.strategy, :scope.goal, :scope.project, :limit.perDecision?.amount,
               :limit.perDecision?.currency, :limit.perYear?.amount, :limit.perYear?.currency, :period.from,
               :period.to, :mayDelegate, :grantedBy, :reportingText, :revoked?.on, :revoked?.reason, :created,
               :now,\s""" + Knowledge.FOREVER + ")")
    void insert(
            @BindMethods Mandate mandate,
            @Bind("words") String powers,
            @Bind("reportingText") String reporting,
            @Bind("version") long version,
            @Bind("created") Instant created,
            @Bind("now") Instant now);

    /** Lets a mandate be found by one of its powers. */
    @SqlUpdate("""
            INSERT INTO mandate_power
              (organisation, power, place, mandate, strategy, recorded_from, recorded_to)
            VALUES
              (:organisation, :power, :place, :id, :scope.strategy, :now,\s""" + Knowledge.FOREVER + ")")
    void insertPower(
            @Bind("power") Power power,
            @Bind("place") UUID place,
            @BindMethods Mandate mandate,
            @Bind("now") Instant now);
}
