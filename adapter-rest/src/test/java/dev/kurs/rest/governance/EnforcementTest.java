package dev.kurs.rest.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.rest.Client.Reply;
import org.junit.jupiter.api.Test;

/** Where governance is enforced an act rests on a decision, and a decision carries one act. */
class EnforcementTest {

    @Test
    void a_strategy_is_adopted_on_an_approved_decision_that_nothing_rests_on_yet() {
        try (DecidingTown town = new DecidingTown()) {
            Reply settings = town.reader().get("/organisation");
            town.town().administrator().patch("/organisation", settings.etag(), "{\"governance\": \"ENFORCED\"}");
            String strategy = prepared(town);
            String adoption = strategy + "/revisions/1/adoption";

            Reply without = town.editor().post(adoption, "{}");
            assertThat(without.status()).as(without.text()).isEqualTo(422);
            assertThat(without.faults()).containsExactly("/decision decision-missing");
            assertThat(without.json().at("/errors/0/detail").asText())
                    .isEqualTo("To adopt a strategy takes a decision here, and none is named");

            String id = strategy.substring("/strategies/".length());
            String decision = town.open("""
                    {"question": "Ska strategin antas?", "power": "ADOPT_STRATEGY", "subject": {"type": "STRATEGY", "id": "%s"}}""".formatted(id));
            String named = "{\"decision\": \"" + decision.substring("/decisions/".length()) + "\"}";
            assertThat(town.editor().post(adoption, named).faults()).containsExactly("/decision decision-not-approved");
            town.cast(decision, town.mayor(), "{\"choice\": \"APPROVE\"}");
            town.resolve(decision, "{}");
            Reply adopted = town.editor().post(adoption, named);
            assertThat(adopted.status()).as(adopted.text()).isEqualTo(200);
            assertThat(town.reader().get(decision).at("/usedFor/power")).isEqualTo("ADOPT_STRATEGY");
            assertThat(town.reader().get(decision).at("/usedFor/subject/revision"))
                    .isEqualTo("1");

            Reply closure = town.editor()
                    .post(strategy + "/closure", "{\"reason\": \"Slut\", \"outcome\": \"Nått\", " + named.substring(1));
            assertThat(closure.status()).isEqualTo(422);
            assertThat(closure.faults())
                    .containsExactlyInAnyOrder("/decision decision-of-other-power", "/decision decision-used");
        }
    }

    @Test
    void a_decision_that_was_used_carries_no_second_act() {
        try (DecidingTown town = new DecidingTown()) {
            String decision = town.open(town.approval());
            town.cast(decision, town.ada(), "{\"choice\": \"APPROVE\"}");
            town.cast(decision, town.bo(), "{\"choice\": \"APPROVE\"}");
            town.resolve(decision, "{}");
            String named = decision.substring("/decisions/".length());
            String first = prepared(town);
            Reply wrong = town.editor().post(first + "/revisions/1/adoption", "{\"decision\": \"" + named + "\"}");
            assertThat(wrong.faults())
                    .containsExactlyInAnyOrder(
                            "/decision decision-of-other-power", "/decision decision-on-other-subject");

            String adopts = town.open("""
                    {"question": "Ska strategin antas?", "power": "ADOPT_STRATEGY", "subject": {"type": "STRATEGY", "id": "%s"}}""".formatted(first.substring("/strategies/".length())));
            town.cast(adopts, town.mayor(), "{\"choice\": \"APPROVE\"}");
            town.resolve(adopts, "{}");
            String proof = "{\"decision\": \"" + adopts.substring("/decisions/".length()) + "\"}";
            assertThat(town.editor()
                            .post(first + "/revisions/1/adoption", proof)
                            .status())
                    .isEqualTo(200);
            String again = town.open("""
                    {"question": "Ska strategin stängas?", "power": "CLOSE_STRATEGY", "subject": {"type": "STRATEGY", "id": "%s"}}""".formatted(first.substring("/strategies/".length())));
            town.cast(again, town.mayor(), "{\"choice\": \"APPROVE\"}");
            town.resolve(again, "{}");
            String closing = "{\"reason\": \"Slut\", \"outcome\": \"Nått\", \"decision\": \""
                    + again.substring("/decisions/".length()) + "\"}";
            Reply closed = town.editor().post(first + "/closure", closing);
            assertThat(closed.status()).as(closed.text()).isEqualTo(200);
            assertThat("/decisions/" + closed.at("/closure/decision")).isEqualTo(again);
            assertThat(town.reader().get(again).at("/usedFor/power")).isEqualTo("CLOSE_STRATEGY");
        }
    }

    /** A strategy that is ready to be adopted; its address. */
    private static String prepared(DecidingTown town) {
        String strategy = "/strategies/"
                + town.editor().post("/strategies", """
                                {"title": "Ny strategi", "owner": "%s", "vision": "Enkelt", "contact": {"channel": "digital@example.org"},
                                 "period": {"from": "2026-01-01", "to": "2028-12-31"}}""".formatted(town.ada())).at("/id");
        town.editor().post(strategy + "/goals", "{\"kind\": \"BUSINESS\", \"title\": \"Kortare väntan\"}");
        return strategy;
    }
}
