/** Whole organisations, row by row, from every table and into every table. */
@NullMarked
package dev.kurs.persistence.archive;

import org.jspecify.annotations.NullMarked;
