/** Projects and their steps, in a database. */
@NullMarked
package dev.kurs.persistence.portfolio;

import org.jspecify.annotations.NullMarked;
