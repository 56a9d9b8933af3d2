package org.alongside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Sends a file to the API as a form with a place for one does. */
final class BrowserUpload {

    private static final String PART = "--cut\r\nContent-Disposition: form-data; name=";

    private BrowserUpload() {}

    /**
     * Sends a CSV file in; answers with the import's id.
     *
     * @param dryRun whether nothing is to be written
     */
    static String send(ApplicationProcess application, String csv, boolean dryRun) {
        String body = PART + "\"dryRun\"\r\n\r\n" + dryRun + "\r\n" + PART
                + "\"file\"; filename=\"rows.csv\"\r\nContent-Type: text/csv\r\n\r\n" + csv + "\r\n--cut--\r\n";
        HttpRequest request = HttpRequest.newBuilder(application.uri("/api/v1/imports"))
                .header("Authorization", Http.ADMIN)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return ApplicationProcess.json(answer).path("id").asText();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
