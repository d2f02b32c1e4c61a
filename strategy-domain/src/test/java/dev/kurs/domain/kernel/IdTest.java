package dev.kurs.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.benefit.Confirmation;
import dev.kurs.domain.benefit.ConfirmationId;
import dev.kurs.domain.benefit.Incentive;
import dev.kurs.domain.benefit.IncentiveId;
import dev.kurs.domain.benefit.MeasurementPoint;
import dev.kurs.domain.benefit.MeasurementPointId;
import dev.kurs.domain.engagement.Adaptation;
import dev.kurs.domain.engagement.AdaptationId;
import dev.kurs.domain.engagement.Stakeholder;
import dev.kurs.domain.engagement.StakeholderId;
import dev.kurs.domain.engagement.Standard;
import dev.kurs.domain.engagement.StandardId;
import dev.kurs.domain.governance.Appropriation;
import dev.kurs.domain.governance.AppropriationId;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.DecisionReport;
import dev.kurs.domain.governance.DecisionReportId;
import dev.kurs.domain.governance.DecisionUse;
import dev.kurs.domain.governance.DecisionUseId;
import dev.kurs.domain.governance.LegalAmendment;
import dev.kurs.domain.governance.LegalAmendmentId;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Seat;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.organisation.ApiKeyId;
import dev.kurs.domain.organisation.ClientId;
import dev.kurs.domain.organisation.DiscountSchedule;
import dev.kurs.domain.organisation.DiscountScheduleId;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.organisation.PriceIndex;
import dev.kurs.domain.organisation.PriceIndexId;
import dev.kurs.domain.portfolio.Competence;
import dev.kurs.domain.portfolio.CompetenceId;
import dev.kurs.domain.portfolio.CompetenceNeed;
import dev.kurs.domain.portfolio.CompetenceNeedId;
import dev.kurs.domain.portfolio.Contribution;
import dev.kurs.domain.portfolio.ContributionId;
import dev.kurs.domain.portfolio.CorrectiveAction;
import dev.kurs.domain.portfolio.CorrectiveActionId;
import dev.kurs.domain.portfolio.Dependency;
import dev.kurs.domain.portfolio.DependencyId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Risk;
import dev.kurs.domain.portfolio.RiskId;
import dev.kurs.domain.strategy.Endorsement;
import dev.kurs.domain.strategy.EndorsementId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Observation;
import dev.kurs.domain.strategy.ObservationId;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.Reaffirmation;
import dev.kurs.domain.strategy.ReaffirmationId;
import dev.kurs.domain.strategy.RelatedPlan;
import dev.kurs.domain.strategy.RelatedPlanId;
import dev.kurs.domain.strategy.ShareLinkId;
import dev.kurs.domain.strategy.StrategyId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdTest {

    private static final UUID ANY = UUID.fromString("01980000-0000-7000-8000-000000000001");

    /** Every id, by what the API calls the thing that it identifies. */
    private static final Map<String, Function<UUID, Id>> IDS = new LinkedHashMap<>();

    static {
        IDS.put("organisation", OrganisationId::new);
        IDS.put("org-unit", OrgUnitId::new);
        IDS.put("person", PersonId::new);
        IDS.put("position", PositionId::new);
        IDS.put("discount-schedule", DiscountScheduleId::new);
        IDS.put("price-index", PriceIndexId::new);
        IDS.put("api-key", ApiKeyId::new);
        IDS.put("client", ClientId::new);
        IDS.put("share-link", ShareLinkId::new);
        IDS.put("strategy", StrategyId::new);
        IDS.put("goal", GoalId::new);
        IDS.put("premise", PremiseId::new);
        IDS.put("observation", ObservationId::new);
        IDS.put("reaffirmation", ReaffirmationId::new);
        IDS.put("endorsement", EndorsementId::new);
        IDS.put("related-plan", RelatedPlanId::new);
        IDS.put("indicator", IndicatorId::new);
        IDS.put("measurement", MeasurementId::new);
        IDS.put("project", ProjectId::new);
        IDS.put("contribution", ContributionId::new);
        IDS.put("competence-need", CompetenceNeedId::new);
        IDS.put("dependency", DependencyId::new);
        IDS.put("risk", RiskId::new);
        IDS.put("corrective-action", CorrectiveActionId::new);
        IDS.put("competence", CompetenceId::new);
        IDS.put("measurement-point", MeasurementPointId::new);
        IDS.put("confirmation", ConfirmationId::new);
        IDS.put("incentive", IncentiveId::new);
        IDS.put("stakeholder", StakeholderId::new);
        IDS.put("standard", StandardId::new);
        IDS.put("adaptation", AdaptationId::new);
        IDS.put("benefit", BenefitId::new);
        IDS.put("body", BodyId::new);
        IDS.put("decision", DecisionId::new);
        IDS.put("seat", SeatId::new);
        IDS.put("mandate", MandateId::new);
        IDS.put("legal-amendment", LegalAmendmentId::new);
        IDS.put("appropriation", AppropriationId::new);
        IDS.put("decision-report", DecisionReportId::new);
        IDS.put("decision-use", DecisionUseId::new);
    }

    @Test
    void an_id_says_what_it_identifies_as_the_api_does() {
        IDS.forEach((kind, id) -> assertThat(id.apply(ANY).kind()).isEqualTo(kind));
    }

    @Test
    void an_id_is_written_as_its_uuid() {
        IDS.forEach((kind, id) -> {
            assertThat(id.apply(ANY)).hasToString("01980000-0000-7000-8000-000000000001");
            assertThat(id.apply(ANY).value()).isEqualTo(ANY);
        });
    }

    @Test
    void ids_of_different_things_are_never_equal() {
        assertThat(IDS.values().stream().map(id -> id.apply(ANY))).doesNotHaveDuplicates();
    }

    @Test
    void a_register_bears_the_name_of_what_it_keeps() {
        assertThat(Stream.of(
                                OrgUnit.KIND,
                                Person.KIND,
                                Position.KIND,
                                DiscountSchedule.KIND,
                                PriceIndex.KIND,
                                Observation.KIND,
                                Reaffirmation.KIND,
                                Endorsement.KIND,
                                RelatedPlan.KIND,
                                Contribution.KIND,
                                CompetenceNeed.KIND,
                                Dependency.KIND,
                                Risk.KIND,
                                CorrectiveAction.KIND,
                                Competence.KIND,
                                Body.KIND,
                                Seat.KIND,
                                LegalAmendment.KIND,
                                Appropriation.KIND,
                                DecisionReport.KIND,
                                DecisionUse.KIND,
                                Stakeholder.KIND,
                                Standard.KIND,
                                Adaptation.KIND,
                                MeasurementPoint.KIND,
                                Confirmation.KIND,
                                Incentive.KIND)
                        .map(kind -> kind.feature() + "/" + kind.name()))
                .containsExactly(
                        "organisation/org-unit",
                        "organisation/person",
                        "organisation/position",
                        "organisation/discount-schedule",
                        "organisation/price-index",
                        "strategy/observation",
                        "strategy/reaffirmation",
                        "strategy/endorsement",
                        "strategy/related-plan",
                        "portfolio/contribution",
                        "portfolio/competence-need",
                        "portfolio/dependency",
                        "portfolio/risk",
                        "portfolio/corrective-action",
                        "portfolio/competence",
                        "governance/body",
                        "governance/seat",
                        "governance/legal-amendment",
                        "governance/appropriation",
                        "governance/decision-report",
                        "governance/decision-use",
                        "engagement/stakeholder",
                        "engagement/standard",
                        "engagement/adaptation",
                        "benefit/measurement-point",
                        "benefit/confirmation",
                        "benefit/incentive");
    }
}
