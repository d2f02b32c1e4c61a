/** Organisations, their keys and their registers, as they are kept. */
@NullMarked
package dev.kurs.persistence.organisation;

import org.jspecify.annotations.NullMarked;
