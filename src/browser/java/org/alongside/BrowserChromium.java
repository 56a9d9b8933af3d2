package org.alongside;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A real Chromium, as somebody may have set it up. */
final class BrowserChromium implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int PATIENCE = 20_000;

    /** As axe calls what WCAG 2.2 asks for at its level AA, and what is good to have besides. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setHeadless(true)
                    .setArgs(List.of("--no-sandbox")));

    /**
     * How a page is looked at.
     *
     * @param width of the window, in pixels
     */
    record Look(int width, ColorScheme colours, boolean forced) {

        static final Look USUAL = new Look(1280, ColorScheme.LIGHT, false);
        static final Look SMALL = new Look(320, ColorScheme.LIGHT, false);

        private int height() {
            return width < 600 ? 740 : 900;
        }

        @Override
        public String toString() {
            return width + (forced ? "-forced" : "-" + colours.name().toLowerCase(Locale.ROOT));
        }
    }

    Page page(Look look) {
        return page(look, new Browser.NewContextOptions());
    }

    Page page(Look look, Browser.NewContextOptions options) {
        return context(look, options).newPage();
    }

    /** A browser that knows nothing of what others did, unless the options say so. */
    BrowserContext context(Look look, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setViewportSize(look.width, look.height())
                .setColorScheme(look.colours)
                .setForcedColors(look.forced ? ForcedColors.ACTIVE : ForcedColors.NONE)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /** Has somebody who looks at a page change their window and their settings. */
    static void change(Page page, Look look) {
        page.setViewportSize(look.width, look.height());
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(look.colours)
                .setForcedColors(look.forced ? ForcedColors.ACTIVE : ForcedColors.NONE));
    }

    /** What axe finds wrong with a page as it is now, one line each. */
    static List<String> faults(Page page) {
        AxeBuilder axe = new AxeBuilder(page).withTags(RULES);
        if (page.frames().size() == 1) {
            // For what frames hold it opens one more page each time; this page has none
            axe.setLegacyMode(true);
        }
        return axe.analyze().getViolations().stream().map(BrowserChromium::line).toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    /** Keeps a picture for whoever wants to look. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("These tests need Chromium: apt-get install chromium"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
