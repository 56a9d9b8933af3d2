package org.alongside.access;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.Api;
import org.alongside.Directory;

/** Accounts and keys made up for a test. */
public final class People {

    public static final String PASSWORD = "willow-kettle-drum";

    private People() {}

    /** Somebody new with this role, in these areas only if any are named; answers with their name. */
    public static String made(String role, String... areas) {
        String name = role + "-" + UUID.randomUUID();
        Map<String, Object> draft = new HashMap<>(draft(name, role));
        draft.put("areas", List.of(areas));
        Api.admin().body(draft).post("/api/v1/accounts").then().statusCode(201);
        return name;
    }

    /** Somebody new who speaks for an organisation; answers with their name. */
    public static String contributorOf(String organisation) {
        String name = "contributor-" + UUID.randomUUID();
        Map<String, Object> draft = new HashMap<>(draft(name, "contributor"));
        draft.put("organisations", List.of(organisation));
        Api.admin().body(draft).post("/api/v1/accounts").then().statusCode(201);
        return name;
    }

    /** What a new key with this scope is sent as. */
    public static String key(String... scopes) {
        return Api.admin()
                .body(Map.of("name", "A test", "owner", "Its author", "scopes", List.of(scopes)))
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    /** What a new key is sent as that lets through only what this filter says. */
    public static String pageKey(Map<String, ?> filter, String... origins) {
        return made(Map.of("filter", filter, "origins", List.of(origins)))
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    /** What comes of asking for a key that may read, with more to it. */
    static Response made(Map<String, ?> more) {
        Map<String, Object> draft =
                new HashMap<>(Map.of("name", "A test", "owner", "Its author", "scopes", List.of("read")));
        draft.putAll(more);
        return Api.admin().body(draft).post("/api/v1/keys");
    }

    static String idOf(String name) {
        return ask("select id::text from account where name = '" + name + "'");
    }

    /** Forgets all wrong passwords, as time would. */
    static void forgive() {
        change("delete from failed_sign_in");
    }

    /** The first value of the first row. */
    static String ask(String query) {
        try (Connection connection = Directory.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void change(String statement) {
        try (Connection connection = Directory.database().getConnection();
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static String basic(String name) {
        return basic(name, PASSWORD);
    }

    static String basic(String name, String password) {
        byte[] credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    static Map<String, Object> draft(String name, String role) {
        return Map.of("name", name, "role", role, "password", PASSWORD);
    }
}
