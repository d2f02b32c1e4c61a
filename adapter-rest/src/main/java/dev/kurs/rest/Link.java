package dev.kurs.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where to go from a resource.
 *
 * @param href the path
 * @param method how, when it is an act and not a resource to read
 */
public record Link(String href, @Nullable String method) {

    /** The links of a resource by what they lead to, in order. */
    public static final class Links {

        private final Map<String, Link> all = new LinkedHashMap<>();

        /** The links of a resource that stands alone. */
        public static Links of(String self) {
            return new Links().to("self", self);
        }

        /** The links of a resource that stands in a collection. */
        public static Links of(String self, String collection) {
            return of(self).to("collection", collection);
        }

        /** One more resource. */
        public Links to(String name, String href) {
            all.put(name, new Link(href, null));
            return this;
        }

        /** One more act, when it can be done now by this caller. */
        public Links act(boolean now, String name, String method, String href) {
            if (now) {
                all.put(name, new Link(href, method));
            }
            return this;
        }

        /** All of them. */
        public Map<String, Link> all() {
            return all;
        }
    }
}
