package dev.kurs.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kurs on a PostgreSQL server, from outside: commands that end, and two servers that share a database. */
class PostgresProcessTest {

    private static EmbeddedPostgres postgres;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE kurs LOGIN PASSWORD 'kurs'");
            statement.execute("CREATE DATABASE kurs OWNER kurs");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void what_one_server_writes_the_other_reads_and_the_journal_of_both_is_one() throws Exception {
        String key = key();
        try (KursProcess one = serve();
                KursProcess other = serve()) {
            URI first = one.awaitReady();
            URI second = other.awaitReady();

            assertThat(create(first, key, "Hemtjänsten").statusCode()).isEqualTo(201);
            assertThat(create(second, key, "Biblioteken").statusCode()).isEqualTo(201);

            for (URI address : new URI[] {first, second}) {
                assertThat(get(address.resolve("/kurs/v1/org-units"), key)).contains("Hemtjänsten", "Biblioteken");
            }
        }
        try (KursProcess verify = KursProcess.start(folder, "verify", "--database", address())) {
            assertThat(verify.readLine()).startsWith("intact: ");
            assertThat(verify.awaitEnd()).isZero();
        }
    }

    private KursProcess serve() {
        return KursProcess.start(folder, "serve", "--port", "0", "--database", address());
    }

    private String key() throws IOException, InterruptedException {
        try (KursProcess kurs = KursProcess.start(
                folder,
                "keys",
                "create",
                "--organisation",
                "Granvattna",
                "--role",
                "ADMINISTRATOR",
                "--database",
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/kurs",
                "--database-user",
                "kurs",
                "--database-password",
                "kurs")) {
            String key = kurs.readLine();
            assertThat(kurs.awaitEnd()).isZero();
            return key;
        }
    }

    private static String address() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/kurs?user=kurs&password=kurs";
    }

    private HttpResponse<String> create(URI address, String key, String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/kurs/v1/org-units"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"" + name + "\"}"))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private String get(URI address, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + key)
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
