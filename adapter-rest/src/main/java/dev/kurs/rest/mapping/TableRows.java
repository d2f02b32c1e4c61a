package dev.kurs.rest.mapping;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of a table. A row with more or fewer cells than the header is told, and not guessed at. */
final class TableRows implements Source.Rows {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final Map<String, Integer> header = new HashMap<>();
    private final int width;

    TableRows(InputStream file, Source.Table table, Set<String> columns) throws IOException {
        reader = CsvReader.builder()
                .fieldSeparator(table.separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(withoutMark(new BufferedReader(new InputStreamReader(
                        file, table.charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT)))));
        records = reader.iterator();
        CsvRecord first = next(records::hasNext) ? records.next() : null;
        if (first == null) {
            throw new MappingRefused(Refusal.of("file-empty"));
        }
        width = first.getFieldCount();
        for (int i = 0; i < width; i++) {
            header.putIfAbsent(first.getField(i).strip(), i);
        }
        List<MappingRefused.Fault> missing = new ArrayList<>();
        columns.stream()
                .filter(column -> !header.containsKey(column))
                .sorted()
                .forEach(column -> missing.add(new MappingRefused.Fault(
                        "", Refusal.of("column-missing", "column", column, "columns", first.getFields()))));
        if (!missing.isEmpty()) {
            throw new MappingRefused(missing);
        }
    }

    private static Reader withoutMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (readFirst(reader) != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static int readFirst(Reader reader) throws IOException {
        try {
            return reader.read();
        } catch (CharacterCodingException e) {
            throw new MappingRefused(Refusal.of("encoding-wrong"));
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (!next(records::hasNext)) {
            return null;
        }
        CsvRecord record = records.next();
        if (record.getFieldCount() != width) {
            Refusal refusal = Refusal.of("row-width", "found", record.getFieldCount(), "expected", width);
            return new Row(record.getStartingLineNumber(), refusal, column -> null);
        }
        return new Row(record.getStartingLineNumber(), null, column -> {
            Integer at = header.get(column);
            return at == null ? null : record.getField(at);
        });
    }

    private static boolean next(Supplier<Boolean> hasNext) throws IOException {
        try {
            return hasNext.get();
        } catch (CsvParseException | UncheckedIOException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof CharacterCodingException) {
                    throw new MappingRefused(Refusal.of("encoding-wrong"));
                }
                if (cause instanceof IOException broken) {
                    throw broken;
                }
            }
            throw new MappingRefused(Refusal.of("table-malformed"));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
