/** Benefits over HTTP, and the picture of how they come about. */
@NullMarked
package dev.kurs.rest.benefit;

import org.jspecify.annotations.NullMarked;
