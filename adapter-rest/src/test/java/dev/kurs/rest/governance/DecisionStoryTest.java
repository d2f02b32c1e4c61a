package dev.kurs.rest.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.Golden;
import org.junit.jupiter.api.Test;

/** A tie, followed from the first ballot to the final decision and its minutes. */
class DecisionStoryTest {

    @Test
    void what_one_body_cannot_settle_the_next_one_does_and_the_minutes_tell_it_all() {
        try (DecidingTown town = new DecidingTown()) {
            Golden golden = new Golden();
            Client votesForAll = town.with(Role.CONTRIBUTOR, "voteFor");

            Reply opened = golden.add(town.editor()
                    .post(
                            "/decisions",
                            town.approval(", \"proposedBy\": \"" + town.town().manager() + "\"")));
            assertThat(opened.at("/where/body")).isEqualTo(town.town().projectCouncil());
            assertThat(opened.at("/recusals/0/person")).isEqualTo(town.town().manager());
            String first = "/decisions/" + opened.at("/id");

            golden.add(town.as(Role.CONTRIBUTOR, town.ada())
                    .put(
                            first + "/ballots/" + town.ada(),
                            "{\"choice\": \"APPROVE\", \"rationale\": \"Det är dags.\"}"));
            golden.add(votesForAll.put(first + "/ballots/" + town.bo(), "{\"choice\": \"REJECT\"}"));
            Reply tied = golden.add(town.editor()
                    .post(
                            first + "/resolution",
                            "{\"rationale\": \"Rådet kunde inte enas.\", \"minority\": \"Bo vill vänta.\"}"));
            assertThat(tied.at("/status")).isEqualTo("ESCALATED");
            assertThat(tied.at("/outcome/tally/votes/APPROVE")).isEqualTo("1");

            String second = "/decisions/" + tied.at("/escalatedTo");
            Reply next = golden.add(town.reader().get(second));
            assertThat(next.at("/escalatedFrom")).isEqualTo(opened.at("/id"));
            assertThat(next.at("/where/body")).isEqualTo(town.town().board());
            assertThat(next.at("/recusals/0/person")).isEqualTo(town.town().manager());

            town.cast(second, town.chair(), "{\"choice\": \"APPROVE\"}");
            town.cast(second, town.member(), "{\"choice\": \"REJECT\"}");
            Reply unchosen = golden.add(town.editor().post(second + "/resolution", "{}"));
            assertThat(unchosen.status()).isEqualTo(422);
            assertThat(unchosen.faults()).containsExactly("/castingVote casting-vote-missing");
            Reply decided = golden.add(town.editor()
                    .post(
                            second + "/resolution",
                            "{\"castingVote\": \"APPROVE\", \"rationale\": \"Nyttan överstiger kostnaden.\"}"));
            assertThat(decided.at("/status")).isEqualTo("DECIDED");
            assertThat(decided.at("/outcome/settledBy")).isEqualTo("CASTING_VOTE");
            assertThat(decided.at("/mandate")).isEqualTo(town.boardMandate());
            assertThat(decided.at("/executable")).isEqualTo("true");

            Client swede = town.reader().with("Accept-Language", "sv");
            golden.add(swede.with("Accept", "text/markdown").get(second + "/minutes"));
            golden.add(swede.with("Accept", "text/markdown").get(first + "/minutes"));
            golden.check("decision-story");
        }
    }

    @Test
    void it_is_reported_to_whoever_granted_the_mandate() {
        try (DecidingTown town = new DecidingTown()) {
            String decision = town.open(town.approval());
            town.cast(decision, town.ada(), "{\"choice\": \"APPROVE\"}");
            town.cast(decision, town.bo(), "{\"choice\": \"APPROVE\"}");
            String unreported = "/bodies/" + town.town().board() + "/unreported-decisions";
            assertThat(town.reader().get(unreported).at("/items")).isEqualTo("[]");
            assertThat(town.editor()
                            .post(
                                    decision + "/reports",
                                    "{\"body\": \"" + town.town().board() + "\", \"on\": \"2026-11-21\"}")
                            .at("/code"))
                    .isEqualTo("nothing-to-report");

            town.resolve(decision, "{}");
            assertThat("/decisions/" + town.reader().get(unreported).at("/items/0/id"))
                    .isEqualTo(decision);
            assertThat(town.reader().with("Accept", "text/csv").get(unreported).text())
                    .contains("APPROVE_PROJECT");

            Reply wrong = town.editor()
                    .post(
                            decision + "/reports",
                            "{\"body\": \"" + town.town().council() + "\", \"on\": \"2026-11-22\"}");
            assertThat(wrong.faults())
                    .containsExactlyInAnyOrder("/on reported-in-the-future", "/body reported-to-another");
            String report = "{\"body\": \"" + town.town().board() + "\", \"on\": \"2026-11-21\"}";
            assertThat(town.editor().post(decision + "/reports", report).status())
                    .isEqualTo(201);

            assertThat(town.reader().get(decision).at("/reported")).isEqualTo("2026-11-21");
            assertThat(town.reader().get(unreported).at("/items")).isEqualTo("[]");
            assertThat(town.editor().post(decision + "/reports", report).at("/code"))
                    .isEqualTo("reported-already");
        }
    }

    @Test
    void what_waits_for_an_appropriation_is_carried_out_once_the_council_has_granted_it() {
        try (DecidingTown town = new DecidingTown()) {
            Reply settings = town.reader().get("/organisation");
            town.town().administrator().patch("/organisation", settings.etag(), "{\"legalProfile\": \"DK\"}");
            String waiting = committed(town, town.town().board(), "400000", town.chair(), town.member());
            Reply made = town.reader().get(waiting);
            assertThat(made.at("/status")).isEqualTo("DECIDED");
            assertThat(made.at("/executable")).isEqualTo("false");
            String appropriations = waiting + "/appropriations";
            assertThat(town.editor().get(waiting).at("/_links/appropriate/href"))
                    .isEqualTo("/kurs/v1" + appropriations);

            String small = grantedBy(committed(town, town.town().council(), "300000", town.mayor()));
            String granted = grantedBy(committed(town, town.town().council(), "500000", town.mayor()));
            assertThat(town.editor().post(appropriations, small).faults())
                    .containsExactly("/grantedBy appropriation-too-small");
            assertThat(town.editor().post(appropriations, grantedBy(waiting)).faults())
                    .containsExactly("/grantedBy appropriation-not-councils");
            assertThat(town.editor().post(appropriations, granted).status()).isEqualTo(201);

            Reply after = town.editor().get(waiting);
            assertThat(after.at("/executable")).isEqualTo("true");
            assertThat("{\"grantedBy\": \"" + after.at("/appropriation") + "\"}")
                    .isEqualTo(granted);
            assertThat(after.at("/_links/appropriate")).isNull();
            assertThat(town.editor().post(appropriations, granted).at("/code"))
                    .isEqualTo("appropriation-named-already");
        }
    }

    private static String grantedBy(String decision) {
        return "{\"grantedBy\": \"" + decision.substring("/decisions/".length()) + "\"}";
    }

    /** An approved decision of a body to commit money for the project; its address. */
    private static String committed(DecidingTown town, String body, String amount, String... voters) {
        String decision = town.open(town.approval(", \"where\": {\"body\": \"" + body + "\"}")
                .replace("APPROVE_PROJECT", "COMMIT_BUDGET")
                .replace("400000", amount));
        for (String voter : voters) {
            town.cast(decision, voter, "{\"choice\": \"APPROVE\"}");
        }
        town.resolve(decision, "{}");
        return decision;
    }
}
