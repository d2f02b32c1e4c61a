package dev.kurs.application;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The answers to commands that are carried out once only, kept for a day. */
public interface KeptAnswers {

    /** How long an answer is kept. */
    Duration KEPT_FOR = Duration.ofHours(24);

    /** The answer first given under a key, while it is kept. */
    Optional<KeptAnswer> find(String key);

    /** Keeps an answer, and lets go of some that are past their time. */
    void save(String key, KeptAnswer answer);

    /** Lets go of every answer that tells about this. */
    void forget(UUID subject);
}
