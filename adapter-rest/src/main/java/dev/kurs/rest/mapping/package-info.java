/** What other systems have in tables and documents of their own, turned into what this API takes, by a file that says how. */
@NullMarked
package dev.kurs.rest.mapping;

import org.jspecify.annotations.NullMarked;
