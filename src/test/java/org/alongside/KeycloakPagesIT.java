package org.alongside;

import static org.alongside.KeycloakForTests.address;
import static org.alongside.KeycloakForTests.leave;
import static org.alongside.KeycloakForTests.realm;
import static org.alongside.KeycloakForTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever a real Keycloak vouches for comes to the pages of the packaged application, and leaves both. */
class KeycloakPagesIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @BeforeAll
    static void start() {
        KeycloakForTests.application();
    }

    @Test
    void whoever_is_led_to_the_provider_comes_back_signed_in() {
        Browser browser = new Browser();
        assertThat(leave(browser).at().toString()).startsWith(realm().address());
        Browser.Page home = signIn(browser, "ada");
        assertThat(home.at().getPath()).isEqualTo("/admin");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.html().text()).contains("signed in as oidc:ada");
        assertThat(browser.cookies("q_session"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.attributes())
                        .contains("Path=/admin", "HTTPOnly", "Secure", "SameSite=Strict"));
        assertThat(browser.cookies("alongside_session")).isEmpty();
    }

    @Test
    void a_page_leads_to_where_people_sign_in() {
        Browser.Page page = new Browser().open(address("/admin"));
        assertThat(page.at().getPath()).isEqualTo("/admin/sign-in");
        assertThat(page.html().select("input[type=password]")).isEmpty();
    }

    @Test
    void signing_out_ends_both_sessions() {
        Browser browser = new Browser();
        Browser.Page home = signIn(browser, "ada");
        assertThat(leave(browser).at().getPath())
                .as("once known, nobody is asked again")
                .isEqualTo("/admin");
        Browser.Page after = browser.submit(home, Map.of());
        assertThat(after.at().getPath()).isEqualTo("/admin/sign-in");
        assertThat(browser.cookies("q_session")).isEmpty();
        assertThat(browser.open(address("/admin")).at().getPath()).isEqualTo("/admin/sign-in");
        assertThat(leave(browser).html().select("input[type=password]")).isNotEmpty();
    }

    @Test
    void nobody_is_signed_out_by_another_site() {
        Browser browser = new Browser();
        Browser.Page home = signIn(browser, "ada");
        assertThat(browser.submit(home, Map.of("csrf", "0".repeat(64))).status())
                .isEqualTo(403);
        assertThat(browser.open(address("/admin")).at().getPath()).isEqualTo("/admin");
    }

    @Test
    void somebody_without_a_role_here_is_told_so_and_may_leave() {
        Browser browser = new Browser();
        Browser.Page page = signIn(browser, "nobody");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html().text())
                .contains("signed in as oidc:nobody", "none of your roles counts in this directory");
        assertThat(browser.open(address("/admin")).status()).isEqualTo(403);
        assertThat(browser.submit(page, Map.of()).at().getPath()).isEqualTo("/admin/sign-in");
    }

    @Test
    void a_role_taken_away_there_is_gone_here_with_the_next_token() {
        Browser browser = new Browser();
        assertThat(signIn(browser, "rita").status()).isEqualTo(200);
        realm().expel("rita");
        await().atMost(SOON)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> browser.open(address("/admin")).status() == 403);
    }
}
