package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.alongside.Api;
import org.alongside.shared.Ids;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** With a provider named, our own passwords open nothing; while it doesn't answer, only what needs it is closed. */
@QuarkusTest
@TestProfile(Elsewhere.class)
class DoorsTest {

    private static final String SIGN_IN = "/admin/sign-in";

    @Inject
    Sessions sessions;

    @Inject
    Keys keys;

    @Inject
    Tokens tokens;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Test
    void readers_notice_nothing() {
        assertThat(Api.reader().get("/api/v1/rungs").statusCode()).isEqualTo(200);
        assertThat(Api.reader()
                        .header("Authorization", "Bearer not.for.readers")
                        .get("/api/v1/organisations")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Api.reader().get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void a_password_is_turned_away_with_a_word_on_what_is_taken() {
        Response answer = write().header("Authorization", People.basic("admin", Api.PASSWORD))
                .post("/api/v1/organisations");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("detail")).contains("passwords are not taken here", "/admin/sign-in");
        assertThat(answer.headers().getValues("WWW-Authenticate")).containsExactly("Bearer realm=\"Alongside\"");
    }

    @Test
    void nobody_is_told_the_same() {
        Response answer = write().post("/api/v1/organisations");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().getValues("WWW-Authenticate")).containsExactly("Bearer realm=\"Alongside\"");
    }

    @Test
    void the_page_asks_for_no_password_and_takes_none() {
        Response page = Api.reader().get(SIGN_IN);
        assertThat(page.asString())
                .contains("href=\"/admin/sign-in/elsewhere\"")
                .doesNotContain("type=\"password\"");
        String cookie = page.cookie("alongside_form");
        Response answer = Api.reader()
                .contentType(ContentType.URLENC)
                .header("Origin", ConfigProvider.getConfig().getValue("test.url", String.class))
                .cookie("alongside_form", cookie)
                .formParam("csrf", Forgery.token(cookie))
                .formParam("name", "admin")
                .formParam("password", Api.PASSWORD)
                .post(SIGN_IN);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.cookie("alongside_session")).isNull();
    }

    @Test
    void a_session_that_a_password_began_is_over() {
        String name = "from-before-" + ids.next();
        String session = QuarkusTransaction.requiringNew().call(() -> {
            AccountDraft draft = new AccountDraft(name, null, Role.ADMIN, List.of(), List.of(), false, People.PASSWORD);
            return sessions.begin(Account.create(ids.next(), draft, clock.instant()).id);
        });
        assertThat(sessions.find(session)).isPresent();
        Response answer = Api.reader()
                .redirects()
                .follow(false)
                .cookie("alongside_session", session)
                .get("/admin");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(SIGN_IN);
    }

    @Test
    void a_key_opens_as_before() {
        String secret = tokens.next();
        KeyDraft draft = new KeyDraft("A test", "Its author", List.of("curate"), null, null, null, null);
        String key = QuarkusTransaction.requiringNew()
                .call(() -> ApiKey.create(ids.next(), secret, draft, "a test", clock.instant())
                        .text(secret));
        keys.reload();
        assertThat(write().header("X-API-Key", key)
                        .post("/api/v1/organisations")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_token_that_nobody_can_look_at_now_may_be_sent_again() {
        Response answer = write().header("Authorization", "Bearer e30.e30.x").post("/api/v1/organisations");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("30");
    }

    @Test
    void whoever_wants_to_sign_in_is_told_that_nobody_can_just_now() {
        Response answer = Api.reader().get("/admin/sign-in/elsewhere");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(answer.asString()).contains("Nobody can sign in just now");
    }

    @Test
    void coming_back_without_having_left_leads_to_the_page() {
        Response answer =
                Api.reader().redirects().follow(false).get("/admin/sign-in/return?code=made-up&state=made-up");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(SIGN_IN);
    }

    private static RequestSpecification write() {
        return Api.reader().contentType(ContentType.JSON).body("{}");
    }
}
