/** The organisation itself: its settings, its units, people and positions, its keys and reference data. */
@NullMarked
package dev.kurs.domain.organisation;

import org.jspecify.annotations.NullMarked;
