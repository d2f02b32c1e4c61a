package dev.kurs.bootstrap.installation;

import dev.kurs.application.Actor;
import dev.kurs.application.Ids;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.Uuid7;
import dev.kurs.application.archive.ExportOrganisation;
import dev.kurs.application.archive.ImportOrganisation;
import dev.kurs.application.organisation.Gate;
import dev.kurs.bootstrap.Failed;
import dev.kurs.bootstrap.server.Api;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.persistence.DatabaseTooNew;
import dev.kurs.persistence.DatabaseUnreachable;
import dev.kurs.persistence.PersistenceAdapter;
import dev.kurs.persistence.PersistenceAdapter.Durability;
import dev.kurs.persistence.PersistenceAdapter.Place;
import dev.kurs.persistence.PersistenceAdapter.Settings;
import dev.kurs.rest.RestAdapter;
import dev.kurs.rest.RestAdapter.IdentityProvider;
import dev.kurs.rest.StreamFiles;
import dev.kurs.rest.mapping.MappedFiles;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One installation of Kurs: what is stored in a folder or on a server, the application over it, and the API. */
public final class Installation implements AutoCloseable {

    /** The name of the database in its folder. */
    static final String DATABASE = "kurs.db";

    private final PersistenceAdapter persistence;
    private final StrategyApplication application;

    private Installation(PersistenceAdapter persistence, StrategyApplication application) {
        this.persistence = persistence;
        this.application = application;
    }

    /**
     * Opens the installation of a folder, a new one where there is none.
     *
     * @param folder holds the database; made when it is not there
     * @throws Failed when the folder or the database in it cannot be used
     */
    public static Installation open(Path folder) {
        return open(folder, Durability.FULL, InstantSource.system());
    }

    /** Opens an installation that is thrown away afterwards, and whose clock somebody else may set; else as above. */
    public static Installation openForNow(Path folder, InstantSource clock) {
        return open(folder, Durability.NORMAL, clock);
    }

    /**
     * Opens the installation of a PostgreSQL database, a new one where there is none. Several processes may have the same
     * one open.
     *
     * @param url where it is: {@code jdbc:postgresql://host:port/name}
     * @param user who connects; null when the address says
     * @param password of the user; null when the address says, or none is needed
     * @throws Failed when the address is none, or the database cannot be used
     */
    public static Installation open(String url, @Nullable String user, @Nullable String password) {
        return open(url, user, password, InstantSource.system());
    }

    /** The same with a clock that somebody else may set. */
    public static Installation open(String url, @Nullable String user, @Nullable String password, InstantSource clock) {
        Place.Server server;
        try {
            server = new Place.Server(url, user, password);
        } catch (IllegalArgumentException e) {
            throw Failed.wrongUsage("--database: " + e.getMessage());
        }
        return open(
                Settings.of(server),
                clock,
                "use another database with --database",
                "see that the server runs, and that address, user and password are right");
    }

    private static Installation open(Path folder, Durability durability, InstantSource clock) {
        make(folder);
        Settings settings = Settings.of(folder.resolve(DATABASE)).with(durability);
        String other = "use another folder with --data";
        return open(settings, clock, other, "put it right, or " + other);
    }

    private static Installation open(Settings settings, InstantSource clock, String other, String remedy) {
        Ids ids = new Uuid7(clock);
        try {
            PersistenceAdapter persistence = PersistenceAdapter.open(settings, clock, ids);
            return new Installation(persistence, new StrategyApplication(persistence.transactions(), clock, ids));
        } catch (DatabaseTooNew e) {
            throw Failed.environment(e.getMessage() + "; use that later version, or " + other);
        } catch (DatabaseUnreachable e) {
            throw Failed.environment(e.getMessage() + "; " + remedy);
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Failed.environment("the data folder " + folder + " cannot be made (" + e
                    + "); make it yourself, or use another with --data");
        }
        if (!Files.isWritable(folder)) {
            throw Failed.environment(
                    "the data folder " + folder + " cannot be written; allow it, or use another with --data");
        }
    }

    /** All that can be done. */
    public StrategyApplication application() {
        return application;
    }

    /** What is asked before anybody is known. */
    public Gate gate() {
        return persistence.gate();
    }

    /** Takes everything of an organisation out. */
    public ExportOrganisation exportOrganisation() {
        return new ExportOrganisation(persistence.archives());
    }

    /** Takes an organisation in that was taken out here or elsewhere. */
    public ImportOrganisation importOrganisation() {
        return new ImportOrganisation(persistence.archives(), gate());
    }

    /**
     * An organisation of this installation.
     *
     * @throws Failed when there is none of that name
     */
    public OrganisationId organisation(String name) {
        return gate().findOrganisation(name)
                .orElseThrow(
                        () -> Failed.wrongUsage("there is no organisation \"" + name + "\" here; see how it is spelt"));
    }

    /** The API over all this, opened by keys. */
    public Api api() {
        return api(RestAdapter.Settings.DEFAULT);
    }

    /** The API over all this, opened by keys and by the tokens of a provider. */
    public Api api(IdentityProvider identities) {
        return api(RestAdapter.Settings.DEFAULT.with(identities));
    }

    /**
     * What takes in files of other systems.
     *
     * @param acceptLanguage the languages to tell in, as HTTP names them; null for English
     */
    public MappedFiles mappedFiles(@Nullable String acceptLanguage) {
        return new RestAdapter(application, persistence.gate(), RestAdapter.Settings.DEFAULT)
                .mappedFiles(acceptLanguage);
    }

    /**
     * What takes in files of measurements.
     *
     * @param acceptLanguage the languages to tell in, as HTTP names them; null for English
     */
    public StreamFiles measurementFiles(@Nullable String acceptLanguage) {
        return new RestAdapter(application, persistence.gate(), RestAdapter.Settings.DEFAULT)
                .measurementFiles(acceptLanguage);
    }

    private Api api(RestAdapter.Settings settings) {
        RestAdapter rest = new RestAdapter(application, persistence.gate(), settings);
        return new Api() {
            @Override
            public Servlet servlet() {
                return rest.servlet();
            }

            @Override
            public Refusal refusal(int status, String request, @Nullable String acceptLanguage) {
                RestAdapter.Refusal refusal = rest.refusal(status, request, acceptLanguage);
                return new Refusal(refusal.language(), refusal.body());
            }
        };
    }

    /**
     * Whoever runs the installation, acting for one of its organisations, which is founded when it is not there.
     *
     * @param name the organisation's
     * @throws Failed when the name cannot be one
     */
    public Actor administratorOf(String name) {
        String request = request();
        try {
            OrganisationId organisation = gate().findOrganisation(name)
                    .orElseGet(() -> application
                            .foundOrganisation()
                            .handle(name, request)
                            .value()
                            .id());
            return administratorOf(organisation, request);
        } catch (RulesBroken e) {
            throw Failed.wrongUsage("\"" + name + "\" is no name for an organisation; it takes 1 to 500 characters");
        }
    }

    /**
     * Whoever runs the installation, acting for the one organisation that it holds.
     *
     * @throws Failed when there is none, or several
     */
    public Actor administratorOfTheOnlyOne() {
        return administratorOf(onlyOrganisation(), request());
    }

    /**
     * The one organisation that this installation holds.
     *
     * @throws Failed when there is none, or several
     */
    public OrganisationId onlyOrganisation() {
        List<Gate.Named> all = gate().listOrganisations();
        if (all.size() != 1) {
            throw Failed.wrongUsage(
                    "there is not one organisation here but none or several; name it with --organisation NAME");
        }
        return all.get(0).id();
    }

    private String request() {
        return application.ids().next().toString();
    }

    private static Actor administratorOf(OrganisationId organisation, String request) {
        return new Actor(organisation, organisation, null, Role.ADMINISTRATOR, List.of(), request, null);
    }

    /** Carries out what was accepted, and lets go of the database. */
    @Override
    public void close() {
        persistence.close();
    }
}
