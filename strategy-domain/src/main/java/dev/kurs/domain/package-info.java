/** The rules, values and computations of strategy execution, one package a feature. */
@NullMarked
package dev.kurs.domain;

import org.jspecify.annotations.NullMarked;
