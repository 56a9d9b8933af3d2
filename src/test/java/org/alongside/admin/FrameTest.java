package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.admin.Visitor.Page;
import org.alongside.curation.Proposals;
import org.alongside.introduction.Asking;
import org.alongside.letter.Outbox;
import org.alongside.report.ReportLimits;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page: who may see it, what it may load, and that nobody is left out by how it is made. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrameTest {

    /** What an entry might hold from somebody who means harm. */
    private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{frame.csrf}";

    private Visitor admin;
    private List<String> pages;

    @BeforeAll
    void fill() {
        Directory.empty();
        String one = Api.listed("organisations", Drafts.organisation(HOSTILE));
        String other = Api.listed("organisations", Drafts.organisation(HOSTILE, "description", HOSTILE));
        String study = Api.listed("case-studies", Drafts.caseStudy(HOSTILE, 6, one));
        String champion = Api.listed("champions", Drafts.champion("Sam"));
        String letter = Outbox.givenUp();
        ReportLimits.forget();
        Api.reader()
                .contentType("application/json")
                .body(Map.of("kind", "organisation", "id", one, "matter", "personalData", "text", HOSTILE))
                .post("/api/v1/reports")
                .then()
                .statusCode(202);
        Api.reader()
                .contentType("application/json")
                .body(Map.of("organisation", one, "email", "rosa@example.org", "name", HOSTILE))
                .post("/api/v1/claims")
                .then()
                .statusCode(202);
        Api.admin()
                .body(Map.of("email", "rosa@example.org", "name", HOSTILE, "consentOn", "2026-03-01"))
                .put("/api/v1/organisations/" + one + "/contact")
                .then()
                .statusCode(200);
        Map<String, Object> asking = Asking.draft(champion, "priya@example.org");
        asking.put("to", Map.of("organisation", one));
        asking.put("about", HOSTILE);
        Asking.ask(asking).then().statusCode(202);
        Map<String, Object> hostile = Proposals.change(other, Drafts.organisation(HOSTILE, "description", "x"));
        hostile.put("why", HOSTILE);
        String proposal = Proposals.waiting(hostile);
        Proposals.decide(proposal, Map.of("decision", "return", "question", HOSTILE));
        String clash = Proposals.waiting(Proposals.change(other, Drafts.organisation(HOSTILE, "summary", HOSTILE)));
        Api.replace("organisations", other, Drafts.organisation(HOSTILE, "description", HOSTILE + "!"));
        admin = Visitor.admin();
        String person =
                admin.get("/admin/people").html().select("tbody th a").first().attr("href");
        pages = List.of(
                "/admin",
                "/admin/me",
                "/admin/entries",
                "/admin/entries?q=script&kind=organisation&standing=listed",
                "/admin/entries/" + one,
                "/admin/entries/" + study,
                "/admin/entries/" + champion,
                "/admin/entries/" + one + "/versions/1",
                "/admin/entries/" + other + "/versions/2",
                "/admin/entries/" + other + "/versions/1/restore",
                "/admin/entries/" + other + "/comparison?from=1&to=2",
                "/admin/proposals",
                "/admin/proposals?status=returned",
                "/admin/proposals/" + proposal,
                "/admin/proposals/" + clash,
                "/admin/proposals/" + clash + "/edit",
                "/admin/entries/" + one + "/take-down",
                "/admin/drafts/new?kind=organisation",
                "/admin/drafts/new?kind=caseStudy",
                "/admin/drafts/new?kind=champion",
                "/admin/drafts/new?entry=" + other,
                "/admin/drafts/new?entry=" + study,
                "/admin/drafts/new?entry=" + champion,
                "/admin/duplicates",
                "/admin/duplicates/" + one + "/" + other,
                "/admin/reports",
                "/admin/reports?status=dismissed&matter=closed",
                "/admin/claims",
                "/admin/freshness",
                "/admin/introductions",
                "/admin/entries/" + one + "/contact",
                "/admin/held",
                "/admin/imports",
                "/admin/people",
                "/admin/people/new",
                person,
                person + "/remove",
                "/admin/keys",
                "/admin/keys/new",
                "/admin/letters",
                "/admin/letters?status=failed,givenUp",
                "/admin/letters/" + letter,
                "/admin/search-index");
    }

    List<String> pages() {
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_loads_nothing_but_our_own_and_runs_nothing_inline(String path) {
        Page page = admin.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.response().header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe", "*", "http");
        assertThat(page.response().header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.html().select("script:not([src]), style, [style], iframe, object, base"))
                .isEmpty();
        assertThat(page.html().getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
        for (Element loads : page.html().select("script[src], link[rel=stylesheet]")) {
            String asset = loads.hasAttr("src") ? loads.attr("src") : loads.attr("href");
            assertThat(asset).startsWith("/");
            assertThat(Api.reader().get(asset).statusCode()).as(asset).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_can_be_read_by_everybody(String path) {
        Page page = admin.get(path);
        assertThat(page.html().select("html").attr("lang")).isEqualTo("en");
        assertThat(page.title()).endsWith(" – Alongside").doesNotStartWith(" ");
        assertThat(page.html().select("h1")).hasSize(1);
        assertThat(page.html().select("a.skip").attr("href")).isEqualTo("#main");
        assertThat(page.html().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (Element control : page.html().select("input:not([type=hidden]), select, textarea")) {
            boolean named = control.hasAttr("aria-label")
                    || !page.html().select("label[for=" + control.id() + "]").isEmpty();
            assertThat(named).as("a label for " + control).isTrue();
        }
        for (String described : page.html().select("[aria-describedby]").eachAttr("aria-describedby")) {
            for (String id : described.split(" ")) {
                assertThat(page.html().getElementById(id)).as(id).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_entries_say_comes_out_as_text(String path) {
        Page page = admin.get(path);
        assertThat(page.html().select("img, main script")).isEmpty();
        assertThat(page.response().asString()).doesNotContain("<script>alert", "<img src=x");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nobody_is_led_to_where_people_sign_in(String path) {
        Response answer = Visitor.nobody().request().urlEncodingEnabled(false).get(path);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/admin/sign-in");
    }

    @Test
    void everybody_sees_the_sections_they_may_open_and_may_open_no_others() {
        Visitor curator = Visitor.as("curator");
        Visitor contributor = Visitor.as("contributor");
        for (Section.View section : List.of(
                new Section.View("/admin/proposals", "Queue", true),
                new Section.View("/admin/entries", "Entries", true),
                new Section.View("/admin/duplicates", "Duplicates", true),
                new Section.View("/admin/reports", "Reports", true),
                new Section.View("/admin/claims", "Claims", true),
                new Section.View("/admin/freshness", "Freshness", true),
                new Section.View("/admin/introductions", "Introductions", true),
                new Section.View("/admin/imports", "Imports", false),
                new Section.View("/admin/people", "People", false),
                new Section.View("/admin/held", "What is held", false),
                new Section.View("/admin/keys", "Keys", false),
                new Section.View("/admin/letters", "Outbox", false),
                new Section.View("/admin/search-index", "Search", false))) {
            assertThat(admin.get(section.path())
                            .html()
                            .select("nav a[aria-current=page]")
                            .text())
                    .isEqualTo(section.label());
            assertThat(curator.get(section.path()).status()).isEqualTo(section.current() ? 200 : 403);
            assertThat(contributor.get(section.path()).status()).isEqualTo(403);
        }
        assertThat(curator.get("/admin").html().select("header nav a").eachText())
                .containsExactly("Queue", "Entries", "Duplicates", "Reports", "Claims", "Freshness", "Introductions");
        assertThat(contributor.get("/admin").html().select("header nav a").eachText())
                .containsExactly("Your entries", "Your proposals");
        assertThat(contributor.get("/admin/my-proposals").status()).isEqualTo(200);
        assertThat(contributor.get("/admin/my-entries").text()).contains("You don't speak for an organisation");
        assertThat(admin.get("/admin/my-proposals").html().select("h1").text()).isEqualTo("Queue");
        assertThat(admin.get("/admin/my-entries").html().select("h1").text()).isEqualTo("Entries");
        assertThat(contributor.get("/admin/me").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/nothing, 404",
        "/admin/entries/0198c0de-7a11-7000-8000-000000000001, 404",
        "/admin/entries/nobody, 404",
        "/admin/entries?limit=0, 400",
        "/admin/entries?cursor=x, 400",
        "/admin/drafts/new?kind=cat, 404",
        "/admin/letters?status=lost, 400"
    })
    void what_goes_wrong_is_said_in_words_on_a_page(String path, int status) {
        Page page = admin.get(path);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.response().contentType()).startsWith("text/html");
        assertThat(page.html().select("h1")).hasSize(1);
        assertThat(page.html().select("a[href=/admin]")).isNotEmpty();
        assertThat(page.text()).contains(page.response().header("X-Request-Id")).doesNotContain("{", "org.alongside");
    }

    @Test
    void what_goes_wrong_in_the_api_stays_for_machines() {
        assertThat(Api.reader().get("/api/v1/nothing").contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void a_body_that_is_too_large_is_said_so_on_a_page() {
        Response answer = admin.request()
                .contentType("application/x-www-form-urlencoded")
                .body("x".repeat(1_000_001))
                .post("/admin/people/new");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.contentType()).startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/me",
                "/admin/people/new",
                "/admin/keys/new",
                "/admin/search-index",
                "/admin/duplicates/scan",
                "/admin/reports/0198c0de-7a11-7000-8000-000000000001",
                "/admin/reports/decisions",
                "/admin/imports/0198c0de-7a11-7000-8000-000000000001/import",
                "/admin/claims/0198c0de-7a11-7000-8000-000000000001",
                "/admin/freshness/0198c0de-7a11-7000-8000-000000000001/confirmation",
                "/admin/introductions/0198c0de-7a11-7000-8000-000000000001/stop",
                "/admin/entries/0198c0de-7a11-7000-8000-000000000001/contact",
                "/admin/held",
                "/admin/held/file",
                "/admin/held/erasure",
                "/admin/proposals/decisions",
                "/admin/proposals/0198c0de-7a11-7000-8000-000000000001/approve",
                "/admin/proposals/0198c0de-7a11-7000-8000-000000000001/edit",
                "/admin/entries/0198c0de-7a11-7000-8000-000000000001/trust",
                "/admin/entries/0198c0de-7a11-7000-8000-000000000001/take-down",
                "/admin/entries/0198c0de-7a11-7000-8000-000000000001/versions/1/restore",
                "/admin/drafts/0198c0de-7a11-7000-8000-000000000001",
                "/admin/files/0198c0de-7a11-7000-8000-000000000001"
            })
    void a_form_that_no_page_of_ours_sent_is_refused(String action) {
        Response answer = admin.forge(action, Map.of("name", "evil", "csrf", "0".repeat(64)));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.contentType()).startsWith("text/html");
    }

    @Test
    void what_was_done_is_said_once() {
        Page done = admin.press(admin.get("/admin/search-index"), "/admin/search-index", Map.of());
        assertThat(done.html().select(".said").text()).contains("new index");
        assertThat(admin.get("/admin/search-index").html().select(".said")).isEmpty();
    }

    @Test
    void a_part_that_a_script_fetches_says_that_nobody_is_signed_in() {
        Page part = Visitor.nobody().part("/admin/choices/areas?field=areas&many=true");
        assertThat(part.status()).isEqualTo(401);
        assertThat(part.html().select(".lead").text()).contains("no longer signed in");
    }
}
