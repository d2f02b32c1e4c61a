package dev.kurs.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectHeader.Health;
import dev.kurs.domain.portfolio.ProjectHeader.HealthColour;
import dev.kurs.domain.strategy.StrategyId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProjectHeaderTest {

    private static final PersonId ASTA = new PersonId(new UUID(0x7000L, 1));
    private static final PersonId BERTIL = new PersonId(new UUID(0x7000L, 2));
    private static final PersonId CESAR = new PersonId(new UUID(0x7000L, 3));

    @Test
    void a_name_has_1_to_500_characters_and_a_summary_up_to_64_ki() {
        assertThat(Refusals.ifAny(() -> written("n".repeat(500), "s".repeat(65_536), null, 1)))
                .isEmpty();
        assertThat(Refusals.of(() -> written("n".repeat(501), "s".repeat(65_537), null, 1)))
                .containsExactly("text-too-long /name", "text-too-long /summary");
        assertThat(Refusals.of(() -> written(" ", null, null, 1))).containsExactly("text-missing /name");
    }

    @Test
    void complexity_is_1_to_5() {
        for (int complexity = -1; complexity <= 7; complexity++) {
            int points = complexity;
            assertThat(Refusals.ifAny(() -> written("Name", null, null, points)).isEmpty())
                    .as("%d", points)
                    .isEqualTo(points >= 1 && points <= 5);
        }
        assertThat(Refusals.of(() -> written("Name", null, null, 6)))
                .containsExactly("complexity-out-of-range /complexity");
    }

    @Test
    void a_window_has_both_its_days() {
        assertThat(Refusals.ifAny(() -> written("Name", null, "2026-01-01/2026-12-31", 1)))
                .isEmpty();
        for (String open : new String[] {"../2026-12-31", "2026-01-01/..", "../.."}) {
            assertThat(Refusals.of(() -> written("Name", null, open, 1))).containsExactly("window-incomplete /window");
        }
    }

    @Test
    void health_says_why() {
        assertThat(new Health(HealthColour.AMBER, "Two are ill").text()).isEqualTo("Two are ill");
        assertThat(Refusals.of(() -> new Health(HealthColour.RED, " "))).containsExactly("text-missing /text");
        assertThat(Refusals.of(() -> new Health(HealthColour.RED, "x".repeat(65_537))))
                .containsExactly("text-too-long /text");
    }

    @Test
    void it_is_handed_over_where_the_person_stands_and_nowhere_else() {
        for (PersonId sponsor : new PersonId[] {ASTA, BERTIL, null}) {
            for (PersonId manager : new PersonId[] {ASTA, BERTIL, null}) {
                ProjectHeader after = led(sponsor, manager).handedOver(ASTA, CESAR);

                assertThat(after)
                        .isEqualTo(led(ASTA.equals(sponsor) ? CESAR : sponsor, ASTA.equals(manager) ? CESAR : manager));
            }
        }
    }

    private static ProjectHeader written(String name, String summary, String window, int complexity) {
        return new ProjectHeader(
                name,
                new StrategyId(new UUID(0x7000L, 5)),
                summary,
                null,
                null,
                null,
                null,
                window == null ? null : Period.parse(window),
                complexity);
    }

    private static ProjectHeader led(PersonId sponsor, PersonId manager) {
        return new ProjectHeader(
                "Name",
                new StrategyId(new UUID(0x7000L, 5)),
                "Summary",
                sponsor,
                manager,
                new OrgUnitId(new UUID(0x7000L, 6)),
                new Health(HealthColour.GREEN, "As planned"),
                Period.parse("2026-01-01/2026-12-31"),
                4);
    }
}
