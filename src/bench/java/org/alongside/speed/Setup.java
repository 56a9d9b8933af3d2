package org.alongside.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.DatabaseForBenchmarks;
import org.alongside.bench.MadeUpDirectory;
import org.alongside.bench.Server;
import org.alongside.vocabulary.VocabularyForBenchmarks;

/** A made-up directory of some size in a database of its own, and the application on it. */
final class Setup {

    private static final long SEED = 1;
    private static final Duration LONGEST_BUILD = Duration.ofHours(1);

    private final Path folder;
    private final int size;
    private final DatabaseForBenchmarks database;
    private final Loading loading;
    private final VocabularyForBenchmarks vocabulary;
    private final WordsThereAre words = new WordsThereAre();
    private Server server;
    private double build;

    private Setup(Path folder, int size, DatabaseForBenchmarks database) {
        this.folder = folder;
        this.size = size;
        this.database = database;
        this.loading = new Loading(database.dataSource());
        loading.prepare();
        this.vocabulary = VocabularyForBenchmarks.in(database.dataSource());
    }

    /** Makes the directory and starts the application, which builds its index. */
    static Setup of(int size, Path folder, List<String> options, Started started)
            throws IOException, InterruptedException, SQLException {
        DatabaseForBenchmarks database = started.add(DatabaseForBenchmarks.start(folder.resolve("database")));
        Setup setup = new Setup(folder, size, database);
        setup.load();
        setup.start(options, started);
        return setup;
    }

    /** The same organisations as those in the database, from the first on. */
    MadeUpDirectory again() {
        return new MadeUpDirectory(SEED, vocabulary);
    }

    /** How long the application took to build its index, in seconds. */
    double build() {
        return build;
    }

    Loading loading() {
        return loading;
    }

    DatabaseForBenchmarks database() {
        return database;
    }

    VocabularyForBenchmarks vocabulary() {
        return vocabulary;
    }

    WordsThereAre words() {
        return words;
    }

    Server server() {
        return server;
    }

    /** The folder of the application's index. */
    Path index() throws IOException {
        try (Stream<Path> folders = Files.list(server.data().resolve("index"))) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private void load() throws SQLException {
        MadeUpDirectory directory = again();
        long start = System.nanoTime();
        loading.write(directory, size, words);
        System.out.printf(
                Locale.ROOT,
                "%s; loaded in %.1f s%n",
                directory.isResampled()
                        ? "Text: clauses of real descriptions and halves of real names, put together anew"
                        : "Text: made-up words drawn by Zipf's law",
                (System.nanoTime() - start) / 1e9);
    }

    private void start(List<String> options, Started started) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<String> all = new ArrayList<>(options);
        all.add("-Dquarkus.datasource.jdbc.url=" + database.url());
        all.add("-Dquarkus.datasource.username=" + database.user());
        all.add("-Dquarkus.datasource.password=" + database.password());
        server = started.add(Server.start(folder.resolve("data"), all));
        server.awaitSearch(LONGEST_BUILD);
        build = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "Index built %.1f s after the application was started, %.0f organisations/s%n",
                build,
                size / build);
    }
}
