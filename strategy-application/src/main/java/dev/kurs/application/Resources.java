package dev.kurs.application;

import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.kernel.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What there is in the organisation: the kind of every thing, who refers to whom, and the keys of other systems. The
 * ports that store things keep it up to date as they save.
 */
public interface Resources {

    /** The kinds of those of the things that exist, by id. One query, however many are asked for. */
    Map<UUID, String> kinds(Collection<UUID> ids);

    /** Who refers to a thing as things stand, by the referrer's id; at most {@code limit}. */
    List<Usage> usages(UUID target, int limit);

    /** The keys of other systems, by the id of the thing that carries them. One query, however many are asked for. */
    Map<UUID, List<ExternalKey>> externalKeys(Collection<UUID> ids);

    /** The thing of a kind that carries a key. */
    Optional<UUID> findByExternalKey(String kind, ExternalKey key);

    /** The things of a kind that carry these keys, by key. One query for each system that they are of, however many. */
    Map<ExternalKey, UUID> findAllByExternalKey(String kind, Collection<ExternalKey> keys);

    /**
     * Gives a thing these keys of other systems instead of those it had.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken {@code external-key-taken} when another thing of the kind carries one
     */
    void setExternalKeys(Id id, List<ExternalKey> keys);

    /**
     * A thing that refers to another.
     *
     * @param kind what kind of thing it is
     * @param id which
     * @param pointer where in it
     */
    record Usage(String kind, UUID id, String pointer) {}

    /** Adds a fault for everything that the record refers to and that is not there, or is of another kind. */
    default void checkReferences(Record record, Faults faults) {
        List<Reference> references = RecordShape.references(record);
        Set<UUID> ids = references.stream().map(one -> one.target().value()).collect(Collectors.toSet());
        Map<UUID, String> kinds = ids.isEmpty() ? Map.of() : kinds(ids);
        for (Reference reference : references) {
            Id target = reference.target();
            faults.unless(
                    target.kind().equals(kinds.get(target.value())),
                    KernelRule.REFERENCE_UNKNOWN,
                    reference.pointer(),
                    "kind",
                    target.kind(),
                    "id",
                    target);
        }
    }
}
