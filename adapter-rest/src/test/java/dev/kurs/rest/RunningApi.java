package dev.kurs.rest;

import dev.kurs.application.Actor;
import dev.kurs.application.Ids;
import dev.kurs.application.Secret;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.memory.InMemoryTransactions;
import dev.kurs.application.organisation.MakeApiKey;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * The API over real HTTP and a store in memory, with one organisation and a key of each role. The clock stands still at
 * 2026-11-21T20:55:00Z until a test moves it, and ids are given in order, so that answers are the same each time.
 */
public final class RunningApi implements AutoCloseable {

    /** As the server has it. */
    private static final int LARGEST_HEADER = 16 * 1024;

    private static final Instant START = Instant.parse("2026-11-21T20:55:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final InstantSource clock = now::get;
    private final Ids ids = new IdsInOrder();
    private final InMemoryTransactions store = new InMemoryTransactions(clock, ids);
    private final StrategyApplication application = new StrategyApplication(store, clock, ids);
    private final OrganisationId organisation;
    private final Map<Role, String> keys = new EnumMap<>(Role.class);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server = new Server(0);
    private final ResourceConfig config;

    /** The API as most servers run it. */
    public static RunningApi start() {
        return start(RestAdapter.Settings.DEFAULT);
    }

    /** The API as a server with these settings runs it. */
    public static RunningApi start(RestAdapter.Settings settings) {
        return new RunningApi(settings);
    }

    private RunningApi(RestAdapter.Settings settings) {
        organisation = found("Ekdala kommun");
        for (Role role : Role.values()) {
            keys.put(role, key(organisation, role, null).text());
        }
        RestAdapter rest = new RestAdapter(application, store, settings);
        config = (ResourceConfig) rest.application();
        var context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(rest.servlet()), "/*");
        server.setHandler(context);
        server.getConnectors()[0]
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .setRequestHeaderSize(LARGEST_HEADER);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the server does not start", e);
        }
    }

    /** Another organisation on the same server. */
    public OrganisationId found(String name) {
        return application.foundOrganisation().handle(name, "test").value().id();
    }

    /** A new key. */
    public Secret key(OrganisationId of, Role role, Instant expiresAt) {
        return application
                .makeApiKey()
                .handle(
                        new Actor(of, of, null, Role.ADMINISTRATOR, List.of(), "test", null),
                        new MakeApiKey.Command("A key for " + role, role, null, List.of(), expiresAt))
                .secret();
    }

    /** A caller with a key of the role. */
    public Client as(Role role) {
        return as(keys.get(role));
    }

    /** The secret of the key of the role. */
    public String secret(Role role) {
        return keys.get(role);
    }

    /** A caller with a key. */
    public Client as(String key) {
        return new Client(this, Map.of("Authorization", "Bearer " + key));
    }

    /** A caller without a key. */
    public Client asNobody() {
        return new Client(this, Map.of());
    }

    /** The organisation. */
    public OrganisationId organisation() {
        return organisation;
    }

    /** What lies below the API. */
    public StrategyApplication application() {
        return application;
    }

    /** Lets it become that time. */
    public void itIs(String instant) {
        now.set(Instant.parse(instant));
    }

    /** What is served. */
    ResourceConfig config() {
        return config;
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    HttpClient http() {
        return http;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server does not stop", e);
        }
    }

    /** UUIDs of version 7 that differ in their last digits alone. */
    private static final class IdsInOrder implements Ids {

        private final AtomicLong last = new AtomicLong();

        @Override
        public UUID next() {
            return new UUID(0x019AA8F0_7E20_7000L, 0x8000_0000_0000_0000L + last.incrementAndGet());
        }
    }
}
