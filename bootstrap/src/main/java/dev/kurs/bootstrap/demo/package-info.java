/** A municipality of our own invention, with two years behind it, to try Kurs on. */
@NullMarked
package dev.kurs.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
