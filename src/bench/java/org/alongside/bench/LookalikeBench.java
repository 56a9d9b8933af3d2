package org.alongside.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.alongside.bench.Figures.Request;

/**
 * What it costs to find lookalikes among 100,000 made-up organisations, or as many as {@code -Drows=} says: while they are
 * imported, asked for one, and looked through all together. A tenth of them doesn't say where it is.
 */
public final class LookalikeBench {

    private static final int ROWS = Integer.getInteger("rows", 100_000);
    private static final int WARM_UP = 10;
    private static final int SECONDS = 20;

    private final ObjectMapper json = new ObjectMapper();
    private final Random random = new Random(1);
    private final List<String> names = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final Server server;

    private LookalikeBench(Server server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("alongside-lookalikes");
        System.out.println("data and log are in " + folder + ", and stay there");
        try (Server server = Server.start(folder.resolve("data"))) {
            new LookalikeBench(server).run();
        }
    }

    private void run() throws Exception {
        makeUp();
        double imported = seconds(this::load);
        System.out.printf(Locale.ROOT, "%,d rows imported, %.0f a second%n", ROWS, ROWS / imported);
        say("one in a district", number -> ask(number, List.of(places.get(number % ROWS))));
        say("one anywhere", number -> ask(number, List.of()));
        double looked = seconds(this::scan);
        System.out.printf(Locale.ROOT, "all looked through, %.0f a second%n", ROWS / looked);
    }

    private void makeUp() throws IOException, InterruptedException {
        MadeUpText text = MadeUpText.of(random);
        List<String> districts = new ArrayList<>();
        json.readTree(server.get("/api/v1/areas?type=district"))
                .path("items")
                .forEach(item -> districts.add(item.path("code").asText()));
        for (int row = 0; row < ROWS; row++) {
            double at = random.nextDouble();
            names.add(text.name());
            places.add(districts.get((int) (at * at * districts.size())));
        }
    }

    private void load() throws IOException, InterruptedException {
        StringBuilder csv = new StringBuilder("name,kind,base.area,source.name,source.id\n");
        for (int row = 0; row < ROWS; row++) {
            csv.append('"').append(names.get(row).replace("\"", "\"\"")).append("\",charity,");
            csv.append(row % 10 == 0 ? "" : places.get(row)).append(",List ").append(row % 3);
            csv.append(',').append(row).append('\n');
        }
        server.importRows(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Asks about a name with a word more than the one that is listed. */
    private void ask(int number, List<String> areas) throws IOException, InterruptedException {
        Map<String, Object> draft = Map.of("name", names.get(number % ROWS) + " Group", "areasServed", areas);
        sent("/api/v1/duplicates", json.writeValueAsString(draft), 200);
    }

    private void scan() throws IOException, InterruptedException {
        JsonNode progress;
        do {
            TimeUnit.MILLISECONDS.sleep(200);
            progress = sent("/api/v1/duplicates/scan", "", 202);
        } while (progress.path("change").asLong() < progress.path("newest").asLong());
    }

    private JsonNode sent(String path, String body, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.write("POST", path, body);
        if (answer.statusCode() != expected) {
            throw new IOException(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private static void say(String what, Request request) {
        Figures figures = Figures.of(request, 1, WARM_UP, SECONDS);
        System.out.printf(Locale.ROOT, "%-20s p50 %8.2f ms   p99 %8.2f ms%n", what, figures.p50(), figures.p99());
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
