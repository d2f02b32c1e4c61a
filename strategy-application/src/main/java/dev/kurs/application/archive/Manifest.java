package dev.kurs.application.archive;

import dev.kurs.application.journal.CanonicalJson;
import dev.kurs.domain.organisation.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an archive holds. Nothing in it depends on where or when it was made: two archives of the same rows are the same
 * bytes.
 *
 * @param schema the version of the tables
 * @param name the organisation's
 * @param head the number of the newest journal entry
 * @param headHash its hash
 * @param files ordered by name
 */
public record Manifest(
        String schema, OrganisationId organisation, String name, long head, String headHash, List<TableFile> files) {

    static final String FILE = "manifest.json";
    static final String CHECKSUM_FILE = "manifest.json.sha256";

    private static final String FORMAT = "kurs-organisation";
    private static final long FORMAT_VERSION = 1;

    public Manifest {
        files = List.copyOf(files);
    }

    /**
     * A file of rows.
     *
     * @param name that of the table, with {@code .ndjson}
     * @param columns those of the table
     * @param lines how many rows it has
     * @param sha256 in lower-case hexadecimal
     */
    public record TableFile(String name, List<String> columns, long lines, String sha256) {

        public TableFile {
            columns = List.copyOf(columns);
        }
    }

    /** How many rows there are in all. */
    public long lines() {
        return files.stream().mapToLong(TableFile::lines).sum();
    }

    /** What it says of the file of a table. */
    TableFile of(ArchivedTable table) {
        return files.stream()
                .filter(file -> file.name().equals(table.file()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no file for " + table.name()));
    }

    /** The text of {@code manifest.json}. */
    String text() {
        StringBuilder json = new StringBuilder(8192)
                .append("{\n  \"format\": \"" + FORMAT + "\",\n  \"formatVersion\": " + FORMAT_VERSION)
                .append(",\n  \"schemaVersion\": ");
        CanonicalJson.appendText(schema, json);
        json.append(",\n  \"organisation\": {\"id\": \"").append(organisation).append("\", \"name\": ");
        CanonicalJson.appendText(name, json);
        json.append("},\n  \"journal\": {\"sequence\": ").append(head).append(", \"hash\": ");
        CanonicalJson.appendText(headHash, json);
        json.append("},\n  \"files\": [");
        String comma = "\n    ";
        for (TableFile file : files) {
            append(file, json.append(comma));
            comma = ",\n    ";
        }
        return json.append("\n  ]\n}\n").toString();
    }

    private static void append(TableFile file, StringBuilder json) {
        json.append("{\"name\": ");
        CanonicalJson.appendText(file.name(), json);
        json.append(", \"lines\": ").append(file.lines()).append(", \"sha256\": ");
        CanonicalJson.appendText(file.sha256(), json);
        json.append(", \"columns\": [");
        String comma = "";
        for (String column : file.columns()) {
            CanonicalJson.appendText(column, json.append(comma));
            comma = ", ";
        }
        json.append("]}");
    }

    /**
     * The manifest that a text tells.
     *
     * @throws BrokenArchive when it is in another format, or is not written as this class writes
     */
    static Manifest parse(String text) {
        try {
            Map<String, Object> members = Json.object(text);
            Object version = members.get("formatVersion");
            if (!FORMAT.equals(members.get("format"))
                    || !Long.valueOf(FORMAT_VERSION).equals(version)) {
                throw new BrokenArchive(
                        BrokenArchive.Reason.UNKNOWN_FORMAT,
                        "it is in format " + members.get("format") + " version " + version + ", and this Kurs reads "
                                + FORMAT + " version " + FORMAT_VERSION + "; use the version of Kurs that wrote it");
            }
            Manifest manifest = of(members);
            if (manifest.text().equals(text)) {
                return manifest;
            }
            throw malformed("it says the same in another way than Kurs writes it");
        } catch (Json.Malformed e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    private static Manifest of(Map<String, Object> members) {
        Map<?, ?> organisation = get(members, "organisation", Map.class);
        Map<?, ?> journal = get(members, "journal", Map.class);
        List<TableFile> files = new ArrayList<>();
        for (Object one : get(members, "files", List.class)) {
            if (!(one instanceof Map<?, ?> file)) {
                throw new Json.Malformed("\"files\" holds what is no file");
            }
            files.add(new TableFile(
                    get(file, "name", String.class),
                    texts(get(file, "columns", List.class)),
                    get(file, "lines", Long.class),
                    get(file, "sha256", String.class)));
        }
        return new Manifest(
                get(members, "schemaVersion", String.class),
                organisation(get(organisation, "id", String.class)),
                get(organisation, "name", String.class),
                get(journal, "sequence", Long.class),
                get(journal, "hash", String.class),
                files);
    }

    private static <T> T get(Map<?, ?> members, String name, Class<T> type) {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new Json.Malformed("\"" + name + "\" is missing, or is not what it should be");
        }
        return type.cast(value);
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    private static OrganisationId organisation(String id) {
        try {
            return new OrganisationId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new Json.Malformed("the organisation's id is no UUID");
        }
    }

    private static BrokenArchive malformed(String how) {
        return new BrokenArchive(
                BrokenArchive.Reason.MANIFEST_MALFORMED,
                FILE + " is no manifest of Kurs: " + how + "; export anew, and leave the files as they are");
    }
}
