package dev.kurs.application.stratml;

import dev.kurs.application.stratml.StratmlPlan.Administration;
import dev.kurs.application.stratml.StratmlPlan.DocumentType;
import dev.kurs.application.stratml.StratmlPlan.Goal;
import dev.kurs.application.stratml.StratmlPlan.Organization;
import dev.kurs.application.stratml.StratmlPlan.Statement;
import dev.kurs.application.stratml.StratmlPlan.Submitter;
import dev.kurs.application.stratml.StratmlPlan.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a document from its root, down to the goals. */
final class PlanReading {

    private final ReadingRun run;
    private final GoalReading goals;

    PlanReading(ReadingRun run) {
        this.run = run;
        this.goals = new GoalReading(run);
    }

    StratmlPlan plan(XmlElement root) {
        ElementReading plan = new ElementReading(root, Shape.PLAN, run);
        // More than one core is out of order as a whole: what they hold belongs together all the same.
        List<XmlElement> coreElements = plan.all("StrategicPlanCore");
        coreElements.stream().skip(1).forEach(core -> run.tell(core, RepairCode.ELEMENT_OUT_OF_ORDER));
        List<ElementReading> cores = plan.all("StrategicPlanCore", Shape.CORE).toList();
        List<Goal> read = all(cores, "Goal", Shape.GOAL).map(goals::goal).toList();
        if (read.isEmpty()) {
            run.tell(coreElements.get(0), RepairCode.GOAL_MISSING);
        }
        Optional<ElementReading> administration = plan.one("AdministrativeInformation", Shape.ADMINISTRATION);
        plan.need("Name", Placeholder.PLAN_NAME);
        return plan.placed(new StratmlPlan(
                type(plan, read),
                plan.text("Name"),
                plan.text("Description"),
                plan.text("OtherInformation"),
                all(cores, "Organization", Shape.ORGANIZATION)
                        .map(this::organization)
                        .flatMap(Optional::stream)
                        .toList(),
                statement(all(cores, "Vision", Shape.STATEMENT)),
                statement(all(cores, "Mission", Shape.STATEMENT)),
                all(cores, "Value", Shape.VALUE)
                        .map(this::value)
                        .flatMap(Optional::stream)
                        .toList(),
                read,
                administration.map(this::administration).orElseGet(Administration::unknown),
                submitter(plan, administration)));
    }

    private static Stream<ElementReading> all(List<ElementReading> cores, String name, Shape shape) {
        return cores.stream().flatMap(core -> core.all(name, shape));
    }

    private DocumentType type(ElementReading plan, List<Goal> goals) {
        if (run.part() == StratmlPart.PART_1) {
            return DocumentType.STRATEGIC_PLAN;
        }
        String text = plan.attribute("Type").orElse("");
        DocumentType said = Texts.isAbsent(text) ? null : plan.word(DocumentType.values(), text, plan.element());
        if (said != null) {
            return said;
        }
        DocumentType assumed = typeOf(goals);
        run.tell(
                plan.element(),
                RepairCode.DOCUMENT_TYPE_ASSUMED,
                Map.of("text", Texts.excerpt(text), "type", assumed.word()));
        return assumed;
    }

    /** A report tells results, a performance plan has indicators, and what has neither is a strategic plan. */
    private static DocumentType typeOf(List<Goal> goals) {
        List<PerformanceIndicator> indicators = goals.stream()
                .flatMap(goal -> Stream.concat(
                        goal.indicators().stream(),
                        goal.objectives().stream().flatMap(objective -> objective.indicators().stream())))
                .toList();
        boolean reports = indicators.stream()
                .flatMap(indicator -> indicator.instances().stream())
                .flatMap(instance -> instance.actuals().stream())
                .anyMatch(result -> result.numberOfUnits() != null);
        if (reports) {
            return DocumentType.PERFORMANCE_REPORT;
        }
        return indicators.isEmpty() ? DocumentType.STRATEGIC_PLAN : DocumentType.PERFORMANCE_PLAN;
    }

    private Optional<Organization> organization(ElementReading read) {
        Organization organization = new Organization(
                read.text("Name"),
                read.text("Acronym"),
                read.identifier(),
                read.text("Description"),
                goals.stakeholders(read));
        Optional<Organization> kept = read.kept(organization, organization.saysNothing());
        kept.ifPresent(some -> read.need("Name", Placeholder.ORGANIZATION_NAME));
        return kept;
    }

    private @Nullable Statement statement(Stream<ElementReading> statements) {
        List<ElementReading> found = statements.toList();
        found.stream()
                .skip(1)
                .map(ElementReading::element)
                .forEach(second -> run.tell(
                        second, RepairCode.ELEMENT_REPEATED, Map.of("text", Texts.excerpt(second.wholeText()))));
        return found.stream().findFirst().flatMap(this::statement).orElse(null);
    }

    private Optional<Statement> statement(ElementReading read) {
        Statement statement = new Statement(read.text("Description"), read.identifier());
        return read.kept(statement, statement.saysNothing());
    }

    private Optional<Value> value(ElementReading read) {
        Value value = new Value(read.text("Name"), read.text("Description"));
        Optional<Value> kept = read.kept(value, value.saysNothing());
        kept.ifPresent(some -> read.need("Name", Placeholder.VALUE_NAME));
        return kept;
    }

    private Administration administration(ElementReading read) {
        return read.placed(new Administration(
                read.identifier(),
                read.date("StartDate"),
                read.date("EndDate"),
                read.date("PublicationDate"),
                read.text("Source")));
    }

    private @Nullable Submitter submitter(ElementReading plan, Optional<ElementReading> administration) {
        XmlElement beside = plan.one("Submitter").orElse(null);
        XmlElement inside =
                administration.flatMap(read -> read.one("Submitter")).orElse(null);
        boolean part1 = run.part() == StratmlPart.PART_1;
        XmlElement rightPlace = part1 ? inside : beside;
        XmlElement wrongPlace = part1 ? beside : inside;
        if (wrongPlace != null) {
            boolean needed = rightPlace == null;
            run.tell(
                    wrongPlace,
                    needed ? RepairCode.SUBMITTER_MOVED : RepairCode.ELEMENT_REPEATED,
                    needed ? Map.of() : Map.of("text", Texts.excerpt(wrongPlace.wholeText())));
        }
        XmlElement found = rightPlace == null ? wrongPlace : rightPlace;
        return Optional.ofNullable(found)
                .map(element -> new ElementReading(element, Shape.SUBMITTER, run))
                .flatMap(this::submitter)
                .orElse(null);
    }

    private Optional<Submitter> submitter(ElementReading read) {
        Submitter submitter = new Submitter(
                read.identifier(),
                read.text("GivenName"),
                read.text("Surname"),
                read.text("PhoneNumber"),
                read.text("EmailAddress"));
        return read.kept(submitter, submitter.saysNothing());
    }
}
