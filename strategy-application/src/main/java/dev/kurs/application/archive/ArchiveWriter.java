package dev.kurs.application.archive;

import dev.kurs.application.NewFile;
import dev.kurs.application.archive.Manifest.TableFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes an archive beside where it is to be, and puts it there when it is complete and on disk. Whoever sees the folder
 * sees all of it.
 */
final class ArchiveWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path partial;
    private final List<TableFile> files = new ArrayList<>();
    private boolean finished;

    private ArchiveWriter(Path target, Path partial) {
        this.target = target;
        this.partial = partial;
    }

    /**
     * Begins an archive.
     *
     * @throws FileAlreadyExistsException when something is there already, or an export to the same place is under way
     */
    static ArchiveWriter begin(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        Files.createDirectories(parent(target));
        Files.createDirectory(partial);
        return new ArchiveWriter(target, partial);
    }

    private static Path parent(Path target) {
        Path parent = target.getParent();
        return parent == null ? target : parent;
    }

    /** Writes the file of a table: all rows that the producer hands over. */
    void write(ArchivedTable table, Consumer<Consumer<ArchivedRow>> producer) {
        MessageDigest digest = Checksums.sha256();
        long[] lines = {0};
        try (FileChannel channel = create(partial.resolve(table.file()));
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
            producer.accept(row -> {
                byte[] line = (row.line(table) + "\n").getBytes(StandardCharsets.UTF_8);
                digest.update(line);
                append(line, out);
                lines[0]++;
            });
            out.flush();
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.add(new TableFile(table.file(), table.columnNames(), lines[0], Checksums.text(digest)));
    }

    private static void append(byte[] line, OutputStream out) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that were written, by name. */
    List<TableFile> files() {
        return files.stream().sorted(Comparator.comparing(TableFile::name)).toList();
    }

    /** Writes the manifest, and puts everything in its place. */
    void finish(Manifest manifest) throws IOException {
        String text = manifest.text();
        write(Manifest.FILE, text);
        write(Manifest.CHECKSUM_FILE, Checksums.line(text, Manifest.FILE));
        NewFile.force(partial);
        Files.move(partial, target);
        finished = true;
        NewFile.force(parent(target));
    }

    private void write(String name, String text) throws IOException {
        try (FileChannel channel = create(partial.resolve(name));
                OutputStream out = Channels.newOutputStream(channel)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            channel.force(true);
        }
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Removes what was written, unless it was finished. */
    @Override
    public void close() throws IOException {
        if (finished) {
            return;
        }
        try (Stream<Path> written = Files.list(partial)) {
            for (Path file : written.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(partial);
    }
}
