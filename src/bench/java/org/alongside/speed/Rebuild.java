package org.alongside.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.alongside.bench.Aims;
import org.alongside.search.BareLucene;

/** How long the application takes to build its index, beside what bare Lucene needs for the same documents. */
final class Rebuild {

    private static final int WARM_UP = 5_000;
    private static final double AIM = 3;

    private final Settings settings;
    private final Path folder;
    private final Aims aims;

    Rebuild(Settings settings, Path folder, Aims aims) {
        this.settings = settings;
        this.folder = folder;
        this.aims = aims;
    }

    void run(Started started) throws IOException, InterruptedException, SQLException {
        int size = settings.rebuild();
        System.out.printf(Locale.ROOT, "%n=== Building the index: %,d organisations ===%n", size);
        Setup setup = Setup.of(size, folder, settings.options(), started);
        setup.server().close();
        BareLucene lucene = new BareLucene(setup.again(), size, setup.vocabulary());
        int processors = Runtime.getRuntime().availableProcessors();
        lucene.write(Files.createDirectory(folder.resolve("warm")), WARM_UP, processors);
        double alone = lucene.write(Files.createDirectory(folder.resolve("alone")), size, 1);
        Path bare = Files.createDirectory(folder.resolve("bare"));
        double together = lucene.write(bare, size, processors);
        System.out.printf(
                Locale.ROOT,
                "Bare Lucene, documents made beforehand: %.1f s from one thread, %.1f s from %d%n",
                alone,
                together,
                processors);
        List<String> differences = BareLucene.differences(setup.index().resolve("partner"), bare);
        System.out.println(
                differences.isEmpty()
                        ? "Both indexes have the same fields with the same number of words in each"
                        : "NOT THE SAME DOCUMENTS: " + differences);
        aims.atMost(AIM, setup.build() / together, "Building %,d: times bare Lucene on all processors", size);
        aims.atMost(AIM, setup.build() / alone, "Building %,d: times bare Lucene on one thread", size);
    }
}
