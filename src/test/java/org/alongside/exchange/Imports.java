package org.alongside.exchange;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Sends files in as an administrator would, and waits for what comes of them. */
public final class Imports {

    static final String PATH = "/api/v1/imports";

    private Imports() {}

    static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "only-for-tests");
    }

    public static Response send(String csv, Map<String, String> fields) {
        return send(csv.getBytes(StandardCharsets.UTF_8), fields);
    }

    public static Response send(byte[] file, Map<String, String> fields) {
        RequestSpecification request = admin().multiPart("file", "rows.csv", file, "text/csv");
        fields.forEach((name, value) -> request.multiPart(name, value));
        return request.post(PATH);
    }

    /** The job once it is over. */
    public static JsonPath run(String csv) {
        return run(csv, Map.of());
    }

    public static JsonPath run(String csv, Map<String, String> fields) {
        return over(send(csv, fields));
    }

    public static JsonPath run(String csv, Charset charset) {
        return over(send(csv.getBytes(charset), Map.of()));
    }

    public static JsonPath over(Response accepted) {
        accepted.then().statusCode(202);
        String job = accepted.header("Location");
        return Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> admin().get(job).jsonPath(),
                        view -> List.of("done", "failed").contains(view.getString("state")));
    }

    static JsonPath problems(JsonPath job) {
        return admin().get(PATH + "/" + job.getString("id") + "/problems?limit=100")
                .jsonPath();
    }

    /** The organisations an export holds from a source, by their ids there. */
    static Map<String, JsonPath> listed(String source) {
        Map<String, JsonPath> found = new java.util.LinkedHashMap<>();
        given().accept("application/x-ndjson")
                .get("/api/v1/organisations")
                .asString()
                .lines()
                .map(JsonPath::new)
                .filter(view -> source.equals(view.getString("source.name")))
                .forEach(view -> found.put(view.getString("source.id"), view));
        return found;
    }
}
