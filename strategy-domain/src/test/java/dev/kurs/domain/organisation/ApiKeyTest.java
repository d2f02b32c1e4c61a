package dev.kurs.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Refusals;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApiKeyTest {

    private static final ApiKeyId ID = new ApiKeyId(new UUID(0x7000L, 1));
    private static final PersonId ASTA = new PersonId(new UUID(0x7000L, 2));
    private static final Instant NOON = Instant.parse("2026-07-02T12:00:00Z");

    @Test
    void a_key_without_an_end_opens_at_any_time() {
        assertThat(key(null, null).opensAt(Instant.MAX)).isTrue();
    }

    @Test
    void a_key_opens_until_the_moment_it_expires_and_no_longer() {
        ApiKey key = key(NOON, null);

        assertThat(key.opensAt(NOON.minusMillis(1))).isTrue();
        assertThat(key.opensAt(NOON)).isFalse();
        assertThat(key.opensAt(NOON.plusMillis(1))).isFalse();
    }

    @Test
    void a_revoked_key_opens_nothing_even_before_its_end() {
        ApiKey revoked = key(NOON, null).revoked(NOON.minusSeconds(60)).after();

        assertThat(revoked.opensAt(NOON.minusSeconds(30))).isFalse();
        assertThat(key(null, NOON).opensAt(NOON)).isFalse();
    }

    @Test
    void revoking_tells_that_it_was_done_and_keeps_all_else() {
        assertThat(key(null, null).revoked(NOON))
                .isEqualTo(Change.of(key(null, null), key(null, NOON), Event.of("organisation.api-key-revoked", ID)));
    }

    @Test
    void nothing_happens_to_a_key_that_was_revoked_before() {
        ApiKey revoked = key(null, NOON);

        assertThat(revoked.revoked(NOON.plusSeconds(1))).isEqualTo(Change.none(revoked));
    }

    @Test
    void making_a_key_tells_what_it_may_do_and_for_whom_and_until_when_and_not_its_name() {
        assertThat(ApiKey.made(key(NOON, null)))
                .isEqualTo(Change.of(
                        key(NOON, null),
                        Event.of("organisation.api-key-made", ID)
                                .with("keyRole", Role.EDITOR)
                                .with("keyPerson", ASTA)
                                .with("scopes", List.of("voteFor"))
                                .with("expiresAt", NOON)));
    }

    @Test
    void a_key_without_scopes_tells_none() {
        ApiKey plain = new ApiKey(ID, "statistics", Role.READER, null, List.of(), null, null);

        assertThat(ApiKey.made(plain).events())
                .containsExactly(Event.of("organisation.api-key-made", ID).with("keyRole", Role.READER));
    }

    @Test
    void a_key_has_a_name() {
        assertThat(Refusals.of(() -> new ApiKey(ID, "", Role.READER, null, List.of(), null, null)))
                .containsExactly("text-missing /name");
    }

    @Test
    void each_role_may_do_all_that_the_ones_before_it_may() {
        List<Role> rising = List.of(Role.READER, Role.CONTRIBUTOR, Role.EDITOR, Role.ADMINISTRATOR);

        for (Role one : rising) {
            for (Role other : rising) {
                assertThat(one.covers(other))
                        .as("%s covers %s", one, other)
                        .isEqualTo(rising.indexOf(one) >= rising.indexOf(other));
            }
        }
    }

    private static ApiKey key(Instant expiresAt, Instant revokedAt) {
        return new ApiKey(ID, "statistics", Role.EDITOR, ASTA, List.of("voteFor"), expiresAt, revokedAt);
    }
}
