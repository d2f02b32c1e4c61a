/** Who calls, by the word of an OpenID provider: its tokens are verified here, and nothing else knows what a JWT is. */
@NullMarked
package dev.kurs.rest.identity;

import org.jspecify.annotations.NullMarked;
