package dev.kurs.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.Organisation.BiasFactor;
import dev.kurs.domain.organisation.Organisation.Governance;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {

    private static final OrganisationId ID = new OrganisationId(new UUID(0x7000L, 1));

    private static final Organisation SMALL =
            Organisation.founded(ID, "Lilla kommun").after();

    @Test
    void one_that_is_founded_has_the_settings_that_the_pages_name() {
        assertThat(SMALL.name()).isEqualTo("Lilla kommun");
        assertThat(SMALL.currency()).isEqualTo(Currency.getInstance("SEK"));
        assertThat(SMALL.timeZone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
        assertThat(SMALL.language()).isEqualTo(Language.SV);
        assertThat(SMALL.tolerance()).isEqualByComparingTo("0.10");
        assertThat(SMALL.complexityLimit()).isEqualTo(12);
        assertThat(SMALL.governance()).isEqualTo(Governance.ADVISORY);
        assertThat(SMALL.legalProfile()).isEqualTo(LegalProfile.NONE);
        assertThat(SMALL.discountSchedule()).isNull();
        assertThat(SMALL.optimismBias()).isEmpty();
    }

    @Test
    void founding_tells_every_setting() {
        Change<Organisation> founded = Organisation.founded(ID, "Lilla kommun");

        assertThat(founded.before()).isNull();
        assertThat(founded.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("organisation.organisation-founded");
            assertThat(event.subject()).isEqualTo(ID);
            assertThat(event.change())
                    .contains(
                            new FieldChange("name", null, "Lilla kommun"),
                            new FieldChange("tolerance", null, new BigDecimal("0.1")));
        });
    }

    @Test
    void changed_settings_tell_what_changed() {
        Organisation wide = with("Lilla kommun", "0.15", 12);

        assertThat(SMALL.changed(wide))
                .isEqualTo(Change.of(
                        SMALL,
                        wide,
                        Event.of(
                                "organisation.settings-changed",
                                ID,
                                List.of(new FieldChange("tolerance", new BigDecimal("0.1"), new BigDecimal("0.15"))))));
    }

    @Test
    void nothing_happens_when_the_settings_stay() {
        assertThat(SMALL.changed(with("Lilla kommun", "0.10", 12))).isEqualTo(Change.none(SMALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.1", "1"})
    void a_tolerance_is_a_fraction_both_ends_included(String tolerance) {
        assertThat(with("Lilla kommun", tolerance, 12).tolerance()).isEqualByComparingTo(tolerance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.000001", "1.000001", "10"})
    void any_other_tolerance_is_refused(String tolerance) {
        assertThat(Refusals.of(() -> with("Lilla kommun", tolerance, 12)))
                .containsExactly("tolerance-out-of-range /tolerance");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 1000})
    void a_complexity_limit_is_one_point_to_a_thousand(int limit) {
        assertThat(with("Lilla kommun", "0.1", limit).complexityLimit()).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void any_other_complexity_limit_is_refused(int limit) {
        assertThat(Refusals.of(() -> with("Lilla kommun", "0.1", limit)))
                .containsExactly("complexity-limit-out-of-range /complexityLimit");
    }

    @Test
    void all_settings_that_are_wrong_are_told_together() {
        assertThat(Refusals.of(() -> with("", "2", 0)))
                .containsExactly(
                        "text-missing /name",
                        "tolerance-out-of-range /tolerance",
                        "complexity-limit-out-of-range /complexityLimit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.000001", "1.2", "10"})
    void a_factor_against_optimism_is_over_0_and_at_most_10(BigDecimal factor) {
        assertThat(new BiasFactor("INVESTMENT", factor).factor()).isEqualByComparingTo(factor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10.000001"})
    void any_other_factor_is_refused_together_with_what_else_is_wrong(BigDecimal factor) {
        assertThat(Refusals.of(() -> new BiasFactor("", factor)))
                .containsExactly("text-missing /of", "optimism-bias-out-of-range /factor");
    }

    @Test
    void factors_that_are_equal_are_written_alike() {
        assertThat(new BiasFactor("INVESTMENT", new BigDecimal("1.20")))
                .isEqualTo(new BiasFactor("INVESTMENT", new BigDecimal("1.2")));
    }

    private static Organisation with(String name, String tolerance, int complexityLimit) {
        return new Organisation(
                ID,
                name,
                SMALL.currency(),
                SMALL.timeZone(),
                SMALL.language(),
                new BigDecimal(tolerance),
                complexityLimit,
                SMALL.governance(),
                SMALL.legalProfile(),
                null,
                List.of());
    }
}
