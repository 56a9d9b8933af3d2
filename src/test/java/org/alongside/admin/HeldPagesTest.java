package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.Sql;
import org.alongside.admin.Visitor.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators hand over what is held on somebody, or erase it, on pages. */
@QuarkusTest
class HeldPagesTest {

    private static final String HELD = "/admin/held";
    private static final String ROSA = "rosa@people.example.org";

    private Visitor admin;

    @BeforeEach
    void let_rosa_be_somewhere() {
        Directory.empty();
        Api.listed("champions", Drafts.champion("Rosalind Thimble", ROSA));
        admin = Visitor.admin();
    }

    @Test
    void what_is_held_is_shown_and_no_address_of_a_page_has_the_person_s_in_it() {
        Page shown = show(ROSA);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.html().select("h1").text()).isEqualTo("What is held on " + ROSA);
        assertThat(shown.html().select("h2").eachText()).contains("Entry as a champion");
        assertThat(shown.html().select("dl").text()).contains("Display name Rosalind Thimble");
        assertThat(shown.html().select("[href*=rosa], [action*=rosa]")).isEmpty();
        assertThat(shown.response().header("Cache-Control")).isEqualTo("no-store");
        assertThat(Sql.column("select kind from person_request order by id desc limit 1"))
                .containsExactly("export");
        assertThat(show("nobody@people.example.org").text()).contains("Nothing.");
        Page wrong = show("rosa");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".faults a").attr("href")).isEqualTo("#email");
        assertThat(wrong.held("email")).isEqualTo("rosa");
    }

    @Test
    void all_of_it_is_handed_over_as_a_file() {
        Response file = admin.sent(show(ROSA), HELD + "/file");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"what-is-held.json\"");
        assertThat(file.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(file.jsonPath().getList("items.what", String.class)).contains("entry as a champion");
    }

    @Test
    void nothing_is_erased_without_a_reason_and_a_second_look() {
        Page ask = admin.press(show(ROSA), HELD + "/erase", Map.of());
        assertThat(ask.html().select("h1").text()).isEqualTo("Erase all that is held on " + ROSA + "?");
        Page wrong = admin.press(ask, HELD + "/erasure", Map.of());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".faults a").attr("href")).isEqualTo("#reason");
        assertThat(show(ROSA).html().select("section")).isNotEmpty();
        Page done = admin.press(wrong, HELD + "/erasure", Map.of("reason", "They asked for it."));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.html().select("h1").text()).isEqualTo("It is erased");
        assertThat(done.html().select("ul li").text()).contains("champion");
        assertThat(done.html().select("h2").eachText()).contains("What was kept, and why");
        assertThat(done.text()).doesNotContain(ROSA, "Thimble");
        assertThat(show(ROSA).html().select("section h2").eachText()).doesNotContain("Entry as a champion");
    }

    @Test
    void it_is_for_administrators_only() {
        assertThat(Visitor.as("curator").get(HELD).status()).isEqualTo(403);
    }

    private Page show(String email) {
        return admin.press(admin.get(HELD), HELD, Map.of("email", email));
    }
}
