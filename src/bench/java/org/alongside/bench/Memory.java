package org.alongside.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the application takes, in MiB.
 *
 * @param heap objects that are needed, just after those that aren't have been thrown away
 * @param resident all memory the system counts as its own: its own data and what it has read of files lately
 * @param own of that its own data
 * @param files of that what it has read of files; the system takes that back as it likes
 * @param disk the index on disk
 */
public record Memory(long heap, long resident, long own, long files, long disk) {

    /** As it is now; resident memory first, as the collection changes it. */
    public static Memory of(Server server) throws IOException, InterruptedException {
        long resident = counted(server, "VmRSS");
        long own = counted(server, "RssAnon");
        long files = counted(server, "RssFile");
        collectGarbage(server);
        return new Memory(heap(server), resident, own, files, disk(server.data().resolve("index")));
    }

    public String line() {
        return String.format(
                Locale.ROOT,
                "Memory: heap %d MiB after a collection; resident %d MiB, of which %d its own and %d of files;"
                        + " index on disk %d MiB",
                heap,
                resident,
                own,
                files,
                disk);
    }

    /** A figure by the name Linux gives it; 0 on any other system. */
    private static long counted(Server server, String figure) throws IOException {
        Path status = Path.of("/proc", String.valueOf(server.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(figure + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static void collectGarbage(Server server) throws IOException, InterruptedException {
        new ProcessBuilder(Server.program("jcmd"), String.valueOf(server.pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static long heap(Server server) throws IOException, InterruptedException {
        double bytes = server.get("/q/metrics")
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
        return mebibytes(bytes);
    }

    private static long disk(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return mebibytes(files.mapToLong(file -> file.toFile().length()).sum());
        }
    }

    private static long mebibytes(double bytes) {
        return Math.round(bytes / (1 << 20));
    }
}
