package org.alongside;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Speaks to the directory as its administrator does. */
public final class Api {

    public static final String PASSWORD = "only-for-tests";

    private Api() {}

    /** A request that only reads, also before the first test method, when REST Assured doesn't know the port yet. */
    public static RequestSpecification reader() {
        return given().baseUri(ConfigProvider.getConfig().getValue("test.url", String.class));
    }

    /** A request that may write. */
    public static RequestSpecification admin() {
        return reader().auth().preemptive().basic("admin", PASSWORD).contentType(ContentType.JSON);
    }

    /** Lists an entry and waits until search shows it. */
    public static Response list(String path, Map<String, ?> draft) {
        return admin().header("Prefer", "wait=10").body(draft).post("/api/v1/" + path);
    }

    /** Lists an entry that must be right; answers with its id. */
    public static String listed(String path, Map<String, ?> draft) {
        return list(path, draft).then().statusCode(201).extract().path("id");
    }

    /** Puts an entry into a new state, on top of whatever it is in. */
    public static Response replace(String path, String id, Map<String, ?> draft) {
        return admin().header("Prefer", "wait=10")
                .header("If-Match", "*")
                .body(draft)
                .put("/api/v1/" + path + "/" + id);
    }

    /** Makes two organisations one, whatever their versions. */
    public static Response merge(String survivor, String merged, Map<String, ?> fields) {
        String pair = "/api/v1/duplicates/" + survivor + "/" + merged;
        JsonPath both = admin().get(pair).jsonPath();
        return admin().header("Prefer", "wait=10")
                .body(Map.of(
                        "survivor",
                        survivor,
                        "survivorVersion",
                        both.getInt("one.version"),
                        "mergedVersion",
                        both.getInt("other.version"),
                        "fields",
                        fields))
                .post(pair + "/merge");
    }

    /** Takes an entry down, whatever its version. */
    public static Response remove(String path, String id) {
        return admin().header("Prefer", "wait=10").header("If-Match", "*").delete("/api/v1/" + path + "/" + id);
    }
}
