/** The one mechanism by which register entries of every kind are added, changed and removed. */
@NullMarked
package dev.kurs.application.register;

import org.jspecify.annotations.NullMarked;
