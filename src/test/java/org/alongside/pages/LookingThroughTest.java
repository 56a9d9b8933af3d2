package org.alongside.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.pages.Reader.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The first page, where to start, by place and field, what is missing, and what is new. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookingThroughTest {

    private static final String CARDIFF = "W06000015";
    private static final String NORTH_WEST = "E12000002";

    @Inject
    GapsCounter counter;

    private String inSalford;
    private String inCardiff;

    @BeforeAll
    void fill() {
        Directory.empty();
        String loaves = Api.listed("organisations", Drafts.organisation("Salford Loaves"));
        String cardiff = Api.listed(
                "organisations",
                Drafts.with(
                        Drafts.organisation("Cardiff Cooks", "areasServed", List.of(CARDIFF)),
                        "sectors",
                        List.of("HE")));
        Api.listed("organisations", Drafts.with(Drafts.organisation("Quiet Friends"), "willingness", null));
        inSalford = Api.listed("case-studies", study("How the rota was written", loaves, Drafts.SALFORD, "SW"));
        inCardiff = Api.listed("case-studies", study("Sut y pobwyd y bara", cardiff, CARDIFF, "HE"));
        Api.listed("champions", Drafts.champion("Bernie"));
        Api.listed("champions", Drafts.with(Drafts.champion("Mentor"), "offers", List.of("mentor")));
    }

    @BeforeEach
    void countAnew() {
        counter.forget();
    }

    private static Map<String, Object> study(String title, String organisation, String area, String sector) {
        Map<String, Object> study = Drafts.caseStudy(title, 6, organisation);
        study.put("areas", List.of(area));
        study.put("sectors", List.of(sector));
        study.put(
                "barriers",
                List.of(Map.of("code", "funding", "whatWasDone", "We shared the purse."), Map.of("code", "power")));
        return study;
    }

    @Test
    void the_first_page_says_what_this_is_how_much_there_is_and_what_is_new() {
        Page page = Reader.get("/");
        assertThat(page.text()).contains("designing and deciding together");
        assertThat(page.html().select(".numbers dd").eachText()).containsExactly("3", "2", "2", "2", "2");
        assertThat(page.html().select(".cards h3 a").eachText())
                .containsExactly("Sut y pobwyd y bara", "How the rota was written");
        assertThat(page.html().select("form.ask").attr("action")).isEqualTo("/search");
    }

    @Test
    void who_starts_is_shown_the_rungs_and_what_there_is_near_them() {
        Page page = Reader.get("/start?region=Manchester");
        assertThat(page.html().select(".ladder li")).hasSize(7);
        assertThat(page.text()).contains("Ladder of Co-production, by Think Local Act Personal");
        Page near = Reader.get("/start?region=Greater+Manchester");
        assertThat(near.html().select(".nested").first().select("h3 a").eachText())
                .containsExactly("How the rota was written");
        assertThat(near.html().select(".lines a").eachText()).containsExactly("Bernie");
        assertThat(near.header("Cache-Control")).isEqualTo("private, no-cache");
        Page welsh = Reader.get("/cy/start?region=Caerdydd");
        assertThat(welsh.html().select(".nested").first().select("h3 a").eachText())
                .containsExactly("Sut y pobwyd y bara");
        assertThat(welsh.text()).contains("Nid oes neb yno wedi cynnig eto");
    }

    @Test
    void a_place_nobody_knows_is_said_beside_it() {
        Page page = Reader.get("/start?region=Narnia");
        assertThat(page.html().select("#region-fault").text()).startsWith("We don’t know that place.");
        assertThat(page.html().select("#region").val()).isEqualTo("Narnia");
    }

    @Test
    void places_and_fields_lead_to_searches_with_as_many() {
        Page areas = Reader.get("/browse/areas");
        assertThat(areas.html().select("#" + NORTH_WEST).text()).isEqualTo("North West (2)");
        assertThat(areas.html()
                        .select("section[aria-labelledby=" + NORTH_WEST + "] li a")
                        .eachText())
                .containsSubsequence("Bolton", "Greater Manchester", "Salford", "Wigan");
        Page sectors = Reader.get("/browse/sectors");
        String link = sectors.html().select(".tiles a[href*=sector=HE]").attr("href");
        assertThat(link).isEqualTo("/search?sector=HE&willing=any");
        assertThat(Reader.get(link).html().select("#found").text()).isEqualTo("1 organisation found");
    }

    @Test
    void each_cell_of_the_gaps_leads_to_as_many_as_it_says() {
        Page page = Reader.get("/gaps");
        assertThat(page.html().select("svg rect")).hasSize(12 * 25);
        assertThat(page.html().select("svg rect:not(.h0)")).hasSize(4);
        String cell = page.html()
                .select("td a[href*=" + NORTH_WEST + "][href$=sector=SW]")
                .attr("href");
        assertThat(page.html().select("td:has(a[href='" + cell + "'])").text()).isEqualTo("2 / 1");
        assertThat(Reader.get(cell).html().select("#found").text()).isEqualTo("2 organisations found");
        assertThat(page.html()
                        .select("section[aria-labelledby=barriers] tbody tr")
                        .eachText())
                .containsExactly("Finding the money 2 2", "Letting go of control 2 0");
    }

    @Test
    void the_numbers_of_the_gaps_come_as_a_file() {
        Page csv = Reader.get("/gaps.csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("gaps.csv");
        assertThat(csv.response().asString().lines())
                .startsWith("region,regionName,sector,sectorName,organisations,evidenced")
                .hasSize(1 + 12 * 25)
                .anyMatch(line -> line.startsWith(NORTH_WEST + ",North West,SW,") && line.endsWith(",2,1"));
    }

    @Test
    void the_feed_has_what_is_new_of_all_of_a_place_or_of_a_field() {
        Document all = xml("/feed.atom");
        assertThat(all.select("entry > title").eachText())
                .containsExactly("Sut y pobwyd y bara", "How the rota was written");
        assertThat(all.select("entry link").first().attr("href"))
                .isEqualTo("https://alongside.test/case-studies/" + inCardiff);
        assertThat(all.select("feed > updated").text()).isNotEqualTo("1970-01-01T00:00:00Z");
        assertThat(xml("/feed.atom?region=Salford").select("entry > title").eachText())
                .containsExactly("How the rota was written");
        assertThat(xml("/cy/feed.atom?sector=HE").select("feed > title").text())
                .startsWith("Astudiaethau achos newydd – ");
        assertThat(Reader.get("/feed.atom").header("Content-Type")).startsWith("application/atom+xml");
        assertThat(Reader.get("/feed.atom?region=Narnia").status()).isEqualTo(400);
    }

    @Test
    void search_engines_are_led_to_every_entry_but_people() {
        Document index = xml("/sitemap.xml");
        assertThat(index.select("loc").eachText())
                .hasSize(3)
                .allMatch(address -> address.startsWith("https://alongside.test/sitemaps/"));
        String studies = index.select("loc:contains(case-studies)").text().replace("https://alongside.test", "");
        assertThat(xml(studies).select("loc").eachText())
                .contains(
                        "https://alongside.test/case-studies/" + inSalford,
                        "https://alongside.test/cy/case-studies/" + inSalford);
        assertThat(xml("/sitemaps/organisations.xml").select("url")).hasSize(6);
        assertThat(xml("/sitemaps/pages.xml").select("loc").eachText()).contains("https://alongside.test/gaps");
        assertThat(Reader.get("/sitemaps/champions.xml").status()).isEqualTo(404);
        assertThat(Reader.get("/robots.txt").response().asString())
                .contains("Disallow: /admin\n", "Sitemap: https://alongside.test/sitemap.xml");
    }

    private static Document xml(String path) {
        return Jsoup.parse(Reader.get(path).response().asString(), "", Parser.xmlParser());
    }
}
