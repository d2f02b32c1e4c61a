package dev.kurs.benchmarks;

import dev.kurs.application.Actor;
import dev.kurs.application.Pushed;
import dev.kurs.application.portfolio.CostLines.Place;
import dev.kurs.application.portfolio.PushCostLines;
import dev.kurs.application.portfolio.PushCostLines.Line;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.portfolio.CostKind;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.ProjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What bookkeeping pushes of a night: 100 000 cost lines of 5 000 projects, on SQLite with every commit on the disk. For the
 * first time; again, with nothing new; and with another amount in every line. Beside it the same rows by bare batches, and
 * by such as also close the rows that stood before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class PushBenchmark {

    private static final Currency SEK = Currency.getInstance("SEK");
    private static final int PROJECTS = 5_000;
    private static final int MONTHS = 20;
    private static final int CHUNK = 1_000;
    private static final String INSERT = """
            INSERT INTO cost_line (organisation, project, year, month, kind, recorded_from, recorded_to, place, currency,
              actual) VALUES (?, ?, ?, ?, ?, ?, 9007199254740991, ?, 'SEK', ?)
            """;
    private static final String CLOSE = """
            UPDATE cost_line SET recorded_to = ?
            WHERE organisation = ? AND place = ? AND recorded_to = 9007199254740991
            """;

    private final List<ProjectId> projects = new ArrayList<>();
    private final Path folder = temporary();
    private final Installation installation = Installation.open(folder);
    private final Actor actor = installation.administratorOf(SampleStore.ORGANISATION);
    private final Connection connection = open(folder);

    private static Path temporary() {
        try {
            return Files.createTempDirectory("kurs-push-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection open(Path folder) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kurs.db"));
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA synchronous = FULL");
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the projects. */
    @Setup
    public void make() throws SQLException {
        UUID strategy = UUID.randomUUID();
        try (PreparedStatement statement = connection.prepareStatement("""
                        INSERT INTO strategy (organisation, id, version, title, confidential, status, created_at,
                          recorded_from, recorded_to) VALUES (?, ?, 1, 'Strategi', 0, 'ADOPTED', 1, 1, 9007199254740991)
                        """)) {
            statement.setString(1, organisation());
            statement.setString(2, strategy.toString());
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                        INSERT INTO project (organisation, id, version, name, strategy, complexity, stage, created_at,
                          recorded_from, recorded_to) VALUES (?, ?, 1, 'Projekt', ?, 1, 'IDEA', 1, 1, 9007199254740991)
                        """)) {
            for (int i = 0; i < PROJECTS; i++) {
                ProjectId project = new ProjectId(UUID.randomUUID());
                projects.add(project);
                statement.setString(1, organisation());
                statement.setString(2, project.toString());
                statement.setString(3, strategy.toString());
                statement.executeUpdate();
            }
        }
        connection.commit();
    }

    private String organisation() {
        return actor.organisation().toString();
    }

    /** Lets go of the database. */
    @TearDown
    public void close() throws SQLException {
        connection.close();
        installation.close();
    }

    /** No lines. */
    @State(Scope.Thread)
    public static class Empty {

        /** Takes them away. */
        @Setup(Level.Invocation)
        public void empty(PushBenchmark all) throws SQLException {
            all.empty();
        }
    }

    /** The lines of a night. */
    @State(Scope.Thread)
    public static class Filled {

        /** Puts them there. */
        @Setup(Level.Invocation)
        public void fill(PushBenchmark all) throws SQLException {
            all.empty();
            all.push(0);
        }
    }

    /** Takes all lines away. */
    int empty() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM cost_line");
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        connection.setAutoCommit(false);
        return 0;
    }

    private Pushed push(int more) {
        Iterable<List<Line>> chunks = () -> IntStream.range(0, PROJECTS * MONTHS / CHUNK)
                .mapToObj(chunk -> lines(chunk, more))
                .iterator();
        Pushed pushed =
                installation.application().pushCostLines().handle(actor, new PushCostLines.Command(chunks, false));
        if (pushed.rejected() > 0) {
            throw new IllegalStateException(pushed.toString());
        }
        return pushed;
    }

    private List<Line> lines(int chunk, int more) {
        List<Line> lines = new ArrayList<>(CHUNK);
        for (int i = chunk * CHUNK; i < (chunk + 1) * CHUNK; i++) {
            CostLine line = line(i, more);
            lines.add(new Line(
                    i + 1, line.project(), null, line.month(), line.kind(), line.planned(), line.actual(), List.of()));
        }
        return lines;
    }

    private CostLine line(int i, int more) {
        return new CostLine(
                projects.get(i / MONTHS),
                YearMonth.of(2026, 1).plusMonths(i % MONTHS),
                CostKind.OPERATION,
                null,
                new Money(BigDecimal.valueOf(1_000_000L + 17L * i + more, 2), SEK));
    }

    private static Pushed require(boolean held, Pushed pushed) {
        if (!held) {
            throw new IllegalStateException(pushed.toString());
        }
        return pushed;
    }

    /** All are new. */
    @Benchmark
    public Pushed first(Empty empty) {
        Pushed pushed = push(0);
        return require(pushed.accepted() == PROJECTS * MONTHS, pushed);
    }

    /** The same night once more. */
    @Benchmark
    public Pushed again(Filled filled) {
        Pushed pushed = push(0);
        return require(pushed.unchanged() == PROJECTS * MONTHS, pushed);
    }

    /** Another amount in every line. */
    @Benchmark
    public Pushed changed(Filled filled) {
        Pushed pushed = push(1);
        return require(pushed.corrected() == PROJECTS * MONTHS, pushed);
    }

    /** The same rows in bare batches, in one transaction. */
    @Benchmark
    public int bareInserts(Empty empty) throws SQLException {
        int rows = 0;
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int chunk = 0; chunk < PROJECTS * MONTHS / CHUNK; chunk++) {
                for (Line line : lines(chunk, 0)) {
                    addInsert(insert, line);
                }
                rows += Arrays.stream(insert.executeBatch()).sum();
            }
        }
        connection.commit();
        return rows;
    }

    /** Bare batches that close what stood and put what stands now beside it, in one transaction. */
    @Benchmark
    public int bareChanges(Filled filled) throws SQLException {
        int rows = 0;
        try (PreparedStatement close = connection.prepareStatement(CLOSE);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int chunk = 0; chunk < PROJECTS * MONTHS / CHUNK; chunk++) {
                for (Line line : lines(chunk, 1)) {
                    close.setLong(1, System.currentTimeMillis());
                    close.setString(2, organisation());
                    close.setString(3, place(line));
                    close.addBatch();
                    addInsert(insert, line);
                }
                rows += Arrays.stream(close.executeBatch()).sum();
                rows += Arrays.stream(insert.executeBatch()).sum();
            }
        }
        connection.commit();
        if (rows != 2 * PROJECTS * MONTHS) {
            throw new IllegalStateException(rows + " rows");
        }
        return rows;
    }

    private static String place(Line line) {
        return new Place(Objects.requireNonNull(line.project()), line.month(), line.kind())
                .key()
                .toString();
    }

    private void addInsert(PreparedStatement insert, Line line) throws SQLException {
        insert.setString(1, organisation());
        insert.setString(2, String.valueOf(line.project()));
        insert.setInt(3, line.month().getYear());
        insert.setInt(4, line.month().getMonthValue());
        insert.setString(5, line.kind().name());
        insert.setLong(6, System.currentTimeMillis());
        insert.setString(7, place(line));
        insert.setLong(8, CostLine.minorUnits(Objects.requireNonNull(line.actual())));
        insert.addBatch();
    }
}
