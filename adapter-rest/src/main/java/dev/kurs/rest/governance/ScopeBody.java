package dev.kurs.rest.governance;

import dev.kurs.domain.governance.Place;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Over what a mandate reaches, as it is written.
 *
 * @param id of what the type says; absent for the organisation
 */
public record ScopeBody(@NotNull Place.Type type, @Nullable UUID id) {

    static ScopeBody of(Place place) {
        return new ScopeBody(
                place.type(), place.id() == null ? null : place.id().value());
    }
}
