/** Beginning projects, changing them, and taking them from stage to stage. */
@NullMarked
package dev.kurs.application.portfolio;

import org.jspecify.annotations.NullMarked;
