/** Indicators, their trajectories and their measurements, as they are kept. */
@NullMarked
package dev.kurs.persistence.indicator;

import org.jspecify.annotations.NullMarked;
