/** Deliberately wrong: see HouseRule. */
@NullMarked
package dev.kurs.bootstrap.wrong.domain;

import org.jspecify.annotations.NullMarked;
