package org.alongside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of a benchmark's own, set up by somebody who wants it to be fast and nothing to be lost. */
public final class DatabaseForBenchmarks implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("target", "postgres-programs");

    /** No parallel plans: as many questions as processors are asked at a time, and each would only take from the others. */
    private static final String SETTINGS = """

            shared_buffers = 2GB
            effective_cache_size = 6GB
            work_mem = 64MB
            maintenance_work_mem = 1GB
            max_wal_size = 16GB
            checkpoint_timeout = 1h
            random_page_cost = 1.1
            jit = off
            max_parallel_workers_per_gather = 0
            plan_cache_mode = force_custom_plan
            """;

    private final Path files;
    private final EmbeddedDatabase database;

    private DatabaseForBenchmarks(Path files, EmbeddedDatabase database) {
        this.files = files;
        this.database = database;
    }

    /** Starts an empty one in a folder. */
    public static DatabaseForBenchmarks start(Path folder) throws IOException {
        EmbeddedDatabase.start(folder, PROGRAMS, true).close();
        Path data = folder.resolve("postgres");
        Files.writeString(data.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        return new DatabaseForBenchmarks(data.resolve("base"), EmbeddedDatabase.start(folder, PROGRAMS, true));
    }

    /** The folder of its tables and indexes. */
    public Path files() {
        return files;
    }

    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url());
        source.setUser(user());
        source.setPassword(password());
        return source;
    }

    public String url() {
        return database.jdbcUrl();
    }

    public String user() {
        return database.user();
    }

    public String password() {
        return database.password();
    }

    @Override
    public void close() {
        database.close();
    }
}
