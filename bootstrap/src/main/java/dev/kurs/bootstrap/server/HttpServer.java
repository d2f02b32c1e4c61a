package dev.kurs.bootstrap.server;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that carries the API: HTTP/1.1 and HTTP/2 without encryption on one port, to stand behind whatever ends TLS.
 * Nothing outside this package knows which server it is.
 */
public final class HttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private static final int THREADS = 200;

    /** Room for a token that lists every group of its bearer. */
    private static final int LARGEST_HEADER = 16 * 1024;

    private static final int SMALLEST_COMPRESSED = 1024;

    /** How long connections may take to close once everything is finished. */
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(5);

    /** How long a connection with nothing under way may stay open once everything is finished. */
    private static final Duration LAST_WORD = Duration.ofMillis(50);

    private final Server server;
    private final ServerConnector connector;
    private final GracefulHandler underWay;
    private final Settings settings;
    private final URI address;

    private HttpServer(Server server, ServerConnector connector, GracefulHandler underWay, Settings settings) {
        this.server = server;
        this.connector = connector;
        this.underWay = underWay;
        this.settings = settings;
        address = address(settings.host(), connector.getLocalPort());
    }

    /**
     * What is chosen where a server is started.
     *
     * @param host the name or address to listen on
     * @param port 0..65535; 0 picks a free one
     * @param idle how long a connection may be silent
     * @param patience how long requests under way are waited for when the server stops
     */
    public record Settings(String host, int port, Duration idle, Duration patience) {

        /** What serves most: half a minute of silence, half a minute to finish. */
        public static Settings of(String host, int port) {
            return new Settings(host, port, Duration.ofSeconds(30), Duration.ofSeconds(30));
        }
    }

    /**
     * Starts serving; when this returns, it answers.
     *
     * @param api what it carries
     * @throws IOException when the address cannot be listened on
     */
    public static HttpServer start(Settings settings, Api api) throws IOException {
        Server server = new Server(threads());
        ServerConnector connector = connector(server, settings);
        server.addConnector(connector);
        server.setErrorHandler(new ServerProblems(api));
        server.setStopTimeout(TIME_TO_STOP.toMillis());
        GracefulHandler underWay = new GracefulHandler(compressed(context(api)));
        server.setHandler(new SafeHeaders(underWay));
        try {
            server.start();
        } catch (Exception e) {
            stop(server);
            if (e instanceof IOException cannotListen) {
                throw cannotListen;
            }
            throw new IllegalStateException("the server did not start", e);
        }
        return new HttpServer(server, connector, underWay, settings);
    }

    private static URI address(String host, int port) {
        String shown = host.indexOf(':') < 0 || host.startsWith("[") ? host : "[" + host + "]";
        return URI.create("http://" + shown + ":" + port);
    }

    /** Where it answers: {@code http://127.0.0.1:8080}. */
    public URI address() {
        return address;
    }

    /** Takes no more requests, waits for those under way as long as its patience lasts, and stops. */
    @Override
    public void close() {
        connector.close();
        try {
            underWay.shutdown().get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("{} requests were not finished in time and are cut off", underWay.getCurrentRequestCount());
        } catch (ExecutionException e) {
            LOG.warn("It is not known whether all requests were finished", e);
        } catch (InterruptedException e) {
            LOG.warn("Stopping without waiting for the requests under way");
            Thread.currentThread().interrupt();
        }
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (TimeoutException e) {
            LOG.debug("Some connections were cut off", e);
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop as it should", e);
        }
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("http");
        if (VirtualThreads.areSupported()) {
            threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-"));
        }
        return threads;
    }

    private static ServerConnector connector(Server server, Settings settings) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LARGEST_HEADER);
        // A key of another system may hold a slash or a per cent sign, as case numbers do: KS 2026/123.
        http.setUriCompliance(UriCompliance.DEFAULT.with(
                "KURS", Violation.AMBIGUOUS_PATH_SEPARATOR, Violation.AMBIGUOUS_PATH_ENCODING));
        ServerConnector connector =
                new ServerConnector(server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.idle().toMillis());
        connector.setShutdownIdleTimeout(LAST_WORD.toMillis());
        return connector;
    }

    private static ServletContextHandler context(Api api) {
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        ServletHolder holder = new ServletHolder(api.servlet());
        holder.setInitOrder(1);
        context.addServlet(holder, "/*");
        return context;
    }

    private static CompressionHandler compressed(ServletContextHandler context) {
        GzipCompression gzip = new GzipCompression();
        gzip.setMinCompressSize(SMALLEST_COMPRESSED);
        CompressionHandler compressed = new CompressionHandler(context);
        compressed.putCompression(gzip);
        compressed.putConfiguration(
                "/",
                CompressionConfig.builder()
                        .defaults()
                        .compressIncludeMethod("PUT")
                        .compressIncludeMethod("PATCH")
                        .build());
        return compressed;
    }
}
