package dev.kurs.domain.kernel;

import java.util.UUID;

/** The identity of one thing: a UUID (version 7 where Kurs made it), typed by what it identifies. */
public interface Id {

    /** The UUID itself. */
    UUID value();

    /** What is identified, as the API calls it: {@code "org-unit"}, {@code "goal"}. */
    String kind();
}
