package dev.kurs.persistence;

import dev.kurs.application.Resources;
import dev.kurs.application.StillReferenced;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.kernel.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;
import org.jspecify.annotations.Nullable;

/** What there is, who refers to whom, and the keys of other systems; also what the ports do to keep it up to date. */
public interface JdbiResources extends Resources, SqlObject {

    /** How many of those that refer to a thing are named when it cannot be removed. */
    int USAGES_NAMED = 20;

    // ---- the port

    @Override
    default Map<UUID, String> kinds(Collection<UUID> ids) {
        Map<UUID, String> kinds = new HashMap<>();
        if (!ids.isEmpty()) {
            readKinds(ids).forEach(one -> kinds.put(one.id(), one.kind()));
        }
        return kinds;
    }

    @Override
    @SqlQuery("""
            SELECT DISTINCT resource.kind, reference.source, reference.pointer
            FROM reference
            JOIN resource ON resource.organisation = reference.organisation AND resource.id = reference.source
            WHERE reference.organisation = :organisation AND reference.target = :target
            ORDER BY reference.source, reference.pointer
            LIMIT :limit
            """)
    @UseRowMapper(UsageRow.class)
    List<Usage> usages(@Bind("target") UUID target, @Bind("limit") int limit);

    @Override
    default Map<UUID, List<ExternalKey>> externalKeys(Collection<UUID> ids) {
        Map<UUID, List<ExternalKey>> keys = new HashMap<>();
        if (!ids.isEmpty()) {
            readExternalKeys(ids)
                    .forEach(one -> keys.computeIfAbsent(one.id(), any -> new ArrayList<>())
                            .add(one.key()));
        }
        return keys;
    }

    @Override
    default Optional<UUID> findByExternalKey(String kind, ExternalKey key) {
        return findCarrier(kind, key.system(), key.key());
    }

    @Override
    default Map<ExternalKey, UUID> findAllByExternalKey(String kind, Collection<ExternalKey> keys) {
        Map<String, List<String>> bySystem = keys.stream()
                .collect(Collectors.groupingBy(
                        ExternalKey::system, Collectors.mapping(ExternalKey::key, Collectors.toList())));
        Map<ExternalKey, UUID> carriers = new HashMap<>();
        bySystem.forEach((system, ofSystem) ->
                readCarriers(kind, system, ofSystem).forEach(carrier -> carriers.put(carrier.key(), carrier.id())));
        return carriers;
    }

    @Override
    default void setExternalKeys(Id id, List<ExternalKey> keys) {
        Faults faults = new Faults();
        for (int i = 0; i < keys.size(); i++) {
            ExternalKey key = keys.get(i);
            Optional<UUID> carrier = findByExternalKey(id.kind(), key).filter(one -> !one.equals(id.value()));
            faults.unless(
                    carrier.isEmpty() && keys.indexOf(key) == i,
                    KernelRule.EXTERNAL_KEY_TAKEN,
                    "/externalKeys/" + i,
                    "system",
                    key.system(),
                    "key",
                    key.key(),
                    "by",
                    carrier.orElse(id.value()));
        }
        faults.throwIfAny();
        dropExternalKeys(id.value());
        for (int i = 0; i < keys.size(); i++) {
            addExternalKey(id.kind(), keys.get(i).system(), keys.get(i).key(), id.value(), i);
        }
    }

    // ---- what the other ports do

    /** Notes that a new thing is there; false when it already was. */
    default boolean add(Id id) {
        return addResource(id.value(), id.kind()) > 0;
    }

    /**
     * Notes what a thing refers to now, where that is not what it referred to before. What is not there cannot be
     * referred to: that every reference leads somewhere was checked by the use case.
     *
     * @param scope 0, or the revision that the thing begins to say so with
     */
    default void refer(Id id, int scope, Change<?> change) {
        List<Reference> before = change.before() == null ? List.of() : references(change.before());
        List<Reference> after = references(change.after());
        if (!before.equals(after)) {
            refer(id, scope, after);
        }
    }

    /** Notes what a thing refers to now, instead of what it referred to before. */
    default void refer(Id id, int scope, List<Reference> after) {
        dropReferences(id.value(), scope);
        if (after.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = getHandle().prepareBatch("""
                INSERT INTO reference (organisation, source, scope, pointer, target)
                SELECT organisation, :source, :scope, :pointer, id
                FROM resource
                WHERE organisation = :organisation AND id = :target
                """)) {
            UUID organisation = Unit.of(getHandle()).organisation().value();
            for (Reference reference : after) {
                batch.bind(Wall.ORGANISATION, organisation)
                        .bind("source", id.value())
                        .bind("scope", scope)
                        .bind("pointer", reference.pointer())
                        .bind("target", reference.target().value())
                        .add();
            }
            batch.execute();
        }
    }

    /**
     * Notes that a thing is gone, with what it referred to and its keys.
     *
     * @throws StillReferenced when something else refers to it
     */
    default void drop(UUID id) {
        dropAllReferences(id);
        List<Usage> usages = usages(id, USAGES_NAMED);
        if (!usages.isEmpty()) {
            throw new StillReferenced(usages);
        }
        dropResource(id);
    }

    /** What a record refers to; null refers to nothing. */
    private static List<Reference> references(@Nullable Object record) {
        return record == null ? List.of() : RecordShape.references((Record) record);
    }

    // ---- statements

    /** The kinds of these. */
    @SqlQuery("SELECT id, kind FROM resource WHERE organisation = :organisation AND id IN (<ids>)")
    @UseRowMapper(KindRow.class)
    List<KindOf> readKinds(@BindIds Collection<UUID> ids);

    /** The keys of these. */
    @SqlQuery("""
            SELECT id, system, external_key
            FROM external_key
            WHERE organisation = :organisation AND id IN (<ids>)
            ORDER BY id, position
            """)
    @UseRowMapper(KeyRow.class)
    List<KeyOf> readExternalKeys(@BindIds Collection<UUID> ids);

    /** Who carries a key. */
    @SqlQuery("""
            SELECT id FROM external_key
            WHERE organisation = :organisation AND kind = :kind AND system = :system AND external_key = :key
            """)
    @UseRowMapper(IdRow.class)
    Optional<UUID> findCarrier(@Bind("kind") String kind, @Bind("system") String system, @Bind("key") String key);

    /** Who carries which of these keys of a system. */
    @SqlQuery("""
            SELECT id, system, external_key
            FROM external_key
            WHERE organisation = :organisation AND kind = :kind AND system = :system AND external_key IN (<ids>)
            """)
    @UseRowMapper(KeyRow.class)
    List<KeyOf> readCarriers(
            @Bind("kind") String kind, @Bind("system") String system, @BindIds Collection<String> keys);

    /** Adds a key. */
    @SqlUpdate("""
            INSERT INTO external_key (organisation, kind, system, external_key, id, position)
            VALUES (:organisation, :kind, :system, :key, :id, :position)
            """)
    void addExternalKey(
            @Bind("kind") String kind,
            @Bind("system") String system,
            @Bind("key") String key,
            @Bind("id") UUID id,
            @Bind("position") int position);

    /** Takes all keys of a thing. */
    @SqlUpdate("DELETE FROM external_key WHERE organisation = :organisation AND id = :id")
    void dropExternalKeys(@Bind("id") UUID id);

    /** Adds a thing unless it is there. */
    @SqlUpdate("""
            INSERT INTO resource (organisation, id, kind)
            VALUES (:organisation, :id, :kind)
            ON CONFLICT (organisation, id) DO NOTHING
            """)
    int addResource(@Bind("id") UUID id, @Bind("kind") String kind);

    /** Takes a thing, and with it its references and keys. */
    @SqlUpdate("DELETE FROM resource WHERE organisation = :organisation AND id = :id")
    void dropResource(@Bind("id") UUID id);

    /** Takes what a thing refers to from a revision on. */
    @SqlUpdate("DELETE FROM reference WHERE organisation = :organisation AND source = :source AND scope = :scope")
    void dropReferences(@Bind("source") UUID source, @Bind("scope") int scope);

    /** Takes all that a thing refers to. */
    @SqlUpdate("DELETE FROM reference WHERE organisation = :organisation AND source = :source")
    void dropAllReferences(@Bind("source") UUID source);

    /** The kind of a thing. */
    record KindOf(UUID id, String kind) {}

    /** A key and who carries it. */
    record KeyOf(UUID id, ExternalKey key) {}

    /** Reads a {@link KindOf}. */
    final class KindRow implements RowReader<KindOf> {
        @Override
        public KindOf read(Row row) throws java.sql.SQLException {
            return new KindOf(row.uuid(), row.text());
        }
    }

    /** Reads a {@link KeyOf}. */
    final class KeyRow implements RowReader<KeyOf> {
        @Override
        public KeyOf read(Row row) throws java.sql.SQLException {
            return new KeyOf(row.uuid(), new ExternalKey(row.text(), row.text()));
        }
    }

    /** Reads an id. */
    final class IdRow implements RowReader<UUID> {
        @Override
        public UUID read(Row row) throws java.sql.SQLException {
            return row.uuid();
        }
    }

    /** Reads a {@link dev.kurs.application.Resources.Usage}. */
    final class UsageRow implements RowReader<Usage> {
        @Override
        public Usage read(Row row) throws java.sql.SQLException {
            return new Usage(row.text(), row.uuid(), row.text());
        }
    }
}
