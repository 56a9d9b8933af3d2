package org.alongside.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application, running in a process of its own on a data folder of its own. */
public final class Server implements AutoCloseable {

    private static final String PASSWORD = "only-for-benchmarks";

    private final Path data;
    private final int port;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    private Server(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** Starts the application and waits until search can answer. */
    public static Server start(Path data) throws IOException, InterruptedException {
        Server server = start(data, List.of());
        server.awaitSearch(Duration.ofMinutes(3));
        return server;
    }

    /** Starts the application with options of the JVM and waits until it answers, be it without search. */
    public static Server start(Path data, List<String> options) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(program("java"));
        command.addAll(options);
        command.addAll(List.of(
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.log.level=WARN",
                "-Dalongside.data.dir=" + data,
                "-Dalongside.admin.password=" + PASSWORD,
                "-Dalongside.limits.enabled=false",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile())
                .start();
        Server server = new Server(data, port, process);
        try {
            server.await("/q/health/live", Duration.ofMinutes(3));
            return server;
        } catch (IOException | InterruptedException failure) {
            server.close();
            throw failure;
        }
    }

    /** Waits until search can answer. */
    public void awaitSearch(Duration longest) throws IOException, InterruptedException {
        await("/q/health/well", longest);
    }

    /** What the application says of itself, well or not. */
    public String health() throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(uri("/q/health/well")).build();
        return client.send(question, HttpResponse.BodyHandlers.ofString()).body();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public Path data() {
        return data;
    }

    /** Answers of a read by an administrator, which must be right. */
    public String get(String path) throws IOException, InterruptedException {
        return right(path, admin(path));
    }

    private String right(String path, HttpRequest.Builder question) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(question.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** Answers of a read that needs nobody to sign in, which must be right. */
    public String getAsAnybody(String path) throws IOException, InterruptedException {
        return right(path, HttpRequest.newBuilder(uri(path)));
    }

    /**
     * Imports a CSV file.
     *
     * @throws IOException also when it, or one of its rows, is not taken
     */
    public void importRows(byte[] csv) throws IOException, InterruptedException {
        String path = upload(csv);
        JsonNode job;
        do {
            TimeUnit.MILLISECONDS.sleep(200);
            job = json.readTree(get(path));
            if (job.path("state").asText().equals("failed")
                    || job.path("rows").path("rejected").asLong() > 0) {
                throw new IOException("The import failed: " + job);
            }
        } while (!job.path("state").asText().equals("done"));
    }

    /** Hands a CSV file in as an import; answers with where its progress can be read. */
    private String upload(byte[] csv) throws IOException, InterruptedException {
        String boundary = "between-the-parts";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = admin("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofByteArray(start),
                        HttpRequest.BodyPublishers.ofByteArray(csv),
                        HttpRequest.BodyPublishers.ofByteArray(end)))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IOException("The import is refused: " + answer.body());
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** Sends something to write, as an administrator. */
    public HttpResponse<String> write(String method, String path, String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = admin(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Reads something through the plainest client there is: it shares the processors with the application. */
    public void read(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri(path).toURL().openConnection();
        if (connection.getResponseCode() != 200) {
            throw new IOException(path + " answers " + connection.getResponseCode());
        }
        try (InputStream answer = connection.getInputStream()) {
            answer.transferTo(OutputStream.nullOutputStream());
        }
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(String path, Duration longest) throws IOException, InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                HttpRequest question = HttpRequest.newBuilder(uri(path)).build();
                if (client.send(question, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again below
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IOException("The application did not start; see " + data + ".log");
    }

    /** A program of the JDK that runs this. */
    static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private HttpRequest.Builder admin(String path) {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Basic " + credentials);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
