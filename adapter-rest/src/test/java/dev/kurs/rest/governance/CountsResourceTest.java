package dev.kurs.rest.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RunningApi;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsResourceTest {

    private static RunningApi api;

    @BeforeAll
    static void start() {
        api = RunningApi.start();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static Reply count(String query, String document) {
        return api.as(Role.READER)
                .send("POST", "/counts?" + query, "text/x-pabulib", BodyPublishers.ofString(document));
    }

    private static String election(String type, List<String> projects, List<String> votes) {
        StringBuilder document = new StringBuilder("META\nkey;value\nbudget;100\nvote_type;" + type + "\nnum_projects;"
                + projects.size() + "\nnum_votes;" + votes.size() + "\nPROJECTS\nproject_id;cost\n");
        projects.forEach(project -> document.append(project).append('\n'));
        document.append("VOTES\nvoter_id;vote\n");
        for (int i = 0; i < votes.size(); i++) {
            document.append(i + 1).append(';').append(votes.get(i)).append('\n');
        }
        return document.toString();
    }

    /** The worked example of the Schulze method: five options and 45 ballots. */
    @Test
    void rankings_are_counted_by_schulze_with_every_path() {
        List<String> votes = new ArrayList<>();
        String[] cast = {
            "5 A,C,B,E,D",
            "5 A,D,E,C,B",
            "8 B,E,D,A,C",
            "3 C,A,B,E,D",
            "7 C,A,E,B,D",
            "2 C,B,A,D,E",
            "7 D,C,E,B,A",
            "8 E,B,A,D,C"
        };
        for (String one : cast) {
            votes.addAll(Collections.nCopies(one.charAt(0) - '0', one.substring(2)));
        }
        Reply counted = count("method=SCHULZE", election("ordinal", List.of("A;1", "B;1", "C;1", "D;1", "E;1"), votes));

        assertThat(counted.status()).as(counted.text()).isEqualTo(200);
        assertThat(counted.at("/method")).isEqualTo("SCHULZE");
        assertThat(counted.at("/count/ranking")).isEqualTo("[[\"E\"],[\"A\"],[\"C\"],[\"B\"],[\"D\"]]");
        assertThat(counted.at("/count/pairs/0")).isEqualTo("[0,20,26,30,22]");
        assertThat(counted.at("/count/strongestPaths/0")).isEqualTo("[0,28,28,30,24]");
        assertThat(counted.at("/count/cast/ballots")).isEqualTo("45");
    }

    /** Two thirds want A, which costs 60; what is left does not pay for B. */
    @ParameterizedTest
    @CsvSource({"EQUAL_SHARES&utility=COST", "EQUAL_SHARES&utility=CARDINALITY", "GREEDY_APPROVAL"})
    void sets_are_counted_under_the_budget(String method) {
        Reply counted =
                count("method=" + method, election("approval", List.of("A;60", "B;70"), List.of("A", "A", "B")));

        assertThat(counted.status()).as(counted.text()).isEqualTo(200);
        assertThat(counted.at("/count/taken/0/option")).isEqualTo("A");
        assertThat(counted.at("/count/spent")).isEqualTo("{\"amount\":60,\"currency\":\"SEK\"}");
        assertThat(counted.at("/count/leftOut/0/why")).isEqualTo("NO_ROOM");
    }

    @Test
    void points_are_counted_by_borda() {
        Reply counted = count("method=BORDA", election("ordinal", List.of("A;1", "B;1", "C;1"), List.of("A,B,C", "B")));

        assertThat(counted.at("/count/ranking")).isEqualTo("[[\"B\"],[\"A\"],[\"C\"]]");
    }

    @Test
    void what_contradicts_itself_is_refused_with_its_line_in_the_readers_language() {
        String document = election("approval", List.of("A;60"), List.of("A", "C"));
        Reply refused = api.as(Role.READER)
                .with("Accept-Language", "sv")
                .send("POST", "/counts?method=SCHULZE", "text/x-pabulib", BodyPublishers.ofString(document));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("pabulib-refused");
        assertThat(refused.at("/errors/0/code")).isEqualTo("pabulib-project-unknown");
        assertThat(refused.at("/errors/0/line")).isEqualTo("13");
        assertThat(refused.at("/errors/0/detail")).isEqualTo("Rösten nämner ett projekt ”C” som inte finns");
    }

    @Test
    void a_method_is_named_and_the_document_is_bounded() {
        assertThat(count("utility=FUN", "").faults())
                .containsExactlyInAnyOrder("/method missing-parameter", "/utility malformed-parameter");
        assertThat(count("method=BORDA", "x".repeat((4 << 20) + 1)).status()).isEqualTo(413);
        assertThat(api.as(Role.READER).post("/counts?method=BORDA", "{}").status())
                .isEqualTo(415);
        Reply costless = count("method=EQUAL_SHARES", election("approval", List.of("A;0"), List.of("A")));
        assertThat(costless.faults()).containsExactly("/options/0/cost cost-not-positive");
    }

    @Test
    void the_same_twice_under_one_key_is_answered_once() {
        String document = election("approval", List.of("A;60"), List.of("A"));
        for (String replayed : new String[] {null, "true"}) {
            Reply counted = api.as(Role.READER)
                    .with("Idempotency-Key", "count-1")
                    .send("POST", "/counts?method=BORDA", "text/x-pabulib", BodyPublishers.ofString(document));
            assertThat(counted.status()).isEqualTo(200);
            assertThat(counted.header("Idempotency-Replayed")).isEqualTo(replayed);
        }
    }

    @Test
    void what_a_body_chose_under_a_budget_can_be_taken_out_and_counted_again_anywhere() {
        try (DecidingTown town = new DecidingTown()) {
            town.change(town.town().board(), "{\"decisionRule\": \"RANKED\"}");
            String decision =
                    town.open("""
                    {"question": "Vilka projekt?", "power": "PRIORITISE", "subject": {"type": "PORTFOLIO", "id": "%s"},
                     "where": {"body": "%s"}, "budget": {"amount": 100, "currency": "SEK"},
                     "options": [{"key": "A", "text": "Bänkar", "cost": {"amount": 60, "currency": "SEK"}},
                                 {"key": "B", "cost": {"amount": 70, "currency": "SEK"}}]}""".formatted(town.town().strategy(), town.town().board()));
            String ballots = decision + "/ballots";
            assertThat(town.reader()
                            .with("Accept", "text/x-pabulib")
                            .get(ballots)
                            .at("/code"))
                    .isEqualTo("nothing-counted");
            town.cast(decision, town.chair(), "{\"approvals\": [\"A\"]}");
            town.cast(decision, town.member(), "{\"approvals\": [\"A\", \"B\"]}");
            Reply decided = town.resolve(decision, "{}");
            assertThat(decided.at("/outcome/chosen")).isEqualTo("[\"A\"]");
            assertThat(decided.at("/outcome/explanation/taken/0/option")).isEqualTo("A");

            Reply document = town.reader().with("Accept", "text/x-pabulib").get(ballots);
            assertThat(document.header("Content-Type")).isEqualTo("text/x-pabulib;charset=utf-8");
            assertThat(document.text())
                    .contains("vote_type;approval", "A;60;Bänkar", "1;A\n2;A,B\n")
                    .doesNotContain("Cilla");
            assertThat(count("method=EQUAL_SHARES", document.text()).json().at("/count/taken"))
                    .isEqualTo(decided.json().at("/outcome/explanation/taken"));
            assertThat(town.reader().get(decision + "/disagreement").at("/inAll"))
                    .isEqualTo("[\"A\"]");
        }
    }
}
