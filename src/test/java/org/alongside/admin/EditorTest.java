package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.Sql;
import org.alongside.admin.Visitor.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries are found, written, kept as drafts, put together with what others wrote, published and taken down on pages. */
@QuarkusTest
class EditorTest {

    private Visitor admin;

    @BeforeEach
    void start_empty() {
        Directory.empty();
        admin = Visitor.admin();
    }

    @Test
    void an_organisation_is_added() {
        Page published = publish(
                admin,
                admin.get("/admin/drafts/new?kind=organisation"),
                Map.of(
                        "name", "Weaste Warm Loaves",
                        "summary", "Neighbours who bake bread.",
                        "kind", "communityGroup",
                        "areasServed-find", "Salford",
                        "supports", List.of("childcare", "travel"),
                        "languages", "English\nWelsh\nBritish Sign Language"));
        assertThat(published.status()).isEqualTo(200);
        assertThat(published.html().select(".said").text()).contains("Published");
        assertThat(published.html().select("h1").text()).isEqualTo("Weaste Warm Loaves");
        assertThat(published.html().select("dl.facts").text())
                .contains("Salford (council area)", "Travel costs paid Childcare", "British Sign Language");
        JsonPath listed = Api.reader()
                .get(published.html().select("a[href^=/api]").attr("href"))
                .jsonPath();
        assertThat(listed.getList("areasServed")).containsExactly(Drafts.SALFORD);
        assertThat(listed.getList("languages")).containsExactly("en", "cy", "bfi");
        assertThat(admin.get("/admin").text()).doesNotContain("unfinished");
    }

    @Test
    void what_is_wrong_is_said_and_what_was_typed_stays_as_a_draft() {
        Page wrong = publish(
                admin,
                admin.get("/admin/drafts/new?kind=organisation"),
                Map.of("name", "Unfinished Friends", "website", "loaves", "startWithinDays", "soon"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.title()).startsWith("4 errors: Add an organisation");
        assertThat(wrong.html().select(".faults a").eachAttr("href"))
                .containsExactly("#summary", "#kind", "#website", "#startWithinDays");
        assertThat(wrong.html().getElementById("website-fault").text()).contains("has to be an address");
        assertThat(wrong.held("startWithinDays")).isEqualTo("soon");
        Page home = admin.get("/admin");
        assertThat(home.text()).contains("You have something unfinished", "Unfinished Friends");
        Page again = admin.get(home.html().select("ul.lines a").attr("href"));
        assertThat(again.held("name")).isEqualTo("Unfinished Friends");
        Page stillWrong = publish(admin, again, Map.of("website", "", "startWithinDays", "7", "kind", "charity"));
        assertThat(stillWrong.html().select(".faults a").eachAttr("href")).containsExactly("#summary");
        assertThat(publish(admin, stillWrong, Map.of("summary", "We cook."))
                        .html()
                        .select("h1")
                        .text())
                .isEqualTo("Unfinished Friends");
    }

    @Test
    void nothing_changes_where_nothing_is_typed() {
        String id = Api.listed("organisations", whole());
        JsonPath before = Api.reader().get("/api/v1/organisations/" + id).jsonPath();
        publish(admin, admin.get("/admin/drafts/new?entry=" + id), Map.of());
        JsonPath after = Api.reader().get("/api/v1/organisations/" + id).jsonPath();
        assertThat(after.getInt("version")).isEqualTo(2);
        Map<String, Object> then = new HashMap<>(before.getMap(""));
        Map<String, Object> now = new HashMap<>(after.getMap(""));
        List.of("version", "updatedAt").forEach(field -> {
            then.remove(field);
            now.remove(field);
        });
        assertThat(now).isEqualTo(then);
    }

    @Test
    void what_is_typed_is_kept_as_one_goes_and_only_for_oneself() {
        String id = Api.listed("organisations", Drafts.organisation("Kept Friends"));
        Page form = admin.get("/admin/drafts/new?entry=" + id);
        String action = action(form);
        Page kept = admin.autosave(form, action, Map.of("summary", "Half a sen"));
        assertThat(kept.text()).startsWith("Draft kept at ");
        assertThat(kept.response().asString()).doesNotContain("<html");
        admin.autosave(form, action, Map.of("summary", "Half a sentence"));
        Page again = admin.get("/admin/drafts/new?entry=" + id);
        assertThat(action(again)).isEqualTo(action);
        assertThat(again.held("summary")).isEqualTo("Half a sentence");
        assertThat(admin.get("/admin/entries/" + id).text()).contains("unfinished change");
        Visitor other = Visitor.as("curator");
        assertThat(other.get(action).status()).isEqualTo(404);
        assertThat(other.get("/admin/drafts/new?entry=" + id).held("summary")).isNotEqualTo("Half a sentence");
        assertThat(other.get("/admin").text()).doesNotContain("Kept Friends");
        Page discarded = admin.press(again, action, "discard", Map.of());
        assertThat(discarded.html().select(".said").text()).contains("The draft is gone");
        assertThat(admin.get(action).status()).isEqualTo(404);
    }

    @Test
    void somebody_else_s_draft_can_not_be_written_over() {
        String action = action(admin.get("/admin/drafts/new?kind=champion"));
        admin.press(admin.get(action + "?kind=champion"), action, "keep", Map.of("displayName", "Sam"));
        Visitor other = Visitor.as("curator");
        Page form = other.get(action + "?kind=champion");
        assertThat(form.held("displayName")).isEmpty();
        assertThat(other.press(form, action, "keep", Map.of("displayName", "Mallory"))
                        .status())
                .isEqualTo(404);
        assertThat(admin.get(action).held("displayName")).isEqualTo("Sam");
    }

    @Test
    void a_draft_that_is_open_twice_is_not_written_over_unseen() {
        String action = action(admin.get("/admin/drafts/new?kind=organisation"));
        Page one = admin.get(action + "?kind=organisation");
        Page other = admin.get(action + "?kind=organisation");
        admin.autosave(one, action, Map.of("name", "Typed here first"));
        assertThat(admin.autosave(other, action, Map.of("name", "Typed there")).text())
                .startsWith("Not kept: at ");
        assertThat(admin.get(action).held("name")).isEqualTo("Typed here first");
        assertThat(admin.autosave(one, action, Map.of("name", "Typed here again"))
                        .text())
                .startsWith("Draft kept at ");
        for (String button : List.of("keep", "publish")) {
            Page told = admin.press(other, action, button, Map.of("name", "Typed there"));
            assertThat(told.status()).isEqualTo(409);
            assertThat(told.html().select(".faults").text()).contains("in another window");
            assertThat(told.held("name")).isEqualTo("Typed there");
            assertThat(admin.get(action).held("name")).isEqualTo("Typed here again");
        }
        Page told = admin.press(other, action, "keep", Map.of("name", "Typed there"));
        assertThat(admin.press(told, action, "keep", Map.of()).held("name")).isEqualTo("Typed there");
        assertThat(admin.autosave(one, action, Map.of("name", "Typed here too late"))
                        .text())
                .startsWith("Not kept: at ");
    }

    @Test
    void a_window_that_isn_t_one_of_ours_is_refused() {
        String action = action(admin.get("/admin/drafts/new?kind=organisation"));
        Page form = admin.get(action + "?kind=organisation");
        assertThat(admin.press(form, action, "keep", Map.of("_window", "mine")).status())
                .isEqualTo(400);
        assertThat(admin.get(action).status()).isEqualTo(404);
    }

    @Test
    void how_to_reach_a_champion_is_kept_nowhere_but_with_the_champion() {
        Page form = admin.get("/admin/drafts/new?kind=champion");
        String action = action(form);
        Page kept = admin.press(
                form, action, "keep", Map.of("displayName", "Sam", "contact.email", "planted.sam@example.org"));
        assertThat(kept.held("displayName")).isEqualTo("Sam");
        assertThat(kept.held("contact.email")).isEmpty();
        assertThat(kept.response().asString()).doesNotContain("planted.sam");
        Page published = publish(
                admin,
                kept,
                Map.of(
                        "contact.email", "planted.sam@example.org",
                        "offers", List.of("mentor"),
                        "consent.purpose", "To be listed",
                        "consent.givenOn", "2026-03-01",
                        "consent.wordingVersion", "2026-01",
                        "consent.covers", List.of("listing")));
        assertThat(published.html().select("h1").text()).isEqualTo("Sam");
        assertThat(published.text()).contains("on record and shown to nobody").doesNotContain("planted.sam");
        Page changed = publish(
                admin, admin.get("/admin/drafts/new?entry=" + id(published)), Map.of("topics", "Food\nPaperwork"));
        assertThat(changed.html().select("dl.facts").text()).contains("Paperwork");
    }

    @Test
    void a_page_that_is_still_open_keeps_nothing_of_a_champion_who_has_left() {
        String id = Api.listed("champions", Drafts.champion("Quillfeather"));
        Page form = admin.get("/admin/drafts/new?entry=" + id);
        String action = action(form);
        admin.autosave(form, action, Map.of("topics", "Canals"));
        Api.admin().post("/api/v1/champions/" + id + "/withdrawal").then().statusCode(204);
        assertThat(admin.autosave(form, action, Map.of("topics", "Canals")).status())
                .isEqualTo(410);
        assertThat(admin.press(form, action, "publish", Map.of()).status()).isEqualTo(410);
        assertThat(Sql.column("select typed::text from draft")).isEmpty();
    }

    @Test
    void a_case_study_is_added_with_all_its_rows() {
        String lead = Api.listed("organisations", Drafts.organisation("Lead Bakers"));
        String partner = Api.listed("organisations", Drafts.organisation("Partner Bakers"));
        Page form = admin.get("/admin/drafts/new?kind=caseStudy");
        Page found = admin.press(
                form, action(form), "find organisations", Map.of("organisations-find", "bakers", "title", "The rota"));
        assertThat(found.html().select("#organisations-choices label").eachText())
                .containsExactly("Partner Bakers", "Lead Bakers");
        Page wrong = publish(
                admin,
                found,
                Map.of(
                        "organisations[" + lead + "]",
                        "lead",
                        "organisations[" + partner + "]",
                        "funder",
                        "summary",
                        "A rota that everybody wrote.",
                        "rung",
                        "6",
                        "ongoing",
                        "yes",
                        "barriers[power]",
                        "yes",
                        "barriers[power].whatWasDone",
                        "We took turns.",
                        "evidence[0].kind",
                        "report",
                        "evidence[0].url",
                        "nowhere"));
        assertThat(wrong.html().select(".faults a").eachAttr("href")).containsExactly("#evidence-0-url");
        assertThat(wrong.html().select(".faults a").text()).startsWith("Piece 1,");
        assertThat(wrong.html().getElementById("evidence-1-url")).isNotNull();
        Page published = publish(admin, wrong, Map.of("evidence[0].url", "https://rota.example"));
        assertThat(published.html().select("dl.facts").text())
                .contains("Lead Bakers (lead)", "Partner Bakers (funder)", "Letting go of control: We took turns.");
        JsonPath study =
                Api.reader().get("/api/v1/case-studies/" + id(published)).jsonPath();
        assertThat(study.getList("organisations.id")).containsExactlyInAnyOrder(lead, partner);
        assertThat(study.getString("evidence[0].url")).isEqualTo("https://rota.example");
        assertThat(study.getBoolean("ongoing")).isTrue();
    }

    @Test
    void two_who_change_one_entry_are_shown_what_it_was_is_and_should_be() {
        String id = Api.listed("organisations", Drafts.organisation("Clashing Friends"));
        Visitor rosa = Visitor.as("curator");
        Page mine = rosa.get("/admin/drafts/new?entry=" + id);
        publish(
                admin,
                admin.get("/admin/drafts/new?entry=" + id),
                Map.of("summary", "Theirs.", "website", "https://theirs.example"));
        Page conflict = publish(rosa, mine, Map.of("summary", "Mine.", "description", "More of mine."));
        assertThat(conflict.status()).isEqualTo(412);
        assertThat(conflict.text()).contains("version 2", "since you began with version 1");
        assertThat(conflict.html().select("tr.clash th").text()).contains("Summary", "both changed it");
        assertThat(conflict.html().select("tr.clash td").eachText().get(0)).contains("Neighbours who cook");
        assertThat(conflict.html().select("tr.clash td").eachText().get(1)).contains("Theirs.");
        assertThat(conflict.html().select("tr.clash td").eachText().get(2)).contains("Mine.");
        assertThat(conflict.ticked("_take-summary")).containsExactly("mine");
        assertThat(conflict.ticked("_take-website")).containsExactly("now");
        assertThat(conflict.ticked("_take-description")).containsExactly("mine");
        assertThat(Api.reader().get("/api/v1/organisations/" + id).jsonPath().getString("summary"))
                .isEqualTo("Theirs.");
        Page together = rosa.press(conflict, action(conflict), "settle", Map.of());
        assertThat(together.held("summary")).isEqualTo("Mine.");
        assertThat(together.held("website")).isEqualTo("https://theirs.example");
        publish(rosa, together, Map.of());
        JsonPath now = Api.reader().get("/api/v1/organisations/" + id).jsonPath();
        assertThat(now.getInt("version")).isEqualTo(3);
        assertThat(now.getString("summary")).isEqualTo("Mine.");
        assertThat(now.getString("website")).isEqualTo("https://theirs.example");
        assertThat(now.getString("description")).isEqualTo("More of mine.");
    }

    @Test
    void without_a_script_a_box_finds_what_to_choose() {
        Page form = admin.get("/admin/drafts/new?kind=organisation");
        Page found = admin.press(
                form, action(form), "find areasServed", Map.of("name", "Finders", "areasServed-find", "west mid"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.held("name")).isEqualTo("Finders");
        assertThat(found.html().getElementById("areasServed").hasAttr("autofocus"))
                .isTrue();
        assertThat(found.html().getElementById("areasServed-told").text()).contains("2 found");
        assertThat(found.html().select("#areasServed-choices label").eachText())
                .containsExactly("West Midlands (region)", "West Midlands (combined authority)");
        Page wrong = publish(admin, found, Map.of("kind", "charity", "summary", "We find."));
        assertThat(wrong.html().select(".faults a").eachAttr("href")).containsExactly("#areasServed");
        Page published = publish(admin, wrong, Map.of("areasServed", List.of("E47000007")));
        assertThat(published.html().select("dl.facts").text()).contains("West Midlands (combined authority)");
    }

    @Test
    void with_a_script_the_choices_come_by_themselves() {
        Page part = admin.part(
                "/admin/choices/areas?field=areasServed&many=true&areasServed=E12000002&areasServed-find=salf");
        assertThat(part.html().select("input[checked]").eachAttr("value")).containsExactly("E12000002");
        assertThat(part.html().select("label").eachText())
                .containsExactly("North West (region)", "Salford (council area)");
        assertThat(part.html().select("[hx-swap-oob]").attr("id")).isEqualTo("areasServed-told");
        Api.listed("organisations", Drafts.organisation("Found By Typing"));
        Page parts = admin.part("/admin/choices/parts?field=organisations&organisations-find=by%20typ");
        assertThat(parts.html().select("label").eachText()).containsExactly("Found By Typing");
        assertThat(admin.part("/admin/choices/areas?field=%3Cscript%3E").status())
                .isEqualTo(400);
    }

    @Test
    void entries_are_found_listed_or_not() {
        String gone = Api.listed("organisations", Drafts.organisation("100% Baked_goods"));
        Api.listed("organisations", Drafts.organisation("Baked potatoes"));
        Api.listed("case-studies", Drafts.caseStudy("How we baked", 5, gone));
        Page ask = admin.get("/admin/entries/" + gone + "/take-down");
        Page down = admin.press(ask, "/admin/entries/" + gone + "/take-down", Map.of());
        assertThat(down.html().select("h1 .mark").text()).isEqualTo("taken down");
        assertThat(names("?q=bake")).containsExactly("How we baked", "Baked potatoes", "100% Baked_goods taken down");
        assertThat(names("?q=100%25")).containsExactly("100% Baked_goods taken down");
        assertThat(names("?q=d_g")).containsExactly("100% Baked_goods taken down");
        assertThat(names("?q=bake&standing=listed&kind=organisation")).containsExactly("Baked potatoes");
        assertThat(names("?standing=archived")).containsExactly("100% Baked_goods taken down");
        assertThat(names("?q=" + gone)).containsExactly("100% Baked_goods taken down");
        Page first = admin.get("/admin/entries?q=bake&limit=2");
        assertThat(first.html().select("tbody tr")).hasSize(2);
        Page second = admin.get(first.html().select("a[rel=next]").attr("href"));
        assertThat(second.html().select("tbody th a").eachText()).containsExactly("100% Baked_goods");
        Page back = publish(admin, admin.get("/admin/drafts/new?entry=" + gone), Map.of());
        assertThat(back.html().select("h1 .mark")).isEmpty();
    }

    @Test
    void an_entry_that_moved_on_is_not_taken_down_unseen() {
        String id = Api.listed("organisations", Drafts.organisation("Moving On"));
        Page ask = admin.get("/admin/entries/" + id + "/take-down");
        Api.replace("organisations", id, Drafts.organisation("Moved On"));
        Page told = admin.press(ask, "/admin/entries/" + id + "/take-down", Map.of());
        assertThat(told.status()).isEqualTo(412);
        assertThat(told.html().select(".faults").text()).contains("version 2");
    }

    @Test
    void what_became_of_an_entry_is_on_its_page() {
        String id = Api.listed("organisations", Drafts.organisation("Telling"));
        Api.replace("organisations", id, Drafts.organisation("Telling", "summary", "Another sentence."));
        Page entry = admin.get("/admin/entries/" + id);
        assertThat(entry.html().select("tbody th").eachText()).containsExactly("Version 2", "Version 1");
        Page version = admin.get("/admin/entries/" + id + "/versions/2");
        assertThat(version.html().select("del").text()).isEqualTo("Neighbours who cook and eat together.");
        assertThat(version.html().select("ins").text()).isEqualTo("Another sentence.");
        assertThat(admin.get("/admin/entries/" + id + "/versions/3").status()).isEqualTo(404);
    }

    @Test
    void a_curator_of_one_place_writes_nothing_elsewhere() {
        Visitor cardiff = Visitor.as("curator", Drafts.CARDIFF);
        String id = Api.listed("organisations", Drafts.organisation("In Salford"));
        Page form = cardiff.get("/admin/drafts/new?entry=" + id);
        Page refused = publish(cardiff, form, Map.of("summary", "Not mine to say."));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("You decide for " + Drafts.CARDIFF);
        Page ask = cardiff.get("/admin/entries/" + id + "/take-down");
        assertThat(cardiff.press(ask, "/admin/entries/" + id + "/take-down", Map.of())
                        .status())
                .isEqualTo(403);
    }

    private static Map<String, Object> whole() {
        Map<String, Object> draft = Drafts.organisation("Whole Friends");
        draft.put("otherNames", List.of("Whole", "Friends & Sons"));
        draft.put("description", "One.\n\n\"Two\" <three>.");
        draft.put("website", "https://whole.example/a?b=c&d=e");
        draft.put("orgIds", List.of("GB-COH-01234567"));
        draft.put("base", Map.of("area", Drafts.SALFORD, "lat", 53.48, "lon", -2.29, "outcode", "M6"));
        draft.put("offers", List.of("mentoring", "venue"));
        draft.put("languages", List.of("en", "cy", "bfi"));
        draft.put("supports", List.of("travel", "childcare"));
        draft.put("startWithinDays", 0);
        draft.put("claimed", Map.of("rung", 5, "statedOn", "2026-02-01", "scope", "The kitchen"));
        draft.put("source", Map.of("name", "A list", "id", "7"));
        return draft;
    }

    private List<String> names(String query) {
        return admin.get("/admin/entries" + query).html().select("tbody th").eachText();
    }

    private static Page publish(Visitor visitor, Page form, Map<String, ?> typed) {
        return visitor.press(form, action(form), "publish", typed);
    }

    private static String action(Page form) {
        return form.html().select("form[action^=/admin/drafts/]").attr("action");
    }

    private static String id(Page entry) {
        return entry.html().select("a[href^=/api]").attr("href").replaceFirst(".*/", "");
    }
}
