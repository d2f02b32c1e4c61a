package dev.kurs.rest.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kurs.rest.Client.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a strategy finds somebody for every decision; what is expected is read off the mandates by hand. */
class CoverageResourceTest {

    private GovernedTown town;

    @BeforeEach
    void start() {
        town = new GovernedTown();
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private Reply coverage(String query) {
        return town.reader().get("/strategies/" + town.strategy() + "/mandate-coverage" + query);
    }

    /** {@code scope from/to above} of the gaps of a power. */
    private static List<String> gaps(Reply reply, String power) {
        List<String> gaps = new ArrayList<>();
        for (JsonNode gap : reply.json().path("gaps")) {
            if (gap.path("power").asText().equals(power)) {
                gaps.add(gap.at("/scope/type").asText() + " " + gap.path("from").asText() + "/"
                        + gap.path("to").asText()
                        + (gap.has("aboveAmount")
                                ? " " + gap.at("/aboveAmount/amount").asText()
                                : ""));
            }
        }
        return gaps;
    }

    @Test
    void a_council_that_holds_everything_leaves_no_gap() {
        town.grant(town.councilMandate());

        Reply covered = coverage("");

        assertThat(covered.status()).isEqualTo(200);
        assertThat(covered.text()).isEqualTo("{\"gaps\":[],\"conflicts\":[]}");
    }

    @Test
    void gaps_are_told_by_power_place_days_and_amount() {
        town.grant("""
                {"holder": {"body": "%s"}, "powers": ["COMMIT_BUDGET"], "scope": {"type": "STRATEGY", "id": "%s"},
                 "limit": {"perDecision": {"amount": 1000.50, "currency": "SEK"}},
                 "period": {"from": "2026-01-01", "to": "2027-12-31"}, "mayDelegate": false}""".formatted(town.board(), town.strategy()));

        Reply gaps = coverage("");

        assertThat(gaps(gaps, "COMMIT_BUDGET"))
                .containsExactly(
                        "STRATEGY 2026-11-21/2027-12-31 1000.5",
                        "STRATEGY 2028-01-01/2028-12-31",
                        "PROJECT 2026-11-21/2027-12-31 1000.5",
                        "PROJECT 2028-01-01/2028-12-31");
        assertThat(gaps(gaps, "PASS_GATE"))
                .containsExactly("STRATEGY 2026-11-21/2028-12-31", "PROJECT 2026-11-21/2028-12-31");
        assertThat(gaps(gaps, "ADOPT_STRATEGY")).containsExactly("STRATEGY 2026-11-21/2028-12-31");
        assertThat(gaps(coverage("?validAt=2028-06-01"), "COMMIT_BUDGET"))
                .containsExactly("STRATEGY 2028-06-01/2028-12-31", "PROJECT 2028-06-01/2028-12-31");
        assertThat(gaps.json().at("/gaps/0/scope/id").asText()).isEqualTo(town.strategy());
    }

    @Test
    void what_was_granted_later_is_not_known_before() {
        town.api().itIs("2026-12-01T08:00:00Z");
        town.grant(town.councilMandate());

        assertThat(gaps(coverage("?asOf=2026-11-30&validAt=2026-12-01"), "PASS_GATE"))
                .containsExactly("STRATEGY 2026-12-01/2028-12-31", "PROJECT 2026-12-01/2028-12-31");
        assertThat(gaps(coverage(""), "PASS_GATE")).isEmpty();
    }

    @Test
    void two_holders_with_the_same_mandate_are_in_conflict() {
        String council = town.grant(town.councilMandate());
        String one = town.grant(town.boardMandate(council));
        String other = town.grant(town.boardMandate(council).replace(town.board(), town.projectCouncil()));

        JsonNode conflicts = coverage("").json().path("conflicts");

        assertThat(conflicts).hasSize(5);
        assertThat(conflicts).allSatisfy(conflict -> {
            assertThat(conflict.at("/scope/id").asText()).isEqualTo(town.strategy());
            assertThat(List.of(
                            conflict.at("/mandates/0").asText(),
                            conflict.at("/mandates/1").asText()))
                    .containsExactlyInAnyOrder(one, other);
        });
    }

    @Test
    void a_strategy_that_is_not_there_is_not_found_and_what_is_not_asked_for_is_refused() {
        assertThat(town.reader()
                        .get("/strategies/0198f2c0-7a10-7c3e-8000-000000000060/mandate-coverage")
                        .status())
                .isEqualTo(404);
        Reply refused = coverage("?power=PASS_GATE&validAt=soon");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder("/power unknown-parameter", "/validAt malformed-parameter");
    }
}
