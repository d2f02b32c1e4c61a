/** Strategies over HTTP: their revisions, goals, premises and what stands beside them. */
@NullMarked
package dev.kurs.rest.strategy;

import org.jspecify.annotations.NullMarked;
