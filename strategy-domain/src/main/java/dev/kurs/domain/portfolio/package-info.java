/** The projects that carry a strategy out. */
@NullMarked
package dev.kurs.domain.portfolio;

import org.jspecify.annotations.NullMarked;
