/** Strategies with their revisions, goals and premises: alive within their period. */
@NullMarked
package dev.kurs.domain.strategy;

import org.jspecify.annotations.NullMarked;
