/** Deliberately wrong: see HouseRule. */
@NullMarked
package dev.kurs.bootstrap.wrong.rest.other;

import org.jspecify.annotations.NullMarked;
