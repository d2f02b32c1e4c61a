package dev.kurs.application.archive;

import dev.kurs.application.Progress;
import dev.kurs.application.archive.BrokenArchive.Reason;
import dev.kurs.application.archive.Manifest.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an archive, and believes nothing in it that it has not checked. */
final class ArchiveReader {

    /** Far more than a manifest has, and little enough to hold. */
    private static final long LONGEST_MANIFEST = 16L << 20;

    private static final int BUFFER = 1 << 16;

    private final Path folder;

    ArchiveReader(Path folder) {
        this.folder = folder;
    }

    /**
     * The manifest.
     *
     * @throws BrokenArchive when there is none, or it is not the one that was written
     */
    Manifest manifest() {
        String text = text(Manifest.FILE);
        if (!text(Manifest.CHECKSUM_FILE).equals(Checksums.line(text, Manifest.FILE))) {
            throw new BrokenArchive(
                    Reason.MANIFEST_ALTERED,
                    Manifest.FILE + " does not have the checksum that stands in " + Manifest.CHECKSUM_FILE
                            + "; copy the whole folder again from where it was exported");
        }
        return Manifest.parse(text);
    }

    private String text(String name) {
        try {
            Path file = folder.resolve(name);
            if (Files.size(file) > LONGEST_MANIFEST) {
                throw new BrokenArchive(
                        Reason.MANIFEST_MALFORMED,
                        name + " is too long to be one of Kurs; copy the whole folder again");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new BrokenArchive(
                    Reason.NO_MANIFEST,
                    "there is no " + name
                            + " in it: it is no export of Kurs, or not all of one; copy the whole folder");
        } catch (MalformedInputException e) {
            throw new BrokenArchive(Reason.MANIFEST_ALTERED, name + " is not UTF-8; copy the whole folder again");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads all files once, and compares them with the manifest and with the tables that they are for.
     *
     * @throws BrokenArchive when one is missing, altered, or of another version
     */
    void check(Manifest manifest, String schema, List<ArchivedTable> tables, Progress progress) {
        requireSchema(manifest, schema, tables);
        requireFiles(manifest);
        for (TableFile file : manifest.files()) {
            String found = sha256(file, progress);
            if (!found.equals(file.sha256())) {
                throw new BrokenArchive(
                        Reason.FILE_ALTERED,
                        file.name() + " does not have the checksum that stands in " + Manifest.FILE
                                + "; copy it again from where it was exported");
            }
        }
    }

    private static void requireSchema(Manifest manifest, String schema, List<ArchivedTable> tables) {
        Map<String, List<String>> known =
                tables.stream().collect(Collectors.toMap(ArchivedTable::file, ArchivedTable::columnNames));
        Map<String, List<String>> told = new HashMap<>();
        manifest.files().forEach(file -> told.put(file.name(), file.columns()));
        if (!schema.equals(manifest.schema())
                || !known.equals(told)
                || told.size() != manifest.files().size()) {
            throw new BrokenArchive(
                    Reason.OTHER_SCHEMA,
                    "its tables are of schema version " + manifest.schema() + ", and those here of version " + schema
                            + "; export it anew with the version of Kurs that runs here, or take it in with the one that"
                            + " wrote it");
        }
    }

    private void requireFiles(Manifest manifest) {
        Set<String> told = new TreeSet<>(Set.of(Manifest.FILE, Manifest.CHECKSUM_FILE));
        manifest.files().forEach(file -> told.add(file.name()));
        Set<String> found = names();
        for (String name : told) {
            if (!found.contains(name)) {
                throw new BrokenArchive(
                        Reason.FILE_MISSING, name + " is missing; copy it again from where it was exported");
            }
        }
        found.removeAll(told);
        if (!found.isEmpty()) {
            throw new BrokenArchive(
                    Reason.FILE_UNKNOWN,
                    found.iterator().next()
                            + " does not belong to it; take it out of the folder, and see why it was there");
        }
    }

    private Set<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sha256(TableFile file, Progress progress) {
        MessageDigest digest = Checksums.sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(folder.resolve(file.name()))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                progress.at(0, 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Checksums.text(digest);
    }

    /** The lines of a table's file, to be closed. */
    ArchiveLines lines(ArchivedTable table) {
        return ArchiveLines.open(folder.resolve(table.file()));
    }
}
