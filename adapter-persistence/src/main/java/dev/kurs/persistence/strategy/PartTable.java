package dev.kurs.persistence.strategy;

import dev.kurs.persistence.Columns;
import dev.kurs.persistence.Knowledge;
import dev.kurs.persistence.RowReader;

/**
 * How one kind of revision part is kept: its table, the columns of what it says, and how it is read from its id and then
 * those columns. The statements are the same for all of them.
 */
record PartTable<P>(String name, Columns<P> columns, RowReader<P> reader) {

    /** No end yet, as a column has it. */
    static final int OPEN = Integer.MAX_VALUE;

    /** The parts that stand in a revision. */
    static final String IN_REVISION = " AND from_revision <= :revision AND to_revision > :revision";

    String select() {
        return """
                SELECT version, created_at, updated_at, id, %s
                FROM %s
                WHERE organisation = :organisation AND <known><conditions>
                """.formatted(columns.names(), name);
    }

    /**
     * Those of several strategies, each in a revision of its own. A cross join is not turned around by SQLite, which
     * would rather read all parts of all strategies in the order that is asked for. The first row is nothing but of the
     * right type: PostgreSQL takes the type of the others from it.
     */
    String selectOfMany() {
        return """
                WITH wanted (wanted_strategy, wanted_revision) AS (
                  VALUES ((SELECT organisation FROM organisation WHERE organisation = :organisation LIMIT 0), 0), <wanted>)
                SELECT id, %s
                FROM wanted CROSS JOIN %s
                WHERE organisation = :organisation AND strategy = wanted_strategy AND <known>
                  AND from_revision <= wanted_revision AND to_revision > wanted_revision
                ORDER BY id
                """.formatted(columns.names(), name);
    }

    String selectLine() {
        return """
                SELECT line, version, from_revision, written_in, created_at
                FROM %s
                WHERE organisation = :organisation AND id = :id AND %s%s
                """.formatted(name, Knowledge.STANDING, IN_REVISION);
    }

    /** The greatest numbers that a part's lines have had. */
    String selectGreatest() {
        return """
                SELECT COALESCE(MAX(line), 0), COALESCE(MAX(version), 0)
                FROM %s
                WHERE organisation = :organisation AND id = :id
                """.formatted(name);
    }

    String insert() {
        return """
                INSERT INTO %s
                  (organisation, id, line, version, %s, from_revision, to_revision, written_in,
                   created_at, updated_at, recorded_from, recorded_to)
                VALUES
                  (:organisation, :id, :line, :version, %s, :revision, %d, :revision,
                   :created, :now, :now, %s)
                """.formatted(name, columns.names(), columns.parameters(), OPEN, Knowledge.FOREVER);
    }

    String close() {
        return "UPDATE %s SET recorded_to = :now WHERE organisation = :organisation AND id = :id AND line = :line"
                .formatted(name);
    }

    /** A line again, ended by a revision. */
    String insertEnded() {
        return copy("from_revision", ":revision", ":revision") + " AND id = :id AND line = :line";
    }

    /** What was written in a revision, ending with it. */
    String insertWithdrawn() {
        return copy("from_revision", ":revision + 1", "NULL") + WITHDRAWN;
    }

    String closeWithdrawn() {
        return "UPDATE " + name + " SET recorded_to = :now WHERE organisation = :organisation" + WITHDRAWN;
    }

    /** What a revision had ended, going on after it. */
    String insertResumed() {
        return copy(":revision + 1", Integer.toString(OPEN), "NULL")
                + " AND strategy = :strategy AND ended_by = :revision AND " + Knowledge.STANDING;
    }

    private static final String WITHDRAWN = " AND strategy = :strategy AND written_in = :revision AND to_revision = "
            + OPEN + " AND " + Knowledge.STANDING;

    private String copy(String from, String to, String endedBy) {
        return """
                INSERT INTO %1$s
                  (organisation, id, line, version, %2$s, from_revision, to_revision, written_in, ended_by,
                   created_at, updated_at, recorded_from, recorded_to)
                SELECT organisation, id,
                  (SELECT MAX(other.line) + 1 FROM %1$s other
                   WHERE other.organisation = %1$s.organisation AND other.id = %1$s.id),
                  version, %2$s, %3$s, %4$s, written_in, %5$s, created_at, updated_at, :now, %6$s
                FROM %1$s
                WHERE organisation = :organisation""".formatted(name, columns.names(), from, to, endedBy, Knowledge.FOREVER);
    }
}
