/** What every use case shares: who acts, units of work and the ports they open, lists and refusals. */
@NullMarked
package dev.kurs.application;

import org.jspecify.annotations.NullMarked;
