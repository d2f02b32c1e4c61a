package dev.kurs.rest.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BallotsResourceTest {

    private static final String YES = "{\"choice\": \"APPROVE\"}";

    private static DecidingTown town;

    @BeforeAll
    static void start() {
        town = new DecidingTown();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void a_ballot_is_cast_by_a_key_of_the_person_or_one_that_may_vote_for_them_and_by_no_other() {
        String ballot = town.open(town.approval()) + "/ballots/" + town.ada();

        for (Client other : new Client[] {
            town.as(Role.EDITOR, town.bo()),
            town.with(Role.ADMINISTRATOR),
            town.with(Role.EDITOR, "voteFor:" + town.bo())
        }) {
            Reply refused = other.put(ballot, YES);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("/code")).isEqualTo("not-yours");
            assertThat(refused.at("/detail")).contains(town.ada());
        }
        assertThat(town.as(Role.READER, town.ada()).put(ballot, YES).at("/code"))
                .isEqualTo("role-too-low");
        assertThat(town.reader().get(ballot).status()).isEqualTo(404);

        Reply own = town.as(Role.CONTRIBUTOR, town.ada()).put(ballot, YES);
        Reply byOne = town.with(Role.CONTRIBUTOR, "voteFor:" + town.ada()).put(ballot, "{\"choice\": \"REJECT\"}");
        Reply byAll =
                town.with(Role.CONTRIBUTOR, "voteFor").put(ballot, "{\"abstain\": true, \"rationale\": \"Vet inte\"}");
        assertThat(own.status()).isEqualTo(201);
        assertThat(own.header("Location")).isEqualTo("/kurs/v1" + ballot);
        assertThat(own.at("/castBy")).isNotEqualTo(byOne.at("/castBy"));
        assertThat(byOne.status()).isEqualTo(200);
        assertThat(byAll.status()).isEqualTo(200);
        Reply stands = town.reader().get(ballot);
        assertThat(stands.at("/abstain")).isEqualTo("true");
        assertThat(stands.at("/rationale")).isEqualTo("Vet inte");
        assertThat(stands.at("/choice")).isNull();
        assertThat(stands.at("/person")).isEqualTo(town.ada());
    }

    @Test
    void ballots_are_listed_in_the_order_of_the_seats_page_by_page_and_as_a_table() {
        String decision = town.open(town.approval());
        town.cast(decision, town.bo(), YES);
        town.cast(decision, town.ada(), "{\"choice\": \"REJECT\"}");

        Reply first = town.reader().get(decision + "/ballots?limit=1");
        Reply second = town.reader().get(decision + "/ballots?limit=1&cursor=" + first.at("/next"));
        assertThat(first.at("/items/0/person")).isEqualTo(town.ada());
        assertThat(second.at("/items/0/person")).isEqualTo(town.bo());
        assertThat(second.at("/next")).isNull();
        assertThat(town.reader().get(decision).at("/ballotsCast")).isEqualTo("2");
        assertThat(town.reader()
                        .with("Accept", "text/csv")
                        .get(decision + "/ballots")
                        .text())
                .startsWith(
                        "choice,ranking,approvals,scores,abstain,rationale,decision,person,seat,castBy,castAt\r\nREJECT,");
    }

    @Test
    void secret_ballots_are_seen_by_chair_and_secretary_and_by_others_only_their_own_whoever_asked_before() {
        try (DecidingTown secret = new DecidingTown()) {
            secret.change(secret.town().board(), "{\"secretUntilClosed\": true}");
            String secretary = secret.town().person("Frida Påhittad");
            secret.seat(secret.town().board(), secretary, "SECRETARY", "2026-01-01");
            String decision = secret.open(
                    secret.approval(", \"where\": {\"body\": \"" + secret.town().board() + "\"}"));
            secret.cast(decision, secret.chair(), YES);
            secret.cast(decision, secret.member(), "{\"choice\": \"REJECT\"}");
            String ballots = decision + "/ballots";
            // Keys of one role ask for the same address, one after the other.
            Client chair = secret.as(Role.CONTRIBUTOR, secret.chair());
            Client keeper = secret.as(Role.CONTRIBUTOR, secretary);
            Client member = secret.as(Role.CONTRIBUTOR, secret.member());
            Client stranger = secret.as(Role.CONTRIBUTOR, secret.ada());

            assertThat(chair.get(ballots).json().path("items")).hasSize(2);
            assertThat(keeper.get(ballots).json().path("items")).hasSize(2);
            assertThat(member.get(ballots).json().path("items")).hasSize(1);
            assertThat(member.get(ballots).at("/items/0/person")).isEqualTo(secret.member());
            assertThat(stranger.get(ballots).json().path("items")).isEmpty();
            assertThat(secret.town().administrator().get(ballots).json().path("items"))
                    .isEmpty();
            assertThat(chair.get(ballots + "/" + secret.member()).status()).isEqualTo(200);
            assertThat(stranger.get(ballots + "/" + secret.member()).status()).isEqualTo(404);
            assertThat(stranger.get(decision).at("/ballotsCast")).isEqualTo("2");

            secret.resolve(decision, "{\"castingVote\": \"APPROVE\"}");
            assertThat(stranger.get(ballots).json().path("items")).hasSize(2);
        }
    }

    @Test
    void a_blank_ranking_is_a_ballot_and_a_missing_one_is_none() {
        try (DecidingTown ranking = new DecidingTown()) {
            ranking.change(ranking.town().council(), "{\"decisionRule\": \"RANKED\"}");
            String decision = ranking.open(ranking.question(
                    ranking.town().council(),
                    ", \"options\": [{\"key\": \"A\"}, {\"key\": \"B\"}, {\"key\": \"a/b\"}]"));
            Client council = ranking.with(Role.CONTRIBUTOR, "voteFor");
            String ballot = decision + "/ballots/" + ranking.mayor();

            assertThat(council.put(ballot, "{}").faults()).containsExactly(" ballot-of-one-form");
            assertThat(council.put(ballot, "{\"ranking\": [], \"abstain\": true}")
                            .faults())
                    .containsExactly(" ballot-of-one-form");
            assertThat(council.put(ballot, "{\"ranking\": []}").at("/ranking")).isEqualTo("[]");
            assertThat(council.put(ballot, "{\"ranking\": [[\"A\"], [\"C\", \"A\"], []]}")
                            .faults())
                    .containsExactlyInAnyOrder("/ranking/1/1 option-repeated", "/ranking/2 tier-empty");
            assertThat(council.put(ballot, "{\"ranking\": [[\"C\"]]}").faults())
                    .containsExactly("/ranking/0/0 option-unknown");
            assertThat(council.put(ballot, "{\"scores\": {\"A\": 1}}").faults()).containsExactly(" ballot-form-unfit");
            assertThat(council.put(ballot, "{\"scores\": {\"A\": \"1\", \"a/b\": null}, \"ranking\": [\"A\"]}")
                            .faults())
                    .containsExactlyInAnyOrder(
                            "/scores/A wrong-type", "/scores/a~1b null-not-allowed", "/ranking/0 wrong-type");
            council.put(ballot, "{\"ranking\": [[\"B\"], [\"A\", \"a/b\"]]}");
            Reply decided = ranking.resolve(decision, "{}");
            assertThat(decided.at("/outcome/ranking")).isEqualTo("[[\"B\"],[\"A\",\"a/b\"]]");
            assertThat(decided.at("/outcome/explanation/strongestPaths")).isEqualTo("[[0,0,0],[1,0,1],[0,0,0]]");
            Reply methods = ranking.reader().get(decision + "/disagreement");
            assertThat(methods.at("/rankings/BORDA")).isEqualTo("[[\"B\"],[\"A\",\"a/b\"]]");
            assertThat(methods.at("/agreed/0")).isEqualTo("{\"above\":\"B\",\"below\":\"A\"}");
        }
    }

    @Test
    void methods_are_compared_once_a_body_has_closed_a_decision_by_more_than_choices() {
        String decision = town.open(town.approval());
        assertThat(town.reader().get(decision + "/disagreement").at("/code")).isEqualTo("nothing-counted");
        town.cast(decision, town.ada(), YES);
        town.cast(decision, town.bo(), YES);
        town.resolve(decision, "{}");
        assertThat(town.reader().get(decision + "/disagreement").at("/code")).isEqualTo("not-ranked");
    }
}
