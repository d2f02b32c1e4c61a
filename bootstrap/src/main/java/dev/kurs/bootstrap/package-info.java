/** The parts of Kurs put together and started. */
@NullMarked
package dev.kurs.bootstrap;

import org.jspecify.annotations.NullMarked;
