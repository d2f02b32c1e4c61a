package dev.kurs.benchmarks.load;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Measurements as lines of a stream over HTTP, beside the same rows inserted into a copy of the same table by a bare loop
 * over JDBC: a thousand rows a batch and a commit, each commit on the disk.
 */
final class StreamRace {

    private static final int BATCH = 1000;
    private static final int WATCHED_EVERY_MILLIS = 100;

    private final List<String> indicators;
    private final int lines;
    private final LocalDate from = LocalDate.now(ZoneOffset.UTC).minusDays(200);

    /**
     * A race.
     *
     * @param indicators the paths of those that are measured
     */
    StreamRace(List<String> indicators, int lines) {
        this.indicators = indicators.stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
        this.lines = lines;
    }

    /**
     * How a stream went.
     *
     * @param perSecond lines a second, until the answer was there
     * @param ownBefore MiB of its own memory that the server had resident
     * @param ownPeak the most MiB that were seen meanwhile
     */
    record Streamed(double perSecond, long ownBefore, long ownPeak) {}

    private record Reading(String indicator, LocalDate day, int value) {}

    private Reading reading(int number) {
        return new Reading(
                indicators.get(number % indicators.size()), from.plusDays(number / indicators.size()), number % 100);
    }

    /** Sends the lines, under a source of their own, and waits until all are recorded. */
    Streamed stream(ServerProcess kurs, String key, String source) throws IOException, InterruptedException {
        long before = kurs.ownMebibytes();
        Watch watch = new Watch(kurs);
        watch.start();
        long start = System.nanoTime();
        try (Socket socket =
                new Socket(kurs.address().getAddress(), kurs.address().getPort())) {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
            out.write(("POST /kurs/v1/measurements HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + key
                            + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + length(source)
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < lines; i++) {
                out.write(line(i, source));
            }
            out.flush();
            requireAllTaken(socket);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Streamed(lines / seconds, before, watch.end());
    }

    private void requireAllTaken(Socket socket) throws IOException {
        HttpAnswer answer = new HttpAnswer();
        var in = Channels.newChannel(socket.getInputStream());
        while (!answer.read(in)) {
            // Reading waits by itself.
        }
        String report = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.status() != 200 || !report.contains("\"accepted\":" + lines)) {
            throw new IllegalStateException("the stream was answered " + answer.status() + ": " + report);
        }
    }

    private long length(String source) {
        long length = 0;
        for (int i = 0; i < lines; i++) {
            length += line(i, source).length;
        }
        return length;
    }

    private byte[] line(int number, String source) {
        Reading reading = reading(number);
        return ("{\"indicator\":\"" + reading.indicator() + "\",\"date\":\"" + reading.day() + "\",\"value\":"
                        + reading.value() + ",\"source\":\"" + source + "\"}\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Inserts the same rows; gives rows a second. */
    double insert(Path database, String source) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO measurement
                      (organisation, indicator, measured_on, id, value, source, verifier, dimension, dimension_value,
                       recorded_at, recorded_by, recorded_from, recorded_to)
                    VALUES ((SELECT organisation FROM organisation), ?, ?, ?, ?, ?, 'INDEPENDENT', '', '', 0, '', 0,
                      9007199254740991)
                    """)) {
                for (int i = 0; i < lines; i++) {
                    bind(insert, reading(i), source, i);
                    if ((i + 1) % BATCH == 0 || i + 1 == lines) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
            }
        }
        return lines / ((System.nanoTime() - start) / 1e9);
    }

    private static void bind(PreparedStatement insert, Reading reading, String source, int number) throws SQLException {
        insert.setString(1, reading.indicator());
        insert.setString(2, reading.day().toString());
        // In the order of time, as the ids of Kurs are.
        insert.setString(3, new UUID(System.currentTimeMillis() << 16 | 0x7000L, number).toString());
        insert.setString(4, Integer.toString(reading.value()));
        insert.setString(5, source);
        insert.addBatch();
    }

    /** Looks at a server's memory again and again. */
    private static final class Watch extends Thread {

        private final ServerProcess server;
        private final List<Long> seen = new ArrayList<>();

        Watch(ServerProcess server) {
            super("watch");
            this.server = server;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (true) {
                    seen.add(server.ownMebibytes());
                    Thread.sleep(WATCHED_EVERY_MILLIS);
                }
            } catch (InterruptedException e) {
                // That was all.
            }
        }

        long end() throws InterruptedException {
            interrupt();
            join();
            return seen.stream().mapToLong(Long::longValue).max().orElse(0);
        }
    }
}
