package dev.kurs.application.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kurs.application.Actor;
import dev.kurs.application.AlreadyAnswered;
import dev.kurs.application.AsOf;
import dev.kurs.application.KeptAnswer;
import dev.kurs.application.Keyed;
import dev.kurs.application.NotFound;
import dev.kurs.application.Once;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.RoleTooLow;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.Story;
import dev.kurs.application.organisation.HandOver.HandedOver;
import dev.kurs.application.register.AddEntry;
import dev.kurs.application.register.ChangeEntry;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.Person.PersonKind;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Header.Contact;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.Premise.Category;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleStoryTest {

    private final Story story = Story.on("2026-07-01");
    private final PersonId asta = person("Asta Påhittad", "asta@example.org");
    private final PersonId bertil = person("Bertil Uppdiktad", "bertil@example.org");

    @Test
    void a_person_is_erased_and_everything_goes_on_referring_to_them() {
        StrategyId strategy = story.strategy(headedBy(asta));
        story.told();

        Stored<Person> erased = erase(asta, 1L);

        assertThat(erased.value().name()).isEqualTo("erased person");
        assertThat(erased.value().email()).isNull();
        assertThat(erased.value().title()).isNull();
        assertThat(story.stands(strategy).header().owner()).isEqualTo(asta);
        assertThat(story.told()).containsExactly("organisation.person-erased person");
    }

    @Test
    void erasure_beats_every_question_of_how_things_stood_before() {
        story.goesOn("2026-07-05");
        erase(asta, null);

        AsOf firstOfJuly = AsOf.endOf(LocalDate.parse("2026-07-01"), ZoneId.of("Europe/Stockholm"));
        Optional<Stored<Person>> then = story.read(ports -> ports.registers().find(Person.KIND, asta, firstOfJuly));
        assertThat(then)
                .hasValueSatisfying(stored -> assertThat(stored.value().name()).isEqualTo("erased person"));
    }

    @Test
    void the_journal_never_said_who_they_were() {
        change(asta, "Asta Omdöpt");
        erase(asta, null);

        assertThat(story.journal())
                .allSatisfy(entry -> assertThat(entry.data()).doesNotContain("Asta", "asta@", "Direktör"));
        assertThat(story.journal().stream()
                        .filter(entry -> entry.subject().equals("person/" + asta))
                        .map(entry -> entry.type()))
                .containsExactly(
                        "dev.kurs.organisation.person-added",
                        "dev.kurs.organisation.person-changed",
                        "dev.kurs.organisation.person-erased");
    }

    @Test
    void what_other_systems_call_them_goes_too() {
        ExternalKey address = new ExternalKey("oidc", "asta@example.org");
        story.application()
                .changeEntry()
                .handle(
                        story.actor(Role.ADMINISTRATOR),
                        new ChangeEntry.Command<>(
                                Person.KIND, asta, null, was -> new Keyed<>(was.value(), List.of(address))));
        story.told();

        erase(asta, null);

        assertThat(story.told())
                .containsExactly("organisation.person-erased person", "organisation.external-keys-changed person");
        assertThat(story.<Optional<UUID>>read(ports -> ports.resources().findByExternalKey("person", address)))
                .isEmpty();
        assertThat(story.journal()).allSatisfy(entry -> assertThat(entry.data()).doesNotContain("asta@"));
    }

    @Test
    void nothing_happens_to_one_who_was_erased_before() {
        Stored<Person> erased = erase(asta, null);
        story.told();

        assertThat(erase(asta, null)).isEqualTo(erased);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void one_who_was_erased_is_not_written_anew() {
        erase(asta, null);
        story.told();

        assertThatThrownBy(() -> change(asta, "Asta igen"))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("person-erased");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void who_read_an_older_version_does_not_erase() {
        change(asta, "Asta Omdöpt");

        assertThatThrownBy(() -> erase(asta, 1L)).isInstanceOf(Stale.class);
        assertThat(erase(asta, 2L).value().erased()).isTrue();
    }

    @Test
    void answers_that_told_of_them_are_forgotten() {
        Once once = new Once(
                "key-1",
                "the same",
                (ports, result) -> new KeptAnswer("the same", 201, Map.of(), "Cesar", subject(result)));
        Actor onceOnly = story.administrator().once(once);
        PersonId cesar = add(onceOnly, "Cesar Påhittad", "cesar@example.org");
        assertThatThrownBy(() -> add(onceOnly, "Cesar Påhittad", "cesar@example.org"))
                .isInstanceOf(AlreadyAnswered.class);

        erase(cesar, null);

        Optional<KeptAnswer> kept = story.read(ports -> ports.keptAnswers().find("key-1"));
        assertThat(kept).isEmpty();
    }

    @Test
    void what_a_person_answers_for_passes_to_another() {
        StrategyId strategy = story.strategy(headedBy(asta));
        GoalId goal = story.goal(strategy, id -> goal(id, strategy, asta));
        GoalId othersGoal = story.goal(strategy, id -> goal(id, strategy, bertil));
        PremiseId premise = story.premise(strategy, id -> premise(id, strategy, asta));
        story.told();

        HandedOver handedOver = handOver(asta, bertil);

        assertThat(story.stands(strategy).header().owner()).isEqualTo(bertil);
        assertThat(story.stands(strategy).header().contact()).isEqualTo(new Contact(bertil, "room 4"));
        assertThat(goalOf(strategy, goal, 1).owner()).isEqualTo(bertil);
        assertThat(goalOf(strategy, othersGoal, 1).owner()).isEqualTo(bertil);
        assertThat(story.<Premise>read(ports -> ports.premises()
                                .find(strategy, premise.value(), 1, AsOf.NOW)
                                .orElseThrow()
                                .value())
                        .watcher())
                .isEqualTo(bertil);
        assertThat(handedOver.left()).isEmpty();
        assertThat(handedOver.moved())
                .extracting(Usage::kind, Usage::id)
                .containsExactlyInAnyOrder(
                        tuple("strategy", strategy.value()),
                        tuple("strategy", strategy.value()),
                        tuple("goal", goal.value()),
                        tuple("premise", premise.value()));
        assertThat(story.told())
                .containsExactlyInAnyOrder(
                        "strategy.strategy-changed strategy",
                        "strategy.goal-changed goal",
                        "strategy.premise-changed premise");
    }

    @Test
    void what_an_adopted_revision_says_stays_and_is_told_as_left() {
        StrategyId strategy = story.strategy(headedBy(bertil));
        GoalId goal = story.goal(strategy, id -> goal(id, strategy, asta));
        story.adopted(strategy, 1);
        Position position = story.added(
                        Position.KIND,
                        id -> new Position(
                                new PositionId(id),
                                "Skoldirektör",
                                null,
                                List.of(new Position.Holder(asta, Period.parse("2026-01-01/.."))),
                                List.of()))
                .value();
        story.told();

        HandedOver handedOver = handOver(asta, bertil);

        assertThat(handedOver.moved()).isEmpty();
        assertThat(handedOver.left())
                .extracting(Usage::id)
                .containsExactlyInAnyOrder(goal.value(), position.id().value());
        assertThat(goalOf(strategy, goal, 1).owner()).isEqualTo(asta);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void in_a_revision_that_is_open_a_goal_passes_on_and_the_adopted_one_keeps_saying_who_it_was() {
        StrategyId strategy = story.strategy(headedBy(bertil));
        GoalId goal = story.goal(strategy, id -> goal(id, strategy, asta));
        story.adopted(strategy, 1);
        story.opened(strategy);
        story.told();

        handOver(asta, bertil);

        assertThat(goalOf(strategy, goal, 1).owner()).isEqualTo(asta);
        assertThat(goalOf(strategy, goal, 2).owner()).isEqualTo(bertil);
        assertThat(story.newEntries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.data())
                        .contains("\"name\":\"owner\"", asta.toString(), bertil.toString(), "\"revision\":2"));
    }

    @Test
    void nothing_is_handed_to_or_from_somebody_who_is_not_there() {
        PersonId nobody = new PersonId(new UUID(0x7000L, 1));

        assertThatThrownBy(() -> handOver(asta, nobody)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handOver(nobody, asta)).isInstanceOf(NotFound.class);
    }

    @Test
    void nothing_is_handed_to_somebody_who_was_erased() {
        StrategyId strategy = story.strategy(headedBy(asta));
        erase(bertil, null);
        story.told();

        assertThatThrownBy(() -> handOver(asta, bertil))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("person-erased at '/to'");
        assertThat(story.stands(strategy).header().owner()).isEqualTo(asta);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_person_may_see_all_that_refers_to_them() {
        StrategyId strategy = story.strategy(headedBy(asta));
        GoalId goal = story.goal(strategy, id -> goal(id, strategy, asta));

        PersonExtracts.Extract extract = story.application().personExtracts().get(story.administrator(), asta);

        assertThat(extract.person().value().name()).isEqualTo("Asta Påhittad");
        assertThat(extract.references()).extracting(Usage::id).contains(strategy.value(), goal.value());
    }

    @Test
    void people_are_kept_erased_handed_over_and_extracted_by_administrators_alone() {
        story.told();

        assertThatThrownBy(() -> add(story.editor(), "Cesar", "cesar@example.org"))
                .isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() ->
                        story.application().erasePerson().handle(story.editor(), new ErasePerson.Command(asta, null)))
                .isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(
                        () -> story.application().handOver().handle(story.editor(), new HandOver.Command(asta, bertil)))
                .isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() -> story.application().personExtracts().get(story.editor(), asta))
                .isInstanceOf(RoleTooLow.class);
        assertThat(story.told()).isEmpty();
    }

    private static UUID subject(Object result) {
        return ((Person) ((Stored<?>) result).value()).id().value();
    }

    private PersonId person(String name, String email) {
        return add(story.administrator(), name, email);
    }

    private PersonId add(Actor actor, String name, String email) {
        return story.application()
                .addEntry()
                .handle(
                        actor,
                        new AddEntry.Command<>(
                                Person.KIND,
                                id -> new Keyed<>(
                                        new Person(
                                                new PersonId(id),
                                                name,
                                                email,
                                                "Direktör",
                                                null,
                                                PersonKind.EMPLOYEE,
                                                false,
                                                false),
                                        List.of())))
                .value()
                .id();
    }

    private void change(PersonId person, String name) {
        Stored<Person> changed = story.application()
                .changeEntry()
                .handle(
                        story.administrator(),
                        new ChangeEntry.Command<>(
                                Person.KIND,
                                person,
                                null,
                                was -> new Keyed<>(
                                        new Person(person, name, null, null, null, PersonKind.EMPLOYEE, false, false),
                                        was.externalKeys())));
        assertThat(changed.value().name()).isEqualTo(name);
    }

    private Stored<Person> erase(PersonId person, Long version) {
        return story.application()
                .erasePerson()
                .handle(story.administrator(), new ErasePerson.Command(person, version));
    }

    private HandedOver handOver(PersonId from, PersonId to) {
        return story.application().handOver().handle(story.administrator(), new HandOver.Command(from, to));
    }

    private Goal goalOf(StrategyId strategy, GoalId goal, int revision) {
        return story.read(ports -> ports.goals()
                .find(strategy, goal.value(), revision, AsOf.NOW)
                .orElseThrow()
                .value());
    }

    private static Header headedBy(PersonId person) {
        return new Header(
                "Digital by 2030", null, null, false, person, new Contact(person, "room 4"), null, null, null);
    }

    private static Goal goal(GoalId id, StrategyId strategy, PersonId owner) {
        return new Goal(
                id, strategy, GoalKind.BUSINESS, "Easier", null, null, owner, BigDecimal.ONE, null, List.of(), null);
    }

    private static Premise premise(PremiseId id, StrategyId strategy, PersonId watcher) {
        return new Premise(id, strategy, "The law stands", Category.LAW, watcher, null);
    }
}
