/** Deliberately wrong: see HouseRule. */
@NullMarked
package dev.kurs.bootstrap.wrong;

import org.jspecify.annotations.NullMarked;
