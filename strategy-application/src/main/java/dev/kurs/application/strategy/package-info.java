/** Writing strategies, revising them, and reading how they stand. */
@NullMarked
package dev.kurs.application.strategy;

import org.jspecify.annotations.NullMarked;
