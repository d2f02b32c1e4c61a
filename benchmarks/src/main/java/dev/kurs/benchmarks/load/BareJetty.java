package dev.kurs.benchmarks.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Jetty and nothing else: answers the bytes that Kurs once answered, from memory. What it reaches is what HTTP alone
 * costs on this machine with this generator of load.
 */
public final class BareJetty extends Handler.Abstract {

    private final Map<String, byte[]> bodies;

    private BareJetty(Map<String, byte[]> bodies) {
        this.bodies = bodies;
    }

    /**
     * Serves on a free port and says on which.
     *
     * @param arguments a file with a line {@code <method> <path> <Base64 of the body>} for each answer
     */
    public static void main(String[] arguments) throws Exception {
        Server server = new Server(new QueuedThreadPool(200));
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new BareJetty(read(Path.of(arguments[0]))));
        server.start();
        System.out.println("ready at http://127.0.0.1:" + connector.getLocalPort());
    }

    private static Map<String, byte[]> read(Path file) throws IOException {
        Map<String, byte[]> bodies = new HashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            List<String> parts = List.of(line.split(" ", -1));
            bodies.put(parts.get(0) + " " + parts.get(1), Base64.getDecoder().decode(parts.get(2)));
        }
        return bodies;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getHeaders().contains(HttpHeader.IF_NONE_MATCH)) {
            response.setStatus(304);
            callback.succeeded();
            return true;
        }
        boolean read = request.getMethod().equals("GET");
        if (!read) {
            org.eclipse.jetty.io.Content.Source.asByteBuffer(request);
        }
        byte[] body =
                bodies.get(request.getMethod() + " " + request.getHttpURI().getPathQuery());
        if (body == null) {
            response.setStatus(404);
            callback.succeeded();
            return true;
        }
        response.setStatus(read ? 200 : 201);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
