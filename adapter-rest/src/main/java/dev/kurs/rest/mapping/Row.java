package dev.kurs.rest.mapping;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One row of a source.
 *
 * @param line where it stands: the line of a table (1 is the header), the number of the element of a JSON document (from 1)
 * @param refusal why the row cannot be read at all; null when it can
 * @param cells gives the text of a column, stripped; null where the row has nothing there
 */
record Row(long line, @Nullable Refusal refusal, UnaryOperator<@Nullable String> cells) {

    /** What stands in a column, stripped of blanks around it; null when that is nothing. */
    @Nullable String cell(String column) {
        String text = cells.apply(column);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
