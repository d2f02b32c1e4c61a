/** Keeping indicators and their trajectories, recording measurements, and what progress is computed from. */
@NullMarked
package dev.kurs.application.indicator;

import org.jspecify.annotations.NullMarked;
