package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.access.People;
import org.alongside.admin.Visitor.Page;
import org.alongside.curation.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of an entry is read, compared and put back on pages, and its own people are trusted there. */
@QuarkusTest
class HistoryPagesTest {

    private Visitor admin;
    private String id;

    @BeforeEach
    void list_one_and_change_it_twice() {
        Directory.empty();
        admin = Visitor.admin();
        id = Api.listed("organisations", Drafts.organisation("First Name"));
        Map<String, Object> draft = Proposals.change(id, Drafts.organisation("Second Name"));
        draft.put("why", "They have another name.");
        Proposals.approve(Proposals.waiting(draft)).then().statusCode(200);
        Api.replace("organisations", id, Drafts.organisation("Third Name", "supports", List.of("travel")));
    }

    @Test
    void each_version_says_what_changed_who_wanted_it_and_who_approved() {
        Page entry = admin.get("/admin/entries/" + id);
        List<String> rows = entry.html().select("tbody tr").eachText();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).startsWith("Version 3 Changed: Name, What taking part comes with admin ");
        assertThat(rows.get(1))
                .startsWith("Version 2 Changed: Name They have another name. contributor-")
                .contains("approved by admin");
        assertThat(rows.get(2)).startsWith("Version 1 Listed admin");
        Page version = admin.get(path(2));
        assertThat(version.html().select("del").eachText()).containsExactly("First Name");
        assertThat(version.html().select("ins").eachText()).containsExactly("Second Name");
        assertThat(version.text()).contains("Why: They have another name.");
        assertThat(admin.get(version.html()
                                .select("a[href^=/admin/proposals/0]")
                                .attr("href"))
                        .html()
                        .select("h1")
                        .text())
                .isEqualTo("Second Name approved");
        assertThat(admin.get(path(4)).status()).isEqualTo(404);
        assertThat(admin.get(path(0)).status()).isEqualTo(404);
    }

    @Test
    void versions_go_on_page_by_page() {
        Page first = admin.get("/admin/entries/" + id + "?limit=2");
        assertThat(first.html().select("tbody th").eachText()).containsExactly("Version 3", "Version 2");
        Page second = admin.get(first.html().select("a[rel=next]").attr("href"));
        assertThat(second.html().select("tbody th").eachText()).containsExactly("Version 1");
    }

    @Test
    void any_two_versions_are_compared_either_way() {
        Page entry = admin.get("/admin/entries/" + id);
        Page usual = admin.press(entry, comparison(), Map.of());
        assertThat(usual.html().select("h1").text()).isEqualTo("Versions 2 and 3 of Third Name");
        Page whole = admin.press(entry, comparison(), Map.of("from", "1", "to", "3"));
        assertThat(whole.html().select("tbody tr").eachText())
                .containsExactly("Name First Name Third Name", "What taking part comes with Childcare –");
        Page back = admin.get(comparison() + "?from=3&to=1");
        assertThat(back.html().select("thead").text()).isEqualTo("About Version 3 Version 1");
        assertThat(back.html().select("ins").eachText()).containsExactly("First Name", "Childcare");
        assertThat(admin.get(comparison() + "?from=2&to=2").text()).contains("They say the same.");
        assertThat(admin.get(comparison() + "?from=1&to=9").status()).isEqualTo(404);
        assertThat(admin.get(comparison() + "?from=one").status()).isEqualTo(400);
    }

    @Test
    void an_entry_is_put_back_as_it_was_by_a_new_version() {
        assertThat(admin.get(path(3)).html().select("a[href$=/restore]")).isEmpty();
        Page version = admin.get(path(1));
        Page ask = admin.get(version.html().select("a[href$=/restore]").attr("href"));
        assertThat(ask.html().select("del").eachText()).containsExactly("Third Name");
        assertThat(ask.html().select("ins").eachText()).containsExactly("First Name", "Childcare");
        Page done = admin.press(ask, path(1) + "/restore", Map.of("why", "The change was a mistake."));
        assertThat(done.html().select(".said").text()).contains("as a new version");
        assertThat(done.html().select("h1").text()).isEqualTo("First Name");
        assertThat(done.html().select("tbody tr").first().text())
                .startsWith("Version 4 Put back as it was")
                .contains("The change was a mistake.");
        JsonPath now = Api.reader().get("/api/v1/organisations/" + id).jsonPath();
        assertThat(now.getString("name")).isEqualTo("First Name");
        assertThat(now.getInt("version")).isEqualTo(4);
    }

    @Test
    void what_somebody_published_meanwhile_is_not_undone_unseen() {
        Page ask = admin.get(path(1) + "/restore");
        Api.replace("organisations", id, Drafts.organisation("Fourth Name"));
        Page told = admin.press(ask, path(1) + "/restore", Map.of("why", "A mistake."));
        assertThat(told.status()).isEqualTo(412);
        assertThat(told.html().select(".faults").text()).contains("Version 4 has been published since");
        assertThat(told.html().select("del").eachText()).containsExactly("Fourth Name");
        assertThat(told.held("why")).isEqualTo("A mistake.");
        Page done = admin.press(told, path(1) + "/restore", Map.of());
        assertThat(done.html().select("h1").text()).isEqualTo("First Name");
    }

    @Test
    void what_was_taken_down_is_put_back_and_a_champion_is_not() {
        Api.remove("organisations", id);
        Page ask = admin.get(path(3) + "/restore");
        assertThat(ask.text()).contains("It is listed again.");
        Page done = admin.press(ask, path(3) + "/restore", Map.of());
        assertThat(done.html().select("h1 .mark")).isEmpty();
        String champion = Api.listed("champions", Drafts.champion("Sam"));
        Api.remove("champions", champion);
        Page gone = admin.get("/admin/entries/" + champion + "/versions/1");
        assertThat(gone.status()).isEqualTo(200);
        assertThat(gone.html().select("a[href$=/restore]")).isEmpty();
    }

    @Test
    void what_it_says_of_a_case_study_s_lists_is_told_item_by_item() {
        Map<String, Object> before = Drafts.caseStudy("The rota", 3, id);
        before.put("barriers", List.of(Map.of("code", "power", "whatWasDone", "A vote")));
        String study = Api.listed("case-studies", before);
        Map<String, Object> after = Drafts.caseStudy("The rota", 4, id);
        after.put("barriers", List.of(Map.of("code", "power", "whatWasDone", "Two votes")));
        after.put("evidence", List.of(Map.of("kind", "report", "title", "What we wrote")));
        Api.replace("case-studies", study, after).then().statusCode(200);
        Page page = admin.get("/admin/entries/" + study + "/comparison?from=1&to=2");
        assertThat(page.html().select("tbody tr").eachText())
                .satisfiesExactlyInAnyOrder(
                        row -> assertThat(row).startsWith("Rung the work stood on 3 – "),
                        row -> assertThat(row)
                                .isEqualTo("What stood in the way, 1: What was done about it A vote Two votes"),
                        row -> assertThat(row)
                                .startsWith("Where results can be seen – ")
                                .endsWith("What we wrote"));
    }

    @Test
    void a_curator_of_one_place_puts_nothing_back_elsewhere() {
        Visitor cardiff = Visitor.as("curator", Drafts.CARDIFF);
        Page ask = cardiff.get(path(1) + "/restore");
        assertThat(cardiff.press(ask, path(1) + "/restore", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void an_organisation_s_own_people_are_trusted_by_admins() {
        Page entry = admin.get("/admin/entries/" + id);
        assertThat(entry.html().select("[aria-labelledby=trust]").text()).contains("waits for a decision");
        Page trusted = admin.press(entry, "/admin/entries/" + id + "/trust", Map.of());
        assertThat(trusted.html().select(".said").text()).contains("published at once");
        assertThat(trusted.html().select("[aria-labelledby=trust]").text()).contains("admin said so on");
        Proposals.as(People.basic(People.contributorOf(id)))
                .header("If-Match", "*")
                .body(Drafts.organisation("Their Own Words"))
                .put("/api/v1/organisations/" + id)
                .then()
                .statusCode(200);
        Page changed = admin.get("/admin/entries/" + id);
        assertThat(changed.html().select("tbody tr").first().text())
                .contains("approved by a rule (its organisation is trusted)");
        Page distrusted = admin.press(changed, "/admin/entries/" + id + "/distrust", Map.of());
        assertThat(distrusted.html().select("form[action$=/trust]")).hasSize(1);
        Page again = admin.press(changed, "/admin/entries/" + id + "/distrust", Map.of());
        assertThat(again.status()).isEqualTo(404);
        Visitor curator = Visitor.as("curator");
        assertThat(curator.get("/admin/entries/" + id).html().select("[aria-labelledby=trust]"))
                .isEmpty();
    }

    private String path(int version) {
        return "/admin/entries/" + id + "/versions/" + version;
    }

    private String comparison() {
        return "/admin/entries/" + id + "/comparison";
    }
}
