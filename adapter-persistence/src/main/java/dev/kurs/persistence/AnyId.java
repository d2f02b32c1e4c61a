package dev.kurs.persistence;

import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.organisation.ApiKeyId;
import dev.kurs.domain.organisation.ClientId;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.PersonId;
import java.util.UUID;

/** Ids of which the column does not say what they identify: kept as {@code <kind>/<uuid>}. */
public final class AnyId {

    private AnyId() {}

    private record OfAnotherKind(String kind, UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The text of an id. */
    public static String write(Id id) {
        return id.kind() + "/" + id.value();
    }

    /** The id that a text means; equal to the one that was written when it is of one who can act. */
    public static Id parse(String text) {
        int slash = text.indexOf('/');
        String kind = text.substring(0, slash);
        UUID value = UUID.fromString(text.substring(slash + 1));
        return switch (kind) {
            case "person" -> new PersonId(value);
            case "body" -> new BodyId(value);
            case "api-key" -> new ApiKeyId(value);
            case "client" -> new ClientId(value);
            case "organisation" -> new OrganisationId(value);
            default -> new OfAnotherKind(kind, value);
        };
    }
}
