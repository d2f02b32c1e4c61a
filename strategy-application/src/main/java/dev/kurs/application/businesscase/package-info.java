/** Reading what projects and strategies cost and give over the years. */
@NullMarked
package dev.kurs.application.businesscase;

import org.jspecify.annotations.NullMarked;
