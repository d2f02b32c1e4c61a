package dev.kurs.application.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Listing.Sort;
import dev.kurs.application.Municipality;
import dev.kurs.application.PortContract;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.application.portfolio.CostLines.Place;
import dev.kurs.application.portfolio.CostLines.Span;
import dev.kurs.application.portfolio.CostLines.Year;
import dev.kurs.application.portfolio.CostLines.YearOfProject;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.portfolio.CostChanges;
import dev.kurs.domain.portfolio.CostKind;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link CostLines} keep, in every implementation. */
public interface CostLinesContract extends PortContract {

    /** The organisation's currency. */
    Currency SEK = Currency.getInstance("SEK");

    /** An amount in it; null for none. */
    static @Nullable Money sek(@Nullable String amount) {
        return amount == null ? null : new Money(new BigDecimal(amount), SEK);
    }

    /** An investment. */
    static CostLine line(ProjectId project, String month, @Nullable String planned, @Nullable String actual) {
        return new CostLine(project, YearMonth.parse(month), CostKind.INVESTMENT, sek(planned), sek(actual));
    }

    /** Saves new lines. */
    default void add(Municipality town, CostLine... lines) {
        save(town, new CostChanges(List.of(lines), List.of(), List.of()));
    }

    /** Saves lines in the place of others. */
    default void change(Municipality town, CostLine... lines) {
        save(town, new CostChanges(List.of(), List.of(lines), List.of()));
    }

    /** Takes lines away. */
    default void remove(Municipality town, CostLine... lines) {
        save(town, new CostChanges(List.of(), List.of(), List.of(lines)));
    }

    private static void save(Municipality town, CostChanges changes) {
        town.change(ports -> ports.costLines()
                .save(
                        changes,
                        List.of(Event.of("portfolio.cost-lines-pushed", town.id())
                                .with("added", 1))));
    }

    /** A project to which things cost. */
    default ProjectId project(Municipality town, String name) {
        return town.savedProject(town.strategy(), name).id();
    }

    /** All lines of a project. */
    default List<CostLine> of(Municipality town, ProjectId project, AsOf asOf) {
        return asked(town, lines -> lines.listOf(project, asOf));
    }

    /** An answer, as a list. */
    default <T> List<T> asked(Municipality town, Function<CostLines, Collection<T>> question) {
        return List.copyOf(town.read(ports -> question.apply(ports.costLines())));
    }

    /** What is listed, walked through page by page. */
    default List<CostLine> walked(Municipality town, Span span, int limit) {
        List<CostLine> all = new ArrayList<>();
        Listing listing = Listing.first(limit);
        while (listing != null) {
            Listing part = listing;
            Page<CostLine> page = town.read(ports -> ports.costLines().list(span, part, true));
            all.addAll(page.items());
            From next = page.next();
            listing = next == null ? null : listing.goingOn(next);
        }
        return all;
    }

    @Test
    default void a_line_is_given_back_to_the_minor_unit() {
        Municipality town = municipality();
        ProjectId project = project(town, "One login");
        CostLine whole = new CostLine(
                project,
                YearMonth.parse("2026-11"),
                CostKind.INTERNAL_HOURS,
                sek("10000000000000"),
                sek("-9999999999999.99"));
        CostLine planned = line(project, "0001-01", "0", null);
        CostLine paid = line(project, "9999-12", null, "0.01");

        add(town, whole, paid, planned);

        assertThat(of(town, project, AsOf.NOW)).containsExactly(planned, whole, paid);
    }

    @Test
    default void amounts_have_the_decimals_of_their_currency() {
        Municipality town = municipality();
        ProjectId project = project(town, "One login");
        Money yen = new Money(new BigDecimal("123"), Currency.getInstance("JPY"));
        Money dinar = new Money(new BigDecimal("1.234"), Currency.getInstance("KWD"));
        CostLine inYen = new CostLine(project, YearMonth.parse("2026-01"), CostKind.OPERATION, yen, yen);
        CostLine inDinar = new CostLine(project, YearMonth.parse("2026-02"), CostKind.OPERATION, dinar, null);

        add(town, inYen, inDinar);

        assertThat(of(town, project, AsOf.NOW)).containsExactly(inYen, inDinar);
        assertThat(asked(town, lines -> lines.sums(List.of(project), SEK, AsOf.NOW)))
                .isEmpty();
        assertThat(asked(town, lines -> lines.sums(List.of(project), yen.currency(), AsOf.NOW)))
                .containsExactly(new YearOfProject(project, 2026, yen, yen));
    }

    @Test
    default void what_stood_on_a_day_is_known_for_good() {
        Municipality town = municipality();
        ProjectId project = project(town, "One login");
        CostLine first = line(project, "2026-01", "100", null);
        CostLine other = line(project, "2026-02", "7", null);
        add(town, first, other);
        AsOf monday = town.aDayPasses();
        CostLine paid = line(project, "2026-01", "100", "90.50");
        change(town, paid);
        AsOf tuesday = town.aDayPasses();
        remove(town, other);

        assertThat(of(town, project, monday)).containsExactly(first, other);
        assertThat(of(town, project, tuesday)).containsExactly(paid, other);
        assertThat(of(town, project, AsOf.NOW)).containsExactly(paid);
        assertThat(asked(town, lines -> lines.sums(List.of(project), SEK, monday)))
                .containsExactly(new YearOfProject(project, 2026, sek("107"), sek("0")));
        assertThat(asked(town, lines -> lines.totals(null, SEK, true, tuesday)))
                .containsExactly(new Year(2026, sek("107"), sek("90.50")));
        assertThat(asked(town, lines -> lines.totals(null, SEK, true, AsOf.NOW)))
                .containsExactly(new Year(2026, sek("100"), sek("90.50")));
    }

    @Test
    default void a_line_may_be_added_changed_taken_away_and_added_again_within_a_moment() {
        Municipality town = municipality();
        ProjectId project = project(town, "One login");
        CostLine old = line(project, "2026-01", "1", null);
        add(town, old);
        AsOf before = town.aDayPasses();
        CostLine second = line(project, "2026-01", "2", null);
        CostLine third = line(project, "2026-01", "3", null);
        town.change(ports -> {
            CostLines lines = ports.costLines();
            lines.save(new CostChanges(List.of(), List.of(second), List.of()), List.of());
            lines.save(new CostChanges(List.of(), List.of(third), List.of()), List.of());
            lines.save(new CostChanges(List.of(), List.of(), List.of(third)), List.of());
            lines.save(new CostChanges(List.of(second), List.of(), List.of()), List.of());
        });

        assertThat(of(town, project, AsOf.NOW)).containsExactly(second);
        assertThat(of(town, project, before)).containsExactly(old);
        assertThat(of(town, project, town.now())).containsExactly(second);
    }

    @Test
    default void lines_are_listed_by_project_month_and_kind_and_pages_go_on_where_they_ended() {
        Municipality town = municipality();
        ProjectId one = project(town, "One login");
        ProjectId other = project(town, "Another");
        CostLine late = line(one, "2027-01", "1", null);
        CostLine early = line(one, "2026-12", "3", null);
        CostLine hours = new CostLine(one, YearMonth.parse("2026-12"), CostKind.INTERNAL_HOURS, sek("2"), sek("5"));
        CostLine elsewhere = line(other, "2020-01", "4", null);
        add(town, elsewhere, late, early, hours);

        List<CostLine> inOrder = List.of(hours, early, late, elsewhere);
        assertThat(walked(town, new Span(null, null, null, null, null), 200)).isEqualTo(inOrder);
        assertThat(walked(town, new Span(null, null, null, null, null), 1)).isEqualTo(inOrder);
        Page<CostLine> first = town.read(
                ports -> ports.costLines().list(new Span(null, null, null, null, null), Listing.first(2), true));
        town.aDayPasses();
        remove(town, early);
        Page<CostLine> next = town.read(ports -> ports.costLines()
                .list(new Span(null, null, null, null, null), Listing.first(2).goingOn(first.next()), true));
        assertThat(next.items()).containsExactly(late, elsewhere);
    }

    @Test
    default void lines_are_found_by_project_strategy_months_and_kind() {
        Municipality town = municipality();
        StrategyId elsewhere = town.savedStrategy("Another").id();
        ProjectId one = project(town, "One login");
        ProjectId other = town.savedProject(elsewhere, "Another").id();
        CostLine november = line(one, "2026-11", "1", null);
        CostLine january = line(one, "2027-01", "2", "20");
        CostLine hours = new CostLine(one, YearMonth.parse("2026-12"), CostKind.INTERNAL_HOURS, sek("3"), sek("5"));
        CostLine theirs = line(other, "2026-12", "4", null);
        add(town, november, january, hours, theirs);
        YearMonth december = YearMonth.parse("2026-12");

        assertThat(walked(town, Span.of(one), 2)).containsExactly(november, hours, january);
        assertThat(walked(town, new Span(null, elsewhere, null, null, null), 2)).containsExactly(theirs);
        assertThat(walked(town, new Span(one, elsewhere, null, null, null), 2)).isEmpty();
        assertThat(walked(town, new Span(one, null, december, null, null), 2)).containsExactly(hours, january);
        assertThat(walked(town, new Span(null, null, null, december, null), 2))
                .containsExactly(november, hours, theirs);
        assertThat(walked(town, new Span(null, null, december, december, CostKind.INVESTMENT), 2))
                .containsExactly(theirs);
        assertThat(asked(town, lines -> lines.listOfStrategy(town.strategy(), AsOf.NOW)))
                .containsExactly(november, hours, january);
        Listing sorted = new Listing(Map.of(), List.of(new Sort("actual", true)), 10, From.START, AsOf.NOW);
        assertThat(town.read(ports -> ports.costLines().list(Span.of(one), sorted, true))
                        .items())
                .containsExactly(january, hours, november);
    }

    @Test
    default void what_belongs_to_a_confidential_draft_can_be_left_out() {
        Municipality town = municipality();
        StrategyId secret = new StrategyId(town.ids().next());
        Header header = new Header("Secret", null, null, true, null, null, null, null, null);
        town.change(ports -> ports.strategies().save(0, Strategy.created(secret, header, Content.EMPTY, ports.now())));
        ProjectId hidden = town.savedProject(secret, "Hidden").id();
        ProjectId open = project(town, "Open");
        add(town, line(hidden, "2026-01", "1", null), line(open, "2026-01", "2", null));
        AsOf then = town.aDayPasses();
        Span all = new Span(null, null, null, null, null);

        for (AsOf known : List.of(AsOf.NOW, then)) {
            Listing listing = Listing.first(10).knowing(known);
            assertThat(town.read(ports -> ports.costLines().list(all, listing, false))
                            .items())
                    .extracting(CostLine::project)
                    .containsExactly(open);
            assertThat(town.read(ports -> ports.costLines().list(all, listing, true))
                            .items())
                    .hasSize(2);
            assertThat(asked(town, lines -> lines.totals(null, SEK, false, known)))
                    .containsExactly(new Year(2026, sek("2"), sek("0")));
            assertThat(asked(town, lines -> lines.totals(null, SEK, true, known)))
                    .containsExactly(new Year(2026, sek("3"), sek("0")));
            assertThat(asked(town, lines -> lines.totals(secret, SEK, false, known)))
                    .isEmpty();
        }
    }

    @Test
    default void what_stands_in_places_is_found_at_once() {
        Municipality town = municipality();
        ProjectId project = project(town, "One login");
        CostLine january = line(project, "2026-01", "1", null);
        CostLine february = line(project, "2026-02", "2", null);
        add(town, january, february);
        change(town, line(project, "2026-02", "3", null));

        assertThat(asked(
                        town,
                        lines -> lines.standing(List.of(
                                Place.of(january),
                                Place.of(february),
                                Place.of(february),
                                Place.of(line(project, "2026-03", "1", null))))))
                .containsExactlyInAnyOrder(january, line(project, "2026-02", "3", null));
        assertThat(asked(town, lines -> lines.standing(List.of()))).isEmpty();
    }

    @Test
    default void it_is_known_which_projects_are_planned_and_which_are_paid_for() {
        Municipality town = municipality();
        ProjectId planned = project(town, "Planned");
        ProjectId paid = project(town, "Paid");
        ProjectId neither = project(town, "Neither");
        add(town, line(planned, "2026-01", "0", null), line(paid, "2026-01", null, "-3"));
        List<ProjectId> all = List.of(planned, paid, neither);
        AsOf before = new AsOf(town.clock().instant());

        assertThat(asked(town, lines -> lines.planned(all, AsOf.NOW))).containsExactly(planned);
        assertThat(asked(town, lines -> lines.planned(all, before))).isEmpty();
        assertThat(asked(town, lines -> lines.paid(all))).containsExactly(paid);
        assertThat(asked(town, lines -> lines.planned(List.of(), AsOf.NOW))).isEmpty();
        assertThat(asked(town, lines -> lines.paid(List.of()))).isEmpty();
    }

    @Test
    default void sums_agree_with_adding_up_line_by_line() {
        Municipality town = municipality();
        SplittableRandom random = new SplittableRandom(20261129);
        List<ProjectId> projects = List.of(project(town, "A"), project(town, "B"), project(town, "C"));
        List<CostLine> all = new ArrayList<>();
        for (ProjectId project : projects) {
            for (YearMonth month = YearMonth.parse("2025-06");
                    month.isBefore(YearMonth.parse("2027-09"));
                    month = month.plusMonths(1)) {
                for (CostKind kind : CostKind.values()) {
                    long most = CostLine.MOST_MINOR_UNITS;
                    Money planned = CostLine.ofMinorUnits(BigDecimal.valueOf(random.nextLong(0, most + 1)), SEK);
                    Money actual = CostLine.ofMinorUnits(BigDecimal.valueOf(random.nextLong(-most, most + 1)), SEK);
                    all.add(new CostLine(project, month, kind, planned, random.nextInt(3) == 0 ? null : actual));
                }
            }
        }
        add(town, all.toArray(CostLine[]::new));

        Map<String, BigDecimal> expected = new TreeMap<>();
        Map<String, BigDecimal> byYear = new TreeMap<>();
        for (CostLine line : all) {
            BigDecimal actual =
                    line.actual() == null ? BigDecimal.ZERO : line.actual().amount();
            String year = String.valueOf(line.month().getYear());
            expected.merge(line.project() + " " + year + " actual", actual, BigDecimal::add);
            expected.merge(
                    line.project() + " " + year + " planned", line.planned().amount(), BigDecimal::add);
            byYear.merge(year + " actual", actual, BigDecimal::add);
            byYear.merge(year + " planned", line.planned().amount(), BigDecimal::add);
        }
        Map<String, BigDecimal> found = new TreeMap<>();
        for (YearOfProject sum : asked(town, lines -> lines.sumsOfStrategy(town.strategy(), SEK, AsOf.NOW))) {
            found.put(sum.project() + " " + sum.year() + " actual", sum.actual().amount());
            found.put(
                    sum.project() + " " + sum.year() + " planned", sum.planned().amount());
        }
        assertThat(plain(found)).isEqualTo(plain(expected));
        assertThat(asked(town, lines -> lines.sums(projects, SEK, AsOf.NOW)))
                .isEqualTo(asked(town, lines -> lines.sumsOfStrategy(town.strategy(), SEK, AsOf.NOW)));
        Map<String, BigDecimal> totals = new TreeMap<>();
        for (Year year : asked(town, lines -> lines.totals(town.strategy(), SEK, true, AsOf.NOW))) {
            totals.put(year.year() + " actual", year.actual().amount());
            totals.put(year.year() + " planned", year.planned().amount());
        }
        assertThat(plain(totals)).isEqualTo(plain(byYear));
    }

    private static Map<String, String> plain(Map<String, BigDecimal> sums) {
        Map<String, String> plain = new TreeMap<>();
        sums.forEach((name, sum) -> plain.put(
                name, sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString()));
        return plain;
    }

    @Test
    default void sums_of_more_than_sixty_four_bits_are_exact() {
        Municipality town = municipality();
        List<CostLine> all = new ArrayList<>();
        for (int project = 0; project < 300; project++) {
            ProjectId id = project(town, "Project " + project);
            for (int month = 1; month <= 12; month++) {
                for (CostKind kind : CostKind.values()) {
                    all.add(new CostLine(
                            id, YearMonth.of(2026, month), kind, sek("10000000000000"), sek("-10000000000000")));
                }
            }
        }
        add(town, all.toArray(CostLine[]::new));

        assertThat(asked(town, lines -> lines.totals(null, SEK, true, AsOf.NOW)))
                .containsExactly(new Year(2026, sek("108000000000000000"), sek("-108000000000000000")));
    }

    @Test
    default void what_happened_is_told_and_the_neighbour_sees_nothing_of_it() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        ProjectId project = project(town, "One login");
        long before = town.journalHead();
        CostLine line = line(project, "2026-01", "1", "1");
        add(town, line);

        assertThat(town.journal(before))
                .extracting(JournalEntry::type)
                .containsExactly("dev.kurs.portfolio.cost-lines-pushed");
        assertThat(of(neighbour, project, AsOf.NOW)).isEmpty();
        assertThat(walked(neighbour, new Span(null, null, null, null, null), 10))
                .isEmpty();
        assertThat(asked(neighbour, lines -> lines.standing(List.of(Place.of(line)))))
                .isEmpty();
        assertThat(asked(neighbour, lines -> lines.paid(List.of(project)))).isEmpty();
        assertThat(asked(neighbour, lines -> lines.totals(null, SEK, true, AsOf.NOW)))
                .isEmpty();
        add(
                neighbour,
                line(neighbour.savedProject(neighbour.strategy(), "Theirs").id(), "2026-01", "7", null));
        assertThat(asked(town, lines -> lines.totals(null, SEK, true, AsOf.NOW)))
                .containsExactly(new Year(2026, sek("1"), sek("1")));
    }
}
