/** Deliberately wrong: see HouseRule. */
@NullMarked
package dev.kurs.bootstrap.wrong.rest.thing;

import org.jspecify.annotations.NullMarked;
