package dev.kurs.application.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kurs.application.Listing;
import dev.kurs.application.Municipality;
import dev.kurs.application.NotFound;
import dev.kurs.application.Pages;
import dev.kurs.application.PortContract;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.domain.organisation.ApiKey;
import dev.kurs.domain.organisation.ApiKeyId;
import dev.kurs.domain.organisation.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link ApiKeys} keep, in every implementation. */
public interface ApiKeysContract extends PortContract {

    /** A key for a system, not saved yet. */
    default ApiKey key(Municipality town, String name) {
        return new ApiKey(new ApiKeyId(town.ids().next()), name, Role.CONTRIBUTOR, null, List.of(), null, null);
    }

    /** Saves a new key. */
    default Stored<ApiKey> saved(Municipality town, ApiKey key) {
        return town.write(ports -> ports.apiKeys().add(ApiKey.made(key), digest(key)));
    }

    /** What stands in for the digest of a secret: 64 hexadecimal digits, each key's own. */
    static String digest(ApiKey key) {
        return key.id().toString().replace("-", "").repeat(2);
    }

    /** A key, read in a unit of work of its own. */
    default Optional<Stored<ApiKey>> found(Municipality town, ApiKeyId id) {
        return town.read(ports -> ports.apiKeys().find(id));
    }

    /** All keys, page by page. */
    default List<ApiKey> listed(Municipality town) {
        return Pages.walk(
                        Listing.first(2),
                        part -> town.read(ports -> ports.apiKeys().list(part)),
                        page -> {})
                .stream()
                .map(Stored::value)
                .toList();
    }

    @Test
    default void a_key_is_given_back_whole() {
        Municipality town = municipality();
        Instant now = town.clock().instant();
        ApiKey whole = new ApiKey(
                new ApiKeyId(town.ids().next()),
                "Lönesystemet",
                Role.EDITOR,
                town.person(),
                List.of("voteFor", "another scope"),
                now.plus(Duration.ofDays(90)).plusMillis(125),
                null);
        ApiKey bare = key(town, "Bare");

        Stored<ApiKey> saved = saved(town, whole);
        saved(town, bare);

        assertThat(saved).isEqualTo(new Stored<>(whole, 1, now, now));
        assertThat(found(town, whole.id())).contains(saved);
        assertThat(found(town, bare.id())).map(Stored::value).contains(bare);
    }

    @Test
    default void a_key_that_was_never_made_is_not_found() {
        Municipality town = municipality();
        ApiKeyId unknown = new ApiKeyId(town.ids().next());

        assertThat(found(town, unknown)).isEmpty();
        assertThatThrownBy(() -> town.read(ports -> ports.apiKeys().get(unknown)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    default void a_revoked_key_stays_and_says_when() {
        Municipality town = municipality();
        Stored<ApiKey> before = saved(town, key(town, "Lönesystemet"));
        town.aDayPasses();
        Instant now = town.clock().instant();

        Stored<ApiKey> after =
                town.write(ports -> ports.apiKeys().save(1, before.value().revoked(ports.now())));

        assertThat(after.value().revokedAt()).isEqualTo(now);
        assertThat(after).isEqualTo(new Stored<>(before.value().revoked(now).after(), 2, before.createdAt(), now));
        assertThat(found(town, before.value().id())).contains(after);
        assertThat(listed(town)).containsExactly(after.value());
    }

    @Test
    default void a_stale_version_is_refused_and_nothing_changes() {
        Municipality town = municipality();
        Stored<ApiKey> before = saved(town, key(town, "Lönesystemet"));
        long head = town.journalHead();

        assertThatThrownBy(() -> town.write(
                        ports -> ports.apiKeys().save(2, before.value().revoked(ports.now()))))
                .isInstanceOf(Stale.class);

        assertThat(found(town, before.value().id())).contains(before);
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void keys_are_listed_as_they_were_made() {
        Municipality town = municipality();
        ApiKey one = saved(town, key(town, "C")).value();
        ApiKey two = saved(town, key(town, "A")).value();
        ApiKey three = saved(town, key(town, "B")).value();

        assertThat(listed(town)).containsExactly(one, two, three);
    }

    @Test
    default void the_journal_tells_of_a_key_and_never_its_digest() {
        Municipality town = municipality();
        long head = town.journalHead();
        ApiKey key = saved(town, key(town, "Lönesystemet")).value();

        assertThat(town.journal(head))
                .extracting(JournalEntry::type, JournalEntry::subject)
                .containsExactly(tuple("dev.kurs.organisation.api-key-made", "api-key/" + key.id()));
        assertThat(town.journal(0)).noneMatch(entry -> entry.toString().contains(digest(key)));
    }

    @Test
    default void a_failed_unit_makes_and_revokes_no_key() {
        Municipality town = municipality();
        Stored<ApiKey> before = saved(town, key(town, "Lönesystemet"));
        ApiKey never = key(town, "Never");

        assertThatThrownBy(() -> town.change(ports -> {
                    ports.apiKeys().save(1, before.value().revoked(ports.now()));
                    ports.apiKeys().add(ApiKey.made(never), digest(never));
                    throw new IllegalStateException("the unit fails");
                }))
                .hasMessage("the unit fails");

        assertThat(found(town, before.value().id())).contains(before);
        assertThat(found(town, never.id())).isEmpty();
        assertThat(town.installation().gate().findKey(digest(never))).isEmpty();
    }

    @Test
    default void another_organisation_neither_sees_nor_revokes_it() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        Stored<ApiKey> key = saved(town, key(town, "Lönesystemet"));

        assertThat(found(neighbour, key.value().id())).isEmpty();
        assertThat(listed(neighbour)).isEmpty();
        assertThatThrownBy(() -> neighbour.write(
                        ports -> ports.apiKeys().save(1, key.value().revoked(ports.now()))))
                .isInstanceOf(Stale.class);
        assertThat(found(town, key.value().id())).contains(key);
    }

    @Test
    default void a_key_is_a_resource() {
        Municipality town = municipality();
        ApiKey key = saved(town, key(town, "Lönesystemet")).value();

        assertThat(town.kinds(key.id().value())).containsValue("api-key");
    }
}
