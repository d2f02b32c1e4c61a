package dev.kurs.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The entity tags of an {@code If-Match} or {@code If-None-Match} (RFC 9110, 13.1).
 *
 * <p>A tag of ours is {@code "<version>"} or, where an answer shows computed figures, {@code "<version>-<hash>"}: a change
 * needs to have seen the version that stands, not the figures.
 *
 * @param any whether the field is {@code *}
 */
record Conditions(boolean any, List<Tag> tags) {

    /** Matches no version that ever stands. */
    static final long NEVER = -1;

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");

    /** A tag as it was sent. */
    record Tag(boolean weak, String opaque) {

        /** The version that it speaks of; {@link #NEVER} when it speaks of none, or only weakly. */
        long version() {
            int end = opaque.indexOf('-');
            String version = end < 0 ? opaque : opaque.substring(0, end);
            return !weak && version.matches("\\d{1,18}") ? Long.parseLong(version) : NEVER;
        }
    }

    /** The conditions in a header field; null when it is absent. */
    static @Nullable Conditions parse(@Nullable String field) {
        if (field == null) {
            return null;
        }
        if (field.strip().equals("*")) {
            return new Conditions(true, List.of());
        }
        List<Tag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(field);
        while (matcher.find()) {
            tags.add(new Tag(matcher.group(1) != null, matcher.group(2)));
        }
        return new Conditions(false, List.copyOf(tags));
    }

    /** Whether the answer with this tag is among them, compared weakly as {@code If-None-Match} wants. */
    boolean holds(String etag) {
        // A compressing server marks the tag of what it compressed.
        return any
                || tags.stream().anyMatch(tag -> etag.equals('"' + tag.opaque().replaceFirst("--gzip$", "") + '"'));
    }
}
