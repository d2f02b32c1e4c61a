package dev.kurs.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A spreadsheet (OOXML) of several tables: a sheet each, with a header row that stays in sight. Numbers are numbers; what a
 * spreadsheet would take for a formula is defused, as in {@link Csv}.
 */
public final class Sheets {

    /** The media type. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** As many characters as a cell holds. */
    private static final int LONGEST = 32_767;

    private Sheets() {}

    /**
     * A sheet.
     *
     * @param name at most 31 characters
     * @param columns the names of its columns; a field of a nested record has a dotted name
     */
    public record Sheet(String name, List<String> columns, List<? extends Record> rows) {}

    /**
     * The spreadsheet. A file says when it was made, so its tag is the hash of what it tells.
     *
     * @param told what it tells, as JSON has it
     */
    public static Answer answer(List<Sheet> sheets, Object told) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Kurs", "1.0")) {
            sheets.forEach(sheet -> write(sheet, workbook.newWorksheet(sheet.name())));
        } catch (IOException e) {
            throw new IllegalStateException("a file in memory can be written", e);
        }
        return Answer.of(200, TYPE, bytes.toByteArray()).with("ETag", '"' + Answer.hash(Json.bytes(told)) + "-xlsx\"");
    }

    private static void write(Sheet sheet, Worksheet into) {
        List<String> columns = sheet.columns();
        for (int i = 0; i < columns.size(); i++) {
            into.value(0, i, columns.get(i));
        }
        into.freezePane(0, 1);
        int line = 1;
        for (Record row : sheet.rows()) {
            ObjectNode item = Json.tree(row);
            for (int i = 0; i < columns.size(); i++) {
                write(Csv.node(item, columns.get(i)), into, line, i);
            }
            line++;
        }
    }

    private static void write(JsonNode value, Worksheet into, int line, int column) {
        if (value.isNumber()) {
            into.value(line, column, value.decimalValue());
        } else {
            String text = Csv.defused(writable(Csv.text(value)));
            if (!text.isEmpty()) {
                into.value(line, column, text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
            }
        }
    }

    /** Without the characters that XML knows no way to write. */
    private static String writable(String text) {
        StringBuilder written = new StringBuilder(text.length());
        text.codePoints().filter(Sheets::isWritable).forEach(written::appendCodePoint);
        return written.toString();
    }

    private static boolean isWritable(int one) {
        if (one < ' ') {
            return one == '\t' || one == '\n' || one == '\r';
        }
        boolean half = one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE;
        return !half && one != 0xFFFE && one != 0xFFFF;
    }
}
