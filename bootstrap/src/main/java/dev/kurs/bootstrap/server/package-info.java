/** The HTTP server that carries the API. */
@NullMarked
package dev.kurs.bootstrap.server;

import org.jspecify.annotations.NullMarked;
