/** What an undertaking costs and gives over the years, in the money of one day. */
@NullMarked
package dev.kurs.domain.businesscase;

import org.jspecify.annotations.NullMarked;
