package dev.kurs.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.bootstrap.demo.Demo;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs an installation does beside the server while it goes on, each in a process of its own. */
class KeepingProcessTest {

    private static final int WRITERS = 8;

    @TempDir
    private Path folder;

    @Test
    void a_server_that_is_written_to_is_backed_up_and_exported_and_not_replaced() throws Exception {
        String key = key();
        try (KursProcess server = KursProcess.start(folder, "serve", "--port", "0")) {
            URI units = server.awaitReady().resolve("/kurs/v1/org-units");
            AtomicBoolean enough = new AtomicBoolean();
            CountDownLatch begun = new CountDownLatch(WRITERS);
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            List<Future<Integer>> written = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                written.add(writers.submit(() -> write(units, key, begun, enough)));
            }
            begun.await();

            assertThat(run("backup", "copy.db")).isZero();
            assertThat(run("export", "--organisation", "Granvattna", "--to", "out"))
                    .isZero();
            assertThat(run("restore", "copy.db", "--replace")).isEqualTo(3);

            enough.set(true);
            int all = 0;
            for (Future<Integer> one : written) {
                all += one.get();
            }
            writers.shutdown();
            assertThat(all).isPositive();
        }
        assertThat(run("restore", "copy.db", "--data", "copied")).isZero();
        assertThat(run("verify", "--data", "copied")).isZero();
        assertThat(run("import", "out", "--data", "taken")).isZero();
        assertThat(run("verify", "--data", "taken")).isZero();
    }

    /** Writes until it is enough, and gives how often it did. */
    private static int write(URI units, String key, CountDownLatch begun, AtomicBoolean enough) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(units)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"Hemtjänsten\"}"))
                .build();
        int written = 0;
        while (!enough.get()) {
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(201);
            written++;
            begun.countDown();
        }
        return written;
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void an_import_that_is_told_to_stop_keeps_nothing() throws Exception {
        DemoFile.copyTo(folder.resolve("data"));
        assertThat(run("export", "--organisation", Demo.MUNICIPALITY, "--to", "out"))
                .isZero();
        // A pipe in the place of a file lets the test decide how far the import has come.
        Path pipe = folder.resolve("out/goal.ndjson");
        Files.delete(pipe);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        try (KursProcess taking = KursProcess.start(folder, "import", "out", "--data", "elsewhere")) {
            try (OutputStream lines = Files.newOutputStream(pipe)) {
                taking.tellToStop();
                while (true) {
                    lines.write("{\"never\":\"ending\"}\n".getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("pipe");
            }
            assertThat(taking.awaitEnd()).isEqualTo(130);
        }
        assertThat(run("export", "--organisation", Demo.MUNICIPALITY, "--data", "elsewhere"))
                .isEqualTo(2);
    }

    private int run(String... arguments) throws InterruptedException {
        try (KursProcess kurs = KursProcess.start(folder, arguments)) {
            return kurs.awaitEnd();
        }
    }

    private String key() throws Exception {
        try (KursProcess keys = KursProcess.start(
                folder, "keys", "create", "--organisation", "Granvattna", "--role", "ADMINISTRATOR")) {
            assertThat(keys.awaitEnd()).isZero();
            return keys.readLine();
        }
    }
}
