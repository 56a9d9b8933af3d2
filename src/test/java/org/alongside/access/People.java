package org.alongside.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.Api;

/** Accounts and keys made up for a test. */
public final class People {

    static final String PASSWORD = "willow-kettle-drum";

    private People() {}

    /** Somebody new with this role; answers with their name. */
    public static String made(String role) {
        String name = role + "-" + UUID.randomUUID();
        Api.admin().body(draft(name, role)).post("/api/v1/accounts").then().statusCode(201);
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
