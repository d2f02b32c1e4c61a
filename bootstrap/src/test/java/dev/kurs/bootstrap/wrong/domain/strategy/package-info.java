/** Deliberately wrong: see HouseRule. */
@NullMarked
package dev.kurs.bootstrap.wrong.domain.strategy;

import org.jspecify.annotations.NullMarked;
