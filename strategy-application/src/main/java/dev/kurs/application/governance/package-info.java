/** Granting mandates, asking who may decide, and deciding. */
@NullMarked
package dev.kurs.application.governance;

import org.jspecify.annotations.NullMarked;
