package dev.kurs.application.stratml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may stand in an element: its children in the order of the published schemas, both parts and all versions together,
 * and its attributes.
 */
final class Shape {

    static final Shape PLAN = of(
                    one("Name").keptEmpty(),
                    one("Description"),
                    one("OtherInformation"),
                    many("StrategicPlanCore").keptEmpty(),
                    one("AdministrativeInformation"),
                    one("Submitter"))
            .with("Type");
    static final Shape CORE = of(
            many("Organization"),
            one("Vision"),
            one("Mission"),
            many("Value"),
            many("Goal").keptEmpty());
    static final Shape ORGANIZATION =
            of(one("Name").keptEmpty(), one("Acronym"), one("Identifier"), one("Description"), many("Stakeholder"));
    static final Shape STATEMENT = of(one("Description"), one("Identifier"));
    static final Shape VALUE = of(one("Name").keptEmpty(), one("Description"));
    static final Shape GOAL = of(
            one("Name").keptEmpty(),
            one("Description").keptEmpty(),
            one("Identifier"),
            one("SequenceIndicator"),
            many("Stakeholder"),
            one("OtherInformation"),
            many("PerformanceIndicator").ofPart2(),
            many("Objective").keptEmpty());
    static final Shape OBJECTIVE = of(
            one("Name").keptEmpty(),
            one("Description"),
            one("Identifier"),
            one("SequenceIndicator"),
            many("Stakeholder"),
            one("OtherInformation"),
            many("PerformanceIndicator").ofPart2());
    static final Shape STAKEHOLDER = of(
                    one("Name").keptEmpty(), one("Description"), many("Role").ofPart2())
            .with("StakeholderTypeType");
    static final Shape ROLE = of(one("Name").keptEmpty(), one("Description"), many("RoleType"));
    static final Shape INDICATOR = of(
                    one("SequenceIndicator"),
                    one("MeasurementDimension").keptEmpty(),
                    one("UnitOfMeasurement").keptEmpty(),
                    one("Identifier"),
                    many("Relationship"),
                    many("MeasurementInstance"),
                    one("OtherInformation"))
            .with("ValueChainStage", "PerformanceIndicatorType");
    static final Shape RELATIONSHIP = of(one("Identifier"), many("ReferentIdentifier"), one("Name"), one("Description"))
            .with("RelationshipType");
    static final Shape INSTANCE = of(one("Place"), many("TargetResult"), many("ActualResult"));
    static final Shape PLACE = of(one("Name").keptEmpty(), one("PlaceIdentifier"));
    static final Shape RESULT = of(
            one("StartDate").keptEmpty(),
            one("EndDate").keptEmpty(),
            one("NumberOfUnits").keptEmpty(),
            one("Descriptor"),
            one("Description"));
    static final Shape DESCRIPTOR = of(one("DescriptorName"), one("DescriptorValue"));
    static final Shape ADMINISTRATION = of(
            one("Identifier").ofPart2(),
            one("StartDate").keptEmpty(),
            one("EndDate").keptEmpty(),
            one("PublicationDate").keptEmpty(),
            one("Source"),
            one("Submitter"));
    static final Shape SUBMITTER =
            of(one("Identifier").ofPart2(), one("GivenName"), one("Surname"), one("PhoneNumber"), one("EmailAddress"));
    static final Shape TEXT = of();

    /** Names that the schemas of before ISO had. */
    private static final Map<String, String> RENAMED = Map.of("FirstName", "GivenName", "LastName", "Surname");

    /**
     * A kind of child.
     *
     * @param name its name
     * @param repeats whether there can be more than one
     * @param keepsEmpty whether one without text is no fault in itself: the schema asks for it, or whoever reads it
     *     says what is done
     * @param part2 whether Part 1 does not have it
     */
    record Child(String name, boolean repeats, boolean keepsEmpty, boolean part2) {
        Child keptEmpty() {
            return new Child(name, repeats, true, part2);
        }

        Child ofPart2() {
            return new Child(name, repeats, keepsEmpty, true);
        }
    }

    private final Map<String, Child> children = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Set<String> attributes;

    private Shape(Set<String> attributes) {
        this.attributes = attributes;
    }

    private static Shape of(Child... children) {
        Shape shape = new Shape(Set.of());
        for (Child child : children) {
            shape.order.put(child.name(), shape.order.size());
            shape.children.put(child.name(), child);
        }
        return shape;
    }

    private Shape with(String... attributes) {
        Shape shape = new Shape(Set.of(attributes));
        shape.order.putAll(order);
        shape.children.putAll(children);
        return shape;
    }

    private static Child one(String name) {
        return new Child(name, false, false, false);
    }

    private static Child many(String name) {
        return new Child(name, true, false, false);
    }

    /** The kind of child with a name, also an old one. */
    Optional<Child> child(String name) {
        return Optional.ofNullable(children.get(RENAMED.getOrDefault(name, name)));
    }

    /** Where the kind of child stands among its siblings, from 0. */
    int order(Child child) {
        return order.getOrDefault(child.name(), order.size());
    }

    boolean hasAttribute(String name) {
        return attributes.contains(name);
    }
}
