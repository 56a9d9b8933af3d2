package org.alongside.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.pages.Reader.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages of organisations, case studies and champions. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryPagesTest {

    private String loaves;
    private String quiet;
    private String study;
    private String champion;

    @BeforeAll
    void fill() {
        Directory.empty();
        Map<String, Object> draft = Drafts.organisation("Salford Loaves");
        draft.put("claimed", Map.of("rung", 7, "statedOn", "2026-02-01", "scope", "The kitchen"));
        draft.put("confirmedOn", "2026-03-04");
        draft.put("startWithinDays", 0);
        draft.put("orgIds", List.of("GB-CHC-1234567"));
        loaves = Api.listed("organisations", draft);
        quiet = Api.listed("organisations", Drafts.with(Drafts.organisation("Quiet Friends"), "willingness", null));
        Map<String, Object> told = Drafts.caseStudy("How the rota was written", 5, loaves);
        told.put("whatPeopleSaid", "I had never been asked.");
        told.put("whatChanged", "The rota.");
        told.put("whatCouldNotChange", "The rent, for the lease is not ours.");
        told.put("whatDidNotWork", "A suggestion box.");
        told.put("barriers", List.of(Map.of("code", "funding", "whatWasDone", "We shared the purse.")));
        study = Api.listed("case-studies", told);
        champion = Api.listed(
                "champions",
                Drafts.with(
                        Drafts.with(Drafts.champion("Bernie", "planted.champion@example.org"), "organisation", loaves),
                        "topics",
                        List.of("money")));
    }

    @Test
    void what_an_organisation_says_stands_beside_what_its_work_shows() {
        Page page = Reader.get("/organisations/" + loaves);
        assertThat(page.html().select(".side > div").eachText())
                .satisfiesExactly(
                        shown -> assertThat(shown)
                                .startsWith("What its work shows")
                                .contains("Listened to (rung 5 of 7)", "The work is still going on"),
                        said -> assertThat(said)
                                .startsWith("What it says of itself")
                                .contains(
                                        "Deciding and doing together (rung 7 of 7)", "The kitchen", "1 February 2026"));
        assertThat(page.text()).contains("It says more than its work shows so far");
        assertThat(page.html().select(".ladder .shown").text()).startsWith("5 Listened to");
        assertThat(page.html().select("a[href=/case-studies/" + study + "]")).isNotEmpty();
    }

    @Test
    void it_says_what_the_next_rung_takes_what_taking_part_comes_with_and_when_it_was_confirmed() {
        Page page = Reader.get("/organisations/" + loaves);
        assertThat(page.text())
                .contains("A case study at rung 6: Designing together.")
                .contains("somebody who took part and is not staff says that it was so");
        assertThat(page.html().select(".ticks li").eachText()).containsExactly("Childcare", "Travel costs paid");
        assertThat(page.html().select(".facts").text()).contains("Could start at once", "Last confirmed 4 March 2026");
    }

    @Test
    void who_has_nothing_to_show_is_told_what_it_takes() {
        Page page = Reader.get("/organisations/" + quiet);
        assertThat(page.text())
                .contains("Nothing in date yet", "It has not said yet whether it would share power.")
                .contains("A case study of its work that we can publish.");
        assertThat(page.header("Cache-Control")).isEqualTo("public, no-cache");
    }

    @Test
    void its_people_and_who_is_like_it_are_there() {
        Page page = Reader.get("/cy/organisations/GB-CHC-1234567");
        assertThat(page.html().select("h1").text()).isEqualTo("Salford Loaves");
        assertThat(page.html().select("a[href=/cy/champions/" + champion + "]").text())
                .isEqualTo("Bernie");
        assertThat(page.html().select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://alongside.test/cy/organisations/" + loaves);
        assertThat(page.text()).contains("Gofal plant", "4 Mawrth 2026");
    }

    @Test
    void machines_read_what_it_is() throws JsonProcessingException {
        JsonNode said = linked("/organisations/" + loaves);
        assertThat(said.path("@type").asText()).isEqualTo("NGO");
        assertThat(said.path("name").asText()).isEqualTo("Salford Loaves");
        assertThat(said.at("/identifier/0/value").asText()).isEqualTo("GB-CHC-1234567");
        assertThat(said.at("/areaServed/0").asText()).isEqualTo("Salford");
        JsonNode article = linked("/case-studies/" + study);
        assertThat(article.path("@type").asText()).isEqualTo("Article");
        assertThat(article.at("/author/0/name").asText()).isEqualTo("Salford Loaves");
    }

    @Test
    void a_case_study_tells_all_of_it() {
        Page page = Reader.get("/case-studies/" + study);
        assertThat(page.html().select("blockquote").text()).isEqualTo("I had never been asked.");
        assertThat(page.text())
                .contains("What could not change, and why The rent, for the lease is not ours.")
                .contains("What did not work A suggestion box.")
                .contains("Finding the money We shared the purse.")
                .contains("somebody who came to every meeting, on 1 February 2026");
        assertThat(page.html().select("a[href=/organisations/" + loaves + "]").text())
                .isEqualTo("Salford Loaves");
    }

    @Test
    void a_champion_is_found_and_never_reached() {
        Page page = Reader.get("/champions/" + champion);
        assertThat(page.text()).contains("Bernie", "Talk to your board", "money", "We never show how to reach them.");
        assertThat(page.response().asString()).doesNotContain("planted.champion");
        assertThat(page.html().select("a.button").attr("href")).isEqualTo("/champions/" + champion + "/introduction");
    }

    private static JsonNode linked(String path) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(Reader.get(path)
                        .html()
                        .select("script[type='application/ld+json']")
                        .first()
                        .data());
    }
}
