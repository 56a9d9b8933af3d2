package org.alongside.curation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.access.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trusted organisation's own people change its entry without anybody looking at it first. */
@QuarkusTest
class TrustTest {

    private static final String TRUSTED = "/api/v1/trusted-organisations/";

    private String organisation;
    private String own;

    @BeforeEach
    void make_an_organisation_and_its_person() {
        Directory.empty();
        organisation = Api.listed("organisations", Drafts.organisation("Trusted Kettle"));
        own = People.basic(speaker(organisation));
    }

    @Test
    void what_they_change_waits_until_their_organisation_is_trusted() {
        change(own, organisation).statusCode(202);
        trust(organisation);
        change(own, organisation).statusCode(200).body("name", equalTo("Changed"));
        Api.admin()
                .get("/api/v1/organisations/" + organisation + "/history")
                .then()
                .body("items[0].by", startsWith("speaker-"))
                .body("items[0].decidedBy", equalTo("rule:trusted-organisation"));
        Api.admin().delete(TRUSTED + organisation).then().statusCode(204);
        change(own, organisation).statusCode(202);
    }

    @Test
    void they_may_take_their_entry_down_and_bring_it_back() {
        trust(organisation);
        Proposals.as(own)
                .header("If-Match", "*")
                .delete("/api/v1/organisations/" + organisation)
                .then()
                .statusCode(204);
        Proposals.as(own)
                .body(Map.of("version", 1))
                .post("/api/v1/organisations/" + organisation + "/restorations")
                .then()
                .statusCode(200);
        given().get("/api/v1/organisations/" + organisation).then().statusCode(200);
    }

    @Test
    void others_and_what_bears_its_claims_out_still_wait() {
        trust(organisation);
        String other = Api.listed("organisations", Drafts.organisation("Somebody Else"));
        change(own, other).statusCode(202);
        change(Proposals.contributor(), organisation).statusCode(202);
        Proposals.as(own)
                .body(Drafts.caseStudy("Its own word", 7, organisation))
                .post("/api/v1/case-studies")
                .then()
                .statusCode(202);
        Proposals.as(own)
                .body(Drafts.organisation("Another One"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(202);
    }

    @Test
    void a_rule_is_on_record_where_it_decided_what_was_proposed() {
        trust(organisation);
        Proposals.as(own)
                .body(Proposals.change(organisation, Drafts.organisation("By Proposal")))
                .post(Proposals.PATH)
                .then()
                .statusCode(201)
                .body("status", equalTo("approved"));
    }

    @Test
    void admins_say_who_is_trusted() {
        trust(organisation);
        Api.admin()
                .get("/api/v1/trusted-organisations")
                .then()
                .statusCode(200)
                .body("items.organisation", contains(organisation), "items.by", contains("admin"));
        Api.admin().put(TRUSTED + UUID.randomUUID()).then().statusCode(404);
        String curator = People.basic(People.made("curator"));
        Proposals.as(curator).put(TRUSTED + organisation).then().statusCode(403);
        Api.admin().delete(TRUSTED + organisation).then().statusCode(204);
        Api.admin().delete(TRUSTED + organisation).then().statusCode(404);
        Api.admin().get("/api/v1/trusted-organisations").then().body("items.organisation", not(hasItem(organisation)));
    }

    private static void trust(String organisation) {
        Api.admin()
                .put(TRUSTED + organisation)
                .then()
                .statusCode(200)
                .body("organisation", equalTo(organisation), "by", equalTo("admin"));
    }

    private static ValidatableResponse change(String credentials, String organisation) {
        return Proposals.as(credentials)
                .header("If-Match", "*")
                .body(Drafts.organisation("Changed"))
                .put("/api/v1/organisations/" + organisation)
                .then();
    }

    /** Somebody who speaks for an organisation. */
    private static String speaker(String organisation) {
        String name = "speaker-" + UUID.randomUUID();
        Api.admin()
                .body(Map.of(
                        "name",
                        name,
                        "role",
                        "contributor",
                        "organisations",
                        List.of(organisation),
                        "password",
                        "willow-kettle-drum"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201);
        return name;
    }
}
