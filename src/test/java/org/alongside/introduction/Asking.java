package org.alongside.introduction;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Drafts;
import org.alongside.letter.Written;

/** Asks for introductions and answers, as people do. */
public final class Asking {

    public static final String PATH = "/api/v1/introductions";

    private Asking() {}

    /** A champion who would be asked; answers with their id. */
    static String champion(String name, String email) {
        return Api.listed("champions", Drafts.champion(name, email));
    }

    /** What somebody sends who asks for a champion. */
    public static Map<String, Object> draft(String champion, String email) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("from", Map.of("name", "Priya", "organisation", "Canal Borough Council", "email", email));
        draft.put("to", Map.of("champion", champion));
        draft.put("about", "We would like to decide our care budget together.");
        return draft;
    }

    public static Response ask(Map<String, ?> draft) {
        return Api.reader().contentType(ContentType.JSON).body(draft).post(PATH);
    }

    /** Asks and confirms. */
    static void sent(String champion, String email) {
        ask(draft(champion, email)).then().statusCode(202);
        confirm(email).then().statusCode(200);
    }

    public static Response confirm(String email) {
        return use(Written.tokenTo(email), Map.of("action", "confirm"));
    }

    /** What whoever was asked does with the newest letter they got. */
    public static Response answer(String email, String action) {
        return use(Written.tokenTo(email), Map.of("action", action));
    }

    public static Response use(String token, Map<String, ?> answer) {
        return Api.reader().contentType(ContentType.JSON).body(answer).post(PATH + "/links/" + token);
    }

    static Response look(String token) {
        return Api.reader().get(PATH + "/links/" + token);
    }
}
