package org.alongside.speed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.bench.Aims;
import org.alongside.bench.Folders;

/**
 * How fast the search is, from ten thousand to a million made-up organisations, beside PostgreSQL's full text search and
 * the same questions put to Lucene in-process; what it takes of memory and disk, and how soon a write is found. It
 * starts whatever it needs, and leaves nothing behind.
 */
public final class SpeedBench {

    private static final double GROWTH = 4;

    private SpeedBench() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.read();
        System.out.printf(
                Locale.ROOT,
                "%nJava %s, %d processors, shared by the application (%s), its database and whatever asks; warmed up"
                        + " until %d s more are no faster, %d s a figure%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                String.join(" ", settings.options()),
                settings.warmUp(),
                settings.seconds());
        Aims aims = new Aims();
        List<Round.Measured> rounds = new ArrayList<>();
        if (settings.rebuild() > 0) {
            in((folder, started) -> new Rebuild(settings, folder, aims).run(started));
        }
        for (int size : settings.sizes()) {
            in((folder, started) -> rounds.add(new Round(settings, size, folder).run(aims, started)));
        }
        Round.Measured smallest = rounds.get(0);
        Round.Measured largest = rounds.get(rounds.size() - 1);
        for (Kind kind : Kind.values()) {
            if (kind.isFilter() && rounds.size() > 1) {
                aims.atMost(
                        GROWTH,
                        largest.p50(kind) / smallest.p50(kind),
                        "p50 at %,d, times that at %,d: %s",
                        largest.size(),
                        smallest.size(),
                        kind.label());
            }
        }
        aims.print();
    }

    private interface Work {
        void in(Path folder, Started started) throws Exception;
    }

    private static void in(Work work) throws Exception {
        try (Started started = new Started()) {
            Path folder = Files.createTempDirectory("alongside-speed");
            started.add(() -> Folders.delete(folder));
            work.in(folder, started);
        }
    }
}
