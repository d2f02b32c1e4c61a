package dev.kurs.rest;

import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of answers to reads. An answer holds while nothing was written in the organisation (its journal stands still)
 * and its day has not ended; so a repeated read costs the one query that lets the caller in. The least recently asked
 * for goes when there is no more room.
 */
final class AnswerCache {

    private final long room;
    private final Map<Question, Kept> answers = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<OrganisationId, Zone> zones = new ConcurrentHashMap<>();
    private long taken;

    /**
     * What an answer depends on besides what is stored.
     *
     * @param role whose links and drafts it shows
     * @param address the path, with the query
     * @param accept the media types that the caller takes, as sent
     */
    record Question(
            OrganisationId organisation,
            Role role,
            Language language,
            String address,
            @Nullable String accept) {

        static Question of(Call call, Admission admission) {
            return new Question(
                    admission.organisation(),
                    admission.role(),
                    call.language(),
                    address(
                            call.uri().getRequestUri().getRawPath(),
                            call.uri().getRequestUri().getRawQuery()),
                    call.header("Accept"));
        }

        /** A path with its query, both as they were sent. */
        static String address(String path, @Nullable String query) {
            return query == null ? path : path + "?" + query;
        }
    }

    private record Kept(long journal, LocalDate day, Answer answer) {}

    private record Zone(long journal, ZoneId zone) {}

    /**
     * A cache.
     *
     * @param room the most bytes it takes; 0 keeps nothing
     */
    AnswerCache(long room) {
        this.room = room;
    }

    /** The answer to the same question, while it holds; null when there is none. */
    @Nullable Answer find(Question question, Admission admission, Instant now) {
        Zone zone = zones.get(admission.organisation());
        if (zone == null || zone.journal() != admission.journal()) {
            return null;
        }
        Kept kept;
        synchronized (answers) {
            kept = answers.get(question);
        }
        return kept != null
                        && kept.journal() == admission.journal()
                        && kept.day().equals(LocalDate.ofInstant(now, zone.zone()))
                ? kept.answer()
                : null;
    }

    /**
     * Keeps an answer, for the day that the request came in on: one that was worked out over midnight is the day before's.
     *
     * @param zoneId where the organisation's days begin; asked when it is not known for this state of the journal
     */
    void put(Call call, Admission admission, Answer answer, Supplier<ZoneId> zoneId) {
        if (answer.size() > room / 8) {
            return;
        }
        Zone zone = zones.compute(
                admission.organisation(),
                (organisation, known) -> known != null && known.journal() == admission.journal()
                        ? known
                        : new Zone(admission.journal(), zoneId.get()));
        synchronized (answers) {
            Kept before = answers.put(
                    Question.of(call, admission),
                    new Kept(admission.journal(), LocalDate.ofInstant(call.began(), zone.zone()), answer));
            taken += answer.size() - (before == null ? 0 : before.answer().size());
            Iterator<Kept> oldest = answers.values().iterator();
            while (taken > room && oldest.hasNext()) {
                taken -= oldest.next().answer().size();
                oldest.remove();
            }
        }
    }

    /** Lets go of every answer to an organisation. */
    void forget(OrganisationId organisation) {
        synchronized (answers) {
            answers.entrySet().removeIf(one -> {
                boolean its = one.getKey().organisation().equals(organisation);
                taken -= its ? one.getValue().answer().size() : 0;
                return its;
            });
        }
    }
}
