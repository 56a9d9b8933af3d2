package org.alongside.curation;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.access.People;

/** Proposals made up for tests, and what becomes of them. */
public final class Proposals {

    public static final String PATH = "/api/v1/proposals";

    private static final Pattern LINK = Pattern.compile("/links/([A-Za-z0-9_-]{43})");

    private Proposals() {}

    /** A request of somebody without an account. */
    public static RequestSpecification visitor() {
        return Api.reader().contentType(ContentType.JSON);
    }

    /** A request of somebody with these credentials. */
    public static RequestSpecification as(String credentials) {
        return visitor().header("Authorization", credentials);
    }

    /** A new contributor's credentials. */
    public static String contributor() {
        return People.basic(People.made("contributor"));
    }

    /** What somebody proposes to create. */
    public static Map<String, Object> creation(String kind, Map<String, ?> state) {
        return draft(kind, "create", null, state);
    }

    /** What somebody proposes to change about an organisation. */
    public static Map<String, Object> change(String target, Map<String, ?> state) {
        return draft("organisation", "change", target, state);
    }

    public static Map<String, Object> draft(String kind, String action, String target, Map<String, ?> state) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("kind", kind);
        draft.put("action", action);
        if (target != null) {
            draft.put("target", target);
        }
        if (state != null) {
            draft.put("state", state);
        }
        return draft;
    }

    /** Proposes as a new contributor what must be right; answers with the proposal's id. */
    public static String waiting(Map<String, ?> draft) {
        return as(contributor())
                .body(draft)
                .post(PATH)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** Proposes as a visitor what must be right; answers with the proposal's id. */
    public static String unconfirmed(String email, Map<String, Object> draft) {
        draft.put("email", email);
        return visitor().body(draft).post(PATH).then().statusCode(202).extract().path("id");
    }

    /** The same, and confirms it. */
    public static String confirmed(String email, Map<String, Object> draft) {
        String id = unconfirmed(email, draft);
        confirm(token(email)).then().statusCode(200);
        return id;
    }

    public static Response confirm(String token) {
        return visitor().body(Map.of("token", token)).post(PATH + "/confirmations");
    }

    /** Decides as the administrator. */
    public static Response decide(String id, Map<String, ?> decision) {
        return Api.admin().header("Prefer", "wait=10").body(decision).post(PATH + "/" + id + "/decision");
    }

    public static Response approve(String id) {
        return decide(id, Map.of("decision", "approve"));
    }

    /** The proposal as curators see it. */
    public static Response seen(String id) {
        return Api.admin().get(PATH + "/" + id);
    }

    /** The token of the link in the newest letter to an address. */
    public static String token(String email) {
        Matcher link = LINK.matcher(letter(email));
        if (!link.find()) {
            throw new IllegalStateException("There is no link in the letter to " + email);
        }
        return link.group(1);
    }

    /** What the newest letter to an address says. */
    public static String letter(String email) {
        return ask(
                "select subject || chr(10) || text from letter where to_address = ? order by id desc limit 1", email);
    }

    /** The first value of the first row, as text; null without one. */
    public static String ask(String query, String parameter) {
        try (Connection connection = Directory.database().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Changes the database under the application, as time would. */
    public static void alter(String statement, String id) {
        try (Connection connection = Directory.database().getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.setString(1, id);
            change.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
