package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an administrator does in a day, each in the browser and each over the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserDayIT {

    private final Set<String> onPages = new HashSet<>();
    private final Set<String> overApi = new HashSet<>();
    private BrowserHouse house;
    private List<BrowserErrand> errands;

    @BeforeAll
    void open() throws IOException {
        house = BrowserHouse.open("day");
        BrowserDay day = new BrowserDay(house);
        errands = Stream.of(
                        new BrowserDayEntries(day).errands(),
                        new BrowserDayQueue(day).errands(),
                        new BrowserDayCare(day).errands(),
                        new BrowserDayOffice(day).errands())
                .flatMap(List::stream)
                .toList();
    }

    @AfterAll
    void close() {
        house.close();
        System.out.println("An administrator's day: of " + errands.size() + " errands " + onPages.size()
                + " were done in the browser and " + overApi.size() + " over the API.");
    }

    List<BrowserErrand> errands() {
        return errands;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errands")
    void in_the_browser_an_admin(BrowserErrand errand) {
        Page page = house.page(1280, ColorScheme.LIGHT);
        errand.onPages().accept(page);
        page.context().close();
        onPages.add(errand.name());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errands")
    void over_the_api_an_admin(BrowserErrand errand) {
        errand.overApi().run();
        overApi.add(errand.name());
    }

    @Test
    void there_are_twenty_errands_and_more() {
        assertThat(errands)
                .extracting(BrowserErrand::name)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(20);
    }
}
