/** Deliberately wrong: see HouseRule. */
@NullMarked
package dev.kurs.bootstrap.wrong.persistence;

import org.jspecify.annotations.NullMarked;
