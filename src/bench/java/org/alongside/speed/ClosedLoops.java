package org.alongside.speed;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.alongside.bench.Aims;
import org.alongside.bench.Figures;
import org.alongside.bench.Server;
import org.alongside.search.InProcess;
import org.alongside.vocabulary.VocabularyForBenchmarks;

/**
 * What questions cost when each client asks its next when the last is answered: over HTTP, put to the index in-process,
 * and in PostgreSQL.
 */
final class ClosedLoops {

    private static final double TIMES_IN_PROCESS = 1.5;
    private static final double TIMES_POSTGRES = 20;
    private static final int COMPARED = 20;

    /** How many times it is asked before measuring, at most. */
    private static final int LONGEST = 15;

    private static final double FASTER = 1.05;

    /** Answered from memory: what it takes is what HTTP itself takes on this machine. */
    private static final String CONSTANT = "/api/v1/stages";

    private final Settings settings;
    private final Questions questions;
    private final Map<Kind, Figures> alone = new EnumMap<>(Kind.class);
    private final Map<Kind, Figures> inProcess = new EnumMap<>(Kind.class);
    private final Map<Kind, Figures> together = new EnumMap<>(Kind.class);
    private final Map<Kind, Figures> postgres = new EnumMap<>(Kind.class);
    private Figures constant;
    private Figures mix;
    private Figures mixInProcess;
    private Figures postgresAllWords;

    /** How many some filters find. */
    private final Map<Asked, Long> totals = new HashMap<>();

    ClosedLoops(Settings settings, Questions questions) {
        this.settings = settings;
        this.questions = questions;
    }

    /** What one client meets over HTTP, by kind. */
    Map<Kind, Figures> alone() {
        return alone;
    }

    void warmUp(Server server) {
        List<Asked> searches = questions.mixed(Kind::isSearch);
        warmUp(number -> server.read(at(searches, number).path()));
    }

    /** Asks until, two times in a row, that has got no faster: until then code is being compiled beside what it answers. */
    private void warmUp(Figures.Request request) {
        double best = 0;
        int asFast = 0;
        for (int times = 0; times < LONGEST && asFast < 2; times++) {
            double rate = Figures.of(request, settings.clients(), 0, settings.warmUp())
                    .rate();
            asFast = rate < best * FASTER ? asFast + 1 : 0;
            best = Math.max(best, rate);
        }
    }

    /** How many questions a second of the whole mix are answered when many ask. */
    double capacity(Server server) {
        return measure(server, questions.mixed(kind -> true), settings.clients())
                .rate();
    }

    void overHttp(Server server) {
        for (Kind kind : Kind.values()) {
            alone.put(kind, measure(server, questions.of(kind), 1));
            together.put(kind, measure(server, questions.of(kind), settings.clients()));
        }
        mix = measure(server, questions.mixed(Kind::isSearch), 1);
        constant = Figures.of(number -> server.read(CONSTANT), 1, 1, settings.seconds());
    }

    void inProcess(Path index, VocabularyForBenchmarks vocabulary) {
        try (InProcess asked = new InProcess(index)) {
            Map<Asked, LongSupplier> prepared = new IdentityHashMap<>();
            List<Asked> searches = questions.mixed(Kind::isSearch);
            searches.forEach(
                    question -> prepared.computeIfAbsent(question, one -> asked.prepare(one.sent(), vocabulary)));
            warmUp(number -> prepared.get(at(searches, number)).getAsLong());
            for (Kind kind : Kind.values()) {
                if (kind.isSearch()) {
                    inProcess.put(kind, measure(prepared, questions.of(kind)));
                }
                if (kind.isFilter()) {
                    questions.of(kind).stream()
                            .limit(COMPARED)
                            .forEach(filter ->
                                    totals.put(filter, prepared.get(filter).getAsLong()));
                }
            }
            mixInProcess = measure(prepared, searches);
        }
    }

    void inPostgres(DataSource database) throws SQLException {
        for (Kind kind : Kind.values()) {
            postgres.put(kind, inPostgres(database, kind, false));
        }
        postgresAllWords = inPostgres(database, Kind.COUNTED, true);
        compare(database);
    }

    private Figures inPostgres(DataSource database, Kind kind, boolean allWords) throws SQLException {
        List<Asked> some = questions.of(kind);
        try (PostgresSearch search = new PostgresSearch(database, allWords)) {
            return Figures.of(
                    number -> search.ask(at(some, number)), settings.clients(), settings.seconds(), settings.seconds());
        }
    }

    /** Whether both find the same: filters leave no room for opinions. */
    private void compare(DataSource database) throws SQLException {
        int same = 0;
        try (PostgresSearch search = new PostgresSearch(database, false)) {
            for (Map.Entry<Asked, Long> filter : totals.entrySet()) {
                long found = Long.parseLong(
                        search.ask(filter.getKey()).lines().findFirst().orElseThrow());
                same += found == filter.getValue() ? 1 : 0;
            }
        }
        System.out.printf("%nPostgreSQL finds as many for %d of %d questions without words%n", same, totals.size());
    }

    void print(int size, Aims aims) {
        System.out.printf(
                Locale.ROOT,
                "%nClosed loop, p50 in ms and answers/s         one client   p99      in-process  times"
                        + "   %2d clients   PostgreSQL     times%n",
                settings.clients());
        for (Kind kind : Kind.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-38s %12.2f %9.2f %s %10.0f/s %10.1f/s %9.1f%n",
                    kind.label(),
                    alone.get(kind).p50(),
                    alone.get(kind).p99(),
                    kind.isSearch() ? beside(alone.get(kind), inProcess.get(kind)) : " ".repeat(20),
                    together.get(kind).rate(),
                    postgres.get(kind).rate(),
                    timesPostgres(kind));
        }
        System.out.printf(
                Locale.ROOT,
                "  %-38s %12.2f %9.2f %s%n",
                "all searches by turns",
                mix.p50(),
                mix.p99(),
                beside(mix, mixInProcess));
        System.out.printf(
                Locale.ROOT,
                "  (a constant over HTTP, %s: p50 %.2f; less that, all searches take %.2f times as long as in-process)%n",
                CONSTANT,
                constant.p50(),
                (mix.p50() - constant.p50()) / mixInProcess.p50());
        System.out.printf(
                Locale.ROOT,
                "  (two words, three facets, in PostgreSQL only who has both words: %.1f/s, %.1f times)%n",
                postgresAllWords.rate(),
                together.get(Kind.COUNTED).rate() / postgresAllWords.rate());
        aims.atMost(
                TIMES_IN_PROCESS,
                mix.p50() / mixInProcess.p50(),
                "%,d: p50 over HTTP, times the same search in-process, all",
                size);
        aims.atLeast(
                TIMES_POSTGRES, timesPostgres(Kind.COUNTED), "%,d: times PostgreSQL's rate, text with facets", size);
    }

    private double timesPostgres(Kind kind) {
        return together.get(kind).rate() / postgres.get(kind).rate();
    }

    private static String beside(Figures http, Figures inProcess) {
        return String.format(Locale.ROOT, "%13.2f %6.2f", inProcess.p50(), http.p50() / inProcess.p50());
    }

    private Figures measure(Server server, List<Asked> some, int clients) {
        return Figures.of(number -> server.read(at(some, number).path()), clients, 1, settings.seconds());
    }

    private Figures measure(Map<Asked, LongSupplier> prepared, List<Asked> some) {
        return Figures.of(number -> prepared.get(at(some, number)).getAsLong(), 1, 1, settings.seconds());
    }

    private static Asked at(List<Asked> some, int number) {
        return some.get(number % some.size());
    }
}
