/** The organisation, its people, units and other registers, and its keys, over HTTP. */
@NullMarked
package dev.kurs.rest.organisation;

import org.jspecify.annotations.NullMarked;
