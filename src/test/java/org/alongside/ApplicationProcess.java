package org.alongside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Map;
import org.awaitility.Awaitility;

/** The packaged application, running in a process of its own. */
final class ApplicationProcess implements AutoCloseable {

    private static final String PASSWORD = "only-for-tests";
    private static final ObjectMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Process process;

    private ApplicationProcess(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Starts the application with some settings of its own, and waits until it answers. */
    static ApplicationProcess start(Path log, Map<String, String> settings) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.http.host=127.0.0.1",
                "-Dalongside.admin.password=" + PASSWORD,
                "-Dalongside.limits.enabled=false",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        ApplicationProcess application = new ApplicationProcess(port, process);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> application.get("/q/health/ready").statusCode() == 200);
        return application;
    }

    /** Where it answers. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    /** What the administrator gets. */
    JsonNode look(String path) {
        return json(send(admin(path).GET()));
    }

    HttpResponse<String> post(String path, Map<String, Object> body, String... headers) {
        return write("POST", path, body, headers);
    }

    HttpResponse<String> delete(String path) {
        return send(admin(path).DELETE());
    }

    HttpResponse<String> put(String path, Map<String, Object> body, String... headers) {
        return write("PUT", path, body, headers);
    }

    private HttpResponse<String> write(String method, String path, Map<String, Object> body, String... headers) {
        try {
            HttpRequest.Builder request = admin(path)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            return send(headers.length == 0 ? request : request.headers(headers));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What somebody gets who shows these credentials; none when they are null. */
    HttpResponse<String> send(String method, String path, String authorization, Map<String, Object> body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                    .header("Content-Type", "application/json")
                    .header("If-Match", "*")
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            return send(authorization == null ? request : request.header("Authorization", authorization));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException(answer.body(), wrong);
        }
    }

    /** How many a search finds. */
    long found(String words) {
        return json(get("/api/v1/search?q=" + words))
                .path("total")
                .path("value")
                .asLong(-1);
    }

    /** Ends the process as a power cut would. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private HttpRequest.Builder admin(String path) {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Basic " + credentials);
    }

    URI uri(String path) {
        return URI.create(address() + path);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
