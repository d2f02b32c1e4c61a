/** Projects and their stages, over HTTP. */
@NullMarked
package dev.kurs.rest.portfolio;

import org.jspecify.annotations.NullMarked;
