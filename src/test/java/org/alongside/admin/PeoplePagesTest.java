package org.alongside.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.Api;
import org.alongside.Drafts;
import org.alongside.access.People;
import org.alongside.admin.Visitor.Page;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators let people and services in, and out again, on pages. */
@QuarkusTest
class PeoplePagesTest {

    private static final String NEW = "/admin/people/new";
    private static final String NEW_KEY = "/admin/keys/new";

    private Visitor admin;

    @BeforeEach
    void signIn() {
        admin = Visitor.admin();
    }

    @Test
    void somebody_is_added_and_can_sign_in() {
        String name = "rosa-" + UUID.randomUUID();
        Page added = admin.press(
                admin.get(NEW),
                NEW,
                Map.of(
                        "name", name,
                        "role", "curator",
                        "areas-find", "Salford",
                        "password", "willow-kettle-drum"));
        assertThat(added.html().select(".said").text()).contains("can sign in now");
        assertThat(row(name).text()).contains("Curator", "Salford (council area)");
        assertThat(Visitor.signedIn(name, "willow-kettle-drum").get("/admin").text())
                .contains("signed in as " + name);
    }

    @Test
    void what_is_wrong_is_said_above_and_beside_and_the_rest_stays() {
        Page wrong =
                admin.press(admin.get(NEW), NEW, Map.of("name", "Rosa Lane", "email", "rosa", "password", "short"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.title()).startsWith("3 errors: ");
        assertThat(wrong.html().select(".faults[role=alert][autofocus][tabindex=-1]"))
                .hasSize(1);
        assertThat(wrong.html().select(".faults li a").eachAttr("href")).containsExactly("#name", "#email", "#role");
        for (String id : wrong.html().select(".faults a").eachAttr("href")) {
            assertThat(wrong.html().select(id)).as(id).hasSize(1);
        }
        Element name = wrong.html().getElementById("name");
        assertThat(name.attr("aria-invalid")).isEqualTo("true");
        assertThat(name.attr("aria-describedby")).contains("name-fault");
        assertThat(wrong.html().getElementById("name-fault").text()).contains("small letters");
        assertThat(wrong.held("name")).isEqualTo("Rosa Lane");
        assertThat(wrong.held("email")).isEqualTo("rosa");
        assertThat(wrong.held("password")).isEmpty();
    }

    @Test
    void what_is_looked_for_is_found_before_anything_is_checked() {
        Page found = admin.press(admin.get(NEW), NEW, "find areas", Map.of("areas-find", "Newp"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.html().select(".faults")).isEmpty();
        assertThat(found.text()).contains("found. Choose what fits.", "Newport");
        assertThat(found.held("areas-find")).isEqualTo("Newp");
        Page added = admin.press(
                found,
                NEW,
                Map.of("name", "rosa-" + UUID.randomUUID(), "role", "curator", "password", "willow-kettle-drum"));
        assertThat(added.status()).isEqualTo(422);
        assertThat(added.html().select(".faults").text())
                .contains("has to be chosen: what you typed is the name of none");
    }

    @Test
    void a_name_that_is_taken_is_said_so() {
        String name = People.made("curator");
        Page wrong = admin.press(
                admin.get(NEW), NEW, Map.of("name", name, "role", "curator", "password", "willow-kettle-drum"));
        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.html().select(".faults").text()).contains("There is, or was, somebody called " + name);
    }

    @Test
    void somebody_is_changed_and_stays_who_they_are() {
        String name = People.made("curator", Drafts.SALFORD, Drafts.CARDIFF);
        String path = path(name);
        Page person = admin.get(path);
        assertThat(person.html().select("h1").text()).isEqualTo(name);
        assertThat(person.ticked("areas")).containsExactly(Drafts.SALFORD, Drafts.CARDIFF);
        admin.press(person, path, Map.of("areas", List.of(Drafts.CARDIFF), "email", "rosa@example.org"));
        assertThat(row(name).text()).contains("Cardiff", "rosa@example.org").doesNotContain("Salford");
        admin.press(admin.get(path), path, Map.of("disabled", "yes"));
        assertThat(row(name).text()).contains("may not sign in");
        given().redirects()
                .follow(false)
                .header("Authorization", People.basic(name))
                .get("/admin/me")
                .then()
                .statusCode(303);
    }

    @Test
    void roles_are_explained_as_they_are() {
        String roles = admin.get(NEW).text();
        assertThat(roles).contains("changes its entry", "entry of a trusted organisation");
        assertThat(roles).contains("decides about proposals, reports, claims and duplicates", "Sees addresses");
    }

    @Test
    void for_whom_a_contributor_speaks_is_named() {
        String organisation = Api.listed("organisations", Drafts.organisation("Weaste Loaves of " + UUID.randomUUID()));
        String name = People.contributorOf(organisation);
        String called = Api.reader()
                .get("/api/v1/organisations/" + organisation)
                .jsonPath()
                .getString("name");
        assertThat(row(name).text()).contains(called);
        assertThat(row(People.made("contributor")).text()).contains("Nobody yet");
    }

    @Test
    void somebody_is_removed_after_being_asked() {
        String name = People.made("contributor");
        Page ask = admin.get(path(name) + "/remove");
        Page gone = admin.press(ask, path(name) + "/remove", Map.of());
        assertThat(gone.html().select(".said").text()).contains("no longer sign in");
        assertThat(gone.html().select("tbody th").eachText()).noneMatch(text -> text.contains(name));
    }

    @Test
    void a_key_is_shown_once_and_opens() {
        Page made = admin.press(
                admin.get(NEW_KEY),
                NEW_KEY,
                Map.of("name", "Members' site", "owner", "Salford CVS", "scopes", List.of("read", "curate")));
        assertThat(made.status()).isEqualTo(201);
        String key = made.html().getElementById("key").val();
        given().header("X-API-Key", key)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/organisations")
                .then()
                .statusCode(422);
        assertThat(admin.get("/admin/keys").response().asString()).doesNotContain(key);
    }

    @Test
    void a_key_is_good_until_the_end_of_the_day_that_was_chosen() {
        Page made = admin.press(
                admin.get(NEW_KEY),
                NEW_KEY,
                Map.of("name", "Until", "owner", "Us", "scopes", List.of("read"), "expiresAt", "31/03/2099"));
        assertThat(made.text()).contains("is good until 31 Mar 2099");
        Page wrong = admin.press(
                admin.get(NEW_KEY),
                NEW_KEY,
                Map.of("name", "Until", "owner", "Us", "expiresAt", "2020-01-01", "requestsPerMinute", "0"));
        assertThat(wrong.title()).startsWith("3 errors: ");
    }

    @Test
    void a_key_is_revoked_after_being_asked() {
        Page made = admin.press(
                admin.get(NEW_KEY), NEW_KEY, Map.of("name", "To be revoked", "owner", "Us", "scopes", List.of("read")));
        String key = made.html().getElementById("key").val();
        String path = admin.get("/admin/keys").html().select("tbody a").first().attr("href");
        Page revoked = admin.press(admin.get(path), path, Map.of());
        assertThat(revoked.html().select(".said").text()).contains("revoked");
        assertThat(revoked.html().select("tbody tr").first().text()).contains("To be revoked", "revoked");
        given().header("X-API-Key", key).get("/api/v1/areas?limit=1").then().statusCode(401);
    }

    @Test
    void everybody_changes_their_own_password() {
        String name = People.made("contributor");
        Visitor here = Visitor.signedIn(name, People.PASSWORD);
        Visitor elsewhere = Visitor.signedIn(name, People.PASSWORD);
        Page wrong = here.press(
                here.get("/admin/me"),
                "/admin/me",
                Map.of("current", "not-my-password", "password", "rowan-teapot-fiddle"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".faults a").attr("href")).isEqualTo("#current");
        assertThat(wrong.response().asString()).doesNotContain("not-my-password", "rowan-teapot");
        Page changed = here.press(
                here.get("/admin/me"),
                "/admin/me",
                Map.of("current", People.PASSWORD, "password", "rowan-teapot-fiddle"));
        assertThat(changed.html().select(".said").text()).contains("Your password is changed");
        assertThat(elsewhere.get("/admin/me").title()).startsWith("Sign in");
        Visitor.signedIn(name, "rowan-teapot-fiddle");
    }

    private String path(String name) {
        return row(name).select("th a").attr("href");
    }

    /** The row about somebody, on whichever page it is. */
    private Element row(String name) {
        Page page = admin.get("/admin/people?limit=100");
        while (true) {
            for (Element row : page.html().select("tbody tr")) {
                if (row.select("th a").text().equals(name)) {
                    return row;
                }
            }
            String next = page.html().select("a[rel=next]").attr("href");
            assertThat(next).as(name + " is not there").isNotEmpty();
            page = admin.get(next);
        }
    }
}
