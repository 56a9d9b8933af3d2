package org.alongside.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.pages.Reader.Page;
import org.alongside.report.ReportLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Asking to be put in touch and saying that something is wrong, on pages. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormPagesTest {

    private String organisation;
    private String champion;

    @BeforeAll
    void fill() {
        Directory.empty();
        ReportLimits.forget();
        organisation = Api.listed(
                "organisations", Drafts.organisation("Salford Loaves", "description", "Ring Rosa after six."));
        champion = Api.listed("champions", Drafts.champion("Bernie", "bernie@example.org"));
    }

    private static Map<String, String> asking(String email) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", "Priya");
        typed.put("organisation", "Canal Borough Council");
        typed.put("email", email);
        typed.put("about", "We would like to decide our care budget together.");
        typed.put("byEmail", "yes");
        return typed;
    }

    @Test
    void a_request_goes_the_way_of_the_api_and_says_what_follows() {
        Page form = Reader.get("/champions/" + champion + "/introduction");
        assertThat(form.html().select("form[method=post]").attr("action"))
                .isEqualTo("/champions/" + champion + "/introduction");
        Page done = Reader.send("/champions/" + champion + "/introduction", asking("priya@council.example.org"));
        assertThat(done.status()).isEqualTo(202);
        assertThat(done.header("Cache-Control")).isEqualTo("no-store");
        assertThat(done.html().select("[role=status]").text()).contains("We write to the address you gave.");
        assertThat(Api.admin().get("/api/v1/introductions").<List<String>>path("items.fromName"))
                .contains("Priya");
    }

    @Test
    void in_welsh_the_answer_and_the_letter_are() {
        Page done = Reader.send("/cy/champions/" + champion + "/introduction", asking("megan@example.org"));
        assertThat(done.status()).isEqualTo(202);
        assertThat(done.html().select("[role=status]").text()).contains("Byddwn yn ysgrifennu");
        assertThat(done.html().select("html").attr("lang")).isEqualTo("cy");
    }

    @Test
    void what_is_wrong_is_said_beside_each_field_and_on_top_and_nothing_typed_is_lost() {
        Map<String, String> typed = asking("nowhere");
        typed.put("name", "");
        typed.put("phone", "soon");
        typed.remove("byEmail");
        Page page = Reader.send("/champions/" + champion + "/introduction", typed);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().title()).startsWith("There are 3 things to put right");
        assertThat(page.html().select(".faults[tabindex=-1][autofocus] a").eachAttr("href"))
                .containsExactlyInAnyOrder("#name", "#email", "#phone");
        for (String control : List.of("name", "email", "phone")) {
            assertThat(page.html().select("#" + control).attr("aria-invalid")).isEqualTo("true");
            assertThat(page.html().select("#" + control).attr("aria-describedby"))
                    .isEqualTo(control + "-fault");
        }
        assertThat(page.html().select("#about").text()).isEqualTo(typed.get("about"));
        assertThat(page.html().select("#email").val()).isEqualTo("nowhere");
        assertThat(page.html().select("#byEmail").hasAttr("checked")).isFalse();
    }

    @Test
    void who_takes_no_requests_is_said_in_words() {
        Page page = Reader.send("/organisations/" + organisation + "/introduction", asking("tomos@example.org"));
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.html().select(".faults li").text()).startsWith("They are not taking messages at the moment.");
        assertThat(page.html().select("#name").val()).isEqualTo("Priya");
    }

    @Test
    void who_asks_too_often_is_told_how_long_to_wait() {
        String path = "/champions/" + champion + "/introduction";
        for (int i = 1; i <= 3; i++) {
            assertThat(Reader.send(path, asking("often@example.org")).status()).isEqualTo(202);
        }
        Page page = Reader.send(path, asking("often@example.org"));
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.html().select(".faults li").text())
                .startsWith("You have asked as often as anybody may.")
                .containsPattern("in \\d+ hours\\.");
    }

    @Test
    void another_site_can_send_nothing_in_anybody_s_name() {
        Page page = Reader.sendFrom(
                "https://elsewhere.test", "/champions/" + champion + "/introduction", asking("victim@example.org"));
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html().select("h1").text()).isEqualTo("That is not allowed");
    }

    @Test
    void who_is_signed_in_for_the_admin_pages_can_send_it_too() {
        String path = "/champions/" + champion + "/introduction";
        assertThat(Reader.sendWith("alongside_session", "x".repeat(43), path, asking("rosa@example.org"))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void a_report_hides_what_is_personal_at_once() {
        String entry =
                Api.listed("organisations", Drafts.organisation("Ring Friends", "description", "Ring Rosa after six."));
        Page form = Reader.get("/organisations/" + entry + "/report");
        assertThat(form.html().select("#field option").eachText()).contains("Description", "Summary");
        Page done = Reader.send(
                "/organisations/" + entry + "/report",
                Map.of("matter", "personalData", "field", "description", "text", "That is me.", "email", ""));
        assertThat(done.status()).isEqualTo(202);
        assertThat(done.html().select("[role=status]").text()).contains("What you reported is hidden now");
        Page page = Reader.get("/organisations/" + entry);
        assertThat(page.text()).contains("Some of this is hidden").doesNotContain("Ring Rosa");
    }

    @Test
    void a_report_says_what_is_wrong_with_it_too() {
        Page page = Reader.send(
                "/organisations/" + organisation + "/report", Map.of("text", "", "email", "x", "field", ""));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".faults a").eachAttr("href"))
                .containsExactlyInAnyOrder("#matter", "#text", "#email");
        assertThat(page.html().select("#email").val()).isEqualTo("x");
    }
}
