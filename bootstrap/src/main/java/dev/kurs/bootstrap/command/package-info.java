/** The command line: what can be asked for, and where its settings come from. */
@NullMarked
package dev.kurs.bootstrap.command;

import org.jspecify.annotations.NullMarked;
