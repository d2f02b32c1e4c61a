/** Every port, kept in memory with the meaning it has in a database: for an embedder's tests and for small tools. */
@NullMarked
package dev.kurs.application.memory;

import org.jspecify.annotations.NullMarked;
