package dev.kurs.benchmarks;

import dev.kurs.application.Actor;
import dev.kurs.application.Uuid7;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.domain.strategy.StrategyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A large portfolio on SQLite: 20 strategies, 10 000 projects with 12 months of costs each, 50 000 benefits with 20
 * measurements each. Rows are put into the tables as the program would put them, since making each by its use case would
 * take an hour.
 */
final class PortfolioStore {

    static final int STRATEGIES = 20;
    static final int PROJECTS = 10_000;
    static final int BENEFITS = 50_000;
    static final int MEASUREMENTS = 20;

    /** The first day on which anything is measured. */
    static final LocalDate START = LocalDate.of(2024, 1, 15);

    private static final long FOREVER = 9_007_199_254_740_991L;
    private static final long NOW = 1_700_000_000_000L;

    private final Installation installation;
    private final Actor actor;
    private final Connection connection;
    private final Uuid7 ids = new Uuid7(InstantSource.system());
    private final SplittableRandom random = new SplittableRandom(20_261_129L);

    private List<String> strategies = ids(STRATEGIES);

    private PortfolioStore(Path folder) throws SQLException {
        installation = Installation.open(folder);
        actor = installation.administratorOf(SampleStore.ORGANISATION);
        connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kurs.db"));
    }

    /** The one in the folder that {@code -Dkurs.portfolio} names, made there the first time; else a new one. */
    static PortfolioStore make() {
        try {
            String named = System.getProperty("kurs.portfolio");
            PortfolioStore store = new PortfolioStore(
                    named == null
                            ? Files.createTempDirectory("kurs-portfolio-")
                            : Files.createDirectories(Path.of(named)));
            store.fillOnce();
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fillOnce() throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id FROM strategy ORDER BY id")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        if (found.isEmpty()) {
            fill();
        } else {
            strategies = found;
        }
    }

    Installation installation() {
        return installation;
    }

    Actor actor() {
        return actor;
    }

    Connection connection() {
        return connection;
    }

    String organisation() {
        return actor.organisation().toString();
    }

    /** One of the twenty strategies. */
    StrategyId oneStrategy() {
        return new StrategyId(UUID.fromString(strategies.get(0)));
    }

    void close() {
        installation.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill() throws SQLException {
        connection.setAutoCommit(false);
        strategies.forEach(this::strategy);
        List<String> projects = ids(PROJECTS);
        for (int i = 0; i < PROJECTS; i++) {
            project(projects.get(i), strategies.get(i % STRATEGIES), i);
        }
        for (int i = 0; i < BENEFITS; i++) {
            int of = i % PROJECTS;
            benefit(projects.get(of), strategies.get(of % STRATEGIES), i);
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    private List<String> ids(int count) {
        return Stream.generate(() -> ids.next().toString()).limit(count).toList();
    }

    private void strategy(String id) {
        insert(
                "INSERT INTO strategy (organisation, id, version, title, confidential, status, created_at, recorded_from,"
                        + " recorded_to) VALUES (?, ?, 1, 'Strategi', 0, 'ADOPTED', " + NOW + ", " + NOW + ", "
                        + FOREVER
                        + ")",
                organisation(),
                id);
        insert(
                "INSERT INTO revision (organisation, strategy, number, version, status, triggers, opened_at, effective_from,"
                        + " adopted_at, adopted_by, recorded_from, recorded_to) VALUES (?, ?, 1, 1, 'ADOPTED', '', "
                        + NOW
                        + ", '2024-01-01', " + NOW + ", NULL, " + NOW + ", " + FOREVER + ")",
                organisation(),
                id);
    }

    private void project(String id, String strategy, int number) {
        List<String> stages = List.of("IDEA", "ANALYSIS", "PLANNED", "DELIVERY", "REALISATION", "DONE");
        int stage = random.nextInt(stages.size());
        insert(
                "INSERT INTO project (organisation, id, version, name, strategy, complexity, stage, health_colour,"
                        + " health_text, created_at, recorded_from, recorded_to)"
                        + " VALUES (?, ?, 1, ?, ?, ?, ?, 'GREEN', 'Som planerat', " + NOW + ", " + NOW + ", " + FOREVER
                        + ")",
                organisation(),
                id,
                "Projekt " + number,
                strategy,
                1 + random.nextInt(5),
                stages.get(stage));
        for (int step = 0; step < stage; step++) {
            insert(
                    "INSERT INTO stage_change (organisation, project, position, since_version, from_stage, to_stage,"
                            + " changed_on, changed_by) VALUES (?, ?, ?, 1, ?, ?, ?, ?)",
                    organisation(),
                    id,
                    step,
                    stages.get(step),
                    stages.get(step + 1),
                    START.plusMonths(step).toString(),
                    "person " + id);
        }
        hangOn(id);
        for (int month = 1; month <= 12; month++) {
            insert(
                    "INSERT INTO cost_line (organisation, project, year, month, kind, recorded_from, recorded_to, place,"
                            + " currency, planned, actual) VALUES (?, ?, ?, ?, 'INVESTMENT', " + NOW + ", " + FOREVER
                            + ", ?, 'SEK', ?, ?)",
                    organisation(),
                    id,
                    2025 + number % 2,
                    month,
                    UUID.randomUUID().toString(),
                    random.nextLong(1_000_000_000L),
                    random.nextLong(1_000_000_000L));
        }
    }

    /** Two goals that it contributes to, and two quarters of one skill that it needs. */
    private void hangOn(String project) {
        for (int i = 0; i < 2; i++) {
            insert(
                    "INSERT INTO contribution (organisation, id, version, project, goal, weight, created_at, recorded_from,"
                            + " recorded_to) VALUES (?, ?, 1, ?, ?, '0.5', " + NOW + ", " + NOW + ", " + FOREVER + ")",
                    organisation(),
                    ids.next().toString(),
                    project,
                    ids.next().toString());
            insert(
                    "INSERT INTO competence_need (organisation, id, version, project, skill, quarter, fte, created_at,"
                            + " recorded_from, recorded_to) VALUES (?, ?, 1, ?, ?, ?, '1.5', " + NOW + ", " + NOW + ", "
                            + FOREVER + ")",
                    organisation(),
                    ids.next().toString(),
                    project,
                    "skill " + random.nextInt(20),
                    "2026-Q" + (1 + i));
        }
    }

    private void benefit(String project, String strategy, int number) {
        String id = ids.next().toString();
        LocalDate from = START.withDayOfMonth(1).plusMonths(random.nextInt(24));
        insert(
                "INSERT INTO benefit (organisation, id, version, name, category, disbenefit, value_amount,"
                        + " value_currency, value_per, realisation_from, low, likely, high, created_at, recorded_from,"
                        + " recorded_to) VALUES (?, ?, 1, ?, ?, 0, ?, 'SEK', 'YEAR', ?, '1', '1', '1', " + NOW + ", "
                        + NOW
                        + ", " + FOREVER + ")",
                organisation(),
                id,
                "Nytta " + number,
                List.of("FINANCIAL", "REDISTRIBUTION", "QUALITY", "ENVIRONMENT").get(number % 4),
                Integer.toString(random.nextInt(1, 5000)),
                from.toString());
        insert(
                "INSERT INTO benefit_share (organisation, benefit, version, position, project, strategy, share)"
                        + " VALUES (?, ?, 1, 0, ?, ?, ?)",
                organisation(),
                id,
                project,
                strategy,
                random.nextInt(4) == 0 ? "0.75" : "1");
        indicator(id, from);
    }

    private void indicator(String benefit, LocalDate from) {
        String id = ids.next().toString();
        int baseline = random.nextInt(1000, 10_000);
        insert(
                "INSERT INTO indicator (organisation, id, version, name, unit, direction, benefit, weight,"
                        + " baseline_value, baseline_on, created_at, recorded_from, recorded_to)"
                        + " VALUES (?, ?, 1, 'Antal', 'st', 'DECREASE', ?, '1', ?, '2024-01-01', " + NOW + ", " + NOW
                        + ", "
                        + FOREVER + ")",
                organisation(),
                id,
                benefit,
                Integer.toString(baseline));
        insert(
                "INSERT INTO target_change (organisation, indicator, starts_on, position, since_version, trajectory,"
                        + " decided_at, decided_by) VALUES (?, ?, '0001-01-01', 0, 1, ?, " + NOW + ", 'person')",
                organisation(),
                id,
                "2026-01-01=" + baseline * 3 / 4 + " 2027-01-01=" + baseline / 2);
        for (int i = 0; i < MEASUREMENTS; i++) {
            insert(
                    "INSERT INTO measurement (organisation, indicator, measured_on, id, value, source, verifier,"
                            + " dimension, dimension_value, recorded_at, recorded_by, recorded_from, recorded_to)"
                            + " VALUES (?, ?, ?, ?, ?, 'register', 'SELF', '', '', " + NOW + ", 'person', " + NOW + ", "
                            + FOREVER + ")",
                    organisation(),
                    id,
                    START.plusMonths(i).toString(),
                    ids.next().toString(),
                    Integer.toString(random.nextInt(baseline)));
        }
        spans(id, from);
    }

    /** As the program adds them up: by year, and from the day from which the benefit is realised. */
    private void spans(String indicator, LocalDate from) {
        insert("""
                INSERT INTO measured_span (organisation, indicator, starts_on, first_on, opening, held, last_on, value)
                WITH placed AS (
                  SELECT measured_on, value,
                    CASE WHEN substr(measured_on, 1, 4) = substr(?3, 1, 4) AND measured_on >= ?3 THEN ?3
                      ELSE substr(measured_on, 1, 4) || '-01-01' END AS starts_on
                  FROM measurement WHERE organisation = ?1 AND indicator = ?2),
                stepped AS (
                  SELECT starts_on, measured_on, value,
                    julianday(LEAD(measured_on) OVER (PARTITION BY starts_on ORDER BY measured_on))
                      - julianday(measured_on) AS days
                  FROM placed)
                SELECT ?1, ?2, starts_on, MIN(measured_on),
                  (SELECT value FROM stepped f WHERE f.starts_on = s.starts_on ORDER BY measured_on LIMIT 1),
                  CAST(CAST(COALESCE(SUM(value * days), 0) AS INTEGER) AS TEXT), MAX(measured_on),
                  (SELECT value FROM stepped l WHERE l.starts_on = s.starts_on ORDER BY measured_on DESC LIMIT 1)
                FROM stepped s GROUP BY starts_on
                """, organisation(), indicator, from.toString());
    }

    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private void insert(String sql, Object... values) {
        try {
            PreparedStatement statement = prepared.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                prepared.put(sql, statement);
            }
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
