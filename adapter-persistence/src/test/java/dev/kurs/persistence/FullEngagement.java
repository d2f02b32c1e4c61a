package dev.kurs.persistence;

import dev.kurs.application.Municipality;
import dev.kurs.domain.engagement.Adaptation;
import dev.kurs.domain.engagement.Adaptation.AdaptationStatus;
import dev.kurs.domain.engagement.AdaptationId;
import dev.kurs.domain.engagement.Stakeholder;
import dev.kurs.domain.engagement.Stakeholder.Relation;
import dev.kurs.domain.engagement.StakeholderId;
import dev.kurs.domain.engagement.Standard;
import dev.kurs.domain.engagement.Standard.StandardKind;
import dev.kurs.domain.engagement.StandardId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.organisation.PersonId;
import java.time.LocalDate;

/** Stakeholders, a standard and adaptations to it, for a municipality with something in every table. */
final class FullEngagement {

    /** A text of one line that is hard to carry elsewhere. */
    private static final String HARD = FullMunicipality.HARD.replace('\r', ' ');

    private final Municipality town;
    private final PersonId person;

    private FullEngagement(Municipality town, PersonId person) {
        this.town = town;
        this.person = person;
    }

    /** Adds them; the person is a stakeholder and sees to one of the adaptations. */
    static void fill(Municipality town, PersonId person, Id project, Id unit) {
        FullEngagement full = new FullEngagement(town, person);
        full.stakeholder(HARD, null);
        full.stakeholder(null, person);
        StandardId standard = town.saved(
                        Standard.KIND,
                        new Standard(
                                new StandardId(town.ids().next()),
                                HARD,
                                "Digg",
                                StandardKind.NATIONAL_SOLUTION,
                                "https://digg.example/sdk?a=1&b=2",
                                true,
                                HARD))
                .id();
        full.adaptation(project, standard, AdaptationStatus.EXEMPT, FullMunicipality.HARD);
        full.adaptation(unit, standard, AdaptationStatus.PLANNED, null);
    }

    private void stakeholder(String name, PersonId who) {
        town.saved(
                Stakeholder.KIND,
                new Stakeholder(new StakeholderId(town.ids().next()), name, who, 5, 1, Relation.SUPPLIER));
    }

    private void adaptation(Id adapting, StandardId standard, AdaptationStatus status, String reason) {
        town.saved(
                Adaptation.KIND,
                new Adaptation(
                        new AdaptationId(town.ids().next()),
                        adapting,
                        standard,
                        FullMunicipality.HARD,
                        reason == null ? person : null,
                        reason == null ? LocalDate.parse("2027-01-31") : null,
                        status,
                        reason));
    }
}
