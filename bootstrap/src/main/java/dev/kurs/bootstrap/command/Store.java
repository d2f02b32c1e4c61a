package dev.kurs.bootstrap.command;

import dev.kurs.bootstrap.Failed;
import dev.kurs.bootstrap.installation.Installation;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the data is. */
final class Store {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that holds the database; ./data unless said otherwise.")
    Path data = Path.of("data");

    /** Hidden while there is nothing it could be set to. */
    @Option(names = "--database", paramLabel = "URL", hidden = true)
    @Nullable String database;

    /**
     * Opens what is there.
     *
     * @throws Failed when it cannot be used
     */
    Installation open(Console console) {
        if (database != null) {
            throw Failed.wrongUsage("--database: PostgreSQL comes with a later version; leave it out to use the"
                    + " embedded database in the folder of --data");
        }
        return Installation.open(console.folder().resolve(data));
    }
}
