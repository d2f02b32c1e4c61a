package dev.kurs.domain.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule that a command breaks.
 *
 * @param rule the rule
 * @param pointer JSON pointer (RFC 6901) to the offending field of what was sent; empty for the whole
 * @param figures what broke it, by name, for the text that explains it
 */
public record BrokenRule(Rule rule, String pointer, Map<String, @Nullable Object> figures) {

    public BrokenRule {
        figures = Faults.copyInOrder(figures);
    }
}
