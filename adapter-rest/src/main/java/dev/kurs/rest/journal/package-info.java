/** What happened, over HTTP, as CloudEvents. */
@NullMarked
package dev.kurs.rest.journal;

import org.jspecify.annotations.NullMarked;
