/** The ports of the application, kept in a relational database. */
@NullMarked
package dev.kurs.persistence;

import org.jspecify.annotations.NullMarked;
