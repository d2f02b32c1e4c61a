/** Deliberately wrong: see HouseRule. */
@NullMarked
package dev.kurs.bootstrap.wrong.application.thing;

import org.jspecify.annotations.NullMarked;
