package dev.kurs.domain.governance;

import dev.kurs.domain.organisation.PersonId;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a decision is opened.
 *
 * @param where who decides
 * @param procedure how that body comes to decisions; null when a person decides alone
 * @param mandate the mandate that covers it there
 * @param currency the organisation's
 * @param projectManager whose project it is about, recused by that; null when it is about none
 * @param superseded the decision that the proposal names as superseded; null when it names none
 */
public record Opening(
        Decider where,
        @Nullable Procedure procedure,
        MandateId mandate,
        Currency currency,
        @Nullable PersonId projectManager,
        @Nullable Decision superseded,
        Instant now) {}
