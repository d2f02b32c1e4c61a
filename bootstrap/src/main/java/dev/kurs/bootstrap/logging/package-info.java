/** The log of the server and its commands. */
@NullMarked
package dev.kurs.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
