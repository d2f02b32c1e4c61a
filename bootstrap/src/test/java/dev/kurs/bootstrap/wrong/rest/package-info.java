/** Deliberately wrong: see HouseRule. */
@NullMarked
package dev.kurs.bootstrap.wrong.rest;

import org.jspecify.annotations.NullMarked;
