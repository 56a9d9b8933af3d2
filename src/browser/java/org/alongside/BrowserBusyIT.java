package org.alongside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.BrowserDirectory.found;
import static org.alongside.BrowserDirectory.json;
import static org.alongside.BrowserDirectory.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.alongside.BrowserChromium.Look;
import org.alongside.BrowserSite.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The embeddable search where the directory behind it asks to be left alone for a while. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserBusyIT {

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
        directory = new BrowserDirectory().answers(found(2, "Grey Heron Meals", "Warm Loaves"));
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
        BrowserEmbed.serve(
                site, "/page", directory.address(), directory.address(), "<alongside-search></alongside-search>");
        return BrowserEmbed.on(chromium.page(Look.USUAL), site.address() + "/page");
    }

    /** Finds two, and one more that the directory is at first too busy for. */
    private void oneMoreLater() {
        Map<String, Object> first = result(3, "One", "Two");
        first.put("next", "cursor");
        AtomicInteger asked = new AtomicInteger();
        directory.answers(query -> {
            if (!query.containsKey("cursor")) {
                return Answer.json(json(first));
            }
            return asked.getAndIncrement() == 0 ? busy(2) : found(3, "Three");
        });
    }

    private static Answer busy(int seconds) {
        return new Answer(429, "application/problem+json", "{}", Map.of("Retry-After", String.valueOf(seconds)));
    }

    @Test
    void a_busy_directory_is_left_alone_for_as_long_as_it_asks_and_then_asked_again() {
        BrowserEmbed embed = embedded();
        long[] times = new long[2];
        directory.answers(query -> {
            if (times[0] == 0) {
                times[0] = System.nanoTime();
                return busy(3);
            }
            times[1] = System.nanoTime();
            return found(1, "Rested Loaves");
        });
        embed.type("bread");
        assertThat(embed.notice())
                .hasText(Pattern.compile(".*busy. We will ask it again in [23] seconds.*from before.*"));
        assertThat(embed.results()).hasCount(2);
        embed.box("Childcare").check();
        assertThat(embed.notice()).containsText("busy");
        assertThat(BrowserChromium.faults(embed.page())).isEmpty();
        BrowserChromium.picture(embed.page(), "embed-busy");
        assertThat(embed.links()).hasText(new String[] {"Rested Loaves"});
        assertThat(embed.notice()).isHidden();
        assertThat(Duration.ofNanos(times[1] - times[0])).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
        assertThat(directory.asked().get(directory.asked().size() - 1))
                .containsEntry("q", "bread")
                .containsEntry("supports", "childcare");
    }

    @Test
    void more_that_has_to_wait_is_added_to_what_is_shown() {
        oneMoreLater();
        BrowserEmbed embed = embedded();
        embed.more().click();
        assertThat(embed.notice()).containsText("busy");
        assertThat(embed.links()).hasText(new String[] {"One", "Two"});
        assertThat(embed.links()).hasText(new String[] {"One", "Two", "Three"});
        assertThat(embed.links().nth(2)).isFocused();
        assertThat(embed.notice()).isHidden();
        assertThat(embed.more()).isHidden();
    }

    @Test
    void more_that_had_to_wait_leaves_who_has_gone_on_where_they_are() {
        oneMoreLater();
        BrowserEmbed embed = embedded();
        embed.more().click();
        assertThat(embed.notice()).containsText("busy");
        embed.question().click();
        assertThat(embed.links()).hasText(new String[] {"One", "Two", "Three"});
        assertThat(embed.question()).isFocused();
    }

    @Test
    void something_else_asked_meanwhile_is_what_is_asked_for_then() {
        oneMoreLater();
        BrowserEmbed embed = embedded();
        embed.more().click();
        assertThat(embed.notice()).containsText("busy");
        embed.type("bread");
        Awaitility.await().until(() -> directory.asked().stream().anyMatch(query -> "bread".equals(query.get("q"))));
        embed.settled();
        assertThat(embed.links()).hasText(new String[] {"One", "Two"});
        assertThat(directory.asked().stream().filter(query -> query.containsKey("cursor")))
                .hasSize(1);
    }
}
