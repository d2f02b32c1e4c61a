/** Strategies, their revisions and what belongs to them, as they are kept. */
@NullMarked
package dev.kurs.persistence.strategy;

import org.jspecify.annotations.NullMarked;
