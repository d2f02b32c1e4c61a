/** StratML (ISO 17469) documents, read with tolerance and written by the letter, free of what a strategy means to us. */
@NullMarked
package dev.kurs.application.stratml;

import org.jspecify.annotations.NullMarked;
