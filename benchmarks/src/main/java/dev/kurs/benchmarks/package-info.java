/** Single paths of Kurs under JMH, and the data that they and the load over HTTP work on. */
@NullMarked
package dev.kurs.benchmarks;

import org.jspecify.annotations.NullMarked;
