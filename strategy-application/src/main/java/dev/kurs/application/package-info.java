/** What can be done with strategies, and what that needs from outside. */
@NullMarked
package dev.kurs.application;

import org.jspecify.annotations.NullMarked;
