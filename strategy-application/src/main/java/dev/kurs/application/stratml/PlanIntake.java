package dev.kurs.application.stratml;

import dev.kurs.application.Actor;
import dev.kurs.application.Ids;
import dev.kurs.application.Listing;
import dev.kurs.application.Ports;
import dev.kurs.application.stratml.StratmlPlan.Objective;
import dev.kurs.application.stratml.StratmlPlan.Stakeholder;
import dev.kurs.application.stratml.StratmlPlan.StakeholderType;
import dev.kurs.application.stratml.StratmlPlan.Statement;
import dev.kurs.application.stratml.StratmlPlan.Submitter;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.Person.PersonKind;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a StratML plan into what our strategies are made of, and tells of all that has no place there. */
final class PlanIntake {

    /** A goal, and the indicators that are to hang on it. */
    record GoalIntake(Goal goal, List<PerformanceIndicator> indicators) {}

    private final Ports ports;
    private final Actor actor;
    private final Ids ids;
    private final Language language;
    private final IntakeLog log;
    private final Map<String, PersonId> people = new HashMap<>();

    PlanIntake(Ports ports, Actor actor, Ids ids, IntakeLog log) {
        this.ports = ports;
        this.actor = actor;
        this.ids = ids;
        this.log = log;
        this.language = ports.organisations().get().value().language();
    }

    /** The words that stand in for what a document leaves out, in the organisation's language. */
    String word(@Nullable String text, Placeholder placeholder) {
        return text != null ? text : PlaceholderWords.of(placeholder, language);
    }

    Header header(StratmlPlan plan) {
        tellNotKept(plan);
        String title = word(plan.name(), Placeholder.PLAN_NAME);
        return new Header(shortened(title, plan), null, null, false, null, contact(plan.submitter()), null, null, null);
    }

    Content content(StratmlPlan plan) {
        List<Content.Value> values = plan.values().stream()
                .map(value -> new Content.Value(
                        shortened(word(value.name(), Placeholder.VALUE_NAME), value), value.description()))
                .toList();
        return new Content(
                said(plan.vision()), said(plan.mission()), values, plan.description(), period(plan.administration()));
    }

    List<GoalIntake> goals(StrategyId strategy, StratmlPlan plan) {
        List<GoalIntake> goals = new ArrayList<>();
        int order = 1;
        for (StratmlPlan.Goal from : plan.goals()) {
            Goal goal = new Goal(
                    new GoalId(ids.next()),
                    strategy,
                    GoalKind.BUSINESS,
                    word(from.name(), Placeholder.GOAL_NAME),
                    described(from.description(), from.otherInformation()),
                    null,
                    owner(from.stakeholders()),
                    BigDecimal.ONE,
                    order++,
                    List.of(),
                    null);
            goals.add(new GoalIntake(goal, from.indicators()));
            int objectiveOrder = 1;
            for (Objective objective : from.objectives()) {
                goals.add(new GoalIntake(objective(goal, objective, objectiveOrder++), objective.indicators()));
            }
        }
        return goals;
    }

    private Goal objective(Goal parent, Objective from, int order) {
        return new Goal(
                new GoalId(ids.next()),
                parent.strategy(),
                GoalKind.BUSINESS,
                word(from.name(), Placeholder.OBJECTIVE_NAME),
                described(from.description(), from.otherInformation()),
                parent.id(),
                owner(from.stakeholders()),
                BigDecimal.ONE,
                order,
                List.of(),
                null);
    }

    private @Nullable Period period(StratmlPlan.Administration said) {
        if (said.startDate() == null && said.endDate() == null) {
            return null;
        }
        if (said.startDate() != null
                && said.endDate() != null
                && said.startDate().isAfter(said.endDate())) {
            log.tell(
                    said,
                    RepairCode.PERIOD_REVERSED,
                    Map.of(
                            "from",
                            said.startDate().toString(),
                            "to",
                            said.endDate().toString()));
            return new Period(said.endDate(), said.startDate());
        }
        return new Period(said.startDate(), said.endDate());
    }

    private Header.@Nullable Contact contact(@Nullable Submitter submitter) {
        if (submitter == null) {
            return null;
        }
        String name = Stream.of(submitter.givenName(), submitter.surname())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" "));
        Optional<String> channel = Stream.of(submitter.emailAddress(), submitter.phoneNumber())
                .flatMap(Stream::ofNullable)
                .findFirst();
        if (submitter.emailAddress() != null && submitter.phoneNumber() != null) {
            log.notKept(submitter, submitter.phoneNumber());
        }
        PersonId person = name.isEmpty() ? null : person(submitter, name);
        return channel.isEmpty() && person == null ? null : new Header.Contact(person, channel.orElse("–"));
    }

    /** The performer that is said to be a person becomes the owner; our model knows no other part in a goal yet. */
    private @Nullable PersonId owner(List<Stakeholder> stakeholders) {
        PersonId owner = null;
        for (Stakeholder stakeholder : stakeholders) {
            boolean performs = stakeholder.type() == StakeholderType.PERSON
                    && stakeholder.roles().stream()
                            .anyMatch(role -> role.types().contains(StratmlPlan.RoleType.PERFORMER));
            if (owner == null && performs && stakeholder.name() != null) {
                owner = person(stakeholder, stakeholder.name());
            } else {
                log.notKept(stakeholder, stakeholder.name());
            }
        }
        return owner;
    }

    /** The person of that name: one who is known, or else a new one, if the actor may keep people. */
    private @Nullable PersonId person(Record from, String name) {
        PersonId known = people.get(name);
        if (known != null) {
            return known;
        }
        Optional<PersonId> kept =
                ports.registers().list(Person.KIND, null, Listing.first(1).where("name", name)).items().stream()
                        .map(stored -> stored.value().id())
                        .findFirst();
        if (kept.isEmpty() && !actor.may(Role.ADMINISTRATOR)) {
            log.tell(from, RepairCode.PERSON_NOT_KEPT, Map.of());
            return null;
        }
        PersonId person = kept.orElseGet(() -> added(name));
        people.put(name, person);
        return person;
    }

    private PersonId added(String name) {
        Person person = new Person(new PersonId(ids.next()), name, null, null, null, PersonKind.OTHER, false, false);
        ports.registers().save(Person.KIND, 0, Person.KIND.added(person));
        return person.id();
    }

    private void tellNotKept(StratmlPlan plan) {
        log.notKept(plan, plan.otherInformation());
        plan.organizations().forEach(organization -> {
            log.notKept(organization, organization.name());
            organization.stakeholders().forEach(stakeholder -> log.notKept(stakeholder, stakeholder.name()));
        });
        log.notKept(plan.administration(), plan.administration().source());
    }

    private String shortened(String line, Record from) {
        if (line.length() <= Text.LINE) {
            return line;
        }
        log.tell(from, RepairCode.TEXT_SHORTENED, Map.of("text", Texts.excerpt(line)));
        return line.substring(0, Text.LINE - 1) + "…";
    }

    private static @Nullable String said(@Nullable Statement statement) {
        return statement == null ? null : statement.description();
    }

    private static @Nullable String described(@Nullable String description, @Nullable String more) {
        String both = Stream.of(description, more).flatMap(Stream::ofNullable).collect(Collectors.joining("\n\n"));
        return both.isEmpty() ? null : both;
    }
}
