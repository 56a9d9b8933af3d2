package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.Sql;
import org.alongside.access.People;
import org.alongside.admin.Visitor.Page;
import org.alongside.curation.Proposals;
import org.alongside.report.ReportLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation's own people find their entries on pages, change them and add to them; most of it waits. */
@QuarkusTest
class OwnEntryPagesTest {

    private static final String OWN = "/admin/my-entries";

    private String id;
    private String name;
    private Visitor contributor;

    @BeforeEach
    void list_one_that_somebody_speaks_for() {
        Directory.empty();
        ReportLimits.forget();
        id = Api.listed("organisations", Drafts.organisation("Weaste Warm Loaves"));
        name = People.contributorOf(id);
        contributor = Visitor.signedIn(name, People.PASSWORD);
    }

    @Test
    void their_own_are_listed_and_no_others() {
        Api.listed("case-studies", Drafts.caseStudy("How we baked", 5, id));
        Api.listed("champions", Drafts.with(Drafts.champion("Sam"), "organisation", id));
        String other = Api.listed("organisations", Drafts.organisation("Ordsall Kettle"));
        Api.listed("case-studies", Drafts.caseStudy("How they boiled", 5, other));
        Page own = contributor.get(OWN);
        assertThat(own.html().select("h2").eachText()).containsExactly("Weaste Warm Loaves");
        assertThat(own.html().select("tbody th").eachText()).containsExactly("How we baked", "Sam");
        assertThat(own.text()).doesNotContain("Ordsall", "boiled");
        Page home = contributor.get("/admin");
        assertThat(home.html().select("[aria-labelledby=own] li").eachText()).containsExactly("Weaste Warm Loaves");
        for (String link : own.html().select("main a").eachAttr("href")) {
            assertThat(contributor.get(link).status()).as(link).isEqualTo(200);
        }
    }

    @Test
    void what_they_change_waits_and_is_published_once_somebody_has_looked() {
        Page entry = contributor.get(OWN + "/" + id);
        assertThat(entry.text()).contains("Somebody looks at what you change here");
        assertThat(entry.html().select("a[href=/organisations/" + id + "]")).hasSize(1);
        Page form = contributor.get(entry.html().select("a[href*=drafts/new]").attr("href"));
        assertThat(form.html().select("button[value=publish]").text()).isEqualTo("Send it in");
        Page sent = publish(form, Map.of("summary", "We bake."));
        assertThat(sent.html().select(".said").text()).contains("Somebody looks at it now");
        assertThat(sent.html().select("h1").text()).isEqualTo("Weaste Warm Loaves waiting");
        assertThat(sent.html().select("ins").eachText()).containsExactly("We bake.");
        assertThat(published().getString("summary")).isEqualTo("Neighbours who cook and eat together.");
        assertThat(contributor.get("/admin").text()).doesNotContain("unfinished");
        assertThat(contributor.get(OWN).html().select("h2 .mark").text()).isEqualTo("a change waits");
        Page waiting = contributor.get(OWN + "/" + id);
        String proposal = waiting.html().select("[aria-labelledby=waiting] a").attr("href");
        assertThat(contributor.get(proposal).html().select("h1").text()).isEqualTo("Weaste Warm Loaves waiting");
        Proposals.approve(proposal.replaceFirst(".*/", "")).then().statusCode(200);
        assertThat(published().getString("summary")).isEqualTo("We bake.");
        Page approved = contributor.get(proposal);
        assertThat(approved.html().select("h1 .mark").text()).isEqualTo("approved");
        Page now = contributor.get(
                approved.html().select("a[href^=" + OWN + "]").last().attr("href"));
        assertThat(now.html().select("dl.facts").text()).contains("We bake.");
        assertThat(now.html().select("[aria-labelledby=waiting]")).isEmpty();
    }

    @Test
    void those_of_a_trusted_organisation_publish_at_once() {
        trust();
        Page form = contributor.get("/admin/drafts/new?entry=" + id);
        assertThat(form.html().select("button[value=publish]").text()).isEqualTo("Publish");
        Page done = publish(form, Map.of("summary", "We bake."));
        assertThat(done.html().select(".said").text()).contains("Published");
        assertThat(done.html().select("dl.facts").text()).contains("We bake.");
        assertThat(published().getString("summary")).isEqualTo("We bake.");
        Page down = takeDown(id);
        assertThat(down.html().select("h1 .mark").text()).isEqualTo("taken down");
        Page back = publish(contributor.get("/admin/drafts/new?entry=" + id), Map.of());
        assertThat(back.html().select("h1 .mark")).isEmpty();
    }

    @Test
    void what_is_typed_is_kept_for_oneself_and_can_be_discarded() {
        Page form = contributor.get("/admin/drafts/new?entry=" + id);
        String action = action(form);
        contributor.autosave(form, action, Map.of("summary", "Half a sen"));
        assertThat(contributor.get("/admin").text()).contains("You have something unfinished");
        assertThat(contributor.get(OWN + "/" + id).text()).contains("Go on with your change");
        Visitor colleague = Visitor.signedIn(People.contributorOf(id), People.PASSWORD);
        assertThat(colleague.get(action).status()).isEqualTo(404);
        assertThat(colleague.get(OWN + "/" + id).text()).doesNotContain("Go on with");
        Page gone = contributor.press(contributor.get(action), action, "discard", Map.of());
        assertThat(gone.html().select(".said").text()).contains("The draft is gone");
        assertThat(gone.html().select("h1").text()).isEqualTo("Weaste Warm Loaves");
    }

    @Test
    void they_add_what_they_did_and_who_will_talk_about_it() {
        Page study = contributor.get(
                contributor.get(OWN).html().select("a[href*=kind=caseStudy]").attr("href"));
        assertThat(study.html()
                        .getElementsByAttributeValue("name", "organisations[" + id + "]")
                        .select("option[selected]")
                        .val())
                .isEqualTo("lead");
        Page sent = publish(
                study, Map.of("title", "How we baked", "summary", "We took turns.", "rung", "5", "ongoing", "yes"));
        assertThat(sent.html().select(".said").text()).contains("Somebody looks at it now");
        assertThat(sent.html().select("h1").text()).isEqualTo("How we baked waiting");
        Page champion = contributor.get(
                contributor.get(OWN).html().select("a[href*=kind=champion]").attr("href"));
        assertThat(champion.ticked("organisation")).containsExactly(id);
        Page asked = publish(
                champion,
                Map.of(
                        "displayName", "Sam",
                        "contact.email", "planted.sam@example.org",
                        "offers", List.of("mentor"),
                        "consent.purpose", "To be listed",
                        "consent.givenOn", "2026-03-01",
                        "consent.wordingVersion", "2026-01",
                        "consent.covers", List.of("listing")));
        assertThat(asked.html().select("h1").text()).isEqualTo("Sam waiting");
        assertThat(asked.text()).doesNotContain("planted.sam");
        Page wrong = publish(contributor.get("/admin/drafts/new?kind=caseStudy&organisation=" + id), Map.of());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".faults a").eachAttr("href")).contains("#title", "#summary");
    }

    @Test
    void how_to_reach_a_champion_who_is_listed_is_not_theirs_to_change() {
        String sam = Api.listed("champions", Drafts.with(Drafts.champion("Sam"), "organisation", id));
        Page form = contributor.get("/admin/drafts/new?entry=" + sam);
        assertThat(form.html().select("[name^=contact], [name^=consent]")).isEmpty();
        Page sent = publish(form, Map.of("topics", "Sourdough"));
        assertThat(sent.html().select("h1").text()).isEqualTo("Sam waiting");
        assertThat(sent.html().select("ins").eachText()).containsExactly("Sourdough");
    }

    @Test
    void what_is_somebody_else_s_stays_closed() {
        String other = Api.listed("organisations", Drafts.organisation("Ordsall Kettle"));
        String study = Api.listed("case-studies", Drafts.caseStudy("How they boiled", 5, other));
        String sam = Api.listed("champions", Drafts.with(Drafts.champion("Sam"), "organisation", other));
        String draft = "/admin/drafts/0198c0de-7a11-7000-8000-000000000001";
        for (String theirs : List.of(other, study, sam)) {
            for (String path : List.of(
                    OWN + "/" + theirs,
                    "/admin/drafts/new?entry=" + theirs,
                    draft + "?entry=" + theirs,
                    "/admin/drafts/new?kind=caseStudy&organisation=" + theirs,
                    draft + "?kind=champion&organisation=" + theirs,
                    "/admin/entries/" + theirs + "/contact",
                    "/admin/entries/" + theirs + "/take-down")) {
                assertThat(contributor.get(path).status()).as(path).isEqualTo(403);
            }
        }
        Page form = contributor.get("/admin/drafts/new?entry=" + id);
        form.html().select("[name=_entry]").attr("value", other);
        for (String button : List.of("keep", "publish", "settle")) {
            Page refused = contributor.press(form, action(form), button, Map.of("summary", "Not mine."));
            assertThat(refused.status()).as(button).isEqualTo(403);
        }
        Page down = contributor.get("/admin/entries/" + id + "/take-down");
        down.form("/admin/entries/" + id + "/take-down").attr("action", "/admin/entries/" + other + "/take-down");
        assertThat(contributor
                        .press(down, "/admin/entries/" + other + "/take-down", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(Sql.column("select id::text from draft")).isEmpty();
        assertThat(Sql.column("select id::text from proposal where status = 'WAITING'"))
                .isEmpty();
    }

    @Test
    void what_curators_do_with_their_entry_stays_with_curators() {
        for (String path : List.of(
                "/admin/entries",
                "/admin/entries/" + id,
                "/admin/entries/" + id + "/versions/1",
                "/admin/entries/" + id + "/comparison?from=1&to=1",
                "/admin/entries/" + id + "/versions/1/restore")) {
            assertThat(contributor.get(path).status()).as(path).isEqualTo(403);
        }
        Page entry = contributor.get(OWN + "/" + id);
        assertThat(entry.html().select("main form, [aria-labelledby=trust]")).isEmpty();
        for (String action : List.of("/versions/1/restore", "/trust", "/distrust")) {
            Page form = contributor.get("/admin/entries/" + id + "/take-down");
            String path = "/admin/entries/" + id + action;
            form.form("/admin/entries/" + id + "/take-down").attr("action", path);
            assertThat(contributor.press(form, path, Map.of()).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void what_became_of_it_is_told_without_names() {
        String curator = People.made("curator");
        Proposals.as(People.basic(curator))
                .header("If-Match", "*")
                .body(Drafts.organisation("Weaste Warm Loaves", "summary", "We bake."))
                .put("/api/v1/organisations/" + id)
                .then()
                .statusCode(200);
        Page entry = contributor.get(OWN + "/" + id);
        assertThat(entry.html().select("tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("Version 2 Changed: Summary"),
                        row -> assertThat(row).startsWith("Version 1 Listed"));
        assertThat(entry.response().asString()).doesNotContain(curator, "/admin/proposals");
        assertThat(entry.html().select("main").text()).doesNotContain("admin");
    }

    @Test
    void what_is_hidden_is_hidden_from_them_and_is_not_lost() {
        Api.replace(
                "organisations",
                id,
                Drafts.organisation("Weaste Warm Loaves", "description", "Ring planted Sam at home."));
        Proposals.visitor()
                .body(Map.of(
                        "kind",
                        "organisation",
                        "id",
                        id,
                        "matter",
                        "personalData",
                        "field",
                        "description",
                        "text",
                        "Me."))
                .post("/api/v1/reports")
                .then()
                .statusCode(202);
        assertThat(contributor.get(OWN + "/" + id).response().asString()).doesNotContain("planted Sam");
        Page form = contributor.get("/admin/drafts/new?entry=" + id);
        assertThat(form.held("description")).isEmpty();
        Page sent = publish(form, Map.of("summary", "We bake."));
        assertThat(sent.response().asString()).doesNotContain("planted Sam");
        assertThat(form.text()).doesNotContain("still waits");
        assertThat(contributor.get("/admin/drafts/new?entry=" + id).text()).contains("you sent before still waits");
        Proposals.approve(Sql.column("select id::text from proposal where status = 'WAITING'")
                        .get(0))
                .then()
                .statusCode(200);
        assertThat(Sql.column("select summary from organisation")).containsExactly("We bake.");
        assertThat(Sql.column("select description from organisation")).containsExactly("Ring planted Sam at home.");
    }

    @Test
    void what_a_curator_published_meanwhile_is_shown_three_way() {
        Page form = contributor.get("/admin/drafts/new?entry=" + id);
        Api.replace("organisations", id, Drafts.organisation("Weaste Warm Loaves", "summary", "Theirs."));
        Page conflict = publish(form, Map.of("summary", "Ours."));
        assertThat(conflict.status()).isEqualTo(412);
        assertThat(conflict.html().select("tr.clash td").eachText().get(1)).contains("Theirs.");
        Page together = contributor.press(conflict, action(conflict), "settle", Map.of());
        assertThat(together.held("summary")).isEqualTo("Ours.");
        assertThat(publish(together, Map.of()).html().select(".said").text()).contains("Somebody looks at it now");
    }

    @Test
    void taking_it_down_is_asked_for_and_what_is_down_is_no_longer_theirs() {
        Page asked = takeDown(id);
        assertThat(asked.html().select("h1").text()).isEqualTo("Weaste Warm Loaves waiting");
        assertThat(asked.text()).contains("Take down an organisation");
        assertThat(published().getString("name")).isEqualTo("Weaste Warm Loaves");
        Api.remove("organisations", id);
        assertThat(contributor.get(OWN + "/" + id).status()).isEqualTo(410);
        Page own = contributor.get(OWN);
        assertThat(own.html().select("h2 .mark").first().text()).isEqualTo("taken down");
        assertThat(own.html().select("main a")).isEmpty();
    }

    @Test
    void they_say_whom_to_write_to() {
        String path = "/admin/entries/" + id + "/contact";
        Page kept = contributor.press(
                contributor.get(path), path, Map.of("email", "rosa@example.org", "consentOn", "2026-03-01"));
        assertThat(kept.html().select(".said").text()).contains("written to from now on");
        assertThat(kept.html().select(".back a").attr("href")).isEqualTo(OWN + "/" + id);
        assertThat(Api.admin()
                        .get("/api/v1/organisations/" + id + "/contact")
                        .jsonPath()
                        .getString("email"))
                .isEqualTo("rosa@example.org");
    }

    private JsonPath published() {
        return Api.reader().get("/api/v1/organisations/" + id).jsonPath();
    }

    private void trust() {
        Api.admin().put("/api/v1/trusted-organisations/" + id).then().statusCode(200);
    }

    private Page takeDown(String entry) {
        String path = "/admin/entries/" + entry + "/take-down";
        return contributor.press(contributor.get(path), path, Map.of());
    }

    private Page publish(Page form, Map<String, ?> typed) {
        return contributor.press(form, action(form), "publish", typed);
    }

    private static String action(Page form) {
        return form.html().select("form[action^=/admin/drafts/]").attr("action");
    }
}
