package dev.kurs.application.stratml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.stratml.PerformanceIndicator.MeasurementInstance;
import dev.kurs.application.stratml.PerformanceIndicator.Result;
import dev.kurs.application.stratml.StratmlPlan.Administration;
import dev.kurs.application.stratml.StratmlPlan.DocumentType;
import dev.kurs.application.stratml.StratmlPlan.Goal;
import dev.kurs.application.stratml.StratmlPlan.Objective;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/** Small plans, and what writing them gives. */
final class SmallPlans {

    private SmallPlans() {}

    record Written(String text, List<Loss> losses) {
        StratmlPlan plan() {
            return Documents.read(text).plan();
        }
    }

    static Written written(StratmlPlan plan, StratmlPart part) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try {
            List<Loss> losses = new StratmlWriter().write(plan, part, document);
            assertThat(Schemas.of(part).faults(document.toByteArray())).isEmpty();
            assertThat(losses)
                    .allSatisfy(loss -> assertThat(loss.figures())
                            .containsOnlyKeys(loss.code().figures()));
            return new Written(document.toString(UTF_8), losses);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Goal goal(String name, String identifier, Objective... objectives) {
        return new Goal(name, null, identifier, null, List.of(), null, List.of(), List.of(objectives));
    }

    static Objective objective(String name, String identifier, PerformanceIndicator... indicators) {
        return new Objective(name, null, identifier, null, List.of(), null, List.of(indicators));
    }

    static PerformanceIndicator indicator(String dimension) {
        return new PerformanceIndicator(
                null,
                dimension,
                "st",
                null,
                List.of(),
                List.of(new MeasurementInstance(
                        null, List.of(new Result(null, null, BigDecimal.ONE, null, null)), List.of())),
                null,
                null,
                null);
    }

    static StratmlPlan plan(Goal... goals) {
        return plan(Administration.unknown(), goals);
    }

    static StratmlPlan plan(Administration administration, Goal... goals) {
        return new StratmlPlan(
                DocumentType.STRATEGIC_PLAN,
                "Plan",
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(goals),
                administration,
                null);
    }

    static Administration source(String source) {
        return new Administration(null, null, null, null, source);
    }

    static String path(String belowCore) {
        return "StrategicPlanCore/" + belowCore;
    }
}
