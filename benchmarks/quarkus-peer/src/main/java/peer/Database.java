package peer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** One pool to read with and one connection to write with, over a copy of the tables of Kurs. */
@Singleton
class Database {

    final Jdbi readers;
    final Jdbi writer;
    final String organisation;

    private final HikariDataSource readerPool;
    private final HikariDataSource writerPool;

    Database(@ConfigProperty(name = "peer.database") String file) {
        readerPool = pool(file, Math.max(4, 2 * Runtime.getRuntime().availableProcessors()), "DEFERRED");
        writerPool = pool(file, 1, "IMMEDIATE");
        readers = Jdbi.create(readerPool);
        writer = Jdbi.create(writerPool);
        organisation = readers.withHandle(handle -> handle.createQuery("SELECT organisation FROM organisation")
                .mapTo(String.class)
                .first());
    }

    private static HikariDataSource pool(String file, int size, String transactions) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        config.setCacheSize(-16 * 1024);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(1L << 30));
        config.setTransactionMode(transactions);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(size);
        return new HikariDataSource(pool);
    }

    @PreDestroy
    void close() {
        readerPool.close();
        writerPool.close();
    }
}
