package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Id;

/** Something that stands in a revision: its id stays the same through all of them. */
public sealed interface RevisionPart permits Goal, Premise {

    /** Its id, the same in every revision. */
    Id id();

    /** The strategy it belongs to. */
    StrategyId strategy();
}
