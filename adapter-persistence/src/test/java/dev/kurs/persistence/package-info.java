/** The contracts of the application's ports, held against real SQLite files, and what only a database can get wrong. */
@NullMarked
package dev.kurs.persistence;

import org.jspecify.annotations.NullMarked;
