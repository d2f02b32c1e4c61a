package dev.kurs.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/**
 * A table (RFC 4180, with a header row) of a list of resources: nested fields in columns with dotted names, a list of
 * plain values separated by semicolons, other lists as JSON. What a spreadsheet would take for a formula is defused.
 */
public final class Csv {

    /** The media type. */
    public static final String TYPE = "text/csv";

    /** With the parameters that tell a reader what it gets. */
    static final String FULL_TYPE = "text/csv; charset=utf-8; header=present";

    private Csv() {}

    /** A table of what is no list of resources: each record a row, with the columns that are named. */
    public static Answer table(Collection<String> columns, List<? extends Record> rows) {
        byte[] table = bytes(columns, rows.stream().map(Json::tree).toList());
        return Answer.of(200, FULL_TYPE, table).hashed();
    }

    static byte[] bytes(Collection<String> columns, List<ObjectNode> items) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(columns);
            for (ObjectNode item : items) {
                csv.writeRecord(columns.stream()
                        .map(column -> defused(cell(item, column)))
                        .toList());
            }
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A table whose columns are known only when it is made. */
    static byte[] table(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(header.stream().map(Csv::defused).toList());
            for (List<String> row : rows) {
                csv.writeRecord(row.stream().map(Csv::defused).toList());
            }
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(ObjectNode item, String column) {
        return text(node(item, column));
    }

    /** What a column says of an item. */
    static JsonNode node(ObjectNode item, String column) {
        JsonNode node = item;
        for (String name : column.split("\\.", -1)) {
            node = node.path(name);
        }
        return node;
    }

    /** The same as a cell's text. */
    static String text(JsonNode node) {
        if (node.isArray() && allPlain(node)) {
            StringBuilder joined = new StringBuilder();
            node.forEach(value -> joined.append(joined.isEmpty() ? "" : ";").append(value.asText()));
            return joined.toString();
        }
        return node.isContainerNode() || node.isPojo() ? Json.text(node) : node.asText();
    }

    private static boolean allPlain(JsonNode list) {
        for (JsonNode value : list) {
            if (value.isContainerNode()) {
                return false;
            }
        }
        return true;
    }

    /** A number may begin with a minus; anything else that a spreadsheet would compute gets an apostrophe before it. */
    static String defused(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return formula && Scalar.NUMBER.read(cell) == null ? "'" + cell : cell;
    }
}
