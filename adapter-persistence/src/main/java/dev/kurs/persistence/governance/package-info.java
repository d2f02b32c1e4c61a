/** Bodies, seats, mandates and amendments of the law, in tables. */
@NullMarked
package dev.kurs.persistence.governance;

import org.jspecify.annotations.NullMarked;
