/** The journal, kept as a chain for each organisation. */
@NullMarked
package dev.kurs.persistence.journal;

import org.jspecify.annotations.NullMarked;
