package org.alongside.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.curation.Proposals;
import org.alongside.letter.Outbox;
import org.alongside.pages.Reader.Page;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claiming an entry, saying what it should say, and adding one, on pages and without an account. */
@QuarkusTest
class WaysInTest {

    private String loaves;

    @BeforeEach
    void list_somebody() {
        Directory.empty();
        loaves = Api.listed(
                "organisations", Drafts.organisation("Weaste Warm Loaves", "website", "https://www.loaves.org.uk"));
    }

    private static Map<String, String> adding(String name, String email) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name);
        typed.put("kind", "charity");
        typed.put("size", "");
        typed.put("summary", "Carers who meet on Tuesdays.");
        typed.put("website", "lantern.example");
        typed.put("place", "salford");
        typed.put("sector", "HE");
        typed.put("supports", "childcare");
        typed.put("email", email);
        return typed;
    }

    @Test
    void everybody_who_claims_an_entry_gets_the_same_answer() {
        String path = "/organisations/" + loaves + "/claim";
        assertThat(Reader.get(path).html().select("form[method=post]").attr("action"))
                .isEqualTo(path);
        Page own = Reader.send(path, Map.of("email", "rosa@loaves.org.uk", "who", "Rosa, who bakes"));
        Page other = Reader.send(path, Map.of("email", "stranger@example.org", "who", ""));
        assertThat(own.status()).isEqualTo(202);
        assertThat(own.html().select("main").html())
                .isEqualTo(other.html().select("main").html());
        assertThat(Outbox.to("rosa@loaves.org.uk")).hasSize(1);
        assertThat(Outbox.to("stranger@example.org")).isEmpty();
        Api.admin()
                .get("/api/v1/claims?status=invited")
                .then()
                .body("items.email", contains("rosa@loaves.org.uk"), "items.name", contains("Rosa, who bakes"));
    }

    @Test
    void a_claim_needs_an_address() {
        Page page = Reader.send("/cy/organisations/" + loaves + "/claim", Map.of("email", "x", "who", "Rosa"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".faults[autofocus] a").eachAttr("href")).containsExactly("#email");
        assertThat(page.html().select("#email-fault").text()).startsWith("Rhowch gyfeiriad e-bost");
        assertThat(page.html().select("#who").val()).isEqualTo("Rosa");
    }

    @Test
    void what_an_entry_should_say_is_read_by_whoever_looks_after_it() {
        Page done = Reader.send(
                "/organisations/" + loaves + "/change",
                Map.of("wrong", "They meet on Mondays.", "instead", "Tuesdays", "source", "I bake there", "email", ""));
        assertThat(done.status()).isEqualTo(202);
        assertThat(done.html().select("[role=status]").text()).contains("Somebody will look at it.");
        Api.admin()
                .get("/api/v1/reports?matter=wrong")
                .then()
                .body(
                        "items[0].text",
                        equalTo("They meet on Mondays.\nWhat should it say instead? Tuesdays\nHow do you know? I bake"
                                + " there"));
    }

    @Test
    void a_change_says_what_is_wrong_or_is_asked_for_it() {
        Page page = Reader.send("/organisations/" + loaves + "/change", Map.of("wrong", "", "instead", "Tuesdays"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".faults a").eachAttr("href")).containsExactly("#wrong");
        assertThat(page.html().select("#instead").text()).isEqualTo("Tuesdays");
    }

    @Test
    void an_organisation_is_added_once_its_sender_has_confirmed_and_somebody_has_agreed() {
        String email = "adds@example.org";
        Map<String, String> typed = adding("Ordsall Lantern Carers", email);
        typed.put("willing", "yes");
        typed.put("role", "members’ meeting");
        typed.put("purpose", "Day care");
        Page done = Reader.send("/cy/propose", typed);
        assertThat(done.status()).isEqualTo(202);
        assertThat(done.html().select("[role=status]").text()).startsWith("Byddwn yn ysgrifennu");
        assertThat(Proposals.letter(email)).contains("Ai chi oedd hwn?");
        String id = Proposals.confirm(Proposals.token(email))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        String entry = Proposals.approve(id).then().statusCode(200).extract().path("target");
        Api.reader()
                .get("/api/v1/organisations/" + entry)
                .then()
                .body("areasServed", contains(Drafts.SALFORD), "sectors", contains("HE"))
                .body("supports", contains("childcare"), "website", equalTo("https://lantern.example"))
                .body("willingness.statedByRole", equalTo("members’ meeting"));
    }

    @Test
    void all_that_is_wrong_is_said_at_once_beside_each_field_and_nothing_typed_is_lost() {
        Map<String, String> typed = adding("", "nowhere");
        typed.put("summary", "");
        typed.put("kind", "");
        typed.put("place", "Narnia");
        typed.put("willing", "yes");
        Page page = Reader.send("/propose", typed);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".faults[tabindex=-1][autofocus] a").eachAttr("href"))
                .containsExactly("#name", "#kind", "#summary", "#place", "#role", "#purpose", "#email");
        for (Element wrong : page.html().select("[aria-invalid=true]")) {
            assertThat(wrong.attr("aria-describedby")).contains(wrong.id() + "-fault");
        }
        assertThat(page.html().select("#place").val()).isEqualTo("Narnia");
        assertThat(page.html().select("#sector option[selected]").val()).isEqualTo("HE");
        assertThat(page.html().select("#supports-childcare").hasAttr("checked")).isTrue();
    }

    @Test
    void who_is_listed_already_is_shown_before_anybody_is_added() {
        Page page = Reader.send("/propose", adding("Weaste Warm Loaves", "again@example.org"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("main .lines a").eachAttr("href")).containsExactly("/organisations/" + loaves);
        assertThat(Outbox.to("again@example.org")).isEmpty();
        Map<String, String> held = new LinkedHashMap<>();
        page.html()
                .select("form[action=/propose] input[type=hidden]")
                .forEach(input -> held.put(input.attr("name"), input.val()));
        assertThat(Reader.send("/propose", held).status()).isEqualTo(202);
        assertThat(Proposals.letter("again@example.org")).contains("/links/");
    }

    @Test
    void whoever_is_signed_in_comes_as_anybody_does() {
        Api.admin()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .header("Origin", ConfigProvider.getConfig().getValue("test.url", String.class))
                .formParams(adding("Ordsall Lantern Carers", "admin@example.org"))
                .post("/propose")
                .then()
                .statusCode(202);
        assertThat(Proposals.letter("admin@example.org")).contains("/links/");
        Api.reader().get("/api/v1/organisations").then().body("items.size()", equalTo(1));
    }

    @Test
    void every_way_in_has_a_link_to_it() {
        Page page = Reader.get("/organisations/" + loaves);
        assertThat(page.html().select(".wrongness a").eachAttr("href"))
                .containsExactly(
                        "/organisations/" + loaves + "/change",
                        "/organisations/" + loaves + "/report",
                        "/organisations/" + loaves + "/claim");
        for (String path : List.of("/", "/start", "/search?q=nobodyatall")) {
            assertThat(Reader.get(path).html().select("main a[href=/propose]").text())
                    .isEqualTo("Add an organisation");
        }
        assertThat(Reader.get("/search?q=loaves").html().select("main a[href=/propose]"))
                .isEmpty();
    }

    @Test
    void who_speaks_for_an_organisation_can_be_asked() {
        Api.admin()
                .body(Map.of("email", "hello@loaves.org.uk", "consentOn", "2026-01-01"))
                .put("/api/v1/organisations/" + loaves + "/contact")
                .then()
                .statusCode(200);
        Page page = Reader.get("/organisations/" + loaves);
        assertThat(page.html().select("a.button").first().attr("href"))
                .isEqualTo("/organisations/" + loaves + "/introduction");
        assertThat(page.response().asString()).doesNotContain("hello@loaves");
        assertThat(Reader.get("/organisations/" + loaves + "/introduction")
                        .html()
                        .select("form[method=post]"))
                .hasSize(1);
    }

    @Test
    void where_nobody_speaks_for_it_its_champions_may_be_asked_instead() {
        String bernie = Api.listed(
                "champions", Drafts.with(Drafts.champion("Bernie", "bernie@loaves.org.uk"), "organisation", loaves));
        String quiet = Api.listed("champions", Drafts.with(Drafts.champion("Quiet"), "organisation", loaves));
        Page page = Reader.get("/organisations/" + loaves);
        assertThat(page.html().select("main a[href$=/introduction]").eachAttr("href"))
                .containsExactly("/champions/" + bernie + "/introduction");
        assertThat(Reader.get("/champions/" + quiet).html().select("main a[href$=/introduction]"))
                .isEmpty();
    }

    @Test
    void where_there_is_nobody_whoever_belongs_to_it_is_asked_to_come_forward() {
        Page page = Reader.get("/organisations/" + loaves);
        assertThat(page.html().select("main a[href$=/introduction]")).isEmpty();
        assertThat(page.html().select("a.button").attr("href")).isEqualTo("https://www.loaves.org.uk");
        assertThat(page.html().select("main p a[href$=/claim]").text()).isEqualTo("Is it you?");
        Page form = Reader.get("/organisations/" + loaves + "/introduction");
        assertThat(form.html().select("form[method=post]")).isEmpty();
        assertThat(form.text()).contains("They are not taking messages at the moment.");
    }

    @Test
    void an_api_names_all_that_is_wrong_beside_an_address_nobody_can_write_to() {
        Map<String, Object> draft = Proposals.creation("organisation", Map.of("kind", "charity"));
        draft.put("email", "nowhere");
        Proposals.visitor()
                .body(draft)
                .post(Proposals.PATH)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("email"))
                .body("errors.field", hasItem("state.name"))
                .body("errors.field", hasItem("state.summary"));
    }
}
