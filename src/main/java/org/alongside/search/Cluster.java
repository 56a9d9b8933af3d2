package org.alongside.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.opensearch.client.Request;
import org.opensearch.client.Response;
import org.opensearch.client.ResponseException;
import org.opensearch.client.RestClient;

/** What is asked of the cluster directly, around the searching and writing that goes through the mapping. */
final class Cluster implements AutoCloseable {

    private static final ObjectMapper JSON = new JsonMapper();
    private static final int NOT_FOUND = 404;

    private final RestClient client;

    Cluster(IndexHome.Settings settings) {
        this.client = RestClient.builder(settings.hosts().orElseThrow().stream()
                        .map(HttpHost::create)
                        .toArray(HttpHost[]::new))
                .setDefaultHeaders(settings.username()
                        .map(name ->
                                new Header[] {signedIn(name, settings.password().orElse(""))})
                        .orElseGet(() -> new Header[0]))
                .setRequestConfigCallback(config -> config.setResponseTimeout(ClusterIndex.ANSWER_WITHIN))
                .build();
    }

    /**
     * Sends a request.
     *
     * @param body JSON; null for none
     * @return the answer; empty when what was asked for isn't there
     * @throws UncheckedIOException when no node answers, or one answers with an error
     */
    Optional<JsonNode> send(String method, String path, JsonNode body) {
        Request request = new Request(method, path);
        if (body != null) {
            request.setJsonEntity(body.toString());
        }
        try {
            return content(client.performRequest(request));
        } catch (ResponseException refused) {
            if (isNotFound(refused.getResponse())) {
                return Optional.empty();
            }
            throw new UncheckedIOException(refused);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private static Optional<JsonNode> content(Response response) throws IOException {
        if (isNotFound(response)) {
            return Optional.empty();
        }
        return Optional.of(
                response.getEntity() == null
                        ? JSON.missingNode()
                        : JSON.readTree(response.getEntity().getContent()));
    }

    private static boolean isNotFound(Response response) {
        return response.getStatusLine().getStatusCode() == NOT_FOUND;
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Header signedIn(String name, String password) {
        byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new BasicHeader(
                HttpHeaders.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(both));
    }
}
