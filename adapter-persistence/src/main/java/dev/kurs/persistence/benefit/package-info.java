/** Benefits and what is kept at each, in a database. */
@NullMarked
package dev.kurs.persistence.benefit;

import org.jspecify.annotations.NullMarked;
