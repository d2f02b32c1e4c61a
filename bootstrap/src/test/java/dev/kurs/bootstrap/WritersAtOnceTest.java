package dev.kurs.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.bootstrap.RunningKurs.Answer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritersAtOnceTest {

    @TempDir
    private Path folder;

    private RunningKurs kurs;

    @BeforeEach
    void start() {
        kurs = RunningKurs.start(folder, InstantSource.system());
    }

    @AfterEach
    void stop() {
        kurs.close();
    }

    @Test
    void of_two_writers_on_one_resource_one_wins_and_the_other_is_told() {
        Answer created = kurs.post("/org-units", "{\"name\": \"Hemtjänsten\"}");
        String unit = created.header("Location");

        List<Answer> answers =
                together(2, i -> kurs.patchSoon(unit, created.tag(), "{\"name\": \"Hemtjänsten " + (i + 1) + "\"}"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        Answer winner =
                answers.stream().filter(one -> one.status() == 200).findFirst().orElseThrow();
        assertThat(kurs.get(unit).at("/name")).isEqualTo(winner.at("/name"));
    }

    @Test
    void sixty_four_who_write_at_once_are_all_served() {
        List<Answer> answers = together(64, i -> kurs.postSoon("/org-units", "{\"name\": \"Enhet " + i + "\"}"));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(StreamSupport.stream(
                        kurs.get("/org-units?limit=100").json().at("/items").spliterator(), false))
                .extracting(unit -> unit.get("name").asText())
                .hasSize(64)
                .doesNotHaveDuplicates();
        assertThat(kurs.get("/journal/verification").at("/intact")).isEqualTo("true");
    }

    private static List<Answer> together(int writers, IntFunction<CompletableFuture<Answer>> each) {
        List<CompletableFuture<Answer>> begun =
                IntStream.range(0, writers).mapToObj(each).toList();
        return begun.stream().map(CompletableFuture::join).toList();
    }
}
