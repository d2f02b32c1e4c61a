/** Reading who keeps to which standards. */
@NullMarked
package dev.kurs.application.engagement;

import org.jspecify.annotations.NullMarked;
