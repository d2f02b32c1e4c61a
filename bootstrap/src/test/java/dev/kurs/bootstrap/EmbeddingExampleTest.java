package dev.kurs.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.application.Ids;
import dev.kurs.application.Keyed;
import dev.kurs.application.Moment;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.Uuid7;
import dev.kurs.application.indicator.AddIndicator;
import dev.kurs.application.indicator.IndicatorDraft;
import dev.kurs.application.indicator.RecordMeasurements;
import dev.kurs.application.memory.InMemoryTransactions;
import dev.kurs.application.strategy.AddGoal;
import dev.kurs.application.strategy.CreateStrategy;
import dev.kurs.application.strategy.Draft;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.ProgressStatus;
import dev.kurs.domain.indicator.RollUp;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.StrategyId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example that the README gives to those who embed the library: it is this code, and it does what it says. */
class EmbeddingExampleTest {

    @Test
    void the_example_tells_how_a_strategy_stands() {
        // README
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-07-02T12:00:00Z"));
        Ids ids = new Uuid7(clock);
        StrategyApplication kurs = new StrategyApplication(new InMemoryTransactions(clock, ids), clock, ids);
        OrganisationId town = kurs.foundOrganisation()
                .handle("Ekdala kommun", "example")
                .value()
                .id();
        Actor editor = new Actor(town, town, null, Role.EDITOR, List.of(), "example", null);

        Header header = new Header("Digital strategi", null, "sv", false, null, null, null, null, null);
        StrategyId strategy = kurs.createStrategy()
                .handle(
                        editor,
                        new CreateStrategy.Command(id -> new Keyed<>(new Draft(header, Content.EMPTY), List.of())))
                .value()
                .id();
        GoalId goal = kurs.addGoal()
                .handle(
                        editor,
                        new AddGoal.Command(
                                strategy,
                                id -> new Keyed<>(
                                        new Goal(
                                                id,
                                                strategy,
                                                GoalKind.BUSINESS,
                                                "Fler i arbete",
                                                null,
                                                null,
                                                null,
                                                BigDecimal.ONE,
                                                null,
                                                List.of(),
                                                null),
                                        List.of())))
                .value()
                .id();
        Measure measure = new Measure(
                "Sysselsatta",
                "personer",
                Direction.INCREASE,
                goal,
                null,
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        Baseline baseline = new Baseline(new BigDecimal("40"), LocalDate.parse("2026-01-01"));
        Trajectory trajectory = Trajectory.parse("2027-01-01=60 2028-01-01=80");
        IndicatorId indicator = kurs.addIndicator()
                .handle(
                        editor,
                        new AddIndicator.Command(
                                id -> new Keyed<>(new IndicatorDraft(measure, baseline, trajectory), List.of())))
                .value()
                .id();
        kurs.recordMeasurements()
                .handle(
                        editor,
                        new RecordMeasurements.Command(
                                indicator,
                                List.of(new RecordMeasurements.Reading(
                                        LocalDate.parse("2026-07-02"),
                                        new BigDecimal("47"),
                                        "example",
                                        null,
                                        null,
                                        null)),
                                true));

        RollUp figures = kurs.strategyViews().get(editor, strategy, Moment.NOW).figures();
        // README

        assertThat(figures.progress()).isEqualByComparingTo("0.175");
        assertThat(figures.status()).isEqualTo(ProgressStatus.ON_TRACK);
    }

    @Test
    void the_readme_shows_this_code() throws IOException {
        Path project = Path.of("").toAbsolutePath().getParent();
        String readme = Files.readString(project.resolve("README.md"));
        String source = Files.readString(
                project.resolve("bootstrap/src/test/java/dev/kurs/bootstrap/EmbeddingExampleTest.java"));
        String shown = readme.substring(readme.indexOf("```java") + 7, readme.indexOf("System.out.println"));
        String run = source.split("// README\n", -1)[1];

        assertThat(withoutLayout(shown)).isEqualTo(withoutLayout(run));
    }

    private static String withoutLayout(String code) {
        return code.replaceAll("\\s+", "");
    }
}
