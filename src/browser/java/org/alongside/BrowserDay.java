package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What an administrator's errands have in common: what they are about, doing it, and looking at what came of it. */
record BrowserDay(BrowserHouse house) {

    static final String REASON = "They told us on the telephone.";

    /** Lists a small group of a name; answers with its id. */
    String organisation(String name) {
        return house.listed("organisations", Drafts.organisation(name));
    }

    /** Does something over the API that has to go well; answers with what came of it. */
    JsonNode done(String method, String path, Map<String, Object> body) {
        return answered(house.application.send(method, "/api/v1/" + path, Http.ADMIN, body));
    }

    /** The same of somebody without an account. */
    JsonNode sent(String path, Map<String, Object> body) {
        return answered(house.application.send("POST", "/api/v1/" + path, null, body));
    }

    JsonNode seen(String path) {
        return done("GET", path, null);
    }

    /** What a list of the API has about somebody or something: the first whose field says so. */
    JsonNode listed(String path, String field, String value) {
        JsonNode items = seen(path).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + field + " of " + path + " is " + value + ": " + items));
    }

    /** The status that the public gets. */
    int status(String path) {
        return house.application.get("/api/v1/" + path).statusCode();
    }

    /** Presses what leads to a page that says what was done. */
    static void press(Page page, String selector) {
        page.click(selector);
        page.waitForSelector(".said");
    }

    /** The id at the end of a page's address. */
    static String id(Page page) {
        return page.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    }

    private static JsonNode answered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body().isEmpty() ? null : ApplicationProcess.json(answer);
    }
}
