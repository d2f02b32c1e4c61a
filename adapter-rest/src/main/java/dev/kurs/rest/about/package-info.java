/** What tells about the server and the API itself: health, metrics, the contract, and pages for people. */
@NullMarked
package dev.kurs.rest.about;

import org.jspecify.annotations.NullMarked;
