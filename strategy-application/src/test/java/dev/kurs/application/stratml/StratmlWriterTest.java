package dev.kurs.application.stratml;

import static dev.kurs.application.stratml.SmallPlans.goal;
import static dev.kurs.application.stratml.SmallPlans.indicator;
import static dev.kurs.application.stratml.SmallPlans.objective;
import static dev.kurs.application.stratml.SmallPlans.path;
import static dev.kurs.application.stratml.SmallPlans.plan;
import static dev.kurs.application.stratml.SmallPlans.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.stratml.PerformanceIndicator.MeasurementInstance;
import dev.kurs.application.stratml.PerformanceIndicator.Result;
import dev.kurs.application.stratml.SmallPlans.Written;
import dev.kurs.application.stratml.StratmlPlan.Administration;
import dev.kurs.application.stratml.StratmlPlan.DocumentType;
import dev.kurs.application.stratml.StratmlPlan.Goal;
import dev.kurs.application.stratml.StratmlPlan.Organization;
import dev.kurs.application.stratml.StratmlPlan.Role;
import dev.kurs.application.stratml.StratmlPlan.Stakeholder;
import dev.kurs.application.stratml.StratmlPlan.Statement;
import dev.kurs.application.stratml.StratmlPlan.Submitter;
import dev.kurs.application.stratml.StratmlPlan.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StratmlWriterTest {

    @Test
    void what_the_schema_asks_for_and_the_plan_lacks_is_empty() {
        StratmlPlan bare = new StratmlPlan(
                DocumentType.PERFORMANCE_PLAN,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(goal(
                        null,
                        null,
                        objective(
                                null,
                                null,
                                new PerformanceIndicator(
                                        "1", null, null, null, List.of(), List.of(), null, null, null)))),
                Administration.unknown(),
                null);

        Written written = written(bare, StratmlPart.PART_2);

        assertThat(written.text()).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Performance_Plan">
                          <Name/>
                          <StrategicPlanCore>
                            <Goal>
                              <Name/>
                              <Description/>
                              <Objective>
                                <PerformanceIndicator>
                                  <SequenceIndicator>1</SequenceIndicator>
                                  <MeasurementDimension/>
                                  <UnitOfMeasurement/>
                                </PerformanceIndicator>
                              </Objective>
                            </Goal>
                          </StrategicPlanCore>
                        </PerformancePlanOrReport>
                        """);
        assertThat(written.losses()).isEmpty();
        assertThat(written.plan()).isEqualTo(bare);
    }

    @Test
    void a_plan_without_a_goal_cannot_be_written() {
        ByteArrayOutputStream document = new ByteArrayOutputStream();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StratmlWriter().write(plan(), StratmlPart.PART_1, document));
        assertThat(document.size()).isZero();
    }

    @Test
    void a_stream_that_fails_is_told() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("full");
            }
        };

        assertThatThrownBy(() -> new StratmlWriter().write(plan(goal("Mål", null)), StratmlPart.PART_1, full))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_goals_own_indicators_travel_under_an_objective_and_come_back() {
        StratmlPlan plan = plan(new Goal(
                "Mål",
                null,
                "_mål",
                null,
                List.of(),
                null,
                List.of(indicator("Ena"), indicator("Andra")),
                List.of(objective("Delmål", null))));

        Written written = written(plan, StratmlPart.PART_2);

        assertThat(written.text()).contains("<Identifier>_mål.own-indicators</Identifier>");
        assertThat(written.losses())
                .containsExactly(
                        new Loss(LossCode.INDICATORS_MOVED, path("Goal[1]"), Map.of("name", "Mål", "count", "2")));
        assertThat(written.plan()).isEqualTo(plan);
    }

    @Test
    void a_goal_without_an_identifier_gets_one_to_carry_its_indicators() {
        Written written = written(
                plan(new Goal("Mål", null, null, null, List.of(), null, List.of(indicator("Ena")), List.of())),
                StratmlPart.PART_2);

        assertThat(written.plan().goals().get(0).identifier()).isEqualTo("_goal-1");
        assertThat(written.plan().goals().get(0).indicators()).hasSize(1);
        assertThat(written.plan().goals().get(0).objectives()).isEmpty();
    }

    @Test
    void what_says_nothing_is_not_written() {
        Result nothing = new Result(null, null, null, new PerformanceIndicator.Descriptor(null, null), null);
        PerformanceIndicator empty = new PerformanceIndicator(
                null,
                null,
                null,
                null,
                List.of(new PerformanceIndicator.Relationship(null, List.of(" "), null, null, null)),
                List.of(new MeasurementInstance(
                        new PerformanceIndicator.Place(null, null), List.of(nothing), List.of(nothing))),
                null,
                null,
                null);
        StratmlPlan plan = new StratmlPlan(
                DocumentType.STRATEGIC_PLAN,
                "Plan",
                null,
                null,
                List.of(new Organization(
                        null,
                        null,
                        null,
                        null,
                        List.of(new Stakeholder(null, null, List.of(new Role(null, null, List.of())), null)))),
                new Statement(null, null),
                new Statement(" ", null),
                List.of(new Value(null, "\n")),
                List.of(goal("Mål", null, objective("Delmål", null, empty))),
                Administration.unknown(),
                new Submitter(null, null, null, null, null));

        Stream.of(StratmlPart.values())
                .forEach(part -> assertThat(written(plan, part).plan())
                        .isEqualTo(plan(goal("Mål", null, objective("Delmål", null)))));
    }
}
