package org.alongside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The realm of {@code src/keycloak} in a running Keycloak: what it gives to people, and what its administrator changes. */
final class KeycloakRealm {

    /** What everybody in the realm signs in with, in this run only. */
    static final String PASSWORD = madeUp();

    /** What the realm's clients say to be known, in this run only. */
    static final String CLIENT_SECRET = madeUp();

    /** What its administrator signs in with, in this run only. */
    static final String ADMIN_PASSWORD = madeUp();

    private static final ObjectMapper JSON = new JsonMapper();
    private static final String KEYS = "org.keycloak.keys.KeyProvider";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String server;

    KeycloakRealm(String server) {
        this.server = server;
    }

    String address() {
        return server + "/realms/alongside";
    }

    boolean answers() {
        return send(HttpRequest.newBuilder(URI.create(address()))).statusCode() == 200;
    }

    /** What a client of the realm is given for somebody: {@code access_token}, {@code id_token}. */
    JsonNode tokens(String clientId, String name) {
        return grant(
                address(),
                Map.of(
                        "grant_type", "password",
                        "scope", "openid",
                        "client_id", clientId,
                        "client_secret", CLIENT_SECRET,
                        "username", name,
                        "password", PASSWORD));
    }

    /** What somebody shows the API. */
    String bearer(String clientId, String name) {
        return "Bearer " + tokens(clientId, name).path("access_token").asText();
    }

    /** Gives the realm a new key to sign with, and forgets those it had. */
    void changeKeys() {
        JsonNode before = administer("GET", "/components?type=" + KEYS, null);
        Map<String, List<String>> settings = Map.of("priority", List.of("1000"), "algorithm", List.of("RS256"));
        administer(
                "POST",
                "/components",
                Map.of("name", "newer", "providerId", "rsa-generated", "providerType", KEYS, "config", settings));
        before.forEach(component -> {
            if (component.path("providerId").asText().equals("rsa-generated")) {
                administer("DELETE", "/components/" + component.path("id").asText(), null);
            }
        });
    }

    /** Takes somebody out of all groups. */
    void expel(String name) {
        JsonNode found = administer("GET", "/users?exact=true&username=" + name, null);
        String groups = "/users/" + found.at("/0/id").asText() + "/groups";
        administer("GET", groups, null)
                .forEach(group ->
                        administer("DELETE", groups + "/" + group.path("id").asText(), null));
    }

    private JsonNode administer(String method, String path, Object body) {
        Map<String, String> admin = Map.of(
                "grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", ADMIN_PASSWORD);
        String token =
                grant(server + "/realms/master", admin).path("access_token").asText();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/admin/realms/alongside" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        return read(send(
                body == null
                        ? request.method(method, HttpRequest.BodyPublishers.noBody())
                        : request.method(method, HttpRequest.BodyPublishers.ofString(write(body)))));
    }

    private JsonNode grant(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return read(send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(
                    answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String madeUp() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
