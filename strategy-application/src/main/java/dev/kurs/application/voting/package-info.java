/** Elections as documents of others: Pabulib files, read strictly and written as they were read. */
@NullMarked
package dev.kurs.application.voting;

import org.jspecify.annotations.NullMarked;
