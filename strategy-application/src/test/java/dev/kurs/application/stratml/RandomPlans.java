package dev.kurs.application.stratml;

import dev.kurs.application.stratml.PerformanceIndicator.Descriptor;
import dev.kurs.application.stratml.PerformanceIndicator.IndicatorType;
import dev.kurs.application.stratml.PerformanceIndicator.MeasurementInstance;
import dev.kurs.application.stratml.PerformanceIndicator.Place;
import dev.kurs.application.stratml.PerformanceIndicator.Relationship;
import dev.kurs.application.stratml.PerformanceIndicator.RelationshipType;
import dev.kurs.application.stratml.PerformanceIndicator.Result;
import dev.kurs.application.stratml.PerformanceIndicator.ValueChainStage;
import dev.kurs.application.stratml.StratmlPlan.Administration;
import dev.kurs.application.stratml.StratmlPlan.DocumentType;
import dev.kurs.application.stratml.StratmlPlan.Goal;
import dev.kurs.application.stratml.StratmlPlan.Objective;
import dev.kurs.application.stratml.StratmlPlan.Organization;
import dev.kurs.application.stratml.StratmlPlan.Role;
import dev.kurs.application.stratml.StratmlPlan.RoleType;
import dev.kurs.application.stratml.StratmlPlan.Stakeholder;
import dev.kurs.application.stratml.StratmlPlan.StakeholderType;
import dev.kurs.application.stratml.StratmlPlan.Statement;
import dev.kurs.application.stratml.StratmlPlan.Submitter;
import dev.kurs.application.stratml.StratmlPlan.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans with everything that Part 2 can say, some of it missing, the same for the same seed. */
final class RandomPlans {

    private static final List<String> PIECES = List.of(
            "mål",
            "år 2030",
            "<b>",
            "&amp;",
            "]]>",
            "\"citat\"",
            "'",
            "\uD83D\uDE00",
            "å ä ö",
            "  två rum",
            "\n",
            "\r\n",
            "\t",
            "\r",
            "- punkt\n  - under",
            "\u0085",
            "\u2028",
            "中文",
            "1,5 %",
            "_",
            ".",
            "\u00A0");

    private final SplittableRandom random;
    private final boolean places;
    private int identifiers;

    /** Plans with or without places, which only the later version of Part 2 can say. */
    RandomPlans(long seed, boolean places) {
        this.random = new SplittableRandom(seed);
        this.places = places;
    }

    StratmlPlan plan() {
        return new StratmlPlan(
                oneOf(DocumentType.values()),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                some(this::organization),
                maybe(this::statement),
                maybe(this::statement),
                some(() -> new Value(text(), maybe(this::text))),
                Stream.concat(Stream.of(goal()), some(this::goal).stream()).toList(),
                new Administration(
                        maybe(this::identifier),
                        maybe(this::date),
                        maybe(this::date),
                        maybe(this::date),
                        maybe(() -> "https://fjallvik.example/å?a=b c#" + random.nextInt(9))),
                maybe(() -> new Submitter(
                        maybe(this::identifier), maybe(this::text), text(), maybe(this::text), maybe(this::text))));
    }

    private Organization organization() {
        return new Organization(
                text(), maybe(this::text), maybe(this::identifier), maybe(this::text), some(this::stakeholder));
    }

    private Stakeholder stakeholder() {
        return new Stakeholder(
                text(),
                maybe(this::text),
                some(() -> new Role(
                        maybe(this::text), maybe(this::text), new ArrayList<>(List.of(oneOf(RoleType.values()))))),
                maybe(() -> oneOf(StakeholderType.values())));
    }

    private Statement statement() {
        return new Statement(text(), maybe(this::identifier));
    }

    private Goal goal() {
        return new Goal(
                maybe(this::text),
                maybe(this::text),
                identifier(),
                maybe(this::text),
                some(this::stakeholder),
                maybe(this::text),
                some(this::indicator),
                some(this::objective));
    }

    private Objective objective() {
        return new Objective(
                maybe(this::text),
                maybe(this::text),
                maybe(this::identifier),
                maybe(this::text),
                some(this::stakeholder),
                maybe(this::text),
                some(this::indicator));
    }

    private PerformanceIndicator indicator() {
        return new PerformanceIndicator(
                maybe(this::text),
                text(),
                maybe(this::text),
                maybe(this::identifier),
                some(() -> new Relationship(
                        maybe(this::identifier),
                        some(this::text),
                        text(),
                        maybe(this::text),
                        maybe(() -> oneOf(RelationshipType.values())))),
                some(() -> new MeasurementInstance(
                        places ? maybe(() -> new Place(maybe(this::text), text())) : null,
                        List.of(result()),
                        some(this::result))),
                maybe(this::text),
                maybe(() -> oneOf(ValueChainStage.values())),
                maybe(() -> oneOf(IndicatorType.values())));
    }

    private Result result() {
        return new Result(
                maybe(this::date),
                maybe(this::date),
                BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000), random.nextInt(-3, 8)),
                maybe(() -> new Descriptor(text(), maybe(this::text))),
                maybe(this::text));
    }

    private LocalDate date() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(8_000));
    }

    private String identifier() {
        return "_id-" + ++identifiers;
    }

    private String text() {
        StringBuilder text = new StringBuilder("T");
        for (int left = random.nextInt(6); left > 0; left--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private <T> T maybe(Supplier<T> something) {
        return random.nextInt(3) == 0 ? null : something.get();
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> some(Supplier<T> something) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(number -> something.get())
                .toList();
    }

    /** What is left of a plan in Part 1. */
    static StratmlPlan withinPart1(StratmlPlan plan) {
        Administration administration = plan.administration();
        Submitter submitter = plan.submitter();
        return new StratmlPlan(
                DocumentType.STRATEGIC_PLAN,
                plan.name(),
                plan.description(),
                plan.otherInformation(),
                plan.organizations().stream()
                        .map(all -> new Organization(
                                all.name(),
                                all.acronym(),
                                all.identifier(),
                                all.description(),
                                withoutRoles(all.stakeholders())))
                        .toList(),
                plan.vision(),
                plan.mission(),
                plan.values(),
                plan.goals().stream().map(RandomPlans::withinPart1).toList(),
                new Administration(
                        null,
                        administration.startDate(),
                        administration.endDate(),
                        administration.publicationDate(),
                        administration.source()),
                submitter == null
                        ? null
                        : new Submitter(
                                null,
                                submitter.givenName(),
                                submitter.surname(),
                                submitter.phoneNumber(),
                                submitter.emailAddress()));
    }

    private static Goal withinPart1(Goal goal) {
        return new Goal(
                goal.name(),
                goal.description(),
                goal.identifier(),
                goal.sequenceIndicator(),
                withoutRoles(goal.stakeholders()),
                goal.otherInformation(),
                List.of(),
                goal.objectives().stream()
                        .map(all -> new Objective(
                                all.name(),
                                all.description(),
                                all.identifier(),
                                all.sequenceIndicator(),
                                withoutRoles(all.stakeholders()),
                                all.otherInformation(),
                                List.of()))
                        .toList());
    }

    private static List<Stakeholder> withoutRoles(List<Stakeholder> stakeholders) {
        return stakeholders.stream()
                .map(all -> new Stakeholder(all.name(), all.description(), List.of(), all.type()))
                .toList();
    }
}
