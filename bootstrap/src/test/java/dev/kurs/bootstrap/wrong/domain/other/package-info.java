/** Deliberately wrong: see HouseRule. */
@NullMarked
package dev.kurs.bootstrap.wrong.domain.other;

import org.jspecify.annotations.NullMarked;
