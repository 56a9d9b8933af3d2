package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The embeddable search where somebody serves pictures for its map. */
@QuarkusTest
@TestProfile(EmbedMapTest.Pictures.class)
class EmbedMapTest {

    private static final String TILES = "https://tiles.example.org/{z}/{x}/{y}.png";

    /** A directory with a map. */
    public static class Pictures implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "alongside.map.tiles", TILES,
                    "alongside.map.attribution", "© Example <contributors>",
                    "alongside.map.attribution-link", "https://example.org/licence",
                    "alongside.map.max-zoom", "12");
        }
    }

    @Test
    void a_search_that_asks_is_told_where_pictures_come_from() {
        HttpResponse<String> answer = Http.get("/embed/settings.json");
        assertThat(answer.body())
                .isEqualTo("{\"map\":{\"tiles\":\"" + TILES + "\",\"attribution\":\"© Example <contributors>\","
                        + "\"attributionLink\":\"https://example.org/licence\",\"maxZoom\":12}}");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    @Test
    void the_page_that_hands_it_out_lets_pictures_in_only_with_a_map() {
        assertThat(Http.get("/embed").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("img-src"));
        HttpResponse<String> mapped = Http.get("/embed?view=both");
        assertThat(mapped.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .startsWith("default-src 'none';")
                        .endsWith("; img-src https://tiles.example.org")
                        .doesNotContain("unsafe", "*"));
        Document page = Jsoup.parse(mapped.body());
        assertThat(page.selectFirst("#view option[selected]").attr("value")).isEqualTo("both");
        assertThat(page.selectFirst("#preview alongside-search").attr("view")).isEqualTo("both");
        assertThat(page.selectFirst("#snippet").wholeText()).contains(" view=\"both\"");
        assertThat(page.text()).contains("; img-src https://tiles.example.org");
    }

    @Test
    void what_is_no_view_is_a_list() {
        Document page = Jsoup.parse(Http.get("/embed?view=%22%3E%3Cscript%3E").body());
        assertThat(page.selectFirst("#view option[selected]").attr("value")).isEqualTo("list");
        assertThat(page.selectFirst("#snippet").wholeText()).doesNotContain("view");
    }
}
