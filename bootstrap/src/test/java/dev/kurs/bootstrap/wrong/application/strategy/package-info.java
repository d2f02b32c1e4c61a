/** Deliberately wrong: see HouseRule. */
@NullMarked
package dev.kurs.bootstrap.wrong.application.strategy;

import org.jspecify.annotations.NullMarked;
