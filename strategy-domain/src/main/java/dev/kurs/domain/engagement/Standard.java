package dev.kurs.domain.engagement;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that projects and units keep to, so that what they make fits together.
 *
 * @param name 1 to 500 characters
 * @param issuer who issued it, 1 to 500 characters
 * @param link where it can be read, at most 2 000 characters
 * @param binding whether every live project has to answer how it keeps to it
 * @param version which version of it is meant, as its issuer calls it, 1 to 500 characters
 */
public record Standard(
        StandardId id,
        String name,
        String issuer,
        StandardKind kind,
        @Nullable String link,
        boolean binding,
        @Nullable String version)
        implements RegisterEntry {

    /** The register of standards. */
    public static final RegisterKind<Standard> KIND = RegisterKind.of("engagement", "standard", Standard.class);

    /** What kind of thing is kept to. */
    public enum StandardKind {
        /** How things are to be, in words: a principle of architecture. */
        PRINCIPLE,
        /** A specification that can be tested against. */
        STANDARD,
        /** Something that runs for the whole country, to be used instead of one's own. */
        NATIONAL_SOLUTION
    }

    public Standard {
        Faults faults = new Faults()
                .requiredText(name, "/name", Text.LINE)
                .requiredText(issuer, "/issuer", Text.LINE)
                .optionalText(link, "/link", 2000);
        if (version != null) {
            faults.requiredText(version, "/version", Text.LINE);
        }
        faults.throwIfAny();
    }
}
