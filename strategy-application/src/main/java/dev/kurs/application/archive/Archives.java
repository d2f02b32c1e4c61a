package dev.kurs.application.archive;

import dev.kurs.application.Ports;
import dev.kurs.domain.organisation.OrganisationId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a store keeps of an organisation, row by row: history, journal and all. Only a store that keeps rows has it; what
 * is held in memory alone has nothing to take elsewhere.
 */
public interface Archives {

    /** The version of the tables. Two stores of the same version have the same tables, whatever database they are in. */
    String schema();

    /** Everything that is kept of an organisation; each table comes after those that its rows refer to. */
    List<ArchivedTable> tables();

    /** Reads from one consistent state. */
    <R> R read(OrganisationId organisation, Function<Rows, R> work);

    /** Adds an organisation in one unit of work: when the work throws, nothing was changed. */
    void add(OrganisationId organisation, Consumer<Rows> work);

    /** The rows of one organisation, as one unit of work sees them. */
    interface Rows {

        /** The same organisation through the ports. */
        Ports ports();

        /** Whether nothing at all is kept of the organisation. */
        boolean isEmpty();

        /** Gives the rows of a table one by one, ordered by its key; texts are ordered by their UTF-8 bytes. */
        void forEach(ArchivedTable table, Consumer<ArchivedRow> each);

        /**
         * Adds rows to a table.
         *
         * @throws RowsRefused when one of them breaks a constraint; the unit of work must then be given up
         */
        void add(ArchivedTable table, List<ArchivedRow> rows);
    }

    /** The store does not take rows: one is there already, refers to nothing, or holds what its column cannot. */
    final class RowsRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** With what the database says of it. */
        public RowsRefused(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
