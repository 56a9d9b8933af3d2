package org.alongside.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.pages.Reader.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search as a page, for whoever runs no scripts. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageTest {

    private static final String MANCHESTER = "E08000003";

    @BeforeAll
    void fill() throws SQLException {
        Directory.forgetPostcodes();
        Directory.empty();
        Api.listed("organisations", Drafts.organisation("Salford Loaves", "summary", "Bread for everybody."));
        Api.listed("organisations", Drafts.organisation("Canal Bakers", "sectors", List.of("HE")));
        Api.listed("organisations", Drafts.organisation("Ancoats Cooks", "areasServed", List.of(MANCHESTER)));
        Api.listed("organisations", Drafts.organisation("Quiet Bakers", "willingness", null));
        for (int i = 1; i <= 21; i++) {
            Api.listed("organisations", Drafts.organisation("Choir " + i, "sectors", List.of("AR")));
        }
    }

    @Test
    void what_was_found_is_a_list_of_headings_with_reasons_in_words() {
        Page page = Reader.get("/search?q=bread&region=Salford");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".results h3 a").eachText()).containsExactly("Salford Loaves");
        assertThat(page.html().select(".reasons li").eachText())
                .anySatisfy(reason -> assertThat(reason).isEqualTo("Yes: Works in Salford."));
        assertThat(page.html().select("#found").text()).isEqualTo("1 organisation found");
        assertThat(page.html().select("#q").val()).isEqualTo("bread");
        assertThat(page.html().select("#region").val()).isEqualTo("Salford");
    }

    @Test
    void controls_that_were_left_empty_ask_nothing() {
        assertThat(Reader.get("/search?q=&region=&near=&within=25&maturity=&sort=&utm_source=letter")
                        .status())
                .isEqualTo(200);
        assertThat(Reader.get("/search?near=&sort=distance&within=5").status()).isEqualTo(200);
    }

    @Test
    void any_of_the_ticked_fields_will_do_and_all_of_the_ticked_supports() {
        assertThat(names("/search?sector=HE&sector=SW")).contains("Canal Bakers", "Salford Loaves", "Ancoats Cooks");
        assertThat(names("/search?sector=HE,SW")).hasSize(3);
        assertThat(names("/search?supports=childcare&supports=bsl")).isEmpty();
        Page page = Reader.get("/search?sector=HE&sector=SW");
        assertThat(page.html().select("[name=sector][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("HE", "SW");
        assertThat(page.html().select(".chips a").eachAttr("href")).contains("/search?sector=SW", "/search?sector=HE");
    }

    @Test
    void of_two_places_that_were_typed_by_name_one_can_be_taken_away() {
        Page page = Reader.get("/search?region=Salford,Manchester&willing=any");
        assertThat(page.html().select(".chips a").eachAttr("href"))
                .contains("/search?willing=any&region=E08000003", "/search?willing=any&region=E08000006");
    }

    @Test
    void boxes_have_counts_and_the_form_stays_as_it_was() {
        assertThat(Reader.get("/search?sector=HE")
                        .html()
                        .select("label[for=sector-AR] .count")
                        .text())
                .isEqualTo("(21)");
        Page page = Reader.get("/search?sector=HE&willing=any&maturity=4&prefer=sector");
        assertThat(page.html().select("#willing").hasAttr("checked")).isTrue();
        assertThat(page.html().select("#maturity option[selected]").val()).isEqualTo("4");
        assertThat(page.html().select("input[type=hidden][name=prefer]").val()).isEqualTo("sector");
        assertThat(page.html().select(".chips a").eachText())
                .containsExactly(
                        "Remove: Health ×",
                        "Remove: Asked, or further ×",
                        "Remove: Also those who have not said yet ×");
    }

    @Test
    void pages_go_on_by_a_link_and_show_nobody_twice() {
        Page first = Reader.get("/cy/search?sector=AR");
        String next = first.html().select("a[rel=next]").attr("href");
        assertThat(next).startsWith("/cy/search?sector=AR&cursor=");
        Page second = Reader.get(next);
        assertThat(second.html().select(".results h3 a").eachText())
                .hasSize(1)
                .doesNotContainAnyElementsOf(
                        first.html().select(".results h3 a").eachText());
        assertThat(second.html().select("a[rel=next]")).isEmpty();
        assertThat(second.html().select(".pager a").attr("href")).isEqualTo("/cy/search?sector=AR");
    }

    @Test
    void a_slip_of_the_pen_is_understood_and_said() {
        Page page = Reader.get("/search?q=bred");
        assertThat(page.html().select(".note").text()).contains("bread");
        assertThat(names("/search?q=bred")).containsExactly("Salford Loaves");
    }

    @Test
    void when_nobody_fits_there_is_a_link_to_what_to_loosen() {
        Page page = Reader.get("/search?q=quiet");
        String more = page.html().select(".note a").attr("href");
        assertThat(more).isEqualTo("/search?q=quiet&willing=any");
        assertThat(names(more)).containsExactly("Quiet Bakers");
    }

    @Test
    void where_two_filters_have_to_go_one_link_leaves_out_both() {
        Page page = Reader.get("/search?q=bread&sector=AR&type=council");
        assertThat(page.html().select("#found").text()).isEqualTo("Nobody found");
        String more = page.html().select(".note a").attr("href");
        assertThat(more).isEqualTo("/search?q=bread");
        assertThat(names(more)).containsExactly("Salford Loaves");
    }

    @Test
    void who_is_shown_that_usually_is_not_can_be_left_out_again() {
        Page page = Reader.get("/search?q=bread&unlisted=include&willing=any");
        assertThat(page.html().select(".chips[aria-labelledby=chosen] a").eachAttr("href"))
                .containsExactly("/search?q=bread&unlisted=include", "/search?q=bread&willing=any");
    }

    @ParameterizedTest
    @CsvSource({"region=Narnia, region", "near=Narnia, near", "near=Salford&within=9999, near"})
    void what_makes_no_sense_is_said_beside_the_control_and_nothing_typed_is_lost(String query, String control) {
        Page page = Reader.get("/search?q=bread&" + query);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html().title()).startsWith("There is one thing to put right");
        assertThat(page.html().select(".faults[autofocus] a").attr("href")).isEqualTo("#" + control);
        assertThat(page.html().select("#" + control).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.html().select("#" + control + "-fault").text()).isNotEmpty();
        assertThat(page.html().select("#q").val()).isEqualTo("bread");
    }

    @Test
    void a_place_that_was_nearly_right_is_one_click_away() {
        Page page = Reader.get("/cy/search?q=bread&region=Salfrod");
        assertThat(page.html().select(".note a").eachAttr("href"))
                .contains("/cy/search?q=bread&region=" + Drafts.SALFORD);
        assertThat(page.html().select(".note a").eachText()).contains("Salford");
        assertThat(Reader.get("/search?near=Salfrod").html().select(".note a").eachAttr("href"))
                .contains("/search?near=" + Drafts.SALFORD);
        assertThat(Reader.get("/search?near=" + Drafts.SALFORD)
                        .html()
                        .select("#near")
                        .val())
                .isEqualTo("Salford");
    }

    @Test
    void a_postcode_is_asked_for_only_where_there_are_any() {
        Page page = Reader.get("/search?near=M5");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#near-fault").text()).contains("we can’t look up postcodes here");
        assertThat(page.html().select("label[for=near]").text()).isEqualTo("Based near (a place)");
    }

    @Test
    void what_is_too_long_is_said_too() {
        Page page = Reader.get("/search?q=" + "a".repeat(301));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html().select("#q-fault").text()).contains("Use fewer words");
    }

    @Test
    void what_the_embedded_form_sends_is_understood() {
        assertThat(names("/search?q=bread&region=Salford&sector=HE,SW&supports=childcare,travel"))
                .containsExactly("Salford Loaves");
    }

    @Test
    void in_welsh_all_of_it_is() {
        Page page = Reader.get("/cy/search?q=bread&region=Salford");
        assertThat(page.text())
                .contains("Wedi dod o hyd i 1 sefydliad", "Ydy: Mae'n gweithio yma: Salford", "Gofal plant")
                .doesNotContain("Works in");
        assertThat(page.header("Content-Language")).isEqualTo("cy");
    }

    private static List<String> names(String path) {
        return Reader.get(path).html().select(".results h3 a").eachText();
    }
}
