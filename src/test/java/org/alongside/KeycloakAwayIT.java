package org.alongside;

import static org.alongside.KeycloakForTests.ELSEWHERE;
import static org.alongside.KeycloakForTests.address;
import static org.alongside.KeycloakForTests.keycloak;
import static org.alongside.KeycloakForTests.leave;
import static org.alongside.KeycloakForTests.realm;
import static org.alongside.KeycloakForTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real Keycloak changes its keys, and goes away for a while. */
class KeycloakAwayIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String ORGANISATIONS = "/api/v1/organisations";

    private static ApplicationProcess application;

    @BeforeAll
    static void start() {
        application = KeycloakForTests.application();
    }

    @Test
    void a_new_key_is_found_and_an_old_one_forgotten() {
        String before = realm().bearer("script", "ada");
        assertThat(write(application, before).statusCode()).isEqualTo(422);
        Browser browser = new Browser();
        signIn(browser, "ada");
        realm().changeKeys();
        await().atMost(SOON)
                .until(() -> write(application, realm().bearer("script", "ada")).statusCode() == 422);
        assertThat(write(application, before).statusCode()).isEqualTo(401);
        assertThat(browser.open(address("/admin")).at().getPath())
                .as("with the old key's session one is signed in by the new one, or asked to sign in")
                .isIn("/admin", "/admin/sign-in");
        assertThat(signIn(new Browser(), "ada").status()).isEqualTo(200);
    }

    @Test
    void while_it_is_away_readers_notice_nothing_and_whoever_signs_in_is_told() throws IOException {
        Browser leaving = new Browser();
        Browser.Page onTheWay =
                leaving.submit(leave(leaving), KeycloakForTests.credentials("ada"), address("/admin/sign-in/return"));
        String known = realm().bearer("script", "ada");
        keycloak().kill();
        assertThat(application.get(ORGANISATIONS).statusCode()).isEqualTo(200);
        assertThat(application.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(write(application, known).statusCode())
                .as("the key it was signed with is known")
                .isEqualTo(422);
        assertThat(new Browser().open(address("/admin/sign-in")).status()).isEqualTo(200);
        assertAway(new Browser().open(address(ELSEWHERE)));
        assertAway(leaving.open(onTheWay.at().toString()));
        try (ApplicationProcess later =
                KeycloakForTests.another("later", Map.of("alongside.sign-in.accounts", "true"))) {
            assertThat(later.get(ORGANISATIONS).statusCode()).isEqualTo(200);
            HttpResponse<String> answer = write(later, known);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertAway(new Browser().open(later.uri(ELSEWHERE).toString()));
            assertThat(write(later, Http.ADMIN).statusCode())
                    .as("with accounts kept, a password is the way in")
                    .isEqualTo(422);
            keycloak().restart();
            await().atMost(SOON)
                    .until(() -> write(later, realm().bearer("script", "ada")).statusCode() == 422);
            Browser again = new Browser();
            assertThat(signIn(again, "ada").status()).isEqualTo(200);
            assertThat(again.open(later.uri("/admin").toString()).at().getPath())
                    .as("who signed in on one node is known on the other")
                    .isEqualTo("/admin");
        }
    }

    private static HttpResponse<String> write(ApplicationProcess node, String authorization) {
        return node.send("POST", ORGANISATIONS, authorization, Map.of());
    }

    private static void assertAway(Browser.Page page) {
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.html().text()).contains("Nobody can sign in just now");
    }
}
