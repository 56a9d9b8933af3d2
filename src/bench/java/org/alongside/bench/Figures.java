package org.alongside.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * What a load of requests took.
 *
 * @param rate requests a second
 * @param p50 the median, in milliseconds
 * @param p99 the 99th percentile, in milliseconds
 */
public record Figures(double rate, double p50, double p99) {

    /** One request, counted from 0. */
    public interface Request {
        void send(int number) throws Exception;
    }

    /**
     * Sends requests from some threads, each its next when the last is answered (a closed loop: it measures what a
     * request costs, not what happens when more come than can be answered).
     *
     * @param warmUp seconds before measuring starts
     * @param seconds how long it is measured
     */
    public static Figures of(Request request, int threads, int warmUp, int seconds) {
        ExecutorService senders = Executors.newFixedThreadPool(threads);
        try {
            run(senders, request, threads, warmUp);
            long start = System.nanoTime();
            double[] millis = run(senders, request, threads, seconds);
            double took = (System.nanoTime() - start) / 1e9;
            Arrays.sort(millis);
            return new Figures(millis.length / took, at(millis, 0.50), at(millis, 0.99));
        } finally {
            senders.shutdown();
        }
    }

    /** A line of a table, beside a floor measured in the same run. */
    String line(String name, Figures constant, Figures inProcess) {
        String line = String.format(
                Locale.ROOT,
                "%-34s %9.0f/s   p50 %8.2f ms   p99 %8.2f ms   p50 %5.1f x constant",
                name,
                rate,
                p50,
                p99,
                p50 / constant.p50);
        return inProcess == null
                ? line
                : line + String.format(Locale.ROOT, ", %4.2f x in-process", p50 / inProcess.p50);
    }

    private static double at(double[] sorted, double quantile) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * quantile))];
    }

    private static double[] run(ExecutorService senders, Request request, int threads, int seconds) {
        List<Future<double[]>> all = IntStream.range(0, threads)
                .mapToObj(thread -> senders.submit(() -> loop(request, thread, threads, seconds)))
                .toList();
        return all.stream().map(Figures::result).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] loop(Request request, int thread, int threads, int seconds) throws Exception {
        double[] millis = new double[1024];
        int sent = 0;
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            request.send(thread + sent * threads);
            if (sent == millis.length) {
                millis = Arrays.copyOf(millis, sent * 2);
            }
            millis[sent++] = (System.nanoTime() - start) / 1e6;
        }
        return Arrays.copyOf(millis, sent);
    }

    private static double[] result(Future<double[]> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
