/** A seeded server under load over HTTP, beside others that do less. */
@NullMarked
package dev.kurs.benchmarks.load;

import org.jspecify.annotations.NullMarked;
