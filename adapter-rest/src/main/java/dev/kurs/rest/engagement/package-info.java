/** Stakeholders, standards and adaptations over HTTP. */
@NullMarked
package dev.kurs.rest.engagement;

import org.jspecify.annotations.NullMarked;
