package dev.kurs.domain.benefit;

import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A change of how work is done that a benefit depends on.
 *
 * @param text what is to be done otherwise, 1 to 65 536 characters
 * @param owner who sees to it
 * @param done whether it is done
 */
public record PracticeChange(String text, @Nullable PersonId owner, boolean done) {

    public PracticeChange {
        Text.required(text, "/text", Text.BODY);
    }
}
