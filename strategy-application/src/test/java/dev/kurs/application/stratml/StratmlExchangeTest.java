package dev.kurs.application.stratml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Ids;
import dev.kurs.application.Keyed;
import dev.kurs.application.Listing;
import dev.kurs.application.Moment;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.Uuid7;
import dev.kurs.application.memory.InMemoryTransactions;
import dev.kurs.application.register.AddEntry;
import dev.kurs.application.strategy.AddGoal;
import dev.kurs.application.strategy.CreateStrategy;
import dev.kurs.application.strategy.Draft;
import dev.kurs.application.stratml.ImportStratml.Imported;
import dev.kurs.application.stratml.StratmlExports.Exported;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.Person.PersonKind;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Strategies that come in from StratML and go out again, over a store in memory on 21 November 2026. */
class StratmlExchangeTest {

    private final InstantSource clock = () -> Instant.parse("2026-11-21T12:00:00Z");
    private final Ids ids = new Uuid7(clock);
    private final StrategyApplication application =
            new StrategyApplication(new InMemoryTransactions(clock, ids), clock, ids);
    private final OrganisationId town =
            application.foundOrganisation().handle("Fjällvik", "test").value().id();

    @Test
    void a_plan_comes_in_with_its_goals_indicators_and_results() {
        Imported imported = take(Documents.bytes("fjallvik-part2.xml"), Role.ADMINISTRATOR);

        Strategy strategy = imported.strategy().value();
        assertThat(strategy.header().title()).isEqualTo("Digital strategi för Fjällviks kommun");
        assertThat(strategy.header().contact().channel()).isEqualTo("nils@fjallvik.example");
        Content content = strategy.openRevision().orElseThrow().content();
        assertThat(content.vision()).isEqualTo("Den enkla kommunen.");
        assertThat(content.motives()).isEqualTo("Hur det digitala ska bära kommunens mål.");
        assertThat(content.period()).isEqualTo(new Period(LocalDate.parse("2026-01-01"), null));
        assertThat(goals(strategy.id()))
                .extracting(Goal::title)
                .containsExactlyInAnyOrder("Välfärd nära", "Svar inom en dag", "(delmål utan namn)");
        assertThat(imported.goals()).isEqualTo(1);
        assertThat(imported.objectives()).isEqualTo(2);
        Indicator first = indicators(strategy.id()).get(0);
        assertThat(first.measure().direction()).isEqualTo(Direction.INCREASE);
        assertThat(first.baseline().value()).isEqualByComparingTo("45");
        assertThat(first.newestTrajectory()).hasToString("Optional[2027-12-31=85.5]");
        assertThat(imported.repairs())
                .filteredOn(repair -> repair.code() == RepairCode.NOT_IN_MODEL)
                .extracting(Repair::line)
                .contains(8, 85);
    }

    @Test
    void only_an_administrator_takes_people_in() {
        Imported imported = take(Documents.bytes("fjallvik-part2.xml"), Role.EDITOR);

        assertThat(imported.strategy().value().header().contact().person()).isNull();
        assertThat(imported.repairs()).extracting(Repair::code).contains(RepairCode.PERSON_NOT_KEPT);
    }

    @Test
    void the_earliest_result_is_the_baseline_and_what_does_not_fit_it_is_told() {
        Imported imported = take(measured("""
                <ActualResult><EndDate>2025-12-31</EndDate><NumberOfUnits>100</NumberOfUnits></ActualResult>
                <ActualResult><EndDate>2026-06-30</EndDate><NumberOfUnits>90</NumberOfUnits></ActualResult>
                <ActualResult><EndDate>2026-06-30</EndDate><NumberOfUnits>80</NumberOfUnits></ActualResult>
                <ActualResult><EndDate>2031-01-01</EndDate><NumberOfUnits>1</NumberOfUnits></ActualResult>
                """, """
                <TargetResult><EndDate>2025-12-31</EndDate><NumberOfUnits>99</NumberOfUnits></TargetResult>
                <TargetResult><EndDate>2027-12-31</EndDate><NumberOfUnits>20</NumberOfUnits></TargetResult>
                <TargetResult><StartDate>2028-01-01</StartDate></TargetResult>
                """));

        Indicator indicator = indicators(imported.strategy().value().id()).get(0);
        assertThat(indicator.measure().direction()).isEqualTo(Direction.DECREASE);
        assertThat(indicator.baseline().date()).isEqualTo("2025-12-31");
        assertThat(indicator.newestTrajectory()).hasToString("Optional[2027-12-31=20]");
        assertThat(measurements(indicator)).extracting(Measurement::value).containsExactly(new BigDecimal("80"));
        assertThat(imported.repairs())
                .extracting(Repair::code)
                .contains(
                        RepairCode.TARGET_BEFORE_BASELINE,
                        RepairCode.FIGURE_REPEATED,
                        RepairCode.FIGURE_IN_FUTURE,
                        RepairCode.FIGURE_NOT_KEPT);
    }

    @Test
    void a_target_equal_to_the_baseline_is_to_be_held() {
        Imported imported = take(measured(
                "<ActualResult><EndDate>2025-12-31</EndDate><NumberOfUnits>5</NumberOfUnits></ActualResult>",
                "<TargetResult><EndDate>2027-12-31</EndDate><NumberOfUnits>5</NumberOfUnits></TargetResult>"));

        assertThat(indicators(imported.strategy().value().id()).get(0).measure().direction())
                .isEqualTo(Direction.MAINTAIN);
    }

    @Test
    void targets_without_a_result_to_begin_from_are_told() {
        Imported imported = take(measured(
                "", "<TargetResult><EndDate>2027-12-31</EndDate><NumberOfUnits>5</NumberOfUnits></TargetResult>"));

        assertThat(imported.repairs()).extracting(Repair::code).contains(RepairCode.TARGETS_WITHOUT_BASELINE);
        assertThat(indicators(imported.strategy().value().id()).get(0).targets())
                .isEmpty();
    }

    @Test
    void import_export_import_gives_the_same_strategy_and_valid_documents() {
        for (String file :
                List.of("fjallvik-part1.xml", "fjallvik-part2.xml", "fjallvik-all-faults.xml", "fjallvik-place.xml")) {
            StrategyId first = take(Documents.bytes(file), Role.ADMINISTRATOR)
                    .strategy()
                    .value()
                    .id();
            Exported part1 = export(first, StratmlPart.PART_1);
            Exported part2 = export(first, StratmlPart.PART_2);
            StrategyId second = take(part2.document().getBytes(UTF_8), Role.ADMINISTRATOR)
                    .strategy()
                    .value()
                    .id();

            assertThat(Schemas.PART_1.faults(part1.document().getBytes(UTF_8)))
                    .as(file)
                    .isEmpty();
            Schemas newest = file.contains("place") ? Schemas.PART_2_WITH_PLACES : Schemas.PART_2;
            assertThat(newest.faults(part2.document().getBytes(UTF_8))).as(file).isEmpty();
            assertThat(told(second)).as(file).isEqualTo(told(first));
            assertThat(export(second, StratmlPart.PART_2).losses()).as(file).hasSameSizeAs(part2.losses());
        }
    }

    @Test
    void what_has_no_place_in_stratml_is_told_with_its_place() {
        PersonId owner = person("Vera Påhittad");
        StrategyId strategy = application
                .createStrategy()
                .handle(
                        actor(Role.EDITOR),
                        new CreateStrategy.Command(id -> new Keyed<>(
                                new Draft(
                                        new Header("Plan", "digital", "sv", false, owner, null, null, null, null),
                                        Content.EMPTY),
                                List.of())))
                .value()
                .id();
        assertThatThrownBy(() -> export(strategy, StratmlPart.PART_1))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("nothing-to-export");
        application
                .addGoal()
                .handle(
                        actor(Role.EDITOR),
                        new AddGoal.Command(
                                strategy,
                                id -> new Keyed<>(
                                        new Goal(
                                                id,
                                                strategy,
                                                GoalKind.DIGITAL,
                                                "E-tjänster",
                                                null,
                                                null,
                                                owner,
                                                new BigDecimal("2"),
                                                null,
                                                List.of(),
                                                null),
                                        List.of())));

        Exported exported = export(strategy, StratmlPart.PART_2);

        assertThat(exported.losses())
                .extracting(loss -> loss.path() + " " + loss.figures().get("field"))
                .contains("Strategy kind", "Strategy language", "Strategy owner", "Goal[1] kind", "Goal[1] weight");
        assertThat(exported.document()).contains("Vera Påhittad").contains("Performer");
    }

    /** What is said of a strategy, whatever the ids. */
    private List<String> told(StrategyId id) {
        Strategy strategy = application
                .transactions()
                .read(town, ports -> ports.strategies().get(id).value());
        List<String> told = new ArrayList<>();
        told.add(strategy.header().toString());
        told.add(strategy.openRevision().orElseThrow().content().toString());
        Map<Object, String> titles = new HashMap<>();
        goals(id).forEach(goal -> titles.put(goal.id(), goal.title()));
        for (Goal goal : goals(id)) {
            told.add(String.join(
                    "|",
                    goal.title(),
                    goal.kind().name(),
                    String.valueOf(goal.description()),
                    String.valueOf(goal.order()),
                    String.valueOf(goal.owner()),
                    String.valueOf(titles.get(goal.parent()))));
        }
        for (Indicator one : indicators(id)) {
            told.add(String.join(
                    "|",
                    one.measure().name(),
                    one.measure().unit(),
                    one.measure().direction().name(),
                    String.valueOf(one.measure().stage()),
                    String.valueOf(one.baseline()),
                    one.newestTrajectory().toString(),
                    titles.get(one.measure().goal()),
                    measurements(one).stream()
                            .map(m -> m.date() + "=" + m.value() + m.breakdown() + m.note())
                            .toList()
                            .toString()));
        }
        told.sort(Comparator.naturalOrder());
        return told;
    }

    private List<Goal> goals(StrategyId id) {
        return application.transactions().read(town, ports -> ports.goals().listAll(Map.of(id, 1), AsOf.NOW));
    }

    private List<Indicator> indicators(StrategyId id) {
        return application
                .transactions()
                .read(
                        town,
                        ports ->
                                ports
                                        .indicators()
                                        .list(Listing.first(200).where("strategy", id.toString()), true)
                                        .items()
                                        .stream()
                                        .map(stored -> stored.value())
                                        .toList());
    }

    private List<Measurement> measurements(Indicator indicator) {
        return application
                .transactions()
                .read(
                        town,
                        ports -> ports.measurements()
                                .listAll(List.of(indicator.id()), LocalDate.MAX.withYear(9999), AsOf.NOW));
    }

    private Imported take(byte[] document, Role role) {
        return application.importStratml().handle(actor(role), new ImportStratml.Command(Documents.read(document)));
    }

    private Imported take(String document) {
        return take(document.getBytes(UTF_8), Role.ADMINISTRATOR);
    }

    private Exported export(StrategyId id, StratmlPart part) {
        return application.stratmlExports().get(actor(Role.READER), id, part, Moment.NOW);
    }

    private Actor actor(Role role) {
        return new Actor(town, town, null, role, List.of(), "test", null);
    }

    private PersonId person(String name) {
        return new PersonId(application
                .addEntry()
                .handle(
                        actor(Role.ADMINISTRATOR),
                        new AddEntry.Command<>(
                                Person.KIND,
                                id -> new Keyed<>(
                                        new Person(
                                                new PersonId(id),
                                                name,
                                                null,
                                                null,
                                                null,
                                                PersonKind.EMPLOYEE,
                                                false,
                                                false),
                                        List.of())))
                .value()
                .id()
                .value());
    }

    /** A document with one objective and one indicator with these results. */
    private static String measured(String actuals, String targets) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <PerformancePlanOrReport xmlns="%s" Type="Performance_Report"><Name>Plan</Name>
                <StrategicPlanCore><Organization><Name>Fjällvik</Name></Organization>
                <Goal><Name>Mål</Name><Objective><Name>Delmål</Name>
                <PerformanceIndicator><MeasurementDimension>Brev</MeasurementDimension>
                <UnitOfMeasurement>antal</UnitOfMeasurement><MeasurementInstance>%s%s</MeasurementInstance>
                </PerformanceIndicator></Objective></Goal></StrategicPlanCore>
                <AdministrativeInformation/></PerformancePlanOrReport>
                """.formatted(Documents.PART_2, targets, actuals);
    }
}
