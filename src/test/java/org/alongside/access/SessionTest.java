package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.Api;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People sign in and out on a page, and no other site's page can do it for them. */
@QuarkusTest
class SessionTest {

    private static final String SIGN_IN = "/admin/sign-in";
    private static final String COOKIE = "alongside_session";
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]{64})\"");

    /** A form as a browser has it open: its cookie and its hidden field. */
    private record Form(String cookie, String csrf) {

        static Form opened() {
            Response page = Api.reader().get(SIGN_IN);
            return new Form(page.cookie("alongside_form"), tokenIn(page));
        }

        RequestSpecification filled(String name, String password) {
            return form().cookie("alongside_form", cookie)
                    .formParam("csrf", csrf)
                    .formParam("name", name)
                    .formParam("password", password);
        }
    }

    @BeforeEach
    void forgive() {
        People.forgive();
    }

    @Test
    void whoever_signs_in_is_known_until_they_sign_out() {
        String name = People.made("curator");
        Response answer = signIn(name);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/admin");
        String session = answer.cookie(COOKIE);
        Response home = Api.reader().cookie(COOKIE, session).get("/admin");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.header("Cache-Control")).isEqualTo("no-store");
        assertThat(home.asString()).contains("signed in as " + name);
        Response out =
                form().cookie(COOKIE, session).formParam("csrf", tokenIn(home)).post("/admin/sign-out");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.detailedCookie(COOKIE).getMaxAge()).isZero();
        assertThat(isKnown(session)).isFalse();
    }

    @Test
    void nobody_is_led_to_the_form() {
        Response answer = Api.reader().redirects().follow(false).get("/admin");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(SIGN_IN);
    }

    @Test
    void the_cookie_is_for_this_site_and_for_no_script() {
        String header = signIn(People.made("curator")).headers().getValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .findFirst()
                .orElseThrow();
        assertThat(header).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Secure", "Domain");
    }

    @ParameterizedTest
    @CsvSource({
        "directory.example.org, true",
        "localhost.example.org, true",
        "localhost:8080, false",
        "127.0.0.1, false"
    })
    void the_cookie_travels_over_tls_only_except_on_ones_own_machine(String host, boolean secure) {
        Response page = Api.reader().header("Host", host).get(SIGN_IN);
        assertThat(page.detailedCookie("alongside_form").isSecured()).isEqualTo(secure);
    }

    @Test
    void a_wrong_password_is_said_so_on_the_page() {
        Response answer = Form.opened().filled("rosa\"><b>", "wrong").post(SIGN_IN);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.cookie(COOKIE)).isNull();
        assertThat(answer.asString())
                .contains("role=\"alert\"", "autofocus", "belong together", "value=\"rosa&quot;&gt;&lt;b&gt;\"")
                .doesNotContain("<b>", "wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\0b", "rosa@example.org", "key:1"})
    void a_name_that_can_be_nobody_s_is_a_wrong_one(String name) {
        assertThat(Form.opened().filled(name, "a\0b").post(SIGN_IN).statusCode())
                .isEqualTo(422);
    }

    @Test
    void too_many_wrong_passwords_wait_on_the_page_too() {
        String name = People.made("curator");
        for (int i = 0; i < 6; i++) {
            Form.opened().filled(name, "wrong").post(SIGN_IN);
        }
        Response answer = Form.opened().filled(name, People.PASSWORD).post(SIGN_IN);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(answer.asString()).contains("Too many wrong passwords");
    }

    @Test
    void a_form_of_another_site_signs_nobody_in() {
        String name = People.made("curator");
        Form form = Form.opened();
        assertRefused(form().cookie("alongside_form", form.cookie)
                .formParam("name", name)
                .formParam("password", People.PASSWORD));
        assertRefused(new Form(form.cookie, "0".repeat(64)).filled(name, People.PASSWORD));
        assertRefused(new Form("A".repeat(43), form.csrf).filled(name, People.PASSWORD));
        assertRefused(fromNowhere(form, name));
        assertRefused(fromNowhere(form, name).header("Origin", "https://evil.test"));
        assertRefused(fromNowhere(form, name).header("Origin", "https://example.org"));
        assertRefused(fromNowhere(form, name).header("Sec-Fetch-Site", "same-site"));
        assertThat(fromNowhere(form, name)
                        .header("Sec-Fetch-Site", "same-origin")
                        .post(SIGN_IN)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void another_session_s_token_does_not_do() {
        String one = signIn(People.made("curator")).cookie(COOKIE);
        String other = signIn(People.made("curator")).cookie(COOKIE);
        Response refused = form().cookie(COOKIE, one)
                .formParam("csrf", Forgery.token(other))
                .post("/admin/sign-out");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(isKnown(one)).isTrue();
    }

    @Test
    void a_script_writes_with_the_cookie_only_when_it_knows_the_token() {
        String session = signIn(People.made("curator")).cookie(COOKIE);
        assertThat(script(session).post("/api/v1/organisations").statusCode()).isEqualTo(403);
        assertThat(script(session)
                        .header("X-CSRF-Token", Forgery.token(session))
                        .post("/api/v1/organisations")
                        .statusCode())
                .isEqualTo(422);
        assertThat(script(session)
                        .header("X-CSRF-Token", Forgery.token("A".repeat(43)))
                        .post("/api/v1/organisations")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_session_is_no_more_than_its_account() {
        String name = People.made("curator");
        String session = signIn(name).cookie(COOKIE);
        assertThat(isKnown(session)).isTrue();
        Api.admin()
                .body(Map.of("name", name, "role", "curator", "disabled", true))
                .put("/api/v1/accounts/" + People.idOf(name));
        assertThat(isKnown(session)).isFalse();
    }

    @Test
    void another_password_ends_all_sessions_but_the_one_that_changes_it() {
        String name = People.made("curator");
        String here = signIn(name).cookie(COOKIE);
        String elsewhere = signIn(name).cookie(COOKIE);
        script(here)
                .header("X-CSRF-Token", Forgery.token(here))
                .body(Map.of("current", People.PASSWORD, "password", "rowan-teapot-fiddle"))
                .put("/api/v1/accounts/me/password")
                .then()
                .statusCode(204);
        assertThat(isKnown(here)).isTrue();
        assertThat(isKnown(elsewhere)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"created_at = now() - interval '8 hours'", "used_at = now() - interval '60 minutes'"})
    void a_session_ends_by_itself(String change) {
        String session = signIn(People.made("curator")).cookie(COOKIE);
        People.change("update account_session set " + change + " where token = '" + Digest.of(session) + "'");
        assertThat(isKnown(session)).isFalse();
    }

    @Test
    void a_session_lasts_eight_hours_or_one_left_alone() {
        Session session = new Session();
        session.createdAt = Instant.parse("2026-03-02T09:00:00Z");
        session.usedAt = session.createdAt;
        assertThat(session.isOverAt(Instant.parse("2026-03-02T09:59:59Z"))).isFalse();
        assertThat(session.isOverAt(Instant.parse("2026-03-02T10:00:00Z"))).isTrue();
        session.use(Instant.parse("2026-03-02T16:30:00Z"));
        assertThat(session.isOverAt(Instant.parse("2026-03-02T16:59:59Z"))).isFalse();
        assertThat(session.isOverAt(Instant.parse("2026-03-02T17:00:00Z"))).isTrue();
    }

    @Test
    void a_token_is_in_its_browser_and_nowhere_else() {
        String session = signIn(People.made("curator")).cookie(COOKIE);
        assertThat(People.ask("select count(*) from account_session where token = '" + session + "'"))
                .isEqualTo("0");
        assertThat(People.ask("select count(*) from account_session where token = '" + Digest.of(session) + "'"))
                .isEqualTo("1");
    }

    @Test
    void the_page_can_be_read_and_used_by_everybody() {
        String page = Api.reader().get(SIGN_IN).asString();
        assertThat(page)
                .contains(
                        "<html lang=\"en\">",
                        "<title>",
                        "for=\"name\"",
                        "for=\"password\"",
                        "<h1>",
                        "width=device-width")
                .doesNotContain("<script", "style=");
        assertThat(List.of("name", "password"))
                .allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
        assertThat(Api.reader().get("/admin/pages.css").contentType()).startsWith("text/css");
        assertThat(Api.reader().get(SIGN_IN).header("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "style-src 'self'");
    }

    private static Response signIn(String name) {
        return Form.opened().filled(name, People.PASSWORD).post(SIGN_IN);
    }

    private static boolean isKnown(String session) {
        return Api.reader()
                        .redirects()
                        .follow(false)
                        .cookie(COOKIE, session)
                        .get("/admin")
                        .statusCode()
                == 200;
    }

    private static RequestSpecification form() {
        return Api.reader()
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .header("Origin", ConfigProvider.getConfig().getValue("test.url", String.class));
    }

    private static RequestSpecification fromNowhere(Form form, String name) {
        return Api.reader()
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .cookie("alongside_form", form.cookie)
                .formParam("csrf", form.csrf)
                .formParam("name", name)
                .formParam("password", People.PASSWORD);
    }

    private static RequestSpecification script(String session) {
        return form().contentType(ContentType.JSON).cookie(COOKIE, session).body("{}");
    }

    private static void assertRefused(RequestSpecification request) {
        Response answer = request.post(SIGN_IN);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.cookie(COOKIE)).isNull();
    }

    private static String tokenIn(Response page) {
        Matcher token = TOKEN.matcher(page.asString());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
