package dev.kurs.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.engagement.Standard.StandardKind;
import dev.kurs.domain.kernel.Refusals;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandardTest {

    private static Standard standard(String name, String issuer, @Nullable String link, @Nullable String version) {
        return new Standard(
                new StandardId(new UUID(9, 1)), name, issuer, StandardKind.NATIONAL_SOLUTION, link, true, version);
    }

    @Test
    void a_standard_has_a_name_and_somebody_who_issued_it() {
        assertThat(standard("Mina meddelanden", "Digg", null, null).owner()).isNull();
        assertThat(Refusals.of(() -> standard(" ", "", "x".repeat(2001), " ")))
                .containsExactly(
                        "text-missing /name", "text-missing /issuer", "text-too-long /link", "text-missing /version");
    }
}
