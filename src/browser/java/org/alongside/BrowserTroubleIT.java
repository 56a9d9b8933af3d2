package org.alongside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.BrowserDirectory.found;
import static org.alongside.BrowserDirectory.json;
import static org.alongside.BrowserDirectory.result;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.alongside.BrowserChromium.Look;
import org.alongside.BrowserSite.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The embeddable search where the directory behind it is slow, broken or gone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTroubleIT {

    private static final Answer TWO = found(2, "Grey Heron Meals", "Warm Loaves");

    private BrowserChromium chromium;
    private BrowserSite site;
    private BrowserDirectory directory;

    @BeforeAll
    void open() throws IOException {
        chromium = new BrowserChromium();
        site = BrowserSite.open();
    }

    @BeforeEach
    void start() throws IOException {
        directory = new BrowserDirectory().answers(TWO);
    }

    @AfterEach
    void stop() {
        directory.close();
    }

    @AfterAll
    void close() {
        chromium.close();
        site.close();
    }

    private BrowserEmbed embedded() {
        return embedded("<alongside-search></alongside-search>");
    }

    private BrowserEmbed embedded(String body) {
        BrowserEmbed.serve(site, "/page", directory.address(), directory.address(), body);
        return BrowserEmbed.on(chromium.page(Look.USUAL), site.address() + "/page");
    }

    @Test
    void a_slow_answer_says_so_and_what_was_shown_stays() throws InterruptedException {
        BrowserEmbed embed = embedded();
        CountDownLatch slow = new CountDownLatch(1);
        directory.answers(query -> {
            await(slow);
            return found(1, "Slow Loaves");
        });
        embed.type("bread");
        assertThat(embed.count()).containsText("taking longer than usual");
        assertThat(embed.element().locator("[role=status]")).containsText("taking longer than usual");
        assertThat(embed.results()).hasCount(2);
        assertThat(BrowserChromium.faults(embed.page())).isEmpty();
        BrowserChromium.picture(embed.page(), "embed-slow");
        slow.countDown();
        assertThat(embed.links()).hasText(new String[] {"Slow Loaves"});
        assertThat(embed.count()).hasText("1 organisation found");
    }

    @Test
    void an_answer_to_what_nobody_asks_any_more_is_dropped() {
        BrowserEmbed embed = embedded();
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        directory.answers(query -> {
            if (query.getOrDefault("q", "").equals("be")) {
                await(slow);
                answered.countDown();
                return found(1, "Stale Loaves");
            }
            return found(1, "Fresh Loaves");
        });
        embed.type("be");
        Awaitility.await().until(() -> asksFor("be"));
        embed.type("es");
        assertThat(embed.links()).hasText(new String[] {"Fresh Loaves"});
        slow.countDown();
        await(answered);
        directory.answers(found(1, "Last Loaves"));
        embed.element().locator("[type=submit]").click();
        assertThat(embed.links()).hasText(new String[] {"Last Loaves"});
    }

    @Test
    void letters_typed_one_after_the_other_are_one_search() {
        BrowserEmbed embed = embedded();
        int before = directory.asked().size();
        embed.type("bakery");
        Awaitility.await().until(() -> asksFor("bakery"));
        embed.settled();
        assertThat(directory.asked().size() - before).isEqualTo(1);
    }

    static Stream<Answer> useless() {
        return Stream.of(
                Answer.html("<h1>Welcome to our Wi-Fi</h1>", "default-src 'none'"),
                Answer.json(""),
                Answer.json("null"),
                Answer.json("[]"),
                Answer.json("{\"items\": 3}"),
                answer("'items': [{}]"),
                answer("'items': [null]"),
                answer("'items': [{'organisation': {'id': 'a', 'name': 'A', 'supports': []}, 'reasons': [null]}]"),
                answer("'items': [{'organisation': {'id': 'a', 'name': 'A', 'supports': [],"
                        + " 'claimed': {'rung': 7, 'label': 'All', 'date': 20260301}}, 'reasons': []}]"),
                answer("'items': [], 'facets': {'sector': null}"),
                answer("'items': [], 'facets': {'sector': [null]}"),
                answer("'items': [], 'suggestion': {'changes': []}"),
                answer("'items': [], 'suggestion': {'text': ''}"),
                answer("'items': [], 'suggestion': {'text': '', 'changes': [null]}"),
                new Answer(500, "application/problem+json", "{\"title\": \"<b>no</b>\"}", Map.of()),
                new Answer(503, "text/html", "<b>no</b>", Map.of()),
                new Answer(400, "application/problem+json", "{\"errors\": [null, 3]}", Map.of()));
    }

    /** An answer that begins well. */
    private static Answer answer(String rest) {
        return Answer.json(
                ("{'total': {'value': 2}, 'query': {}, 'order': {'text': ''}, " + rest + "}").replace('\'', '"'));
    }

    @ParameterizedTest
    @MethodSource("useless")
    void an_answer_that_is_none_is_an_error_that_can_be_tried_again(Answer useless) {
        BrowserEmbed embed = embedded();
        directory.answers(useless);
        embed.type("bread");
        assertThat(embed.notice()).containsText("from before");
        assertThat(embed.count()).hasText("2 organisations found");
        assertThat(embed.results()).hasCount(2);
        assertThat(embed.element().locator("b")).hasCount(0);
        directory.answers(found(1, "Mended Loaves"));
        embed.notice().locator("button").press("Enter");
        assertThat(embed.links()).hasText(new String[] {"Mended Loaves"});
        assertThat(embed.notice()).isHidden();
        assertThat(embed.count()).isFocused();
    }

    @Test
    void a_directory_that_is_gone_is_an_error_from_the_start() {
        BrowserEmbed.serve(
                site, "/page", directory.address(), directory.address(), "<alongside-search></alongside-search>");
        Page page = chromium.page(Look.USUAL);
        page.route("**/api/v1/**", route -> route.abort());
        page.addInitScript("addEventListener('alongside-error', event => (window.told = event.detail))");
        page.navigate(site.address() + "/page");
        BrowserEmbed embed = new BrowserEmbed(page, page.locator("alongside-search"));
        assertThat(embed.notice()).containsText("We can’t reach the directory");
        assertThat(page.evaluate("window.told.kind")).isEqualTo("down");
        assertThat(BrowserChromium.faults(page)).isEmpty();
        BrowserChromium.picture(page, "embed-down");
        page.unroute("**/api/v1/**");
        embed.notice().locator("button").click();
        assertThat(embed.results()).hasCount(2);
    }

    @Test
    void an_attribute_the_directory_does_not_know_is_named_to_the_page_and_not_to_visitors() {
        Map<String, String> error = Map.of("field", "region", "message", "is not an area we know", "value", "Narnia");
        directory.answers(
                query -> new Answer(400, "application/problem+json", json(Map.of("errors", List.of(error))), Map.of()));
        BrowserEmbed.serve(
                site,
                "/page",
                directory.address(),
                directory.address(),
                "<alongside-search region=\"Salford,Narnia\"></alongside-search>");
        Page page = chromium.page(Look.USUAL);
        List<String> console = new ArrayList<>();
        page.onConsoleMessage(message -> console.add(message.text()));
        page.addInitScript("addEventListener('alongside-error', event => (window.told = event.detail))");
        page.navigate(site.address() + "/page");
        BrowserEmbed embed = new BrowserEmbed(page, page.locator("alongside-search"));
        assertThat(embed.notice()).hasText("This search isn’t set up right.");
        assertThat(page.evaluate("window.told.attribute + '=' + window.told.value"))
                .isEqualTo("region=Narnia");
        assertThat(console).anySatisfy(said -> assertThat(said).contains("region=\"Narnia\""));
    }

    @Test
    void what_goes_on_from_where_nothing_is_any_more_starts_again() {
        Map<String, Object> first = result(9, "One", "Two");
        first.put("next", "cursor");
        directory.answers(query -> query.containsKey("cursor")
                ? new Answer(
                        400,
                        "application/problem+json",
                        json(Map.of("errors", List.of(Map.of("field", "cursor", "message", "belongs elsewhere")))),
                        Map.of())
                : Answer.json(json(first)));
        BrowserEmbed embed = embedded();
        int before = directory.asked().size();
        embed.more().click();
        Awaitility.await().until(() -> directory.asked().size() == before + 2);
        embed.settled();
        assertThat(embed.links()).hasText(new String[] {"One", "Two"});
        assertThat(embed.notice()).isHidden();
    }

    @Test
    void more_results_are_added_once_each() {
        Map<String, Object> first = result(3, "One", "Two");
        first.put("next", "cursor");
        directory.answers(query -> query.containsKey("cursor") ? found(3, "Two", "Three") : Answer.json(json(first)));
        BrowserEmbed embed = embedded();
        embed.more().click();
        assertThat(embed.links()).hasText(new String[] {"One", "Two", "Three"});
        assertThat(embed.links().nth(2)).isFocused();
        assertThat(embed.more()).isHidden();
    }

    @Test
    void where_nothing_is_found_the_page_s_own_words_stand_and_what_else_to_ask() {
        Map<String, Object> nothing = result(0);
        nothing.put("suggestion", suggestion("4 would fit.", change("willing", "any")));
        directory.answers(query -> query.containsKey("willing") ? TWO : Answer.json(json(nothing)));
        BrowserEmbed embed = embedded("<alongside-search><p slot='empty'>Ring us instead.</p></alongside-search>");
        assertThat(embed.count()).hasText("No organisation found");
        assertThat(embed.page().getByText("Ring us instead.")).isVisible();
        assertThat(embed.notice()).containsText("4 would fit.");
        assertThat(BrowserChromium.faults(embed.page())).isEmpty();
        BrowserChromium.picture(embed.page(), "embed-nothing");
        embed.notice().locator("button").click();
        assertThat(embed.results()).hasCount(2);
        assertThat(embed.box("haven’t said yet")).isChecked();
        assertThat(embed.results().first()).containsText("Has not said yet whether it would share power");
        assertThat(embed.page().getByText("Ring us instead.")).isHidden();
    }

    @Test
    void everything_that_has_to_change_is_changed_at_once() {
        Map<String, Object> nothing = result(0);
        nothing.put("suggestion", suggestion("2 would fit.", Map.of("parameter", "type"), change("willing", "any")));
        directory.answers(query ->
                "any".equals(query.get("willing")) && !query.containsKey("type") ? TWO : Answer.json(json(nothing)));
        BrowserEmbed embed = embedded();
        embed.notice().locator("button").press("Enter");
        assertThat(embed.results()).hasCount(2);
        assertThat(embed.box("haven’t said yet")).isChecked();
        assertThat(BrowserChromium.faults(embed.page())).isEmpty();
    }

    private static Map<String, Object> suggestion(String text, Object... changes) {
        return Map.of("text", text, "changes", List.of(changes));
    }

    private static Map<String, String> change(String parameter, String value) {
        return Map.of("parameter", parameter, "value", value);
    }

    @Test
    void those_nobody_has_confirmed_for_long_are_shown_where_only_they_fit_and_can_be_left_out_again() {
        Map<String, Object> nothing = result(0);
        nothing.put("suggestion", suggestion("2 would fit.", change("unlisted", "include")));
        directory.answers(query -> "include".equals(query.get("unlisted")) ? TWO : Answer.json(json(nothing)));
        BrowserEmbed embed = embedded();
        embed.notice().locator("button").press("Enter");
        assertThat(embed.results()).hasCount(2);
        assertThat(embed.notice()).isHidden();
        BrowserChromium.picture(embed.page(), "embed-unlisted");
        embed.element().getByText("Also those nobody has confirmed for long").press("Enter");
        assertThat(embed.count()).hasText("No organisation found");
        assertThat(BrowserChromium.faults(embed.page())).isEmpty();
    }

    @Test
    void without_suggestions_everything_else_goes_on() {
        directory.completesWith(new Answer(500, "text/html", "<b>no</b>", Map.of()));
        BrowserEmbed embed = embedded();
        directory.answers(found(1, "Warm Loaves"));
        embed.type("bread");
        assertThat(embed.links()).hasText(new String[] {"Warm Loaves"});
        assertThat(embed.suggestions()).hasCount(0);
        assertThat(embed.notice()).isHidden();
    }

    @Test
    void what_the_directory_says_is_never_markup() {
        String markup = "<img src=x onerror=\"document.title='owned'\">";
        directory.completes(List.of(List.of("organisation", markup, "q", markup)));
        directory.answers(found(1, markup));
        BrowserEmbed embed = embedded();
        embed.type("im");
        assertThat(embed.suggestions()).containsText(markup);
        assertThat(embed.links()).hasText(new String[] {markup});
        assertThat(embed.element().locator("img")).hasCount(0);
        assertThat(embed.page()).hasTitle("A site of a network");
    }

    private boolean asksFor(String words) {
        return directory.asked().stream().anyMatch(query -> words.equals(query.get("q")));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
