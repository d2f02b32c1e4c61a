package dev.kurs.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kurs.bootstrap.RunningKurs.Answer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does in the first hour with Kurs, over HTTP and on a real database. */
class NewcomerStoryTest {

    private static final InstantSource JULY = InstantSource.fixed(Instant.parse("2026-07-10T10:00:00Z"));
    private static final InstantSource AUGUST = InstantSource.fixed(Instant.parse("2026-08-10T10:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void from_the_first_draft_to_a_revised_strategy_that_survives_a_restart() {
        String strategy;
        String indicator;
        try (RunningKurs kurs = RunningKurs.start(folder, JULY)) {
            strategy = draft(kurs);
            String goal = aim(kurs, strategy);
            indicator = measureAgainst(kurs, goal);
            adopt(kurs, strategy);
            revise(kurs, strategy, goal);
        }
        try (RunningKurs again = RunningKurs.start(folder, AUGUST)) {
            Answer kept = again.get(strategy);
            assertThat(kept.at("/title")).isEqualTo("Digital strategi för Granvattna");
            assertThat(kept.at("/revisionInForce")).isEqualTo("2");
            assertThat(kept.at("/status")).isEqualTo("ADOPTED");
            assertThat(progress(again.get(indicator + "?validAt=2026-07-02"), "progress"))
                    .isEqualByComparingTo("0.175");
            assertThat(again.get("/journal/verification").at("/intact")).isEqualTo("true");
        }
    }

    private static String draft(RunningKurs kurs) {
        Answer created = kurs.post("/strategies", """
                {"title": "Digital strategi", "kind": "digital", "period": {"from": "2026-01-01"}}""");
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.tag()).startsWith("\"1");
        assertThat(created.at("/status")).isEqualTo("DRAFT");
        return created.header("Location");
    }

    private static String aim(RunningKurs kurs, String strategy) {
        Answer goal = kurs.post(strategy + "/goals", """
                {"kind": "BUSINESS", "title": "Invånare får hjälp direkt"}""");
        assertThat(goal.status()).as(goal.toString()).isEqualTo(201);
        Answer digital = kurs.post(strategy + "/goals", """
                {"kind": "DIGITAL", "title": "Självklara e-tjänster"}""");
        assertThat(digital.status()).as(digital.toString()).isEqualTo(201);
        return goal.at("/id");
    }

    /** The worked example of the definition of progress: 182 of 365 days gone, tolerance ten points. */
    private static String measureAgainst(RunningKurs kurs, String goal) {
        Answer added = kurs.post("/indicators", """
                {"name": "Ärenden som avslutas vid första kontakten", "unit": "procent", "direction": "INCREASE",
                 "goal": "%s", "baseline": {"value": 40, "date": "2026-01-01"},
                 "trajectory": [{"date": "2027-01-01", "value": 60}, {"date": "2028-01-01", "value": 80}]}""".formatted(goal));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.at("/status")).isEqualTo("NO_DATA");
        String indicator = added.header("Location");

        measure(kurs, indicator, "41");
        assertThat(kurs.get(indicator + "?validAt=2026-07-02").at("/status")).isEqualTo("OFF_TRACK");
        measure(kurs, indicator, "44");
        assertThat(kurs.get(indicator + "?validAt=2026-07-02").at("/status")).isEqualTo("AT_RISK");
        measure(kurs, indicator, "47");
        Answer measured = kurs.get(indicator + "?validAt=2026-07-02");
        assertThat(measured.at("/status")).isEqualTo("ON_TRACK");
        assertThat(progress(measured, "progress")).isEqualByComparingTo("0.175");
        assertThat(progress(measured, "expected")).isEqualByComparingTo("0.249315");
        assertThat(kurs.get(indicator + "/measurements?history=true").json().at("/items"))
                .hasSize(3);
        return indicator;
    }

    private static void measure(RunningKurs kurs, String indicator, String value) {
        Answer recorded = kurs.post(indicator + "/measurements", """
                {"date": "2026-07-02", "value": %s, "source": "ärendesystem"}""".formatted(value));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
    }

    private static BigDecimal progress(Answer answer, String field) {
        return new BigDecimal(answer.at("/" + field));
    }

    private static void adopt(RunningKurs kurs, String strategy) {
        Answer refused = kurs.post(strategy + "/revisions/1/adoption", "{}");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(codes(refused))
                .containsExactlyInAnyOrder(
                        "owner-missing", "contact-missing", "period-incomplete", "digital-goal-without-business-goal");
        assertThat(kurs.get(strategy).at("/status")).isEqualTo("DRAFT");

        complete(kurs, strategy);
        Answer adopted = kurs.post(strategy + "/revisions/1/adoption", "{\"effectiveFrom\": \"2026-02-01\"}");
        assertThat(adopted.status()).as(adopted.toString()).isEqualTo(200);
        Answer now = kurs.get(strategy);
        assertThat(now.at("/status")).isEqualTo("ADOPTED");
        assertThat(now.at("/revisionInForce")).isEqualTo("1");
        assertThat(progress(now, "progress")).isEqualByComparingTo("0.175");
    }

    /** Puts right, one by one, all that adoption asked for. */
    private static void complete(RunningKurs kurs, String strategy) {
        String owner = kurs.post("/people", "{\"name\": \"Anna Exempelsson\", \"email\": \"anna@example.org\"}")
                .at("/id");
        Answer before = kurs.get(strategy);
        Answer patched = kurs.patch(strategy, before.tag(), """
                {"title": "Digital strategi för Granvattna", "owner": "%s",
                 "contact": {"channel": "digital@example.org"}, "period": {"from": "2026-01-01", "to": "2028-12-31"}}""".formatted(owner));
        assertThat(patched.status()).as(patched.toString()).isEqualTo(200);
        JsonNode goals = kurs.get(strategy + "/goals").json().at("/items");
        String business = find(goals, "BUSINESS").get("id").asText();
        String digital = strategy + "/goals/" + find(goals, "DIGITAL").get("id").asText();
        Answer linked = kurs.patch(digital, kurs.get(digital).tag(), "{\"supports\": [\"" + business + "\"]}");
        assertThat(linked.status()).as(linked.toString()).isEqualTo(200);
    }

    private static JsonNode find(JsonNode goals, String kind) {
        return StreamSupport.stream(goals.spliterator(), false)
                .filter(goal -> goal.get("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static void revise(RunningKurs kurs, String strategy, String goal) {
        Answer closed = kurs.patch(
                strategy + "/goals/" + goal,
                kurs.get(strategy + "/goals/" + goal).tag(),
                "{\"title\": \"Alla får hjälp direkt\"}");
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.at("/code")).isEqualTo("no-open-revision");

        Answer opened = kurs.post(strategy + "/revisions", "{\"reason\": \"Företagen ska med\"}");
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        Answer renamed = kurs.patch(
                strategy + "/goals/" + goal,
                kurs.get(strategy + "/goals/" + goal).tag(),
                "{\"title\": \"Alla får hjälp direkt\"}");
        assertThat(renamed.status()).as(renamed.toString()).isEqualTo(200);
        Answer changes = kurs.get(strategy + "/revisions/2/changes");
        assertThat(changes.at("/items/0/change")).as(changes.toString()).isEqualTo("CHANGED");
        assertThat(changes.at("/items/0/fields/0/after")).isEqualTo("Alla får hjälp direkt");

        assertThat(kurs.post(strategy + "/revisions/2/adoption", "{}").status()).isEqualTo(200);
        assertThat(kurs.get(strategy + "/goals/" + goal).at("/title")).isEqualTo("Alla får hjälp direkt");
        assertThat(kurs.get(strategy + "/goals/" + goal + "?revision=1").at("/title"))
                .isEqualTo("Invånare får hjälp direkt");
    }

    private static List<String> codes(Answer refused) {
        return StreamSupport.stream(refused.json().at("/errors").spliterator(), false)
                .map(error -> error.get("code").asText())
                .toList();
    }
}
