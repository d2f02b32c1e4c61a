/** Indicators, their trajectories and measurements, and the one definition of progress. */
@NullMarked
package dev.kurs.domain.indicator;

import org.jspecify.annotations.NullMarked;
