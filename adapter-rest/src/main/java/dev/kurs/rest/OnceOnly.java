package dev.kurs.rest;

import dev.kurs.application.KeptAnswer;
import dev.kurs.application.KeptAnswers;
import dev.kurs.application.Transactions;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.rest.Problems.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests that carry an {@code Idempotency-Key}: the first is carried out and its answer kept, the others are given that
 * answer. Keys are the organisation's own.
 *
 * <p>What a command did and what it was answered are kept in one unit of work; see {@link Call#write}. A refusal changed
 * nothing, so it is kept in a unit of its own.
 */
final class OnceOnly {

    private static final Logger LOG = LoggerFactory.getLogger(OnceOnly.class);

    private static final String HEADER = "Idempotency-Key";

    private final Transactions transactions;
    private final Set<Running> running = ConcurrentHashMap.newKeySet();

    private record Running(OrganisationId organisation, String key) {}

    OnceOnly(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Looks what is known of the request's key, if it has one.
     *
     * @return the first answer; null when there is none, and the request is to be carried out
     * @throws Problem when the key is malformed, was used for something else, or is in use just now
     */
    @Nullable Answer begin(Call call) {
        String key = call.header(HEADER);
        if (key == null) {
            return null;
        }
        if (!key.matches("[\\x21-\\x7E]{1,255}")) {
            throw new Problem(Kind.IDEMPOTENCY_KEY_MALFORMED);
        }
        Running mark = new Running(call.actor().organisation(), key);
        if (!running.add(mark)) {
            throw new Problem(Kind.IDEMPOTENCY_IN_PROGRESS);
        }
        try {
            Optional<KeptAnswer> kept = call.read(ports -> ports.keptAnswers().find(key));
            if (kept.isPresent()) {
                running.remove(mark);
                return call.replay(kept.get());
            }
        } catch (RuntimeException e) {
            running.remove(mark);
            throw e;
        }
        call.once(key);
        return null;
    }

    /** Keeps a refusal that would be the same again, and lets the key go. */
    void end(Call call, Answer answer, boolean refusal) {
        String key = call.onceKey();
        if (key == null) {
            return;
        }
        try {
            // What was not read to its end has no fingerprint, and asked again it is judged again.
            if (refusal && call.payload().mayBeKept()) {
                keep(call, key, answer.kept(call.fingerprint()));
            }
        } catch (RuntimeException e) {
            // The caller is answered all the same, and asked again the request is judged again.
            LOG.warn("A refusal could not be kept", e);
        } finally {
            running.remove(new Running(call.actor().organisation(), key));
        }
    }

    private void keep(Call call, String key, KeptAnswer kept) {
        transactions.write(call.actor(), ports -> {
            KeptAnswers answers = ports.keptAnswers();
            if (answers.find(key).isEmpty()) {
                answers.save(key, kept);
            }
            return key;
        });
    }
}
