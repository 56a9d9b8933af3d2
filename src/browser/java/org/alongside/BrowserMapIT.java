package org.alongside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.BrowserChromium.Look;
import org.alongside.BrowserSite.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The map of the embeddable search, on a strict page of another site and with pictures from a third. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserMapIT {

    private static final String MAPPED = "<alongside-search view='map'></alongside-search>";
    private static final String BOTH = "<alongside-search view='both'></alongside-search>";

    /** A picture of the ground: a field, a river and where it is. */
    private static final String GROUND = """
            <svg xmlns="http://www.w3.org/2000/svg" width="256" height="256">
              <rect width="256" height="256" fill="#e4eddb" stroke="#b9c7ab"/>
              <path d="M0 40 Q128 120 256 40" stroke="#9cc4dd" stroke-width="9" fill="none"/>
              <text x="12" y="240" font-family="sans-serif" font-size="15" fill="#55604c">%s/%s/%s</text>
            </svg>
            """;

    private final List<String> asked = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private BrowserChromium chromium;
    private BrowserSite site;
    private BrowserSite tiles;
    private BrowserDirectory directory;

    @BeforeAll
    void open() throws IOException {
        chromium = new BrowserChromium();
        site = BrowserSite.open();
        tiles = BrowserSite.open();
        directory = new BrowserDirectory();
    }

    @BeforeEach
    void answer() throws IOException {
        asked.clear();
        complaints.clear();
        tiles.serve(
                "/tile",
                query -> Answer.of("image/svg+xml", GROUND.formatted(query.get("z"), query.get("x"), query.get("y"))));
        directory.hasMap();
        directory.says(settings(tiles.address()));
        directory.answers(found(
                at("Warm Loaves", 53.48, -2.29, "Salford"),
                at("Weir Street Cooks", 53.48, -2.29, "Salford"),
                at("Trafford Tables", 53.43, -2.34, "Trafford"),
                at("Bara Caerdydd", 51.48, -3.18, "Cardiff"),
                at("All Over England", 0, 0, null)));
    }

    @AfterAll
    void close() {
        chromium.close();
        site.close();
        tiles.close();
        directory.close();
    }

    private static Answer settings(String tiles) {
        return Answer.json(BrowserDirectory.json(Map.of(
                "map",
                Map.of(
                        "tiles",
                        tiles + "/tile?z={z}&x={x}&y={y}",
                        "attribution",
                        "© Nobody <b>and</b> contributors",
                        "attributionLink",
                        "https://example.org/licence",
                        "maxZoom",
                        14))));
    }

    private record Place(String name, Double lat, Double lon, String label) {}

    private static Place at(String name, double lat, double lon, String label) {
        return new Place(name, lat, lon, label);
    }

    @SuppressWarnings("unchecked")
    private static Answer found(Place... places) {
        Map<String, Object> result = BrowserDirectory.result(
                places.length, Stream.of(places).map(Place::name).toArray(String[]::new));
        List<Map<String, Object>> items = (List<Map<String, Object>>) result.get("items");
        List<Map<String, Object>> placed = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            Place place = places[i];
            placed.add(
                    place.label == null
                            ? items.get(i)
                            : Map.of(
                                    "organisation", items.get(i).get("organisation"),
                                    "reasons", items.get(i).get("reasons"),
                                    "point", Map.of("lat", place.lat, "lon", place.lon, "label", place.label)));
        }
        result.put("items", placed);
        return Answer.json(BrowserDirectory.json(result));
    }

    private BrowserEmbed embedded(Look look, String body) {
        return embedded(chromium.page(look), body);
    }

    private BrowserEmbed embedded(Page page, String body) {
        page.onRequest(request -> asked.add(request.url()));
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        BrowserEmbed.serve(site, directory, tiles.address(), body);
        return BrowserEmbed.on(page, site.address() + "/page");
    }

    private long asked(String part) {
        return asked.stream().filter(url -> url.contains(part)).count();
    }

    @Test
    void whoever_wants_a_list_asks_for_nothing_of_a_map() {
        BrowserEmbed embed = embedded(Look.USUAL, "<alongside-search></alongside-search>");
        assertThat(embed.results()).hasCount(5);
        embed.page().waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(embed.element().locator("[part=views]")).isHidden();
        assertThat(asked).isNotEmpty().noneMatch(url -> url.matches(".*(settings|alongside-map|/tile).*"));
    }

    @Test
    void the_map_shows_what_the_list_does_and_the_list_is_one_press_away() {
        BrowserEmbed embed = embedded(Look.USUAL, MAPPED);
        assertThat(embed.map()).isVisible();
        assertThat(embed.results().first()).isHidden();
        assertThat(embed.view("Map")).hasAttribute("aria-pressed", "true");
        assertThat(embed.marks()).hasCount(2);
        assertThat(embed.marks().first()).hasText("3");
        assertThat(embed.marks().first()).hasAttribute("aria-label", "3 organisations");
        assertThat(embed.marks().nth(1)).hasAttribute("aria-label", "Bara Caerdydd, Cardiff");
        assertThat(embed.map().locator("[part=map-left]"))
                .hasText("Not on the map, because it names no small enough place: All Over England.");
        assertThat(embed.map().locator("[part=map-credit] a")).hasText("© Nobody <b>and</b> contributors");
        assertThat(embed.map().locator("img.leaflet-tile-loaded")).not().hasCount(0);
        assertThat(asked("alongside-map.js")).isPositive();
        assertThat(asked("settings.json")).isEqualTo(1);

        embed.page().evaluate("addEventListener('alongside-view', event => (document.title = event.detail.view))");
        embed.view("List").click();
        assertThat(embed.results()).hasCount(5);
        assertThat(embed.results().first()).isVisible();
        assertThat(embed.map()).isHidden();
        assertThat(embed.page()).hasTitle("list");
        embed.view("List and map").click();
        assertThat(embed.results().first()).isVisible();
        assertThat(embed.marks().first()).isVisible();
        assertThat(embed.page()).hasTitle("both");
        assertThat(complaints).isEmpty();
        assertThat(embed.page()
                        .evaluate("document.adoptedStyleSheets.length + document.querySelectorAll('style, head link"
                                + "[rel=modulepreload]').length"))
                .isEqualTo(0);
    }

    @Test
    void somebody_with_a_keyboard_moves_it_parts_marks_reads_who_they_are_and_comes_back() {
        BrowserEmbed embed = embedded(Look.USUAL, MAPPED);
        Page page = embed.page();
        page.evaluate("addEventListener('alongside-open', event => {"
                + "event.preventDefault(); document.title = 'Opened ' + event.detail.name; })");
        assertThat(embed.marks()).hasCount(2);
        embed.view("List and map").focus();
        page.keyboard().press("Tab");
        assertThat(embed.map().locator("[part=map-canvas]")).isFocused();
        double before = embed.marks().first().boundingBox().x;
        page.keyboard().press("ArrowRight");
        assertThat(embed.marks().first().boundingBox().x).isBetween(before - 81, before - 79);

        page.keyboard().press("Tab");
        assertThat(embed.marks().first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(embed.marks()).hasCount(3);
        assertThat(embed.marks().first()).hasAttribute("aria-label", "2 organisations, Salford");
        assertThat(embed.marks().first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(embed.card()).isFocused();
        assertThat(embed.card().locator("a")).hasText(new String[] {"Warm Loaves", "Weir Street Cooks"});
        assertThat(embed.card()).containsText("Your word “bread” is in its name.");
        page.keyboard().press("Tab");
        assertThat(embed.card().locator("a").first())
                .hasAttribute("href", directory.address() + "/organisations/id%20of%20Warm%20Loaves");
        page.keyboard().press("Enter");
        assertThat(page).hasTitle("Opened Warm Loaves");
        page.keyboard().press("Escape");
        assertThat(embed.card()).isHidden();
        assertThat(embed.marks().first()).isFocused();

        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(embed.marks().nth(2)).isFocused();
        assertInside(
                embed.marks().nth(2).boundingBox(),
                embed.map().locator("[part=map-canvas]").boundingBox());
        page.keyboard().press("Tab");
        assertThat(embed.map().getByLabel("Zoom in")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(embed.marks()).hasCount(2);
        page.keyboard().press("Tab");
        assertThat(embed.map().locator("[part=map-credit] a")).isFocused();
        assertThat(complaints).isEmpty();
    }

    private static void assertInside(BoundingBox part, BoundingBox whole) {
        assertThat(part.x).isBetween(whole.x, whole.x + whole.width - part.width);
        assertThat(part.y).isBetween(whole.y, whole.y + whole.height - part.height);
    }

    @Test
    void a_hand_moves_it_the_wheel_only_once_it_is_wanted_and_the_page_is_left_alone() {
        BrowserEmbed embed = embedded(Look.USUAL, MAPPED);
        Page page = embed.page();
        assertThat(embed.marks()).hasCount(2);
        BoundingBox canvas = embed.map().locator("[part=map-canvas]").boundingBox();
        double x = canvas.x + canvas.width / 4;
        double y = canvas.y + canvas.height / 4;
        page.mouse().move(x, y);
        double before = embed.marks().first().boundingBox().x;
        double gap = gap(embed);
        page.mouse().wheel(0, -300);
        page.mouse().down();
        page.mouse().move(x + 30, y);
        page.mouse().move(x + 60, y);
        assertThat(page.evaluate("document.body.className + (document.documentElement.getAttribute('style') || '')"
                        + " + (document.querySelector('alongside-search').getAttribute('class') || '')"))
                .isEqualTo("");
        page.mouse().up();
        page.mouse().move(x, y);
        assertThat(embed.marks().first().boundingBox().x).isBetween(before + 59, before + 61);
        assertThat(embed.map().locator("[part=map-canvas]")).isFocused();
        assertThat(gap(embed)).isBetween(gap - 1, gap + 1);
        page.mouse().wheel(0, -300);
        Awaitility.await().pollInSameThread().until(() -> gap(embed) > gap * 1.5);
        assertThat(complaints).isEmpty();
    }

    /** How far the first and the last mark are apart from top to bottom. */
    private static double gap(BrowserEmbed embed) {
        return embed.marks().last().boundingBox().y - embed.marks().first().boundingBox().y;
    }

    @Test
    void what_else_is_found_comes_onto_the_map() {
        directory.answers(query -> query.containsKey("cursor")
                ? found(at("Bara Caerdydd", 51.48, -3.18, "Cardiff"))
                : withMore(found(at("Warm Loaves", 53.48, -2.29, "Salford"))));
        BrowserEmbed embed = embedded(Look.USUAL, MAPPED);
        assertThat(embed.marks()).hasCount(1);
        embed.more().click();
        assertThat(embed.marks()).hasCount(2);
        assertThat(embed.more()).isHidden();
        assertThat(embed.count()).isFocused();
        directory.answers(found());
        embed.type("nothing");
        assertThat(embed.marks()).hasCount(0);
        assertThat(embed.element().locator("[part=empty]")).isVisible();
        assertThat(complaints).isEmpty();
    }

    private static Answer withMore(Answer answer) {
        return Answer.json(answer.body().replaceFirst("}$", ",\"next\":\"more\"}"));
    }

    @Test
    void without_pictures_to_be_had_there_is_no_map() {
        for (Answer none :
                List.of(Answer.json("{}"), Answer.json("{\"map\":{}}"), new Answer(404, "text/plain", "", Map.of()))) {
            directory.says(none);
            BrowserEmbed embed = embedded(Look.USUAL, MAPPED);
            embed.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(embed.results().first()).isVisible();
            assertThat(embed.element().locator("[part=views]")).isHidden();
            assertThat(embed.notice()).isHidden();
        }
        assertThat(asked("alongside-map.js")).isZero();
    }

    @Test
    void pictures_that_do_not_come_are_told_of_once_and_the_marks_stay() {
        tiles.serve("/tile", new Answer(503, "text/plain", "", Map.of()));
        BrowserEmbed embed = embedded(Look.USUAL, BOTH);
        assertThat(embed.map().locator("[role=status]")).containsText("Some pictures of the map could not be loaded");
        assertThat(embed.marks()).hasCount(2);
        assertThat(embed.results()).hasCount(5);
        assertThat(embed.results().first()).isVisible();
        assertThat(BrowserChromium.faults(embed.page())).isEmpty();
        BrowserChromium.picture(embed.page(), "embed-map-no-pictures");
    }

    @Test
    void another_map_than_the_search_was_built_with_is_not_run_and_the_list_stays() throws IOException {
        directory.hasMap(Answer.of("text/javascript", "window.stranger = true; export const draw = 1;"));
        BrowserEmbed embed = embedded(Look.USUAL, MAPPED);
        assertThat(embed.element().locator("[role=alert]"))
                .containsText("The map could not be loaded. The list has everything.");
        assertThat(embed.results().first()).isVisible();
        assertThat(embed.page().evaluate("!!window.stranger")).isEqualTo(false);
        assertThat(embed.view("List")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void it_speaks_welsh() {
        BrowserEmbed embed = embedded(Look.SMALL, "<alongside-search view='both' lang='cy'></alongside-search>");
        assertThat(embed.element().locator("[part=views] button"))
                .hasText(new String[] {"Rhestr", "Map", "Rhestr a map"});
        assertThat(embed.marks().first()).hasAttribute("aria-label", "3 sefydliad");
        assertThat(embed.map()).hasAttribute("aria-label", "Map o’r canlyniadau");
        assertThat(embed.map()).containsText("Ni ddangosir cyfeiriad neb");
        assertThat(BrowserChromium.faults(embed.page())).isEmpty();
        BrowserChromium.picture(embed.page(), "embed-map-welsh-320");
    }

    @Test
    void two_on_a_page_share_the_map_s_script_and_go_quietly() {
        BrowserEmbed embed = embedded(
                Look.USUAL,
                "<alongside-search label='One' view='map'></alongside-search>"
                        + "<alongside-search label='Two' view='both'></alongside-search>");
        Page page = embed.page();
        assertThat(page.locator("alongside-search [part~=map-mark]")).hasCount(4);
        assertThat(BrowserChromium.faults(page)).isEmpty();
        page.evaluate("document.querySelector('alongside-search').setAttribute('view', 'list')");
        assertThat(embed.map()).hasCount(0);
        assertThat(embed.results().first()).isVisible();
        page.evaluate("document.querySelectorAll('alongside-search').forEach(element => element.remove())");
        page.setViewportSize(800, 600);
        assertThat(page.locator("alongside-search")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    static Stream<Look> looks() {
        return Stream.of(320, 1280)
                .flatMap(width -> Stream.of(
                        new Look(width, ColorScheme.LIGHT, false),
                        new Look(width, ColorScheme.DARK, false),
                        new Look(width, ColorScheme.LIGHT, true)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void it_is_right_in_every_window_and_setting(Look look) {
        BrowserEmbed embed = embedded(look, BOTH);
        assertThat(embed.map().locator("img.leaflet-tile-loaded")).not().hasCount(0);
        assertThat(embed.marks()).hasCount(2);
        whole(embed.page(), "embed-map-both-" + look);
        embed.view("Map").click();
        assertThat(embed.results().first()).isHidden();
        embed.marks().first().click();
        assertThat(embed.marks()).hasCount(3);
        embed.marks().first().click();
        assertThat(embed.card()).isVisible();
        Awaitility.await().pollInSameThread().until(() -> (boolean) embed.map().evaluate("""
                        map => [...map.querySelectorAll('img.leaflet-tile')].every(tile => tile.complete)"""));
        whole(embed.page(), "embed-map-card-" + look);
    }

    private static void whole(Page page, String name) {
        assertThat((List<?>) page.locator("alongside-search").evaluate("""
                element => [...element.shadowRoot.querySelectorAll('*')]
                  .filter(part => part.getBoundingClientRect().right > innerWidth + 1
                      && !part.closest('.spoken') && !part.closest('[part=map-canvas]'))
                  .map(part => part.outerHTML.slice(0, 100))""")).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(page.evaluate("document.getAnimations().length")).isEqualTo(0);
        assertThat(BrowserChromium.faults(page)).isEmpty();
        BrowserChromium.picture(page, name);
    }
}
