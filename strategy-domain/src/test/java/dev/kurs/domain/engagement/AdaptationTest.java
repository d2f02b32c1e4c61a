package dev.kurs.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.domain.engagement.Adaptation.AdaptationStatus;
import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.kernel.Reference;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.Neighbours;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdaptationTest {

    private static final ProjectId LOGIN = new ProjectId(new UUID(3, 1));
    private static final OrgUnitId SCHOOLS = new OrgUnitId(new UUID(4, 1));
    private static final PersonId ASTA = new PersonId(new UUID(5, 1));
    private static final PersonId BERTIL = new PersonId(new UUID(5, 2));
    private static final StandardId MAIL = new StandardId(new UUID(9, 1));
    private static final StandardId KEYS = new StandardId(new UUID(9, 2));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    private static Adaptation adaptation(int number, Id adapting, StandardId standard) {
        return adaptation(number, adapting, standard, AdaptationStatus.OPEN, null);
    }

    private static Adaptation adaptation(
            int number, Id adapting, StandardId standard, AdaptationStatus status, @Nullable String reason) {
        return new Adaptation(
                new AdaptationId(new UUID(7, number)),
                adapting,
                standard,
                "Letters go by the national mailbox",
                ASTA,
                TODAY,
                status,
                reason);
    }

    private static List<String> broken(Adaptation after, Adaptation... others) {
        Neighbours around = new Neighbours(TODAY);
        for (Adaptation one : others) {
            around.with(one.id(), one);
        }
        return around.broken(null, after);
    }

    @Test
    void a_project_or_a_unit_is_adapted_to_a_standard_once() {
        Adaptation there = adaptation(1, LOGIN, MAIL);

        assertThat(broken(adaptation(2, LOGIN, MAIL), there)).containsExactly("adapted-to-twice /standard");
        assertThat(broken(adaptation(2, SCHOOLS, MAIL), adaptation(1, SCHOOLS, MAIL)))
                .containsExactly("adapted-to-twice /standard");
        assertThat(broken(adaptation(2, LOGIN, KEYS), there)).isEmpty();
        assertThat(broken(adaptation(2, SCHOOLS, MAIL), there)).isEmpty();
        assertThat(broken(adaptation(1, LOGIN, MAIL), there)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, , ",
        "PLANNED, , ",
        "DONE, , ",
        "EXEMPT, No letters are sent, ",
        "EXEMPT, , exemption-reason-missing /reason",
        "EXEMPT, ' ', exemption-reason-missing /reason",
        "DONE, No letters are sent, reason-of-no-exemption /reason",
        "OPEN, ' ', reason-of-no-exemption /reason",
    })
    void whoever_is_exempt_says_why_and_nobody_else_does(
            AdaptationStatus status, @Nullable String reason, @Nullable String broken) {
        assertThat(Refusals.ifAny(() -> adaptation(1, LOGIN, MAIL, status, reason)))
                .isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    @Test
    void what_must_change_is_told() {
        assertThat(Refusals.of(() -> new Adaptation(
                        new AdaptationId(new UUID(7, 1)),
                        LOGIN,
                        MAIL,
                        " ",
                        null,
                        null,
                        AdaptationStatus.EXEMPT,
                        "x".repeat(65_537))))
                .containsExactly("text-missing /need", "text-too-long /reason");
    }

    @Test
    void an_adaptation_belongs_to_its_project_or_its_unit_and_to_nothing_else() {
        assertThat(adaptation(1, LOGIN, MAIL).owner()).isEqualTo(LOGIN);
        assertThat(adaptation(1, SCHOOLS, MAIL).owner()).isEqualTo(SCHOOLS);
        assertThatThrownBy(() -> adaptation(1, new StrategyId(new UUID(1, 1)), MAIL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void who_sees_to_it_is_its_owner_to_the_outside() {
        assertThat(RecordShape.references(adaptation(1, LOGIN, MAIL)))
                .containsExactly(
                        new Reference("/adapting", LOGIN),
                        new Reference("/standard", MAIL),
                        new Reference("/owner", ASTA));
        assertThat(RecordShape.names(Adaptation.class)).contains("owner").doesNotContain("responsible");
        Adaptation before = adaptation(1, LOGIN, MAIL);
        assertThat(Adaptation.KIND.changed(before, before.handedOver(BERTIL)).events())
                .singleElement()
                .satisfies(event -> assertThat(event.change()).containsExactly(new FieldChange("owner", ASTA, BERTIL)));
    }

    @Test
    void what_is_done_and_what_is_exempt_is_settled() {
        assertThat(AdaptationStatus.values())
                .filteredOn(AdaptationStatus::isSettled)
                .containsExactly(AdaptationStatus.DONE, AdaptationStatus.EXEMPT);
    }
}
