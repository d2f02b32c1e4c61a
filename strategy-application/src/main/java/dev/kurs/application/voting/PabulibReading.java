package dev.kurs.application.voting;

import dev.kurs.application.voting.PabulibElection.Project;
import dev.kurs.application.voting.PabulibElection.Vote;
import dev.kurs.application.voting.PabulibElection.VoteType;
import dev.kurs.application.voting.PabulibLines.Row;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.voting.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One document on its way to an election. */
final class PabulibReading {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,12})?");

    private final PabulibLines lines;
    private final PabulibLimits limits;
    private final Map<String, String> meta = new LinkedHashMap<>();
    private final Map<String, Integer> metaLines = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    PabulibReading(PabulibLines lines, PabulibLimits limits) {
        this.lines = lines;
        this.limits = limits;
    }

    PabulibElection election() {
        section("META");
        readMeta();
        BigDecimal budget = number(required("budget"), metaLine("budget"));
        if (budget.signum() <= 0) {
            throw fault(PabulibFault.AMOUNT_NOT_POSITIVE, metaLine("budget"), "found", required("budget"));
        }
        VoteType type = VoteType.of(required("vote_type").strip())
                .orElseThrow(() ->
                        fault(PabulibFault.VOTE_TYPE_UNKNOWN, metaLine("vote_type"), "found", required("vote_type")));
        section("PROJECTS");
        List<String> projectColumns = columns("PROJECTS", "project_id", "cost");
        List<Project> projects = projects(projectColumns);
        contradict("num_projects", projects.size());
        section("VOTES");
        List<String> voteColumns = type.hasPoints()
                ? columns("VOTES", "voter_id", "vote", "points")
                : columns("VOTES", "voter_id", "vote");
        List<Vote> votes = votes(voteColumns, type);
        contradict("num_votes", votes.size());
        return new PabulibElection(meta, budget, type, projectColumns, projects, voteColumns, votes);
    }

    private void section(String section) {
        Row row = lines.next();
        if (row == null || !PabulibLines.isSection(row, section)) {
            int line = row == null ? lines.line() + 1 : row.number();
            throw fault(PabulibFault.SECTION_MISSING, line, "section", section);
        }
    }

    private List<String> columns(String section, String... required) {
        List<String> columns = lines.header(section);
        for (String column : required) {
            if (!columns.contains(column)) {
                throw new NotPabulib(
                        PabulibFault.COLUMN_MISSING, lines.line(), Map.of("section", section, "column", column));
            }
        }
        return columns;
    }

    private void readMeta() {
        List<String> columns = columns("META", "key", "value");
        for (Row row = line("PROJECTS"); row != null; row = line("PROJECTS")) {
            Map<String, String> cells = PabulibLines.byColumn(row, columns);
            String key = cells.getOrDefault("key", "").strip();
            if (meta.putIfAbsent(key, cells.getOrDefault("value", "")) != null) {
                throw fault(PabulibFault.META_TWICE, row.number(), "key", key);
            }
            metaLines.put(key, row.number());
        }
    }

    /** The next line of a section; null when the next section, or the end, comes instead. */
    private @Nullable Row line(String nextSection) {
        Row row = lines.peek();
        return row == null || PabulibLines.isSection(row, nextSection) ? null : lines.next();
    }

    private String required(String key) {
        String value = meta.get(key);
        if (value == null) {
            throw fault(PabulibFault.META_MISSING, lines.line() + 1, "key", key);
        }
        return value;
    }

    private int metaLine(String key) {
        return metaLines.getOrDefault(key, lines.line() + 1);
    }

    private void contradict(String key, int found) {
        String told = meta.get(key);
        if (told != null && !told.strip().equals(String.valueOf(found))) {
            throw new NotPabulib(
                    PabulibFault.NUMBER_CONTRADICTED,
                    metaLine(key),
                    Map.of("key", key, "expected", told, "found", String.valueOf(found)));
        }
    }

    private List<Project> projects(List<String> columns) {
        List<Project> projects = new ArrayList<>();
        for (Row row = line("VOTES"); row != null; row = line("VOTES")) {
            if (projects.size() == limits.projects()) {
                throw fault(PabulibFault.TOO_MANY_PROJECTS, row.number(), "limit", String.valueOf(limits.projects()));
            }
            Map<String, String> cells = PabulibLines.byColumn(row, columns);
            String id = cells.getOrDefault("project_id", "").strip();
            if (!isKey(id)) {
                throw fault(PabulibFault.PROJECT_MALFORMED, row.number(), "project", id);
            }
            if (!known.add(id)) {
                throw fault(PabulibFault.PROJECT_TWICE, row.number(), "project", id);
            }
            String told = cells.getOrDefault("cost", "");
            BigDecimal cost = number(told, row.number());
            if (cost.signum() < 0) {
                throw fault(PabulibFault.AMOUNT_NOT_POSITIVE, row.number(), "found", told);
            }
            projects.add(new Project(id, cost, cells));
        }
        return projects;
    }

    private static boolean isKey(String id) {
        try {
            return !id.contains(",") && Option.of(id).key().equals(id);
        } catch (RulesBroken e) {
            return false;
        }
    }

    private List<Vote> votes(List<String> columns, VoteType type) {
        List<Vote> votes = new ArrayList<>();
        Set<String> voters = new HashSet<>();
        for (Row row = lines.next(); row != null; row = lines.next()) {
            Map<String, String> cells = PabulibLines.byColumn(row, columns);
            String voter = cells.getOrDefault("voter_id", "").strip();
            if (voter.isEmpty()) {
                throw new NotPabulib(PabulibFault.VOTER_MISSING, row.number(), Map.of());
            }
            if (!voters.add(voter)) {
                throw fault(PabulibFault.VOTER_TWICE, row.number(), "voter", voter);
            }
            List<String> projects = list(cells.getOrDefault("vote", ""));
            check(projects, row.number());
            votes.add(new Vote(voter, projects, type.hasPoints() ? points(cells, projects, row) : List.of(), cells));
        }
        return votes;
    }

    private void check(List<String> projects, int line) {
        Set<String> named = new HashSet<>();
        for (String project : projects) {
            if (!known.contains(project)) {
                throw fault(PabulibFault.PROJECT_UNKNOWN, line, "project", project);
            }
            if (!named.add(project)) {
                throw fault(PabulibFault.PROJECT_REPEATED, line, "project", project);
            }
        }
    }

    private static List<BigDecimal> points(Map<String, String> cells, List<String> projects, Row row) {
        List<BigDecimal> points = list(cells.getOrDefault("points", "")).stream()
                .map(one -> number(one, row.number()))
                .toList();
        if (points.size() != projects.size()) {
            throw new NotPabulib(
                    PabulibFault.POINTS_WRONG,
                    row.number(),
                    Map.of(
                            "expected", String.valueOf(projects.size()),
                            "found", String.valueOf(points.size())));
        }
        return points;
    }

    private static List<String> list(String cell) {
        return cell.isBlank()
                ? List.of()
                : Arrays.stream(cell.split(",", -1)).map(String::strip).toList();
    }

    private static BigDecimal number(String told, int line) {
        if (!NUMBER.matcher(told.strip()).matches()) {
            throw fault(PabulibFault.NUMBER_MALFORMED, line, "found", told);
        }
        return new BigDecimal(told.strip());
    }

    private static NotPabulib fault(PabulibFault code, int line, String figure, String value) {
        String excerpt = value.length() <= 200 ? value : value.substring(0, 200) + "…";
        return new NotPabulib(code, line, Map.of(figure, excerpt));
    }
}
