package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.Sql;
import org.alongside.admin.Visitor.Page;
import org.alongside.introduction.Asking;
import org.alongside.letter.Outbox;
import org.alongside.letter.Written;
import org.alongside.report.ReportLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Curators decide about reports and claims, and stop introductions, on pages. */
@QuarkusTest
class CarePagesTest {

    private static final String NAME = "Weaste Warm Loaves";
    private static final String MAIR = "mair@champions.example.org";
    private static final String PRIYA = "priya@council.example.org";

    private Visitor curator;
    private String id;

    @BeforeEach
    void list_somebody() {
        Directory.empty();
        ReportLimits.forget();
        id = Api.listed("organisations", Drafts.organisation(NAME, "description", "Ask for Ms Plantagenet."));
        curator = Visitor.as("curator", Drafts.SALFORD);
    }

    @Test
    void a_report_shows_what_is_hidden_and_upholding_it_takes_that_out() {
        report("personalData", "description", "That is me.");
        assertThat(tile("Reports")).isEqualTo("1");
        Page page = curator.get("/admin/reports");
        assertThat(page.html().select("article h2").text()).contains(NAME, "Shows something personal");
        assertThat(page.html().select("article dl").text())
                .contains("That is me.", "Description", "Ask for Ms Plantagenet.", "rosa@example.org");
        Page done = curator.press(page, path(page), "upheld", Map.of("reason", "She asked for it."));
        assertThat(done.html().select(".said").text()).contains("taken out");
        assertThat(done.html().select("article")).isEmpty();
        assertThat(tile("Reports")).isEqualTo("0");
        Page upheld = curator.get("/admin/reports?status=upheld");
        assertThat(upheld.html().select(".tabs a[aria-current]").text()).isEqualTo("Upheld");
        assertThat(upheld.text()).contains("She asked for it.");
        assertThat(upheld.html().select("article form")).isEmpty();
        Api.reader()
                .get("/api/v1/organisations/" + id)
                .then()
                .body("description", equalTo(null), "hidden.size()", equalTo(0));
    }

    @Test
    void a_report_is_not_decided_without_a_reason_and_what_can_not_be_done_is_said_where_it_was_tried() {
        report("wrong", null, "They moved.");
        report("personalData", null, "My name is in it.");
        Page page = curator.get("/admin/reports?matter=personalData");
        assertThat(page.html().select("article")).hasSize(1);
        Page wrong = curator.press(page, path(page), "upheld", Map.of("reason", " "));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.title()).startsWith("1 error: ");
        assertThat(wrong.html().select(".faults a").text()).isEqualTo("A reason is needed.");
        assertThat(wrong.html().select(wrong.html().select(".faults a").attr("href")))
                .hasSize(1);
        assertThat(wrong.html().select("article")).hasSize(1);
        Page first = curator.press(
                page, path(page), "upheld", Map.of("reason", "It is her name.", "shows", List.of("willingness")));
        assertThat(first.status()).isEqualTo(409);
        assertThat(first.html().select(".faults a").eachText())
                .anySatisfy(fault -> assertThat(fault).startsWith("Description says what it said."))
                .noneSatisfy(fault -> assertThat(fault).contains("shows"));
        assertThat(first.html().select(".faults a").eachAttr("href"))
                .allSatisfy(
                        box -> assertThat(first.html().select(box).attr("name")).isEqualTo("shows"));
        assertThat(first.held("reason")).isEqualTo("It is her name.");
        assertThat(first.ticked("shows")).containsExactly("willingness");
        assertThat(curator.press(page, path(page), Map.of("reason", "No button."))
                        .status())
                .isEqualTo(422);
        Page done = curator.press(page, path(page), "dismissed", Map.of("reason", "It is a street."));
        assertThat(done.html().select(".said").text()).contains("shown again");
    }

    @Test
    void several_are_ticked_and_decided_with_one_reason() {
        report("personalData", "description", "That is me.");
        report("personalData", null, "My name is in it.");
        report("wrong", null, "They moved.");
        Page page = curator.get("/admin/reports");
        List<String> ids = page.html().select("input[name=id][form=several]").eachAttr("value");
        assertThat(ids).hasSize(3);
        String several = "/admin/reports/decisions";
        Page none = curator.press(page, several, "dismissed", Map.of("reason", " "));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.html().select(".faults li").eachText())
                .containsExactlyInAnyOrder("Tick at least one report.", "A reason is needed.");
        Page kept = curator.press(page, several, "upheld", Map.of("id", ids.subList(0, 2), "reason", " "));
        assertThat(kept.ticked("id")).containsExactlyElementsOf(ids.subList(0, 2));
        Page some = curator.press(kept, several, "upheld", Map.of("reason", "They asked for it."));
        assertThat(some.html().select("tbody td").eachText())
                .satisfiesExactly(
                        became -> assertThat(became).isEqualTo("Upheld."),
                        became -> assertThat(became).contains("nothing", "decide about it by itself"));
        Page rest = curator.get("/admin/reports");
        assertThat(rest.html().select("article")).hasSize(2);
        Page done =
                curator.press(rest, several, "dismissed", Map.of("id", ids.subList(1, 3), "reason", "Somebody plays."));
        assertThat(done.html().select("tbody th").eachText()).containsExactly(NAME, NAME);
        assertThat(done.html().select("tbody td").text()).doesNotContain("nothing");
        assertThat(curator.get("/admin/reports").html().select("article, #several"))
                .isEmpty();
        assertThat(curator.get("/admin/reports?status=dismissed").html().select("#several, [name=id]"))
                .isEmpty();
    }

    @Test
    void a_claim_is_approved_or_refused_and_each_gets_a_letter() {
        claim("stranger@gmail.com");
        claim("other@gmail.com");
        assertThat(tile("Claims")).isEqualTo("2");
        Page page = curator.get("/admin/claims");
        assertThat(page.html().select("article").first().text()).contains(NAME, "Rosa, stranger@gmail.com");
        Page done = curator.press(page, path(page), "approved", Map.of("reason", "We rang them."));
        assertThat(done.html().select(".said").text()).contains("link");
        assertThat(Outbox.to("stranger@gmail.com")).singleElement().asString().contains("/links/");
        Page refused = curator.press(done, path(done), "refused", Map.of("reason", "Nobody there knows you."));
        assertThat(refused.html().select("article")).isEmpty();
        assertThat(Outbox.to("other@gmail.com")).singleElement().asString().contains("Nobody there knows you.");
        assertThat(curator.get("/admin/claims?status=invited").text()).contains("We rang them.");
        Page late = curator.press(page, path(page), "approved", Map.of("reason", "Twice."));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html().select(".faults").text()).contains("nothing to decide");
    }

    @Test
    void a_curator_of_elsewhere_has_nothing_to_decide() {
        report("closed", null, "Gone.");
        claim("stranger@gmail.com");
        assertThat(tile("Reports")).isEqualTo("1");
        curator = Visitor.as("curator", Drafts.CARDIFF);
        for (String path : List.of("/admin/reports", "/admin/claims", "/admin/introductions")) {
            assertThat(curator.get(path).html().select("article")).isEmpty();
        }
        assertThat(tile("Reports")).isEqualTo("0");
        assertThat(tile("Claims")).isEqualTo("0");
    }

    @Test
    void all_that_waits_is_counted_however_much_it_is() {
        Sql.run(
                "insert into report (id, kind, entity_id, matter, text, made_at, hides, status) select gen_random_uuid(),"
                        + " 'organisation', '" + id
                        + "', 'wrong', 'They moved.', now(), '{}', 'OPEN' from generate_series(1, 101)");
        Sql.run(
                "insert into entry_claim (id, organisation_id, email, language, made_at, status) select gen_random_uuid(),"
                        + " '" + id
                        + "', 'c' || n || '@example.org', 'en', now(), 'WAITING' from generate_series(1, 102) as n");
        assertThat(tile("Reports")).isEqualTo("101");
        assertThat(tile("Claims")).isEqualTo("102");
    }

    @Test
    void organisations_and_champions_who_are_asked_are_called_by_their_names() {
        Asking.ask(Asking.draft(Api.listed("champions", Drafts.champion("Mair", MAIR)), PRIYA));
        Api.admin()
                .body(Map.of("email", "contact@example.org", "consentOn", "2026-03-01"))
                .put("/api/v1/organisations/" + id + "/contact")
                .then()
                .statusCode(200);
        Map<String, Object> draft = Asking.draft(id, PRIYA);
        draft.put("to", Map.of("organisation", id));
        Asking.ask(draft).then().statusCode(202);
        assertThat(curator.get("/admin/introductions")
                        .html()
                        .select("article h2 a")
                        .eachText())
                .containsExactly(NAME, "Mair");
    }

    @Test
    void an_introduction_is_seen_without_addresses_and_stopped_with_a_reason_its_sender_reads() {
        String champion = Api.listed("champions", Drafts.champion("Mair", MAIR));
        Asking.ask(Asking.draft(champion, PRIYA)).then().statusCode(202);
        Asking.confirm(PRIYA).then().statusCode(200);
        Page page = curator.get("/admin/introductions");
        assertThat(page.html().select("article h2").text())
                .isEqualTo("Priya (Canal Borough Council) asks Mair Who is asked has yet to answer");
        assertThat(page.html().select("article").text()).contains("decide our care budget");
        assertThat(page.response().asString()).doesNotContain(PRIYA, MAIR);
        String stop = path(page);
        Page wrong = curator.press(page, stop, Map.of("reason", ""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("details[open] .fault")).hasSize(1);
        Page done = curator.press(page, stop, Map.of("reason", "It is an advertisement."));
        assertThat(done.html().select(".said").text()).contains("Stopped");
        assertThat(done.html().select("article details")).isEmpty();
        assertThat(done.text()).contains("It is an advertisement.");
        assertThat(Written.lastTo(PRIYA)).contains("It is an advertisement.");
        assertThat(curator.get("/admin/introductions?status=waiting").html().select("article"))
                .isEmpty();
    }

    private void report(String matter, String field, String text) {
        Map<String, Object> draft = new HashMap<>(
                Map.of("kind", "organisation", "id", id, "matter", matter, "text", text, "email", "rosa@example.org"));
        if (field != null) {
            draft.put("field", field);
        }
        Api.reader()
                .contentType(ContentType.JSON)
                .body(draft)
                .post("/api/v1/reports")
                .then()
                .statusCode(202);
    }

    private void claim(String email) {
        Api.reader()
                .contentType(ContentType.JSON)
                .body(Map.of("organisation", id, "email", email, "name", "Rosa"))
                .post("/api/v1/claims")
                .then()
                .statusCode(202);
    }

    /** Where the first form on a page is sent. */
    private static String path(Page page) {
        return page.html().select("article form").attr("action");
    }

    /** The number on a tile of the first page. */
    private String tile(String what) {
        return curator.get("/admin")
                .html()
                .select(".tiles a:contains(" + what + ") b")
                .text();
    }
}
