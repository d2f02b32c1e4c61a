/** Deliberately wrong: see HouseRule. */
@NullMarked
package dev.kurs.bootstrap.wrong.application;

import org.jspecify.annotations.NullMarked;
