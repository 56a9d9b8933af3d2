package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.MovedClock;
import org.alongside.admin.Visitor.Page;
import org.alongside.freshness.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who looks after entries sees which ones nobody has confirmed, and whom to ask. */
@QuarkusTest
class FreshnessPagesTest {

    private static final String NAME = "Weaste Warm Loaves";
    private static final String ROSA = "rosa@loaves.example.org";

    private LocalDate start;
    private String id;

    @BeforeEach
    void list_somebody() {
        MovedClock.back();
        Directory.empty();
        start = MovedClock.today();
        id = Api.listed("organisations", Drafts.organisation(NAME));
    }

    @AfterEach
    void put_the_clock_back() {
        MovedClock.back();
    }

    @Test
    void the_board_says_how_far_the_asking_has_come() {
        contact(id, ROSA);
        Api.listed("organisations", Drafts.organisation("Cardiff Choir", "areasServed", List.of(Drafts.CARDIFF)));
        LocalDate asked = start.plusYears(1);
        Asked.on(asked);
        Asked.on(asked.plusDays(30));
        Visitor curator = Visitor.as("curator");
        assertThat(curator.get("/admin")
                        .html()
                        .select(".tiles a:contains(ask about yourself) b")
                        .text())
                .isEqualTo("1");
        Page board = curator.get("/admin/freshness");
        assertThat(tabs(board)).contains("All 2", "Letters don't help 1", "Reminded 1", "Nobody to ask 1", "Asked 0");
        assertThat(row(board, NAME)).contains("Reminded", "Not since " + said(start), "Asked " + said(asked));
        assertThat(row(board, "Cardiff Choir")).contains("Nobody to ask", "Nobody to write to yet");
        Page reminded = curator.get("/admin/freshness?state=reminded");
        assertThat(reminded.html().select("tbody th").eachText()).containsExactly(NAME);
        assertThat(reminded.html().select(".tabs a[aria-current]").text()).isEqualTo("Reminded 1");
    }

    @Test
    void the_board_is_narrowed_to_an_area_by_its_name() {
        Api.listed("organisations", Drafts.organisation("Cardiff Choir", "areasServed", List.of(Drafts.CARDIFF)));
        MovedClock.to(start.plusYears(1));
        Visitor curator = Visitor.as("curator");
        Page salford = curator.press(curator.get("/admin/freshness"), "/admin/freshness", Map.of("area", "salford"));
        assertThat(salford.html().select("tbody th").eachText()).containsExactly(NAME);
        assertThat(salford.held("area")).isEqualTo("Salford (council area)");
        Page again = curator.press(salford, "/admin/freshness", Map.of());
        assertThat(again.html().select("tbody th").eachText()).containsExactly(NAME);
        Page unclear = curator.press(salford, "/admin/freshness", Map.of("area", "West Midlands"));
        assertThat(unclear.html().getElementById("area-fault").text()).contains("which area you mean");
        assertThat(unclear.html().select("main ul a[href*=area]").eachText())
                .contains("West Midlands (region)", "West Midlands (combined authority)");
        assertThat(unclear.html().select("tbody th")).hasSize(2);
        Page nowhere = curator.press(salford, "/admin/freshness", Map.of("area", "Narnia"));
        assertThat(nowhere.html().getElementById("area-fault").text()).contains("No area is called that");
    }

    @Test
    void what_was_said_in_another_way_is_noted() {
        MovedClock.to(start.plusYears(1));
        Visitor curator = Visitor.as("curator", Drafts.SALFORD);
        Page board = curator.get("/admin/freshness?state=withoutContact&area=" + Drafts.SALFORD);
        String confirm = "/admin/freshness/" + id + "/confirmation";
        Page done = curator.press(board, confirm, Map.of());
        assertThat(done.html().select(".said").text()).contains("right as of today");
        assertThat(done.held("state")).isEqualTo("withoutContact");
        assertThat(done.html().select("tbody tr")).isEmpty();
        Api.reader()
                .get("/api/v1/organisations/" + id)
                .then()
                .body("confirmedOn", equalTo(start.plusYears(1).toString()));
        MovedClock.to(start.plusYears(3));
        Visitor elsewhere = Visitor.as("curator", Drafts.CARDIFF);
        assertThat(elsewhere.get("/admin/freshness").html().select("tbody tr")).isEmpty();
        assertThat(elsewhere
                        .get("/admin")
                        .html()
                        .select(".tiles a:contains(ask about yourself) b")
                        .text())
                .isEqualTo("0");
    }

    @Test
    void whom_to_write_to_is_written_down_replaced_and_forgotten() {
        Visitor curator = Visitor.as("curator");
        String path = "/admin/entries/" + id + "/contact";
        assertThat(curator.get("/admin/entries/" + id).html().select("a[href=" + path + "]"))
                .hasSize(1);
        Page nobody = curator.get(path);
        assertThat(nobody.form(path + "/forget")).isNull();
        Page wrong = curator.press(nobody, path, Map.of("email", "rosa", "consentOn", "31/02/2026"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".faults a").eachAttr("href")).contains("#consentOn");
        assertThat(wrong.held("email")).isEqualTo("rosa");
        Page kept = curator.press(
                wrong, path, Map.of("email", ROSA, "name", "Rosa", "language", "cy", "consentOn", "1/3/2026"));
        assertThat(kept.html().select(".said").text()).contains("written to from now on");
        assertThat(kept.held("email")).isEqualTo(ROSA);
        Api.admin()
                .get("/api/v1/organisations/" + id + "/contact")
                .then()
                .body("language", equalTo("cy"), "consentOn", equalTo("2026-03-01"));
        Page replaced = curator.press(kept, path, Map.of("email", "new." + ROSA));
        assertThat(replaced.held("email")).isEqualTo("new." + ROSA);
        Page forgotten = curator.press(replaced, path + "/forget", Map.of());
        assertThat(forgotten.html().select(".said").text()).contains("Forgotten");
        assertThat(forgotten.held("email")).isEmpty();
        Api.admin().get("/api/v1/organisations/" + id + "/contact").then().statusCode(404);
    }

    @Test
    void only_whoever_looks_after_an_area_sees_its_contacts() {
        contact(id, ROSA);
        String path = "/admin/entries/" + id + "/contact";
        Page elsewhere = Visitor.as("curator", Drafts.CARDIFF).get(path);
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.response().asString()).doesNotContain(ROSA);
        assertThat(Visitor.as("contributor").get(path).status()).isEqualTo(403);
        String champion = Api.listed("champions", Drafts.champion("Mair"));
        assertThat(Visitor.admin()
                        .get("/admin/entries/" + champion + "/contact")
                        .status())
                .isEqualTo(404);
    }

    private static void contact(String id, String email) {
        Api.admin()
                .body(Map.of("email", email, "consentOn", "2026-03-01"))
                .put("/api/v1/organisations/" + id + "/contact")
                .then()
                .statusCode(200);
    }

    private static List<String> tabs(Page board) {
        return board.html().select(".tabs a").eachText();
    }

    private static String row(Page board, String name) {
        return board.html().select("tbody tr:contains(" + name + ")").text();
    }

    private static String said(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).format(day);
    }
}
