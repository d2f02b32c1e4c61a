/** The JSON API over the application. */
@NullMarked
package dev.kurs.rest;

import org.jspecify.annotations.NullMarked;
