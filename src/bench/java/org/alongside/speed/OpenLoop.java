package org.alongside.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.alongside.bench.Aims;
import org.alongside.bench.Figures;
import org.alongside.bench.Server;

/**
 * What searches and writes meet when searches arrive at a constant rate, whether or not those before have been answered.
 */
final class OpenLoop {

    private static final double FINDABLE = 1000;
    private static final int LONGER = 5;

    private final Settings settings;
    private final Server server;
    private final Sender sender;

    OpenLoop(Settings settings, Server server, Sender sender) {
        this.settings = settings;
        this.server = server;
        this.sender = sender;
    }

    /**
     * Measures and prints.
     *
     * @param capacity how many questions a second are answered when each waits for the one before
     */
    void measure(int size, double capacity, Aims aims) throws IOException, InterruptedException, ExecutionException {
        System.out.printf(
                Locale.ROOT,
                "%nOpen loop, all kinds by turns; in a closed loop %d clients reach %.0f/s%n",
                settings.clients(),
                capacity);
        // The sender is new and shares the processors: until its code is compiled it takes more of them
        sender.send(HighestRate.even(capacity / 8), LONGER * settings.warmUp(), 1);
        double held = new HighestRate(sender, settings.seconds() / 2 + 1, settings.seconds()).from(capacity / 8);
        System.out.printf(
                Locale.ROOT,
                "Highest rate held with p99 under %.0f ms: %.1f/s. Latencies from when a search was due, in ms:%n",
                HighestRate.IN_TIME,
                held);
        double half = HighestRate.even(held / 2);
        if (held > 0) {
            print(String.format(Locale.ROOT, "at %.0f/s, half of that", half), half);
            print("at that rate", held);
        } else {
            System.out.printf("Not even %.0f/s are held%n", HighestRate.LOWEST);
        }
        writes(size, HighestRate.even(half / 2), aims);
    }

    private void print(String title, double rate) throws IOException {
        Sender.Results results =
                sender.send(rate, settings.seconds(), HighestRate.enough(rate, LONGER * settings.seconds()));
        System.out.printf("  %-36s searches  failed       p50       p99     p99.9%n", title);
        for (Kind kind : Kind.values()) {
            if (results.byKind().containsKey(kind.name())) {
                print(kind.label(), results.byKind().get(kind.name()));
            }
        }
        Sender.Result all = results.all();
        print("all of them", all);
        System.out.printf(
                Locale.ROOT, "    of which the sender was late: p50 %.2f, p99 %.2f%n", all.late(), all.latest());
        for (Sender.Slow slow : results.slowest()) {
            System.out.printf(
                    Locale.ROOT,
                    "    among the slowest, %.0f ms, asked again alone %.0f ms: %s%n",
                    slow.millis(),
                    alone(slow.path()),
                    URLDecoder.decode(slow.path(), StandardCharsets.UTF_8));
        }
    }

    /** The middle of what it takes when nothing else is asked, in milliseconds. */
    private double alone(String path) {
        return Figures.of(number -> server.read(path), 1, 0, 1).p50();
    }

    private static void print(String name, Sender.Result result) {
        System.out.printf(
                Locale.ROOT,
                "    %-34s %8d %7d %9.2f %9.2f %9.2f%n",
                name,
                result.sent(),
                result.failed(),
                result.p50(),
                result.p99(),
                result.p999());
    }

    private void writes(int size, double rate, Aims aims) throws IOException, InterruptedException, ExecutionException {
        int seconds = LONGER * settings.seconds();
        CompletableFuture<Sender.Results> searches = CompletableFuture.supplyAsync(() -> {
            try {
                return sender.send(rate, settings.seconds(), seconds);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        Writes.Figures writes = new Writes(server).during(settings.seconds(), seconds);
        Sender.Result all = searches.get().all();
        System.out.printf(
                Locale.ROOT,
                "%d writes, 5/s, while %.1f searches/s arrive: found p50 %.0f ms, p99 %.0f ms after the answer to the"
                        + " write, %d not within 30 s; searches meanwhile p50 %.2f, p99 %.2f%n",
                writes.writes(),
                rate,
                writes.p50(),
                writes.p99(),
                writes.late(),
                all.p50(),
                all.p99());
        aims.atMost(FINDABLE, writes.p99(), "%,d: ms until a write is found, p99", size);
    }
}
