package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a revision says besides its goals and premises.
 *
 * @param vision at most 64 Ki characters, like every text here
 * @param values what the organisation holds to
 * @param motives why, in the organisation's own words
 * @param period the days the strategy is meant for; whole when the revision is adopted
 */
public record Content(
        @Nullable String vision,
        @Nullable String mission,
        List<Value> values,
        @Nullable String motives,
        @Nullable Period period) {

    /** Nothing said yet. */
    public static final Content EMPTY = new Content(null, null, List.of(), null, null);

    /** Something the organisation holds to: its name, and what it means. */
    public record Value(String name, @Nullable String description) {

        public Value {
            new Faults()
                    .requiredText(name, "/name", Text.LINE)
                    .optionalText(description, "/description", Text.BODY)
                    .throwIfAny();
        }
    }

    public Content {
        new Faults()
                .optionalText(vision, "/vision", Text.BODY)
                .optionalText(mission, "/mission", Text.BODY)
                .optionalText(motives, "/motives", Text.BODY)
                .throwIfAny();
        values = List.copyOf(values);
    }
}
