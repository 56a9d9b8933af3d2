package org.alongside.report;

import io.restassured.http.ContentType;
import java.util.Map;
import org.alongside.Api;

/** Reports personal data, for tests. */
public final class Reporting {

    private Reporting() {}

    /** Has a text of an entry hidden. */
    public static void hide(String kind, String id, String field) {
        ReportLimits.forget();
        Api.reader()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "kind", kind, "id", id, "matter", "personalData", "field", field, "text", "It names somebody."))
                .post("/api/v1/reports")
                .then()
                .statusCode(202);
    }
}
