package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Change;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was closed, with what follows from it.
 *
 * @param decision the decision
 * @param next the decision that the next body has to make, newly opened; null unless the first was escalated
 */
public record Closed(Change<Decision> decision, @Nullable Change<Decision> next) {}
