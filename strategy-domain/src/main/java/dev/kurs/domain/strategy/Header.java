package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.PersonId;
import java.time.Period;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a strategy whatever its revision.
 *
 * @param title 1 to 500 characters
 * @param kind free text such as "digital" or "communication"
 * @param language the language it is written in, a BCP 47 tag such as {@code sv}
 * @param confidential whether its draft is kept to editors
 * @param owner who is accountable that it is kept current
 * @param contact where anybody turns with a question
 * @param reviewCycle how often it is to be reviewed, over zero and at most 1 000 years
 * @param parent the strategy that it breaks down for a unit
 * @param orgUnit the unit it is for
 */
public record Header(
        String title,
        @Nullable String kind,
        @Nullable String language,
        boolean confidential,
        @Nullable PersonId owner,
        @Nullable Contact contact,
        @Nullable Period reviewCycle,
        @Nullable StrategyId parent,
        @Nullable OrgUnitId orgUnit) {

    /** Where to turn: a channel such as an address or a room, and a person if one is named. */
    public record Contact(@Nullable PersonId person, String channel) {

        public Contact {
            Text.required(channel, "/channel", Text.LINE);
        }
    }

    public Header {
        new Faults()
                .requiredText(title, "/title", Text.LINE)
                .optionalText(kind, "/kind", 100)
                .unless(
                        language == null || isLanguage(language),
                        StrategyRule.LANGUAGE_UNKNOWN,
                        "/language",
                        "language",
                        language)
                .cycle(reviewCycle, StrategyRule.REVIEW_CYCLE_NOT_POSITIVE, "/reviewCycle")
                .throwIfAny();
    }

    /** The header with one person in the place of another, as owner and as contact. */
    public Header handedOver(PersonId from, PersonId to) {
        PersonId nextOwner = from.equals(owner) ? to : owner;
        Contact nextContact =
                contact != null && from.equals(contact.person()) ? new Contact(to, contact.channel()) : contact;
        return new Header(title, kind, language, confidential, nextOwner, nextContact, reviewCycle, parent, orgUnit);
    }

    private static boolean isLanguage(String tag) {
        try {
            return tag.length() <= 35
                    && !new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .getLanguage()
                            .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
