package org.alongside.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Gatling in a process of its own, which sends questions at a constant rate whenever it is told to. */
final class Sender implements AutoCloseable {

    private static final Path BUILT = Path.of("target", "gatling");

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader results;

    private Sender(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.results = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * What became of questions.
     *
     * @param sent how many were sent
     * @param failed how many of them had no right answer
     * @param p50 the median of the latency, in milliseconds from when a question was due
     * @param p99 its 99th percentile
     * @param p999 its 99.9th percentile
     * @param late the median of what the sender was late, in milliseconds; part of the latencies
     * @param latest the 99th percentile of that
     */
    record Result(long sent, long failed, double p50, double p99, double p999, double late, double latest) {

        private static Result of(String[] parts) {
            return new Result(
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    Double.parseDouble(parts[3]),
                    Double.parseDouble(parts[4]),
                    Double.parseDouble(parts[5]),
                    Double.parseDouble(parts[6]),
                    Double.parseDouble(parts[7]));
        }
    }

    /**
     * A question that was long in being answered.
     *
     * @param millis from when it was due
     * @param path what was asked
     */
    record Slow(double millis, String path) {}

    /**
     * What became of all questions of one load.
     *
     * @param byKind by the name of the kind, and of all together as "all"
     * @param slowest which were the slowest, the slowest first
     */
    record Results(Map<String, Result> byKind, List<Slow> slowest) {

        Result all() {
            return byKind.get("all");
        }
    }

    /**
     * Starts one that sends these questions, in this order and then from the start.
     *
     * @param server the address of the application
     * @param folder where it may leave what it needs
     */
    static Sender start(String server, List<Asked> questions, Path folder) throws IOException {
        Path file = folder.resolve("questions");
        Files.write(
                file,
                questions.stream()
                        .map(question -> question.kind().name() + '\t' + question.path())
                        .toList());
        return new Sender(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Xmx512m",
                        "-classpath",
                        BUILT.resolve("classes")
                                + System.getProperty("path.separator")
                                + Files.readString(BUILT.resolve("classpath")).strip(),
                        "Sending",
                        server,
                        file.toString(),
                        folder.resolve("gatling").toString())
                .redirectError(folder.resolve("gatling.log").toFile())
                .start());
    }

    /**
     * Sends questions for some time and waits for the last answer.
     *
     * @param rate how many a second
     * @param warmUp seconds that don't count
     * @param seconds seconds that do
     */
    Results send(double rate, int warmUp, int seconds) throws IOException {
        orders.printf(Locale.ROOT, "%.3f %d %d%n", rate, warmUp, seconds);
        Map<String, Result> found = new LinkedHashMap<>();
        List<Slow> slowest = new ArrayList<>();
        for (String line = results.readLine(); line != null; line = results.readLine()) {
            if (line.equals("=")) {
                return new Results(found, slowest);
            }
            if (line.startsWith("=")) {
                String[] parts = line.substring(1).split("\t");
                if (parts[0].equals("slowest")) {
                    slowest.add(new Slow(Double.parseDouble(parts[1]), parts[2]));
                } else {
                    found.put(parts[0], Result.of(parts));
                }
            }
        }
        throw new IOException("Gatling ended unexpectedly");
    }

    /** It ends when nothing more can come. */
    @Override
    public void close() {
        orders.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
