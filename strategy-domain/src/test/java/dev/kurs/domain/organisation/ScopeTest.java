package dev.kurs.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    private static final String ASTA = "01890a5d-ac96-774b-bcce-b302099a8057";

    @Test
    void a_scope_is_for_everybody_or_for_one() {
        assertThat(Scope.isKnown("voteFor")).isTrue();
        assertThat(Scope.person("voteFor")).isEmpty();
        assertThat(Scope.isKnown("voteFor:" + ASTA)).isTrue();
        assertThat(Scope.person("voteFor:" + ASTA)).contains(new PersonId(UUID.fromString(ASTA)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "votefor", "voteFor:", "voteFor:asta", "voteFor: ", "voteFor:1-1-1-1-1", "admin"})
    void there_are_no_others(String scope) {
        assertThat(Scope.isKnown(scope)).isFalse();
        assertThat(Scope.person(scope)).isEmpty();
    }

    @Test
    void an_id_is_written_in_one_way() {
        assertThat(Scope.isKnown("voteFor:" + ASTA.toUpperCase(Locale.ROOT))).isFalse();
    }
}
