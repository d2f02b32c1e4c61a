package dev.kurs.application.stratml;

import dev.kurs.application.stratml.StratmlPlan.Administration;
import dev.kurs.application.stratml.StratmlPlan.DocumentType;
import dev.kurs.application.stratml.StratmlPlan.Goal;
import dev.kurs.application.stratml.StratmlPlan.Objective;
import dev.kurs.application.stratml.StratmlPlan.Organization;
import dev.kurs.application.stratml.StratmlPlan.Role;
import dev.kurs.application.stratml.StratmlPlan.RoleType;
import dev.kurs.application.stratml.StratmlPlan.Stakeholder;
import dev.kurs.application.stratml.StratmlPlan.Statement;
import dev.kurs.application.stratml.StratmlPlan.Submitter;
import dev.kurs.application.stratml.StratmlPlan.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a plan from its root down to the objectives, in the order of the schemas. */
final class PlanWriting {

    private final PlanOutput out;
    private final IndicatorWriting indicators;
    private final boolean part2;

    PlanWriting(PlanOutput out) {
        this.out = out;
        this.indicators = new IndicatorWriting(out);
        this.part2 = out.part() == StratmlPart.PART_2;
    }

    void write(StratmlPlan plan) throws IOException {
        out.element(out.part().root(), () -> {
            out.attribute("xmlns", out.part().namespace());
            type(plan.type());
            out.neededText("Name", plan.name());
            out.text("Description", plan.description());
            out.text("OtherInformation", plan.otherInformation());
            out.element("StrategicPlanCore", () -> core(plan));
            administration(plan.administration(), plan.submitter());
            if (part2) {
                submitter(plan.submitter());
            }
        });
    }

    private void type(DocumentType type) throws IOException {
        if (part2) {
            out.attribute("Type", type);
        } else if (type != DocumentType.STRATEGIC_PLAN) {
            out.lose(LossCode.DOCUMENT_TYPE_DROPPED, Map.of("type", type.word()));
        }
    }

    private void core(StratmlPlan plan) throws IOException {
        out.elements("Organization", plan.organizations(), Organization::saysNothing, this::organization);
        statement("Vision", plan.vision());
        statement("Mission", plan.mission());
        out.elements("Value", plan.values(), Value::saysNothing, this::value);
        int number = 1;
        for (Goal goal : plan.goals()) {
            int goalNumber = number++;
            out.element("Goal", goalNumber, () -> goal(goal, goalNumber));
        }
    }

    private void value(Value value) throws IOException {
        out.text("Name", value.name());
        out.text("Description", value.description());
    }

    private void organization(Organization organization) throws IOException {
        out.text("Name", organization.name());
        out.text("Acronym", organization.acronym());
        out.identifier(organization.identifier());
        out.text("Description", organization.description());
        stakeholders(organization.stakeholders());
    }

    private void statement(String name, @Nullable Statement statement) throws IOException {
        if (statement != null) {
            out.elementIf(!statement.saysNothing(), name, () -> {
                out.text("Description", statement.description());
                out.identifier(statement.identifier());
            });
        }
    }

    private void goal(Goal goal, int number) throws IOException {
        boolean carries = part2 && !goal.indicators().isEmpty();
        String wanted = goal.identifier() == null && carries ? "_goal-" + number : goal.identifier();
        out.neededText("Name", goal.name());
        out.neededText("Description", goal.description());
        String identifier = out.identifier(wanted);
        out.text("SequenceIndicator", goal.sequenceIndicator());
        stakeholders(goal.stakeholders());
        out.text("OtherInformation", goal.otherInformation());
        if (!part2) {
            indicators.write(goal.indicators());
        }
        out.elements("Objective", goal.objectives(), objective -> false, this::objective);
        if (carries && identifier != null) {
            String count = Integer.toString(goal.indicators().size());
            out.lose(LossCode.INDICATORS_MOVED, Map.of("name", Texts.excerpt(goal.name()), "count", count));
            Objective carrier = GoalIndicators.carrier(goal, identifier);
            out.element("Objective", goal.objectives().size() + 1, () -> objective(carrier));
        }
    }

    private void objective(Objective objective) throws IOException {
        out.text("Name", objective.name());
        out.text("Description", objective.description());
        out.identifier(objective.identifier());
        out.text("SequenceIndicator", objective.sequenceIndicator());
        stakeholders(objective.stakeholders());
        out.text("OtherInformation", objective.otherInformation());
        indicators.write(objective.indicators());
    }

    private void stakeholders(List<Stakeholder> stakeholders) throws IOException {
        if (part2) {
            out.elements("Stakeholder", stakeholders, Stakeholder::saysNothing, this::stakeholder);
            return;
        }
        int number = 1;
        for (Stakeholder stakeholder : stakeholders) {
            loseRoles(stakeholder, number++);
        }
        out.elements(
                "Stakeholder",
                stakeholders,
                stakeholder -> stakeholder.name() == null && stakeholder.description() == null,
                this::stakeholder);
    }

    private void loseRoles(Stakeholder stakeholder, int number) {
        if (!stakeholder.roles().isEmpty()) {
            String count = Integer.toString(stakeholder.roles().size());
            out.lose(
                    LossCode.ROLES_DROPPED,
                    "Stakeholder[" + number + "]",
                    Map.of("name", Texts.excerpt(stakeholder.name()), "count", count));
        }
    }

    private void stakeholder(Stakeholder stakeholder) throws IOException {
        out.attribute("StakeholderTypeType", stakeholder.type());
        out.neededText("Name", stakeholder.name());
        out.text("Description", stakeholder.description());
        if (part2) {
            out.elements("Role", stakeholder.roles(), Role::saysNothing, this::role);
        }
    }

    private void role(Role role) throws IOException {
        out.neededText("Name", role.name());
        out.text("Description", role.description());
        for (RoleType type : role.types()) {
            out.text("RoleType", type.word());
        }
    }

    private void administration(Administration administration, @Nullable Submitter submitter) throws IOException {
        boolean says = !administration.equals(Administration.unknown());
        if (!says && (part2 || submitter == null)) {
            return;
        }
        out.element("AdministrativeInformation", () -> {
            out.identifierOfPart2(administration.identifier());
            out.date("StartDate", administration.startDate());
            out.date("EndDate", administration.endDate());
            out.date("PublicationDate", administration.publicationDate());
            source(administration.source());
            if (!part2) {
                submitter(submitter);
            }
        });
    }

    private void source(@Nullable String source) throws IOException {
        if (source != null && !Addresses.isAddress(source)) {
            out.lose(LossCode.SOURCE_DROPPED, "Source", Map.of("text", Texts.excerpt(source)));
        } else {
            out.text("Source", source);
        }
    }

    private void submitter(@Nullable Submitter submitter) throws IOException {
        if (submitter != null) {
            out.elementIf(!submitter.saysNothing(), "Submitter", () -> {
                out.identifierOfPart2(submitter.identifier());
                out.text("GivenName", submitter.givenName());
                out.text("Surname", submitter.surname());
                out.text("PhoneNumber", submitter.phoneNumber());
                out.text("EmailAddress", submitter.emailAddress());
            });
        }
    }
}
