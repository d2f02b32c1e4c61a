/** Stakeholders, standards and adaptations in SQL. */
@NullMarked
package dev.kurs.persistence.engagement;

import org.jspecify.annotations.NullMarked;
