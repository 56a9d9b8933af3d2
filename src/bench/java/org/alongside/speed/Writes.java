package org.alongside.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.alongside.bench.Server;

/**
 * Lists organisations and changes them, five times a second, each time with a word nobody else has, and looks how long
 * after the answer to the write it takes until search finds the word.
 */
final class Writes {

    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long LOOK_AGAIN = 20;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);

    private final Server server;
    private final ObjectMapper json = new ObjectMapper();
    private final Queue<HttpResponse<String>> unchanged = new ConcurrentLinkedQueue<>();

    Writes(Server server) {
        this.server = server;
    }

    /**
     * How long it took until what was written was found.
     *
     * @param writes how many there were
     * @param late how many of them weren't found for so long that nobody looked any more
     * @param p50 the median, in milliseconds; without end when half of them were late
     * @param p99 the 99th percentile
     */
    record Figures(int writes, long late, double p50, double p99) {}

    /**
     * Writes at a constant rate.
     *
     * @param warmUp seconds that don't count: the first writes meet code that nobody has used yet
     * @param seconds seconds that do
     */
    Figures during(int warmUp, int seconds) throws InterruptedException, ExecutionException {
        ExecutorService writers = Executors.newCachedThreadPool();
        try {
            List<Future<Double>> found = new ArrayList<>();
            long start = System.nanoTime();
            for (int number = 0; number * EVERY < TimeUnit.SECONDS.toNanos(warmUp + seconds); number++) {
                int now = number;
                found.add(writers.submit(() -> write(now)));
                TimeUnit.NANOSECONDS.sleep(start + (number + 1) * EVERY - System.nanoTime());
            }
            List<Double> all = new ArrayList<>();
            for (Future<Double> one : found) {
                all.add(one.get());
            }
            int uncounted = (int) (TimeUnit.SECONDS.toNanos(warmUp) / EVERY);
            double[] millis = all.stream()
                    .skip(uncounted)
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            long late = Arrays.stream(millis).filter(Double::isInfinite).count();
            return new Figures(millis.length, late, millis[millis.length / 2], millis[(int) (millis.length * 0.99)]);
        } finally {
            writers.shutdownNow();
        }
    }

    /** Lists one or changes one listed before, by turns. */
    private double write(int number) throws IOException, InterruptedException {
        String word = "zzq" + number + "zzq";
        HttpResponse<String> before = number % 2 == 0 ? null : unchanged.poll();
        HttpResponse<String> answer = before == null
                ? server.write("POST", "/api/v1/organisations", entry(word))
                : server.write(
                        "PUT",
                        URI.create(before.headers().firstValue("Location").orElseThrow())
                                .getPath(),
                        entry(word),
                        "If-Match",
                        before.headers().firstValue("ETag").orElseThrow());
        long written = System.nanoTime();
        if (answer.statusCode() >= 300) {
            throw new IOException("A write is refused: " + answer.body());
        }
        while (!isFound(word)) {
            if (System.nanoTime() - written > LONGEST) {
                System.out.println(word + ", written a while ago, can't be found: " + server.health());
                return Double.POSITIVE_INFINITY;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN);
        }
        if (before == null) {
            // Not sooner: once it is changed, nobody finds it by its first word any more
            unchanged.add(answer);
        }
        return (System.nanoTime() - written) / 1e6;
    }

    private static String entry(String word) {
        return String.format(
                Locale.ROOT,
                "{\"name\": \"Benchmark %s\", \"kind\": \"communityGroup\", \"size\": \"micro\","
                        + " \"summary\": \"Listed by a benchmark.\", \"areasServed\": [\"E08000006\"]}",
                word);
    }

    private boolean isFound(String word) throws IOException, InterruptedException {
        String answer = server.getAsAnybody("/api/v1/search?willing=any&limit=1&q=%22" + word + "%22");
        return json.readTree(answer).path("total").path("value").asLong() > 0;
    }
}
