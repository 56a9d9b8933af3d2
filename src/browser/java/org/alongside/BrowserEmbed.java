package org.alongside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.alongside.BrowserSite.Answer;

/** A page that embeds the search, and the parts of the search on it. */
record BrowserEmbed(Page page, Locator element) {

    private static final Pattern COUNTED = Pattern.compile("(organisations?|sefydliad).*|.*(found|dod o hyd).*");

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>A site of a network</title>
              <link rel="stylesheet" href="/site.css">
              <script type="module" src="%s/embed/alongside-search.js"></script>
              <script src="/site.js"></script>
            </head>
            <body><main><h1>A site of a network</h1>
            %s
            </main></body>
            </html>
            """;

    /** A page of a site, as strict as pages are, with something on it. */
    static void serve(BrowserSite site, String path, String directory, String api, String body) {
        site.serve("/site.css", Answer.of("text/css", ""));
        site.serve("/site.js", Answer.of("text/javascript", ""));
        site.serve(path, Answer.html(PAGE.formatted(directory, body), """
                default-src 'none'; script-src 'self' %s; connect-src %s; style-src 'self'; form-action 'none'; \
                require-trusted-types-for 'script'""".formatted(directory, api)));
    }

    /** The same page, which lets pictures of a map in besides. */
    static void serve(BrowserSite site, BrowserDirectory directory, String pictures, String body) {
        serve(site, "/page", directory.address(), directory.address(), body);
        site.serve("/page", Answer.html(PAGE.formatted(directory.address(), body), """
                default-src 'none'; script-src 'self' %1$s; connect-src %1$s; style-src 'self'; img-src %2$s; \
                form-action 'none'; require-trusted-types-for 'script'""".formatted(
                        directory.address(), pictures)));
    }

    /** The first search on a page, once it shows something. */
    static BrowserEmbed on(Page page, String address) {
        page.navigate(address);
        BrowserEmbed embed =
                new BrowserEmbed(page, page.locator("alongside-search").first());
        embed.settled();
        return embed;
    }

    /** Waits until what is shown is what was asked for. */
    BrowserEmbed settled() {
        assertThat(count()).hasText(COUNTED);
        assertThat(element.locator("[aria-busy]")).hasCount(0);
        return this;
    }

    Locator question() {
        return element.locator("#question");
    }

    Locator suggestions() {
        return element.locator("[role=option]");
    }

    /** The line that says how many there are. */
    Locator count() {
        return element.locator("[part=status]");
    }

    Locator results() {
        return element.locator("[part=result]");
    }

    Locator links() {
        return element.locator("[part=link]");
    }

    /** What went wrong, or what else to ask. */
    Locator notice() {
        return element.locator("[part~=notice]");
    }

    Locator more() {
        return element.locator(".more");
    }

    /** One of the buttons that change what is shown of the results. */
    Locator view(String label) {
        return element.locator("[part=views] button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + label + "$")));
    }

    Locator map() {
        return element.locator("[part=map]");
    }

    /** What organisations stand on the map as. */
    Locator marks() {
        return element.locator("[part~=map-mark]");
    }

    Locator card() {
        return element.locator("[part=map-card]");
    }

    Locator chips() {
        return element.locator("[part~=chip]");
    }

    Locator box(String label) {
        return element.locator("label.box")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input");
    }

    /** Opens what is folded away where there is little room. */
    BrowserEmbed unfolded() {
        Locator fold = element.locator(".fold");
        if (fold.isVisible()) {
            fold.click();
        }
        return this;
    }

    /** Types letter by letter, as people do. */
    BrowserEmbed type(String words) {
        question().click();
        question().pressSequentially(words, new Locator.PressSequentiallyOptions().setDelay(40));
        return this;
    }

    /** Notes from now on what screen readers are told, once they have been told of what is shown. */
    BrowserEmbed listen() {
        assertThat(element.locator("[role=status]")).not().isEmpty();
        element.evaluate("""
                element => {
                  window.heard = [];
                  const spoken = element.shadowRoot.querySelector('[role=status]');
                  new MutationObserver(() => window.heard.push(spoken.textContent)).observe(spoken, {childList: true});
                }""");
        return this;
    }

    int heard() {
        return (int) page.evaluate("window.heard.length");
    }
}
