package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be chosen.
 *
 * @param key what ballots call it: 1 to 100 characters on one line, not blank
 * @param text what it is, for those who vote; at most 65 536 characters
 * @param cost what it takes of a budget, where there is one
 */
public record Option(
        String key, @Nullable String text, @Nullable Money cost) {

    /** The longest key, in UTF-16 units. */
    public static final int KEY = 100;

    public Option {
        new Faults()
                .requiredText(key, "/key", KEY)
                .unless(
                        key.chars().noneMatch(c -> c == '\n' || c == '\r' || c == '\t'),
                        VotingRule.OPTION_KEY_WITH_LINE_BREAK,
                        "/key")
                .optionalText(text, "/text", Text.BODY)
                .throwIfAny();
    }

    /** An option that has nothing but its key. */
    public static Option of(String key) {
        return new Option(key, null, null);
    }

    /** An option with what it costs. */
    public static Option of(String key, Money cost) {
        return new Option(key, null, cost);
    }
}
