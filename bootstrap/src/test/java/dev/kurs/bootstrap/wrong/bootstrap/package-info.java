/** Deliberately wrong: see HouseRule. */
@NullMarked
package dev.kurs.bootstrap.wrong.bootstrap;

import org.jspecify.annotations.NullMarked;
