package dev.kurs.persistence;

import dev.kurs.application.KeptAnswer;
import dev.kurs.application.KeptAnswers;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;
import org.jspecify.annotations.Nullable;

/** The answers to commands that are carried out once only. */
public interface JdbiKeptAnswers extends KeptAnswers, SqlObject {

    @Override
    default Optional<KeptAnswer> find(String key) {
        return find(key, oldest());
    }

    @Override
    default void save(String key, KeptAnswer answer) {
        dropSome(oldest());
        keep(
                key,
                answer.fingerprint(),
                answer.status(),
                HeaderLines.write(answer.headers()),
                answer.body(),
                answer.subject(),
                Unit.of(getHandle()).now());
    }

    @Override
    @SqlUpdate("DELETE FROM kept_answer WHERE organisation = :organisation AND subject = :subject")
    void forget(@Bind("subject") UUID subject);

    private Instant oldest() {
        return Unit.of(getHandle()).now().minus(KEPT_FOR);
    }

    /** The answer under a key, unless it is older. */
    @SqlQuery("""
            SELECT fingerprint, status, headers, body, subject
            FROM kept_answer
            WHERE organisation = :organisation AND request_key = :key AND kept_at > :oldest
            """)
    @UseRowMapper(AnswerRow.class)
    Optional<KeptAnswer> find(@Bind("key") String key, @Bind("oldest") Instant oldest);

    /** Keeps an answer, in place of one that is past its time. */
    @SqlUpdate("""
            INSERT INTO kept_answer (organisation, request_key, fingerprint, status, headers, body, subject, kept_at)
            VALUES (:organisation, :key, :fingerprint, :status, :headers, :body, :subject, :now)
            ON CONFLICT (organisation, request_key) DO UPDATE SET
              fingerprint = excluded.fingerprint,
              status = excluded.status,
              headers = excluded.headers,
              body = excluded.body,
              subject = excluded.subject,
              kept_at = excluded.kept_at
            """)
    void keep(
            @Bind("key") String key,
            @Bind("fingerprint") String fingerprint,
            @Bind("status") int status,
            @Bind("headers") String headers,
            @Bind("body") String body,
            @Bind("subject") @Nullable UUID subject,
            @Bind("now") Instant now);

    /** Lets go of a few that are past their time: more than come in, and never so many that a command waits for it. */
    @SqlUpdate("""
            DELETE FROM kept_answer
            WHERE organisation = :organisation AND request_key IN (
              SELECT request_key FROM kept_answer
              WHERE organisation = :organisation AND kept_at <= :oldest
              ORDER BY kept_at
              LIMIT 20)
            """)
    void dropSome(@Bind("oldest") Instant oldest);

    /** Reads an answer. */
    final class AnswerRow implements RowReader<KeptAnswer> {
        @Override
        public KeptAnswer read(Row row) throws SQLException {
            return new KeptAnswer(
                    row.text(), row.whole(), HeaderLines.parse(row.text()), row.text(), row.idOrNull(uuid -> uuid));
        }
    }

    /** Headers as lines {@code name:value}; neither holds a line break. */
    final class HeaderLines {

        private HeaderLines() {}

        static String write(Map<String, String> headers) {
            StringBuilder lines = new StringBuilder();
            new TreeMap<>(headers)
                    .forEach((name, value) ->
                            lines.append(name).append(':').append(value).append('\n'));
            return lines.toString();
        }

        static Map<String, String> parse(String lines) {
            Map<String, String> headers = new TreeMap<>();
            lines.lines().forEach(line -> {
                int colon = line.indexOf(':');
                headers.put(line.substring(0, colon), line.substring(colon + 1));
            });
            return headers;
        }
    }
}
