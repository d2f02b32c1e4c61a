/** Expecting benefits, changing what is said of them, and closing them with what came of them. */
@NullMarked
package dev.kurs.application.benefit;

import org.jspecify.annotations.NullMarked;
