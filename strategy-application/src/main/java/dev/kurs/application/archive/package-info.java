/** Archives: one organisation, whole, as a folder of files that any installation can take in. */
@NullMarked
package dev.kurs.application.archive;

import org.jspecify.annotations.NullMarked;
