/** How ballots are counted: published methods, each with its whole count as explanation. */
@NullMarked
package dev.kurs.domain.voting;

import org.jspecify.annotations.NullMarked;
