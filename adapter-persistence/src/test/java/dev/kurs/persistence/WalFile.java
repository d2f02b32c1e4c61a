package dev.kurs.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads SQLite's write-ahead log, after its file format: https://www.sqlite.org/fileformat2.html#walformat. */
final class WalFile {

    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;

    private WalFile() {}

    /** How many transactions were committed to the log since it was last begun anew. */
    static long commits(Path log) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(log));
        if (bytes.limit() < HEADER) {
            return 0;
        }
        int pageSize = bytes.getInt(8);
        long salt = bytes.getLong(16);
        long commits = 0;
        for (int frame = HEADER; frame + FRAME_HEADER + pageSize <= bytes.limit(); frame += FRAME_HEADER + pageSize) {
            boolean current = bytes.getLong(frame + 8) == salt;
            boolean lastOfTransaction = bytes.getInt(frame + 4) != 0;
            commits += current && lastOfTransaction ? 1 : 0;
        }
        return commits;
    }
}
