/** Who may decide what, by which mandate, and how it is settled when opinions diverge. */
@NullMarked
package dev.kurs.domain.governance;

import org.jspecify.annotations.NullMarked;
