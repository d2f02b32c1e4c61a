/** Who has a part in the work, and which standards it follows. */
@NullMarked
package dev.kurs.domain.engagement;

import org.jspecify.annotations.NullMarked;
