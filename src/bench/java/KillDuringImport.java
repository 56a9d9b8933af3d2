import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Kills the application in the middle of an import, again and again, and checks each time that what it had reported as
 * done is there, that nothing is there twice, that the job comes to its end, and that search finds as many organisations
 * as the directory lists.
 *
 * <p>Package first, then {@code java src/bench/java/KillDuringImport.java [times] [rows] [seed]}. Needs nothing but a
 * JDK; the application brings its database.
 */
public final class KillDuringImport {

    private static final String PASSWORD = "only-for-this-check";
    private static final Path APPLICATION = Path.of("target/quarkus-app/quarkus-run.jar");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path data;
    private final int port;
    private Process application;

    private KillDuringImport(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        System.out.printf("%d kills, %d rows each, seed %d%n", times, rows, seed);
        Random random = new Random(seed);
        KillDuringImport check = new KillDuringImport(Files.createTempDirectory("alongside-kill"), freePort());
        int failed = 0;
        int between = 0;
        try {
            check.start();
            for (int round = 1; round <= times; round++) {
                Outcome outcome = check.round(round, rows, random);
                System.out.printf("%2d: %s%n", round, outcome);
                failed += outcome.isRight() ? 0 : 1;
                between += outcome.acknowledged > 0 && outcome.acknowledged < rows ? 1 : 0;
            }
        } finally {
            check.stop();
        }
        System.out.printf(
                "%d of %d right; %d kills fell between the first and the last row%n", times - failed, times, between);
        System.exit(failed == 0 ? 0 : 1);
    }

    /** What was found after one kill. */
    private record Outcome(
            long killedAfterMillis,
            long acknowledged,
            long rows,
            long present,
            long doubled,
            long missing,
            long listed,
            long found,
            String state,
            long reported) {

        boolean isRight() {
            return present == rows
                    && doubled == 0
                    && missing == 0
                    && listed == found
                    && state.equals("done")
                    && reported == rows;
        }

        @Override
        public String toString() {
            return "%s: killed after %d ms with %d rows acknowledged; then %d present, %d doubled, %d missing;"
                            .formatted(
                                    isRight() ? "right" : "WRONG",
                                    killedAfterMillis,
                                    acknowledged,
                                    present,
                                    doubled,
                                    missing)
                    + " job %s with %d accepted; %d listed, search finds %d".formatted(state, reported, listed, found);
        }
    }

    private Outcome round(int round, int rows, Random random) throws Exception {
        String source = "Round " + round;
        String job = send(csv(source, rows));
        long sent = System.nanoTime();
        int target = random.nextInt(rows);
        long acknowledged = 0;
        // Kill at a random row, then a random moment later: anywhere in a batch, its commit or the time between two
        while (acknowledged < target) {
            acknowledged = Math.max(acknowledged, number(get(job), "done"));
            Thread.sleep(50);
        }
        Thread.sleep(random.nextInt(150));
        long after = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sent);
        application.destroyForcibly().waitFor();
        start();
        String view = get(job);
        while (!view.contains("\"state\":\"done\"") && !view.contains("\"state\":\"failed\"")) {
            Thread.sleep(200);
            view = get(job);
        }
        Map<String, Integer> present = new HashMap<>();
        long listed = 0;
        for (String line : export().split("\n")) {
            listed++;
            if (line.contains("\"name\":\"" + source + "\"")) {
                Matcher id = Pattern.compile("\"source\":\\{\"name\":\"[^\"]*\",\"id\":\"(\\d+)\"")
                        .matcher(line);
                if (id.find()) {
                    present.merge(id.group(1), 1, Integer::sum);
                }
            }
        }
        long missing = 0;
        for (int row = 1; row <= rows; row++) {
            missing += present.containsKey(String.valueOf(row)) ? 0 : 1;
        }
        long doubled = present.values().stream().filter(count -> count > 1).count();
        return new Outcome(
                after,
                acknowledged,
                rows,
                present.size(),
                doubled,
                missing,
                listed,
                found(listed),
                text(view, "state"),
                number(view, "accepted"));
    }

    private void start() throws Exception {
        File log = data.resolve("application.log").toFile();
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dquarkus.http.port=" + port,
                        "-Dalongside.data.dir=" + data.resolve("data"),
                        "-Dalongside.admin.password=" + PASSWORD,
                        "-Dalongside.limits.enabled=false",
                        "-Xmx512m",
                        "-jar",
                        APPLICATION.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (status("/api/v1/search?limit=1") != 200) {
            if (!application.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("The application didn't start; see " + log);
            }
            Thread.sleep(100);
        }
    }

    private void stop() throws Exception {
        application.destroy();
        application.waitFor(30, TimeUnit.SECONDS);
        try (Stream<Path> paths = Files.walk(data)) {
            paths.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    /** How many organisations search finds, once it has caught up. */
    private long found(long expected) throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        long found = -1;
        while (found != expected && System.nanoTime() < until) {
            Matcher total =
                    Pattern.compile("\"total\":\\{\"value\":(\\d+)").matcher(get("/api/v1/search?willing=any&limit=1"));
            found = total.find() ? Long.parseLong(total.group(1)) : -1;
            Thread.sleep(200);
        }
        return found;
    }

    private String send(String csv) throws Exception {
        String boundary = "----alongside";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + boundary + "--\r\n";
        HttpResponse<String> answer = http.send(
                request("/api/v1/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return "/api/v1/imports/" + text(answer.body(), "id");
    }

    private static String csv(String source, int rows) {
        StringBuilder csv = new StringBuilder("name,kind,description,sectors,base.outcode,source.name,source.id\n");
        for (int row = 1; row <= rows; row++) {
            csv.append("Made-up group %d of %s,communityGroup,Meets on day %d to do what it says,HE;LE,M%d,%s,%d\n"
                    .formatted(row, source, row % 7, 1 + row % 9, source, row));
        }
        return csv.toString();
    }

    private HttpRequest.Builder request(String path) {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes());
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Basic " + credentials);
    }

    private String get(String path) throws Exception {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String export() throws Exception {
        return http.send(
                        request("/api/v1/organisations")
                                .header("Accept", "application/x-ndjson")
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private int status(String path) throws InterruptedException {
        try {
            return http.send(request(path).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static long number(String json, String field) {
        Matcher found = Pattern.compile("\"" + field + "\":(\\d+)").matcher(json);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static String text(String json, String field) {
        Matcher found = Pattern.compile("\"" + field + "\":\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
