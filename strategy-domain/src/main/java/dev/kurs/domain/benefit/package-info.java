/** What projects are to give: who owns it, how it is measured, what it is worth and what came of it. */
@NullMarked
package dev.kurs.domain.benefit;

import org.jspecify.annotations.NullMarked;
