/** What projects and strategies cost and give over the years, over HTTP. */
@NullMarked
package dev.kurs.rest.businesscase;

import org.jspecify.annotations.NullMarked;
