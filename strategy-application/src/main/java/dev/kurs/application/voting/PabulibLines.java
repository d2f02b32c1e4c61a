package dev.kurs.application.voting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a document, cell by cell: cells are parted by semicolons, and one in quotation marks may hold semicolons, and
 * quotation marks twice. A cell does not go on in the next line. Blank lines are passed over.
 */
final class PabulibLines {

    private final String text;
    private final int limit;
    private int at;
    private int line;

    /**
     * A line.
     *
     * @param number from 1
     */
    record Row(int number, List<String> cells) {}

    PabulibLines(String text, int limit) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.limit = limit;
    }

    /** The number of the line that was read last. */
    int line() {
        return line;
    }

    /** The next line that is not blank; null at the end. */
    @Nullable Row next() {
        while (at < text.length()) {
            int end = endOfLine();
            String one = text.substring(at, end);
            at = end + (text.startsWith("\r\n", end) ? 2 : 1);
            line++;
            if (line > limit) {
                throw new NotPabulib(PabulibFault.TOO_MANY_LINES, line, Map.of("limit", String.valueOf(limit)));
            }
            if (!one.isBlank()) {
                return new Row(line, cells(one));
            }
        }
        return null;
    }

    private int endOfLine() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** The next line, put back: the line after this call is the same. */
    @Nullable Row peek() {
        int wasAt = at;
        int was = line;
        Row row = next();
        at = wasAt;
        line = was;
        return row;
    }

    /** Whether a line is nothing but the name of a section. */
    static boolean isSection(Row row, String section) {
        return row.cells().get(0).strip().toUpperCase(Locale.ROOT).equals(section)
                && row.cells().stream().skip(1).allMatch(String::isBlank);
    }

    /** The names of columns; each once. */
    List<String> header(String section) {
        Row row = next();
        if (row == null) {
            throw new NotPabulib(PabulibFault.HEADER_MISSING, line + 1, Map.of("section", section));
        }
        List<String> columns = row.cells().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw new NotPabulib(PabulibFault.COLUMN_TWICE, row.number(), Map.of("column", column));
            }
        }
        return columns;
    }

    /** The cells of a line by the columns. */
    static Map<String, String> byColumn(Row row, List<String> columns) {
        if (row.cells().size() != columns.size()) {
            throw new NotPabulib(
                    PabulibFault.CELLS_WRONG,
                    row.number(),
                    Map.of(
                            "expected", String.valueOf(columns.size()),
                            "found", String.valueOf(row.cells().size())));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), row.cells().get(i));
        }
        return cells;
    }

    private List<String> cells(String one) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        while (from <= one.length()) {
            if (from < one.length() && one.charAt(from) == '"') {
                from = quoted(one, from + 1, cells);
            } else {
                int end = one.indexOf(';', from);
                end = end < 0 ? one.length() : end;
                cells.add(plain(one.substring(from, end)));
                from = end + 1;
            }
        }
        return cells;
    }

    private String plain(String cell) {
        if (cell.indexOf('"') >= 0) {
            throw new NotPabulib(PabulibFault.QUOTES_UNBALANCED, line, Map.of());
        }
        return cell;
    }

    /** Reads to the closing mark. @return where the next cell begins, past the end where there is none. */
    private int quoted(String one, int from, List<String> cells) {
        StringBuilder cell = new StringBuilder();
        int i = from;
        while (i < one.length()) {
            char next = one.charAt(i);
            if (next != '"') {
                cell.append(next);
                i++;
            } else if (i + 1 < one.length() && one.charAt(i + 1) == '"') {
                cell.append('"');
                i += 2;
            } else if (i + 1 == one.length() || one.charAt(i + 1) == ';') {
                cells.add(cell.toString());
                return i + 2;
            } else {
                break;
            }
        }
        throw new NotPabulib(PabulibFault.QUOTES_UNBALANCED, line, Map.of());
    }
}
