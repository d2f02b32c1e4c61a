/** Keeping the organisation's settings, its registers, its people and its keys. */
@NullMarked
package dev.kurs.application.organisation;

import org.jspecify.annotations.NullMarked;
