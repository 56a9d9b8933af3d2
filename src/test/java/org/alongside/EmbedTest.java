package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.alongside.access.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The embeddable search as other sites load it, and the page that hands it out. */
@QuarkusTest
class EmbedTest {

    /** Where people reach the directory, whatever address a request came by. */
    private static final String BASE = "https://alongside.test";

    private static final String MODULE = "/embed/alongside-search.js";

    /** In bytes, packed: of the search, and of its map. */
    private static final int LARGEST = 25_000;

    private static final int LARGEST_MAP = 40_000;

    /** What the search says of the map it was built with: its SHA-256. */
    private static final Pattern MAP = Pattern.compile("[\"'`]([0-9a-f]{64})[\"'`]");

    private static final Pattern PINNED =
            Pattern.compile("src=\"([^\"]+)/embed/([0-9a-f]{16})/alongside-search.js\" integrity=\"sha384-([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"https://anybody.test", "https://example.org", ""})
    void every_page_may_load_the_search(String origin) {
        HttpResponse<String> answer = origin.isEmpty() ? Http.get(MODULE) : Http.get(MODULE, "Origin", origin);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript;charset=UTF-8");
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("customElements.define");
    }

    @Test
    void the_newest_is_asked_about_every_few_minutes_and_sent_once() {
        HttpResponse<String> answer = Http.get(MODULE);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=300");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = Http.get(MODULE, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(Http.get(MODULE, "If-None-Match", "W/\"0123456789abcdef\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_search_is_small_and_the_map_is_not_in_it() throws IOException, InterruptedException {
        int search = packed(MODULE);
        int map = packed(map());
        System.out.printf("Embeddable search %d bytes packed, its map another %d%n", search, map);
        assertThat(search).isLessThan(LARGEST);
        assertThat(map).isLessThan(LARGEST_MAP);
        assertThat(Http.get(MODULE).body()).doesNotContain("leaflet");
    }

    /** How many bytes a module takes on its way; unpacked it is the same. */
    private static int packed(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(Http.base().resolve(path))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(Http.get(path).body());
        }
        return answer.body().length;
    }

    @Test
    void the_search_is_one_file_but_for_the_map_and_runs_under_any_policy_and_keeps_nothing() {
        assertThat(Http.get(MODULE).body())
                .doesNotContain("eval(", "Function(", "innerHTML", "insertAdjacentHTML", "document.write")
                .doesNotContain("cookie", "localStorage", "sessionStorage", "indexedDB", "sendBeacon")
                .doesNotContainPattern("(?m)^import[\\s{\"']")
                .containsOnlyOnce("import(");
        assertThat(Http.get(map()).body())
                .contains("Leaflet 1.9.4", "BSD-2-Clause")
                .doesNotContain("eval(", "Function(", "insertAdjacentHTML", "document.write")
                .doesNotContain("cookie", "localStorage", "sessionStorage", "indexedDB", "sendBeacon")
                .doesNotContainPattern("(?m)^import[\\s{\"']|\\bimport\\(");
    }

    @Test
    void the_map_keeps_for_good_and_is_the_one_the_search_was_built_with() throws NoSuchAlgorithmException {
        HttpResponse<String> answer = Http.get(map());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(mapDigest());
    }

    @Test
    void the_map_of_an_earlier_release_is_still_there_and_is_no_search() throws SQLException {
        String version = "0ddba110ddba1100";
        keep("map-" + version, "// an atlas");
        assertThat(Http.get("/embed/" + version + "/alongside-map.js").body()).isEqualTo("// an atlas");
        assertThat(Http.get("/embed/" + version + "/alongside-search.js").statusCode())
                .isEqualTo(404);
        assertThat(Http.get("/embed/map-" + version + "/alongside-search.js").statusCode())
                .isEqualTo(404);
        assertThat(Http.get("/embed/ffffffffffffffff/alongside-map.js").statusCode())
                .isEqualTo(404);
    }

    @Test
    void without_a_server_of_pictures_there_is_no_map_to_choose() {
        HttpResponse<String> settings = Http.get("/embed/settings.json", "Origin", "https://anybody.test");
        assertThat(settings.statusCode()).isEqualTo(200);
        assertThat(settings.body()).isEqualTo("{}");
        assertThat(settings.headers().firstValue("Cache-Control")).contains("public, max-age=300");
        assertThat(settings.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(settings.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(Jsoup.parse(Http.get("/embed?view=map").body()).select("#view"))
                .isEmpty();
        assertThat(snippet("/embed?view=map")).doesNotContain("view");
    }

    /** Where the map is that the search was built with. */
    private static String map() {
        return "/embed/" + mapDigest().substring(0, 16) + "/alongside-map.js";
    }

    private static String mapDigest() {
        Matcher digest = MAP.matcher(Http.get(MODULE).body());
        assertThat(digest.find()).isTrue();
        return digest.group(1);
    }

    @Test
    void a_pinned_version_keeps_for_good_and_is_what_the_page_was_promised() throws NoSuchAlgorithmException {
        Matcher pinned = PINNED.matcher(snippet("/embed?pinned=on"));
        assertThat(pinned.find()).isTrue();
        HttpResponse<String> answer = Http.get("/embed/" + pinned.group(2) + "/alongside-search.js");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        byte[] digest =
                MessageDigest.getInstance("SHA-384").digest(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(Base64.getEncoder().encodeToString(digest)).isEqualTo(pinned.group(3));
        assertThat(answer.body()).isEqualTo(Http.get(MODULE).body());
    }

    @Test
    void a_version_that_an_earlier_release_handed_out_is_still_there() throws SQLException {
        String version = "00c0ffee00c0ffee";
        keep(version, "// once upon a time");
        HttpResponse<String> answer = Http.get("/embed/" + version + "/alongside-search.js");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("// once upon a time");
    }

    @Test
    void the_version_of_this_release_is_kept_for_later_ones() throws SQLException {
        Matcher pinned = PINNED.matcher(snippet("/embed?pinned=on"));
        assertThat(pinned.find()).isTrue();
        try (Connection connection = Directory.database().getConnection();
                PreparedStatement look =
                        connection.prepareStatement("select content from embedded_module where version = ?")) {
            look.setString(1, pinned.group(2));
            var found = look.executeQuery();
            assertThat(found.next()).isTrue();
            assertThat(new String(found.getBytes(1), StandardCharsets.UTF_8))
                    .isEqualTo(Http.get(MODULE).body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffffffffffffff", "x", "%22%3E"})
    void there_is_no_version_that_never_was(String version) {
        HttpResponse<String> answer = Http.get("/embed/" + version + "/alongside-search.js");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void the_page_that_hands_it_out_runs_and_loads_only_its_own_files() {
        HttpResponse<String> answer = Http.get("/embed");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .startsWith("default-src 'none';")
                        .contains("script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                        .doesNotContain("unsafe", "*", "http"));
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[style], style, script:not([src]), [onclick]")).isEmpty();
        assertThat(page.select("script[src], link[rel=stylesheet]").stream()
                        .map(file -> file.hasAttr("src") ? file.attr("src") : file.attr("href")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Http.get(file).statusCode()).isEqualTo(200));
    }

    @Test
    void the_page_that_hands_it_out_is_one_of_the_directory_s_in_both_languages() {
        for (String path : List.of("/embed", "/cy/embed")) {
            HttpResponse<String> answer = Http.get(path + "?limit=5");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self'");
            Document page = Jsoup.parse(answer.body());
            String tag = path.equals("/embed") ? "en" : "cy";
            String root = path.replace("/embed", "");
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo(tag);
            assertThat(page.select("header .brand").attr("href")).isEqualTo(root.isEmpty() ? "/" : root);
            assertThat(page.select("footer a").eachAttr("href")).contains(path, root + "/gaps");
            assertThat(page.select("header .language").attr("href"))
                    .isEqualTo((root.isEmpty() ? "/cy" : "") + "/embed?limit=5");
            assertThat(page.select("main form").attr("action")).isEqualTo(path);
            assertThat(page.select("#limit [selected]").text()).isEqualTo("5");
            Document pasted = Jsoup.parse(snippet(path));
            assertThat(pasted.select("alongside-search").attr("lang")).isEqualTo(tag);
            assertThat(pasted.select("form").attr("action")).isEqualTo(BASE + root + "/search");
            assertThat(pasted.select("script").attr("src")).isEqualTo(BASE + MODULE);
        }
        assertThat(Http.get("/cy" + MODULE).statusCode()).isEqualTo(404);
    }

    @Test
    void what_to_paste_is_as_the_form_was_filled_in() {
        Element search = Jsoup.parse(snippet(
                        "/embed?region=Salford&sector=HE&sector=SC&supports=childcare&maturity=6&lang=cy&limit=5"
                                + "&heading=3&remember=on"))
                .selectFirst("alongside-search");
        assertThat(search.attributes().asList().stream().map(each -> each.getKey() + "=" + each.getValue()))
                .containsExactly(
                        "region=Salford",
                        "sector=HE,SC",
                        "supports=childcare",
                        "maturity=6",
                        "lang=cy",
                        "limit=5",
                        "heading-level=3",
                        "remember=");
        Element form = search.selectFirst("form");
        assertThat(form.attr("action")).isEqualTo(BASE + "/cy/search");
        assertThat(form.select("input[type=hidden]").eachAttr("name"))
                .containsExactly("region", "sector", "supports", "maturity");
        assertThat(form.text()).contains("Chwilio");
    }

    @Test
    void what_is_left_as_it_is_is_not_said() {
        Document pasted = Jsoup.parse(snippet("/embed"));
        assertThat(pasted.selectFirst("alongside-search").attributes().asList().stream()
                        .map(each -> each.getKey() + "=" + each.getValue()))
                .containsExactly("lang=en");
        assertThat(pasted.selectFirst("form").attr("action")).isEqualTo(BASE + "/search");
        Element script = pasted.selectFirst("script");
        assertThat(script.attr("src")).isEqualTo(BASE + MODULE);
        assertThat(script.hasAttr("integrity")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "accent=red%22%3E%3Cscript%3E&coloured=on",
                "lang=%22%3E%3Cscript%3E",
                "limit=%22%3E%3Cscript%3E&sector=%3Cscript%3E"
            })
    void nothing_that_was_sent_becomes_markup(String query) {
        Document page = Jsoup.parse(Http.get("/embed?" + query).body());
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("#snippet").eachText().stream()
                        .map(Jsoup::parse)
                        .filter(pasted -> pasted.select("script").size() != 1))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"region=a%00b", "region=%ED%A0%80", "accent=%FF"})
    void what_no_page_can_hold_does_not_get_that_far(String query) {
        assertThat(Http.get("/embed?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void a_place_that_is_none_is_said_to_be_none_and_not_handed_out() {
        Document page = Jsoup.parse(Http.get("/embed?region=Narnia").body());
        assertThat(page.selectFirst("#region").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select(".fault").text()).contains("We don’t know that place");
        assertThat(page.select("#snippet, #preview")).isEmpty();
        assertThat(page.text()).contains("Put right what is marked above");
    }

    @Test
    void a_key_with_a_filter_is_handed_out_with_what_a_form_can_say_of_it() {
        String key = People.pageKey(
                Map.of("region", List.of("Salford,Trafford"), "maturity", 5, "organisations", List.of(new UUID(1, 1))));
        Element search = Jsoup.parse(snippet("/embed?region=Bolton&sector=HE&key=" + key))
                .selectFirst("alongside-search");
        assertThat(search.attr("key")).isEqualTo(key);
        assertThat(search.select("input[type=hidden]").stream()
                        .map(each -> each.attr("name") + "=" + each.attr("value")))
                .containsExactly("region=E08000006,E08000009", "region=Bolton", "sector=HE", "maturity=5");
        Document page = Jsoup.parse(Http.get("/embed?key=" + key).body());
        assertThat(page.selectFirst("#key").val()).isEqualTo(key);
        assertThat(page.selectFirst("#preview alongside-search").attr("key")).isEqualTo(key);
        assertThat(page.text()).contains("without script visitors may find others, too");
    }

    @Test
    void a_key_that_must_not_stand_in_a_page_is_not_handed_out() {
        for (String key : List.of(People.key("curate"), People.key("read"), "alongside_nonsense")) {
            String html = Http.get("/embed?key=" + key).body();
            assertThat(html).doesNotContain(key);
            Document page = Jsoup.parse(html);
            assertThat(page.selectFirst("#key").attr("aria-invalid")).isEqualTo("true");
            assertThat(page.select(".fault a").attr("href")).isEqualTo("#key");
            assertThat(page.select("#snippet, #preview")).isEmpty();
        }
    }

    @Test
    void colours_nobody_can_read_are_pointed_out() {
        Document page = Jsoup.parse(Http.get("/embed?coloured=on&accent=%23ffe066&text=%23333333&background=%23ffffff")
                .body());
        assertThat(page.select(".fault").eachText())
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith("Links and buttons can hardly be read"));
        assertThat(page.selectFirst("#style").text())
                .contains("--alongside-accent: #ffe066;", "--alongside-on-accent: #000000;");
        assertThat(page.selectFirst("#preview").attr("data-accent")).isEqualTo("#ffe066");
        assertThat(Jsoup.parse(Http.get("/embed?accent=%23ffe066").body()).select(".fault, #style"))
                .isEmpty();
    }

    /** What the page says to paste. */
    private static String snippet(String path) {
        return Optional.ofNullable(Jsoup.parse(Http.get(path).body()).selectFirst("#snippet"))
                .orElseThrow()
                .wholeText();
    }

    private static void keep(String version, String content) throws SQLException {
        try (Connection connection = Directory.database().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into embedded_module values (?, ?, now()) on conflict do nothing")) {
            statement.setString(1, version);
            statement.setBytes(2, content.getBytes(StandardCharsets.UTF_8));
            statement.executeUpdate();
        }
    }
}
