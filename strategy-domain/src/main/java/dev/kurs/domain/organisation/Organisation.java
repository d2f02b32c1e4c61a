package dev.kurs.domain.organisation;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.kernel.Text;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A municipality, an agency or a company: everything belongs to exactly one, and nothing crosses from one to another.
 *
 * <p>Its life: it is founded with its name and the settings below, and its settings are changed by its administrators.
 * Settings are today's: a figure for a past day is computed with the tolerance of now.
 *
 * @param name 1 to 500 characters
 * @param currency of every amount that it decides on
 * @param timeZone whose day "today" is
 * @param language in which it is spoken to where nobody asks for another
 * @param tolerance how far behind the expected progress is still on track: a fraction 0..1, by default 0.1 (10 percentage points)
 * @param complexityLimit complexity points of projects that may be active at once, by default 12
 * @param governance whether acts need a decision or only ought to have one
 * @param legalProfile the law that its governance follows
 * @param discountSchedule which schedule its business cases use
 * @param optimismBias factors by kind of cost and category of benefit; empty when it corrects nothing
 */
public record Organisation(
        OrganisationId id,
        String name,
        Currency currency,
        ZoneId timeZone,
        Language language,
        BigDecimal tolerance,
        int complexityLimit,
        Governance governance,
        LegalProfile legalProfile,
        @Nullable DiscountScheduleId discountSchedule,
        List<BiasFactor> optimismBias) {

    /** The tolerance that a new organisation has. */
    public static final BigDecimal DEFAULT_TOLERANCE = new BigDecimal("0.1");

    /** The complexity limit that a new organisation has. */
    public static final int DEFAULT_COMPLEXITY_LIMIT = 12;

    /** Whether acts need a decision. */
    public enum Governance {
        /** They may go without, and each such act is a finding. */
        ADVISORY,
        /** They need an approved decision. */
        ENFORCED
    }

    /** The law whose rules of delegation apply. */
    public enum LegalProfile {
        /** The general rules alone. */
        NONE,
        /** The Swedish local government act. */
        SE,
        /** The Danish local government act. */
        DK
    }

    /** The languages that Kurs speaks. */
    public enum Language {
        /** Swedish. */
        SV,
        /** Danish. */
        DA,
        /** Norwegian, bokmål. */
        NB,
        /** English. */
        EN
    }

    /**
     * A factor against optimism.
     *
     * @param of the kind of cost or category of benefit it corrects
     * @param factor what the planned amount is multiplied by, over 0 and at most 10
     */
    public record BiasFactor(String of, BigDecimal factor) {

        public BiasFactor {
            new Faults()
                    .requiredText(of, "/of", 100)
                    .unless(
                            factor.signum() > 0 && factor.compareTo(BigDecimal.TEN) <= 0,
                            OrganisationRule.OPTIMISM_BIAS_OUT_OF_RANGE,
                            "/factor",
                            "factor",
                            factor)
                    .throwIfAny();
            factor = Decimals.normalised(factor, "/factor");
        }
    }

    public Organisation {
        optimismBias = List.copyOf(optimismBias);
        new Faults()
                .requiredText(name, "/name", Text.LINE)
                .unless(
                        tolerance.signum() >= 0 && tolerance.compareTo(BigDecimal.ONE) <= 0,
                        OrganisationRule.TOLERANCE_OUT_OF_RANGE,
                        "/tolerance",
                        "tolerance",
                        tolerance)
                .unless(
                        complexityLimit >= 1 && complexityLimit <= 1000,
                        OrganisationRule.COMPLEXITY_LIMIT_OUT_OF_RANGE,
                        "/complexityLimit",
                        "complexityLimit",
                        complexityLimit)
                .throwIfAny();
        tolerance = Decimals.normalised(tolerance, "/tolerance");
    }

    /** A new organisation with the settings that most begin with: kronor, Stockholm's day, Swedish. */
    public static Change<Organisation> founded(OrganisationId id, String name) {
        Organisation founded = new Organisation(
                id,
                name,
                Currency.getInstance("SEK"),
                ZoneId.of("Europe/Stockholm"),
                Language.SV,
                DEFAULT_TOLERANCE,
                DEFAULT_COMPLEXITY_LIMIT,
                Governance.ADVISORY,
                LegalProfile.NONE,
                null,
                List.of());
        return Change.of(
                founded, Event.of("organisation.organisation-founded", id, RecordShape.differences(null, founded)));
    }

    /** The organisation with other settings, and which of them changed. */
    public Change<Organisation> changed(Organisation after) {
        return equals(after)
                ? Change.none(after)
                : Change.of(
                        this,
                        after,
                        Event.of("organisation.settings-changed", id, RecordShape.differences(this, after)));
    }
}
