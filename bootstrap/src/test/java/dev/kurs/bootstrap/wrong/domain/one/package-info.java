/** Deliberately wrong: see HouseRule. */
@NullMarked
package dev.kurs.bootstrap.wrong.domain.one;

import org.jspecify.annotations.NullMarked;
