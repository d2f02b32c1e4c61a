package dev.kurs.bootstrap.command;

import dev.kurs.bootstrap.Failed;
import dev.kurs.bootstrap.installation.Installation;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the data is: in a folder, or in a PostgreSQL database. */
final class Store {

    private static final Path USUAL = Path.of("data");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that holds the embedded database; ./data unless said otherwise.")
    @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "A PostgreSQL database instead: jdbc:postgresql://host:5432/name")
    @Nullable String database;

    @Option(names = "--database-user", paramLabel = "NAME", description = "Who connects to it, unless the URL says.")
    @Nullable String user;

    @Option(
            names = "--database-password",
            paramLabel = "SECRET",
            description = "The password; better set as KURS_DATABASE_PASSWORD, which other users cannot see.")
    @Nullable String password;

    /**
     * Opens what is there.
     *
     * @throws Failed when it cannot be used, or is named in two ways
     */
    Installation open(Console console) {
        if (database == null) {
            return Installation.open(console.folder().resolve(data == null ? USUAL : data));
        }
        if (data != null) {
            throw Failed.wrongUsage("both --data and --database are set, and the data is in one place; leave one out");
        }
        return Installation.open(database, user, password);
    }

    /**
     * The folder of the embedded database, for what can be done with that alone.
     *
     * @param instead what to do with a PostgreSQL database, in one clause
     * @throws Failed when the data is in such a database
     */
    Path folder(Console console, String instead) {
        if (database != null) {
            throw Failed.wrongUsage("PostgreSQL has tools of its own for this: " + instead
                    + ", as a role that row-level security does not bind");
        }
        return console.folder().resolve(data == null ? USUAL : data);
    }
}
