package dev.kurs.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server that breaks when it is told to. */
final class Line implements AutoCloseable {

    /** When it breaks next. */
    enum Break {
        /** Not at all. */
        NEVER,
        /** Before the next commit reaches the server. */
        BEFORE_COMMIT,
        /** After the server has committed, and before anybody hears of it. */
        AFTER_COMMIT
    }

    private final ServerSocket entrance;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> committing = ConcurrentHashMap.newKeySet();
    private volatile Break next = Break.NEVER;

    /** A line to a port of this machine. */
    Line(int server) {
        this.server = server;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** Where it begins. */
    int port() {
        return entrance.getLocalPort();
    }

    /** Says when it breaks next; it holds again after that. */
    void breakNext(Break when) {
        next = when;
    }

    /** Breaks now, for all who are on it. */
    void breakNow() {
        open.forEach(Line::close);
        open.clear();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(client);
                open.add(behind);
                start(() -> carry(client, behind, true));
                start(() -> carry(behind, client, false));
            } catch (IOException e) {
                // Closed, or nobody is behind it: who came notices.
            }
        }
    }

    private void carry(Socket from, Socket to, boolean toServer) {
        byte[] bytes = new byte[64 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                boolean commits = toServer
                        && next != Break.NEVER
                        && new String(bytes, 0, read, StandardCharsets.ISO_8859_1).contains("COMMIT");
                if (commits && next == Break.BEFORE_COMMIT) {
                    next = Break.NEVER;
                    break;
                }
                if (!toServer && next == Break.AFTER_COMMIT && committing.contains(from)) {
                    next = Break.NEVER;
                    break;
                }
                if (commits) {
                    committing.add(to);
                }
                out.write(bytes, 0, read);
            }
        } catch (IOException e) {
            // Broken already, at one end or the other.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        breakNow();
    }
}
