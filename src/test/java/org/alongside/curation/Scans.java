package org.alongside.curation;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import org.alongside.Api;

/** Looking the directory through for duplicates. */
final class Scans {

    private Scans() {}

    /** Has it looked through, and waits until that is done. */
    static void run() {
        long newest = begun().getLong("newest");
        await().atMost(Duration.ofSeconds(30)).until(() -> begun().getLong("change") >= newest);
    }

    private static JsonPath begun() {
        Response begun = Api.admin().post("/api/v1/duplicates/scan");
        begun.then().statusCode(202);
        return begun.jsonPath();
    }
}
