package dev.kurs.bootstrap.wrong.domain.one;

import dev.kurs.bootstrap.wrong.domain.other.Other;

/** One end of a ring. */
public record One(Other other) {}
