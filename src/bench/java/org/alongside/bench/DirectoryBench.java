package org.alongside.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.alongside.search.InProcess;

/**
 * Loads 25,000 made-up rows into the packaged application and prints what reads and searches cost, each beside two
 * floors measured in the same run: the same server answering a constant, and the same question put to the same index
 * in-process.
 */
public final class DirectoryBench {

    private static final int ROWS = 25_000;
    private static final int THREADS = 2;
    private static final int WARM_UP = 45;
    private static final int SECONDS = 10;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final List<String> WORDS =
            List.of("food bank", "dementia carers", "young people music", "community garden", "refugee housing advice");
    private static final List<String> REGIONS =
            List.of("E47000001", "E12000007", "E08000006", "W92000004", "E12000009");
    private static final List<String> SECTORS = List.of("SW", "HE", "AR", "ED", "HO");

    private final ObjectMapper json = new ObjectMapper();
    private final Server server;

    private DirectoryBench(Server server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("alongside-bench");
        try (Server server = Server.start(folder.resolve("data"))) {
            new DirectoryBench(server).run(folder);
        } finally {
            Folders.delete(folder);
        }
    }

    private void run(Path folder) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%nJava %s, %d processors; %d senders in a closed loop, %d s each after %d s of warming up%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                THREADS,
                SECONDS,
                WARM_UP);
        load();
        List<String> ids = ids();
        Figures constant = measure(number -> "/api/v1/stages");
        System.out.println(constant.line("a constant (/stages)", constant, null));
        Figures reads = measure(number -> "/api/v1/organisations/" + ids.get(number % ids.size()));
        System.out.println(reads.line("one organisation", constant, null));
        Figures filtered = measure(
                number -> "/api/v1/search?region=" + at(REGIONS, number) + "&sector=" + at(SECTORS, number / 5));
        Figures text = measure(number -> "/api/v1/search?facets=sector,rung,supports&q="
                + URLEncoder.encode(at(WORDS, number), StandardCharsets.UTF_8));
        long resident = Memory.of(server).resident();
        Path copy = copyIndex(folder);
        server.close();
        try (InProcess inProcess = new InProcess(copy)) {
            Figures filteredFloor = Figures.of(
                    number -> inProcess.filtered(at(REGIONS, number), at(SECTORS, number / 5)),
                    THREADS,
                    WARM_UP,
                    SECONDS);
            Figures textFloor = Figures.of(number -> inProcess.text(at(WORDS, number)), THREADS, WARM_UP, SECONDS);
            System.out.println(filtered.line("search by region and sector", constant, filteredFloor));
            System.out.println(filteredFloor.line("  the same in-process", constant, filteredFloor));
            System.out.println(text.line("search by words, three facets", constant, textFloor));
            System.out.println(textFloor.line("  the same in-process", constant, textFloor));
        }
        System.out.printf(Locale.ROOT, "resident memory of the application afterwards: %d MiB%n", resident);
    }

    private void load() throws IOException, InterruptedException {
        MadeUpRows rows = new MadeUpRows(1, codes("/api/v1/areas?type=district"), codes("/api/v1/sectors"));
        System.out.println(
                rows.areResampled()
                        ? "text: clauses of real descriptions and halves of real names, put together anew"
                        : "text: made-up words drawn by Zipf's law");
        byte[] csv = rows.csv(ROWS).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        server.importRows(csv);
        double seconds = (System.nanoTime() - start) / 1e9;
        while (json.readTree(server.get("/api/v1/search"))
                        .path("total")
                        .path("value")
                        .asLong()
                < ROWS) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new IOException("Search does not find all that was imported: " + server.health());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        double found = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d rows imported in %.1f s (%.0f rows/s), all found by search after %.1f s%n",
                ROWS,
                seconds,
                ROWS / seconds,
                found);
    }

    private Figures measure(IntFunction<String> path) {
        return Figures.of(number -> server.read(path.apply(number)), THREADS, WARM_UP, SECONDS);
    }

    private List<String> ids() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        json.readTree(server.get("/api/v1/organisations?limit=100"))
                .path("items")
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private List<String> codes(String path) throws IOException, InterruptedException {
        List<String> codes = new ArrayList<>();
        json.readTree(server.get(path))
                .path("items")
                .forEach(item -> codes.add(item.path("code").asText()));
        return codes;
    }

    private Path copyIndex(Path folder) throws IOException {
        Path index = server.data().resolve("index");
        Path copy = Files.createDirectories(folder.resolve("copy"));
        Files.walkFileTree(index, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path inside = index.relativize(file);
                Path target = copy.resolve(inside.subpath(1, inside.getNameCount()));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                return FileVisitResult.CONTINUE;
            }
        });
        return copy;
    }

    private static String at(List<String> list, int number) {
        return list.get(number % list.size());
    }
}
