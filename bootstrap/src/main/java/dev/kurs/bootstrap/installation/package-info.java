/** One installation: a store, the application over it and its API, put together. */
@NullMarked
package dev.kurs.bootstrap.installation;

import org.jspecify.annotations.NullMarked;
