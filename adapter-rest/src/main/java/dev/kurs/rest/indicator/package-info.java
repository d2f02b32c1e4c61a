/** Indicators, their trajectories and measurements, over HTTP. */
@NullMarked
package dev.kurs.rest.indicator;

import org.jspecify.annotations.NullMarked;
