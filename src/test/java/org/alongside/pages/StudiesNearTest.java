package org.alongside.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.pages.Reader.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whose work somebody who starts is shown: the closest first, and of those the ones that share the most power. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudiesNearTest {

    private static final String LEEDS = "E08000035";

    @BeforeAll
    void fill() {
        Directory.empty();
        String bakers = organisation("Salford Bakers", Drafts.SALFORD);
        study("Bakers decide", 7, bakers);
        study("Bakers plan", 6, bakers);
        study("Neighbours are heard", 5, organisation("Salford Neighbours", Drafts.SALFORD));
        study("All around", 7, organisation("Around Manchester", Drafts.GREATER_MANCHESTER));
        study("Leeds decides", 7, organisation("Leeds Friends", LEEDS));
        study("A fund decides", 7, organisation("National Fund", Drafts.ENGLAND));
        study("Bakers listen", 4, bakers);
        Api.listed("case-studies", Drafts.endedCaseStudy("Long over", 7, bakers, 40));
    }

    private static String organisation(String name, String area) {
        return Api.listed("organisations", Drafts.organisation(name, "areasServed", List.of(area)));
    }

    private static void study(String title, int rung, String organisation) {
        Api.listed("case-studies", Drafts.caseStudy(title, rung, organisation));
    }

    @Test
    void those_who_work_there_come_first_each_once_while_there_are_others() {
        Page page = Reader.get("/start?region=Salford");
        assertThat(titles(page)).containsExactly("Bakers decide", "Neighbours are heard", "Bakers plan");
        assertThat(page.text())
                .contains("Work to learn from in or around Salford")
                .doesNotContain("further away");
    }

    @Test
    void those_around_it_follow() {
        assertThat(titles(Reader.get("/start?region=Trafford")))
                .containsExactly("All around", "Bakers decide", "Neighbours are heard");
    }

    @Test
    void where_nobody_has_told_of_any_the_rest_is_said_to_be_from_further_away() {
        Page page = Reader.get("/start?region=Cornwall");
        assertThat(page.text()).contains("Nobody there has told us of their work yet.");
        assertThat(page.html()
                        .select("h3:contains(From further away) + div h3 a")
                        .eachText())
                .containsExactly("A fund decides", "Long over", "Bakers listen");
    }

    @Test
    void what_is_missing_nearby_is_made_up_from_further_away() {
        Page page = Reader.get("/start?region=Leeds");
        assertThat(page.html().select(".nested").first().select("h3 a").eachText())
                .containsExactly("Leeds decides");
        assertThat(page.html()
                        .select("h3:contains(From further away) + div h3 a")
                        .eachText())
                .startsWith("A fund decides")
                .hasSize(2);
    }

    @Test
    void a_place_that_was_nearly_right_is_one_click_away() {
        Page page = Reader.get("/start?region=Salfrod");
        assertThat(page.html().select(".note a").eachText()).contains("Salford");
        assertThat(page.html().select(".note a").eachAttr("href"))
                .contains("/start?region=" + Drafts.SALFORD + "#near");
    }

    private static List<String> titles(Page page) {
        return page.html().select(".cards h3 a").eachText();
    }
}
