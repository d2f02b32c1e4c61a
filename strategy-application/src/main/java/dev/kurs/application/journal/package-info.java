/** The journal: everything that happened, in order, chained so that nothing can be altered unseen. */
@NullMarked
package dev.kurs.application.journal;

import org.jspecify.annotations.NullMarked;
