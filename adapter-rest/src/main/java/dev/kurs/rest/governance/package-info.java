/** Bodies, seats and mandates over HTTP, and who may decide. */
@NullMarked
package dev.kurs.rest.governance;

import org.jspecify.annotations.NullMarked;
