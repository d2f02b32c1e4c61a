package dev.kurs.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.kurs.rest.Problems.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the rows of a table that is sent (CSV, RFC 4180) are read, given its header: each becomes the JSON that the same
 * resource would be sent as, so that one set of rules holds for both. Nested fields stand in columns with dotted names, as
 * in the tables that are given. A cell with nothing in it says nothing. A row is a line: no cell has a line break.
 */
final class TableRow {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final List<String> columns;
    private final TableColumns known;

    private TableRow(List<String> columns, TableColumns known) {
        this.columns = columns;
        this.known = known;
    }

    /**
     * What a header says.
     *
     * @throws Problem when it separates columns by something else than commas, or has a column that is not known, has one
     *     twice, or has not what is needed
     */
    static TableRow under(byte[] header, TableColumns known) {
        String line = line(header);
        String text = !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
        for (char separator : new char[] {';', '\t'}) {
            if (text.indexOf(separator) >= 0 && text.indexOf(',') < 0) {
                throw new Problem(Kind.CSV_SEPARATOR_WRONG, "separator", separator == ';' ? ";" : "TAB");
            }
        }
        List<String> columns = cells(text).stream().map(String::strip).toList();
        ShapeFaults faults = new ShapeFaults();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!known.has(column)) {
                faults.add(ShapeFaults.below("", column), ShapeFault.UNKNOWN_FIELD);
            } else if (!seen.add(column)) {
                faults.add(ShapeFaults.below("", column), ShapeFault.DUPLICATE_FIELD);
            }
        }
        known.needed().stream()
                .filter(any -> any.stream().noneMatch(seen::contains))
                .forEach(any -> faults.add(ShapeFaults.below("", any.get(0)), ShapeFault.MISSING_FIELD));
        faults.throwIfAny();
        return new TableRow(columns, known);
    }

    /**
     * A row as JSON.
     *
     * @throws Problem when it is no row of the table
     */
    byte[] json(byte[] row) {
        List<String> cells = cells(line(row));
        if (cells.size() != columns.size()) {
            throw new Problem(Kind.CSV_MALFORMED, "cells", cells.size(), "columns", columns.size());
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                put(object, columns.get(i), cells.get(i));
            }
        }
        return Json.bytes(object);
    }

    private void put(ObjectNode object, String column, String cell) {
        ObjectNode at = object;
        String[] names = column.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            at = at.withObjectProperty(names[i]);
        }
        String name = names[names.length - 1];
        if (known.numbers().contains(column) && Scalar.NUMBER.read(cell) instanceof BigDecimal number) {
            at.put(name, number);
        } else {
            at.set(name, TextNode.valueOf(cell));
        }
    }

    private static String line(byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        } catch (CharacterCodingException e) {
            throw new Problem(Kind.CSV_MALFORMED);
        }
    }

    private static List<String> cells(String line) {
        if (line.isEmpty()) {
            return List.of();
        }
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().allowUnclosedQuote(false).ofCsvRecord(line)) {
            List<CsvRecord> records = reader.stream().toList();
            if (records.size() != 1) {
                throw new Problem(Kind.CSV_MALFORMED);
            }
            return records.get(0).getFields();
        } catch (CsvParseException | IOException e) {
            throw new Problem(Kind.CSV_MALFORMED);
        }
    }
}
