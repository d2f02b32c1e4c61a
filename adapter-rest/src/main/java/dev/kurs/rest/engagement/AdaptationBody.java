package dev.kurs.rest.engagement;

import dev.kurs.domain.engagement.Adaptation;
import dev.kurs.domain.engagement.Adaptation.AdaptationStatus;
import dev.kurs.domain.engagement.AdaptationId;
import dev.kurs.domain.engagement.StandardId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An adaptation as it is written, whoever adapts.
 *
 * @param status OPEN where none is given
 */
public record AdaptationBody(
        @NotNull StandardId standard,
        @NotNull @Size(min = 1, max = Text.BODY) String need,
        @Nullable PersonId owner,
        @Nullable LocalDate due,
        @Nullable AdaptationStatus status,
        @Nullable @Size(max = Text.BODY) String reason) {

    static AdaptationBody of(Adaptation adaptation) {
        return new AdaptationBody(
                adaptation.standard(),
                adaptation.need(),
                adaptation.responsible(),
                adaptation.due(),
                adaptation.status(),
                adaptation.reason());
    }

    Adaptation toAdaptation(AdaptationId id, Id adapting) {
        return new Adaptation(
                id, adapting, standard, need, owner, due, status == null ? AdaptationStatus.OPEN : status, reason);
    }
}
