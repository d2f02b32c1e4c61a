package dev.kurs.application;

import java.util.UUID;

/** Makes new ids. */
public interface Ids {

    /** A UUID of version 7, greater than every one given before by the same maker. */
    UUID next();
}
