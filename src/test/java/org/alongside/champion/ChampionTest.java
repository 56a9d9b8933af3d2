package org.alongside.champion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChampionTest {

    @BeforeAll
    static void start_empty() {
        Directory.empty();
    }

    @Test
    void how_to_reach_a_champion_is_never_shown() {
        String organisation = Api.listed("organisations", Drafts.organisation("Home of a Champion"));
        Response made = Api.list("champions", Drafts.with(Drafts.champion("Robin"), "organisation", organisation));
        String id = made.then().statusCode(201).extract().path("id");
        for (String path : new String[] {
            "/champions",
            "/champions/" + id,
            "/organisations/" + organisation + "/champions",
            "/changes?limit=100",
            "/organisations/" + organisation,
            "/search?q=robin&willing=any"
        }) {
            assertThat(given().get("/api/v1" + path).asString())
                    .doesNotContain("planted")
                    .doesNotContain("@");
        }
        assertThat(made.asString())
                .doesNotContain("planted")
                .doesNotContain("consent")
                .doesNotContain("contact");
        assertThat(recordOfProposals()).doesNotContain("planted");
        given().get("/api/v1/organisations/" + organisation + "/champions")
                .then()
                .body("items.displayName", contains("Robin"));
    }

    @Test
    void nobody_is_listed_without_having_agreed() {
        Map<String, Object> draft = Drafts.champion("Unasked");
        draft.remove("consent");
        draft.remove("contact");
        Api.list("champions", draft)
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("consent", "contact"));
    }

    @Test
    void a_change_keeps_contact_and_consent() {
        String id = Api.listed("champions", Drafts.champion("Sam"));
        Map<String, Object> read =
                given().get("/api/v1/champions/" + id).jsonPath().getMap("");
        read.put("displayName", "Sam B");
        Api.replace("champions", id, read).then().statusCode(200).body("displayName", equalTo("Sam B"));
        ChampionContact kept =
                QuarkusTransaction.requiringNew().call(() -> ChampionContact.findById(UUID.fromString(id)));
        assertThat(kept.email).isEqualTo("planted.champion@example.org");
        assertThat(kept.consentWording).isEqualTo("2026-01");
    }

    @Test
    void a_champion_taken_down_leaves_a_tombstone_without_a_name() {
        String id = Api.listed("champions", Drafts.champion("Tombstone Name"));
        Api.remove("champions", id).then().statusCode(204);
        given().get("/api/v1/champions/" + id).then().statusCode(410);
        Response changes = given().get("/api/v1/changes?limit=100");
        changes.then().body("items.findAll { it.id == '" + id + "' }.action", contains("created", "removed"));
        assertThat(changes.asString()).doesNotContain("Tombstone Name");
    }

    @Test
    void who_was_taken_down_is_forgotten_and_has_to_agree_again() {
        String id = Api.listed("champions", Drafts.champion("Back Again"));
        Api.remove("champions", id).then().statusCode(204);
        assertThat(Sql.column("select contact::text from champion_contact as contact where champion_id = '" + id + "'"))
                .singleElement()
                .asString()
                .doesNotContain("@");
        Map<String, Object> draft = Drafts.champion("Back Again");
        draft.remove("contact");
        draft.remove("consent");
        Api.replace("champions", id, draft)
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("consent", "contact"));
        Api.replace("champions", id, Drafts.champion("Back Again")).then().statusCode(200);
        given().get("/api/v1/champions/" + id).then().statusCode(200);
    }

    @Test
    void a_champion_says_what_is_wrong_with_it() {
        Map<String, Object> draft = Drafts.champion("x".repeat(101));
        draft.put("offers", java.util.List.of());
        draft.put("contact", Map.of("email", "no address"));
        draft.put("organisation", "0198c0de-7a11-7000-8000-00000000dead");
        Response answer = Api.list("champions", draft);
        answer.then()
                .statusCode(422)
                .body("errors.field", hasItem("contact.email"))
                .body("errors.field", hasItem("offers"))
                .body("errors.field", hasItem("displayName"))
                .body("errors.field", hasItem("organisation"));
    }

    private static String recordOfProposals() {
        return QuarkusTransaction.requiringNew()
                .call(() -> String.join(
                        "\n",
                        Champion.getEntityManager()
                                .unwrap(org.hibernate.Session.class)
                                .createNativeQuery(
                                        "select coalesce(state::text, '') from proposal where kind = 'champion'",
                                        String.class)
                                .getResultList()));
    }
}
