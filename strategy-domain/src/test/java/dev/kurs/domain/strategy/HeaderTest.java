package dev.kurs.domain.strategy;

import static dev.kurs.domain.strategy.Samples.ASTA;
import static dev.kurs.domain.strategy.Samples.BERTIL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.Header.Contact;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

    private static final PersonId CESAR = new PersonId(new UUID(0x7000L, 4));

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"sv", "nb", "en-GB", "zh-Hant-TW", "de-CH-1996", "smj", "de-aaaaaaaa-bbbbbbbb-cccccccc-ddddd"})
    void a_language_is_a_tag_of_bcp_47_or_not_said(String tag) {
        assertThat(written(tag, null).language()).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "svenska!", "sv_SE", "s", "sv-!", "x-klingon", "sv-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd"})
    void any_other_language_is_refused(String tag) {
        assertThat(Refusals.of(() -> written(tag, null))).containsExactly("language-unknown /language");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"P1D", "P365250D", "P6M", "P1Y", "P1000Y", "P1Y6M"})
    void a_review_cycle_is_a_period_over_zero_and_at_most_a_thousand_years(String cycle) {
        assertThat(Refusals.ifAny(() -> written(null, cycle))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1M", "P1Y-1D"})
    void a_cycle_that_does_not_go_forward_is_refused(String cycle) {
        assertThat(Refusals.of(() -> written(null, cycle))).containsExactly("review-cycle-not-positive /reviewCycle");
        assertThat(Refusals.of(() -> Samples.premise(1, cycle)))
                .containsExactly("review-cycle-not-positive /reviewCycle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1001Y", "P12001M", "P366000D", "P2147483647Y", "P2147483647Y2147483647M", "P2147483647D"})
    void a_cycle_that_no_calendar_holds_is_refused(String cycle) {
        assertThat(Refusals.of(() -> written(null, cycle))).containsExactly("interval-too-long /reviewCycle");
        assertThat(Refusals.of(() -> Samples.premise(1, cycle))).containsExactly("interval-too-long /reviewCycle");
    }

    @Test
    void all_that_is_wrong_with_a_header_is_told_together() {
        assertThat(Refusals.of(() -> new Header(" ", "k".repeat(101), "?", false, null, null, Period.ZERO, null, null)))
                .containsExactly(
                        "text-missing /title",
                        "text-too-long /kind",
                        "language-unknown /language",
                        "review-cycle-not-positive /reviewCycle");
    }

    @Test
    void a_contact_is_reached_through_a_channel_and_may_be_a_person() {
        assertThat(new Contact(null, "reception").person()).isNull();
        assertThat(Refusals.of(() -> new Contact(ASTA, ""))).containsExactly("text-missing /channel");
    }

    @Test
    void a_header_is_handed_over_where_the_person_stands_and_nowhere_else() {
        Contact asta = new Contact(ASTA, "room 4");
        Contact bertil = new Contact(BERTIL, "room 4");

        for (Contact contact : new Contact[] {asta, bertil, new Contact(null, "room 4"), null}) {
            for (PersonId owner : new PersonId[] {ASTA, BERTIL, null}) {
                Header before = with(owner, contact);
                Header after = before.handedOver(ASTA, CESAR);

                assertThat(after.owner()).isEqualTo(ASTA.equals(owner) ? CESAR : owner);
                assertThat(after.contact()).isEqualTo(asta.equals(contact) ? new Contact(CESAR, "room 4") : contact);
                assertThat(with(after.owner(), after.contact())).isEqualTo(after);
            }
        }
    }

    @Test
    void a_value_has_a_name() {
        assertThat(Refusals.of(() -> new Content.Value(" ", "d".repeat(65_537))))
                .containsExactly("text-missing /name", "text-too-long /description");
    }

    @Test
    void each_text_of_a_revision_has_room_for_64_ki_characters_and_all_that_are_longer_are_told() {
        String longest = "x".repeat(65_536);
        String tooLong = longest + "x";

        assertThat(Refusals.ifAny(() -> new Content(longest, longest, List.of(), longest, null)))
                .isEmpty();
        assertThat(Refusals.of(() -> new Content(tooLong, tooLong, List.of(), tooLong, null)))
                .containsExactly("text-too-long /vision", "text-too-long /mission", "text-too-long /motives");
    }

    private static Header written(String language, String cycle) {
        return new Header(
                "Title", null, language, false, null, null, cycle == null ? null : Period.parse(cycle), null, null);
    }

    private static Header with(PersonId owner, Contact contact) {
        return new Header(
                "Title",
                "digital",
                "sv",
                true,
                owner,
                contact,
                Period.ofYears(1),
                new StrategyId(new UUID(0x7000L, 5)),
                new OrgUnitId(new UUID(0x7000L, 6)));
    }
}
