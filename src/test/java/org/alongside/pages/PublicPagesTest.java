package org.alongside.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.pages.Reader.Page;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every public page: what it may load, who can read it, in which language, and how it is kept. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesTest {

    /** What an entry might hold from somebody who means harm. */
    private static final String HOSTILE = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>{v.base}";

    /** In bytes, unpacked. */
    private static final int LARGEST = 100_000;

    private String organisation;
    private String study;
    private String champion;

    @BeforeAll
    void fill() {
        Directory.empty();
        organisation = Api.listed("organisations", Drafts.organisation(HOSTILE, "description", HOSTILE));
        Map<String, Object> told = Drafts.caseStudy(HOSTILE, 6, organisation);
        told.put("whatPeopleSaid", HOSTILE);
        told.put("barriers", List.of(Map.of("code", "power", "whatWasDone", HOSTILE)));
        study = Api.listed("case-studies", told);
        champion = Api.listed("champions", Drafts.with(Drafts.champion("Sam"), "organisation", organisation));
    }

    Stream<String> english() {
        return Stream.of(
                "/",
                "/search",
                "/search?q=script&region=Salford&supports=childcare&maturity=5&near=Salford",
                "/search?region=Narnia",
                "/organisations/" + organisation,
                "/organisations/" + organisation + "/introduction",
                "/organisations/" + organisation + "/report",
                "/organisations/" + organisation + "/claim",
                "/organisations/" + organisation + "/change",
                "/propose",
                "/case-studies/" + study,
                "/case-studies/" + study + "/report",
                "/champions/" + champion,
                "/champions/" + champion + "/introduction",
                "/champions/" + champion + "/report",
                "/start",
                "/start?region=Salford",
                "/browse/areas",
                "/browse/sectors",
                "/gaps",
                "/about",
                "/privacy",
                "/accessibility",
                "/licence");
    }

    Stream<String> pages() {
        return english().flatMap(path -> Stream.of(path, path.equals("/") ? "/cy" : "/cy" + path));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_runs_nothing_loads_only_our_own_and_sets_no_cookie(String path) {
        Page page = Reader.get(path);
        assertThat(page.status()).isIn(200, 400);
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("script-src", "unsafe", "*", "http");
        assertThat(page.header("Set-Cookie")).isNull();
        assertThat(page.html().select("script:not([type='application/ld+json']), style, [style], iframe, img, base"))
                .isEmpty();
        assertThat(page.html().getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
        assertThat(page.html().select("link[rel=stylesheet]").eachAttr("href")).containsExactly("/pages.css");
        assertThat(page.response().asString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_can_be_read_by_everybody(String path) {
        Page page = Reader.get(path);
        boolean welsh = path.startsWith("/cy");
        assertThat(page.html().select("html").attr("lang")).isEqualTo(welsh ? "cy" : "en");
        assertThat(page.html().select("h1")).hasSize(1);
        assertThat(page.html().select("a.skip").attr("href")).isEqualTo("#main");
        assertThat(page.html().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (Element control : page.html().select("input:not([type=hidden]), select, textarea")) {
            assertThat(page.html().select("label[for=" + control.id() + "]"))
                    .as("a label for " + control)
                    .isNotEmpty();
        }
        page.html()
                .select("[aria-describedby], [aria-labelledby]")
                .forEach(element -> Stream.of("aria-describedby", "aria-labelledby")
                        .flatMap(name -> Stream.of(element.attr(name).split(" ")))
                        .filter(id -> !id.isEmpty())
                        .forEach(id -> assertThat(page.html().getElementById(id))
                                .as(id)
                                .isNotNull()));
        assertThat(page.text()).doesNotContain("NOT_FOUND", "null", "{0}");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_language_is_in_every_link_and_the_other_one_click_away(String path) {
        Page page = Reader.get(path);
        boolean welsh = path.startsWith("/cy");
        String other = welsh ? path.substring(3) : path.equals("/") ? "/cy" : "/cy" + path;
        assertThat(page.html().select("a.language").attr("href")).isEqualTo(other.isEmpty() ? "/" : other);
        assertThat(page.html().select("a[href^=/], form[action^=/]").stream()
                        .filter(link -> !link.hasClass("language"))
                        .map(link -> link.hasAttr("href") ? link.attr("href") : link.attr("action"))
                        .filter(link -> !link.equals("/docs")))
                .isNotEmpty()
                .allMatch(link -> (link.equals("/cy") || link.startsWith("/cy/")) == welsh);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_entries_say_comes_out_as_text(String path) {
        Page page = Reader.get(path);
        assertThat(page.html().select("img, main script")).isEmpty();
        assertThat(page.response().asString()).doesNotContain("<script>alert", "<img src=x");
    }

    @ParameterizedTest
    @MethodSource("english")
    void what_may_be_kept_has_a_tag_and_is_asked_about_each_time(String path) {
        Page page = Reader.get(path);
        String keeping = page.header("Cache-Control");
        if (keeping.equals("no-store")) {
            assertThat(page.header("ETag")).isNull();
            return;
        }
        assertThat(keeping).isIn("public, no-cache", "private, no-cache");
        Response again = Api.reader()
                .urlEncodingEnabled(false)
                .header("If-None-Match", page.header("ETag"))
                .get(path);
        assertThat(again.header("ETag")).isEqualTo(page.header("ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void whoever_is_named_on_a_page_is_kept_by_readers_only() {
        assertThat(Reader.get("/champions/" + champion).header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(Reader.get("/organisations/" + organisation).header("Cache-Control"))
                .isEqualTo("private, no-cache");
        assertThat(Reader.get("/case-studies/" + study).header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(Reader.get("/champions/" + champion)
                        .html()
                        .select("meta[name=robots]")
                        .attr("content"))
                .isEqualTo("noindex");
    }

    @Test
    void a_page_says_where_it_is_and_where_the_other_language_is() {
        Page page = Reader.get("/cy/case-studies/" + study);
        String address = "https://alongside.test/case-studies/" + study;
        String welsh = "https://alongside.test/cy/case-studies/" + study;
        assertThat(page.html().select("link[rel=canonical]").attr("href")).isEqualTo(welsh);
        assertThat(page.html().select("link[hreflang=en]").attr("href")).isEqualTo(address);
        assertThat(page.html().select("link[hreflang=cy]").attr("href")).isEqualTo(welsh);
        assertThat(page.html().select("meta[property='og:url']").attr("content"))
                .isEqualTo(welsh);
        assertThat(page.html().select("meta[property='og:type']").attr("content"))
                .isEqualTo("article");
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing, 404, en",
        "/cy/nothing, 404, cy",
        "/cy/api/v1/rungs, 404, cy",
        "/cy/admin, 404, cy",
        "/organisations/nobody, 404, en",
        "/cy/case-studies/0198c0de-7a11-7000-8000-000000000001, 404, cy",
        "/champions/nobody, 404, en",
        "/search?maturity=high, 400, en",
        "/broken, 500, en"
    })
    void what_goes_wrong_is_said_on_a_page_in_its_language(String path, int status, String language) {
        Page page = Reader.get(path);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.html().select("html").attr("lang")).isEqualTo(language);
        assertThat(page.html().select("link[rel=stylesheet]").attr("href")).isEqualTo("/pages.css");
        assertThat(page.html().select("main a").attr("href")).isEqualTo(language.equals("cy") ? "/cy" : "/");
    }

    @Test
    void what_has_been_taken_down_says_so_and_what_was_merged_leads_on() {
        String one = Api.listed("organisations", Drafts.organisation("Canal Bakers"));
        String other = Api.listed("organisations", Drafts.organisation("Canal Bakery"));
        Api.merge(one, other, Map.of()).then().statusCode(200);
        Page merged = Reader.get("/cy/organisations/" + other + "?x=1");
        assertThat(merged.status()).isEqualTo(308);
        assertThat(merged.header("Location")).endsWith("/cy/organisations/" + one + "?x=1");
        Api.remove("organisations", one).then().statusCode(204);
        Page gone = Reader.get("/organisations/" + one);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.html().select("h1").text()).isEqualTo("This has been taken down");
    }
}
