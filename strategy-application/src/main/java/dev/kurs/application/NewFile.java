package dev.kurs.application;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is written beside where it is to be, and put there when it is complete and on disk. */
public final class NewFile implements AutoCloseable {

    private final Path target;
    private final Path partial;

    private NewFile(Path target) {
        this.target = target;
        partial = target.resolveSibling(target.getFileName() + ".partial");
    }

    /**
     * Begins a file where there is none.
     *
     * @throws FileAlreadyExistsException when it is there, or somebody is writing it
     */
    public static NewFile begin(Path file) throws IOException {
        return begin(file, false);
    }

    /**
     * Begins a file.
     *
     * @param instead whether one may be there until just before {@link #finish}
     * @throws FileAlreadyExistsException when one is there that may not, or somebody is writing it
     */
    public static NewFile begin(Path file, boolean instead) throws IOException {
        NewFile begun = new NewFile(file.toAbsolutePath().normalize());
        Path folder = begun.target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (!instead && Files.exists(begun.target)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Files.createFile(begun.partial);
        return begun;
    }

    /** Where it is written meanwhile; there is an empty file. */
    public Path partial() {
        return partial;
    }

    /** Puts it in its place. */
    public void finish() throws IOException {
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(partial, target);
        Path folder = target.getParent();
        if (folder != null) {
            force(folder);
        }
    }

    /** Makes a folder's list of files durable, where the system lets a folder be opened. */
    public static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Removes what was written, unless it is in its place. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(partial);
        Files.deleteIfExists(partial.resolveSibling(partial.getFileName() + "-journal"));
    }
}
