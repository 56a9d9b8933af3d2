package org.alongside;

import static org.alongside.KeycloakForTests.realm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a token of a real Keycloak opens, and that whatever only looks like one opens nothing. */
class KeycloakTokensIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static final String KEYS = "/api/v1/keys";

    private static ApplicationProcess application;

    @BeforeAll
    static void start() {
        application = KeycloakForTests.application();
    }

    @Test
    void a_curator_writes_inside_their_region_and_nowhere_else() {
        String rosa = realm().bearer("script", "rosa");
        HttpResponse<String> listed = application.send("POST", ORGANISATIONS, rosa, serving(Drafts.SALFORD));
        assertThat(listed.statusCode()).as(listed.body()).isEqualTo(201);
        String path =
                ORGANISATIONS + "/" + ApplicationProcess.json(listed).path("id").asText();
        HttpResponse<String> outside = application.send("POST", ORGANISATIONS, rosa, serving(Drafts.CARDIFF));
        assertThat(outside.statusCode()).isEqualTo(403);
        assertThat(outside.body()).contains("You decide for E08000006");
        assertThat(status("PUT", path, rosa, serving(Drafts.CARDIFF))).isEqualTo(403);
        assertThat(status("DELETE", path, rosa, null)).isEqualTo(204);
    }

    @Test
    void a_contributor_a_curator_of_no_region_and_somebody_without_a_role_decide_nothing() {
        HttpResponse<String> proposed =
                application.send("POST", ORGANISATIONS, realm().bearer("script", "cleo"), serving(Drafts.SALFORD));
        assertThat(proposed.statusCode()).isEqualTo(202);
        assertThat(ApplicationProcess.json(proposed).path("status").asText()).isEqualTo("waiting");
        for (String name : List.of("nowhere", "nobody")) {
            assertThat(status("POST", ORGANISATIONS, realm().bearer("script", name), serving(Drafts.SALFORD)))
                    .as(name)
                    .isEqualTo(403);
        }
    }

    @Test
    void an_admin_makes_keys_and_they_open_as_ever() {
        Map<String, Object> key = Map.of("name", "A test", "owner", "Its author", "scopes", List.of("curate"));
        assertThat(status("POST", KEYS, realm().bearer("script", "rosa"), key)).isEqualTo(403);
        HttpResponse<String> made = application.send("POST", KEYS, realm().bearer("script", "ada"), key);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(ApplicationProcess.json(made).at("/about/createdBy").asText())
                .isEqualTo("oidc:ada");
        String secret = ApplicationProcess.json(made).path("key").asText();
        assertThat(status("POST", ORGANISATIONS, "Bearer " + secret, Map.of())).isEqualTo(422);
    }

    @Test
    void a_token_that_is_over_forged_or_for_somebody_else_opens_nothing() {
        String good = realm().tokens("script", "ada").path("access_token").asText();
        assertThat(status("POST", ORGANISATIONS, "Bearer " + good, Map.of())).isEqualTo(422);
        String hasty = realm().bearer("hasty-script", "ada");
        await().atMost(SOON).until(() -> status("POST", ORGANISATIONS, hasty, Map.of()) == 401);
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("over", hasty);
        bad.put("for another application", realm().bearer("another-application", "ada"));
        bad.put(
                "saying who somebody is and not that they may",
                "Bearer " + realm().tokens("script", "ada").path("id_token").asText());
        bad.put("no token at all", "Bearer abc");
        ForgedTokens.of(good).forEach((how, token) -> bad.put(how, "Bearer " + token));
        bad.forEach((how, token) -> assertTurnedAway(how, token, ", error=\"invalid_token\""));
    }

    @Test
    void nobody_and_a_password_are_told_that_tokens_are_taken_and_led_nowhere() {
        assertTurnedAway("nobody", null, "");
        assertTurnedAway("a password", Http.ADMIN, "");
    }

    private static void assertTurnedAway(String how, String authorization, String more) {
        HttpResponse<String> answer = application.send("POST", ORGANISATIONS, authorization, Map.of());
        assertThat(answer.statusCode()).as(how).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).as(how).hasValue("application/problem+json");
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .as(how)
                .containsExactly("Bearer realm=\"Alongside\"" + more);
    }

    private static int status(String method, String path, String authorization, Map<String, Object> body) {
        return application.send(method, path, authorization, body).statusCode();
    }

    private static Map<String, Object> serving(String area) {
        return Drafts.organisation("Weaste Kettle", "areasServed", List.of(area));
    }
}
