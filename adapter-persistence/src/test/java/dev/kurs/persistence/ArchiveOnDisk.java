package dev.kurs.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An archive in the hands of somebody who alters it, and signs anew what was altered. */
record ArchiveOnDisk(Path folder) {

    static ArchiveOnDisk copied(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return new ArchiveOnDisk(to);
    }

    String manifest() throws IOException {
        return text("manifest.json");
    }

    String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    ArchiveOnDisk delete(String file) throws IOException {
        Files.delete(folder.resolve(file));
        return this;
    }

    ArchiveOnDisk write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return this;
    }

    ArchiveOnDisk writeLatin1(String file, String text) throws IOException {
        Files.write(folder.resolve(file), text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Alters the first place where a text stands, which must be there. */
    ArchiveOnDisk alter(String file, String what, String instead) throws IOException {
        String text = text(file);
        String altered = text.replaceFirst(what, instead);
        if (altered.equals(text)) {
            throw new IllegalArgumentException(what + " is not in " + file);
        }
        return write(file, altered);
    }

    /** Writes another manifest, with its checksum. */
    ArchiveOnDisk sign(String manifest) throws IOException {
        if (manifest.equals(manifest())) {
            throw new IllegalArgumentException("the manifest is as it was");
        }
        write("manifest.json", manifest);
        return write("manifest.json.sha256", sha256("manifest.json") + "  manifest.json\n");
    }

    /** Writes the checksum that the file of a table now has into the manifest. */
    ArchiveOnDisk signChecksum(String table) throws IOException {
        String file = table + ".ndjson";
        return sign(manifest()
                .replaceFirst(
                        "(\"name\": \"" + file + "\", \"lines\": \\d+, \"sha256\": \")[0-9a-f]{64}",
                        "$1" + sha256(file)));
    }

    /** Alters the file of a table, and signs it. */
    ArchiveOnDisk resigned(String table, String what, String instead) throws IOException {
        return alter(table + ".ndjson", Pattern.quote(what), Matcher.quoteReplacement(instead))
                .signChecksum(table);
    }

    /** Turns the lines of a table's file around, and signs it. */
    ArchiveOnDisk reversed(String table) throws IOException {
        List<String> lines = new ArrayList<>(List.of(text(table + ".ndjson").split("\n")));
        Collections.reverse(lines);
        return write(table + ".ndjson", String.join("\n", lines) + "\n").signChecksum(table);
    }

    private String sha256(String file) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(file));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
