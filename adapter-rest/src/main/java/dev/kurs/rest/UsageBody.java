package dev.kurs.rest;

import dev.kurs.application.Resources.Usage;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A resource that refers to another, and where in it.
 *
 * @param type what kind of resource it is: {@code ORG_UNIT}
 */
public record UsageBody(String type, UUID id, String pointer) {

    /** Usages as they are shown. */
    public static List<UsageBody> of(List<Usage> usages) {
        return usages.stream()
                .map(usage -> new UsageBody(type(usage.kind()), usage.id(), pointer(usage.pointer())))
                .toList();
    }

    /** Aggregates keep their fields in parts that the API does not show as such. */
    private static String pointer(String inDomain) {
        return inDomain.replaceFirst("^/(header|measure)/", "/");
    }

    private static String type(String kind) {
        return kind.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
