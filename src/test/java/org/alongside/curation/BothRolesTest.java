package org.alongside.curation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.access.BothRoles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A curator for Salford who is also one of a Cardiff organisation's own people. */
@QuarkusTest
class BothRolesTest {

    private static final String PATH = "/api/v1/organisations";

    private String own;
    private String both;

    @BeforeEach
    void make_somebody_with_both() {
        Directory.empty();
        own = Api.listed("organisations", in(Drafts.CARDIFF));
        both = BothRoles.made(own, Drafts.SALFORD);
    }

    @Test
    void what_they_want_for_their_own_organisation_elsewhere_waits() {
        String waiting = change(own, Drafts.CARDIFF)
                .statusCode(202)
                .body("status", equalTo("waiting"))
                .extract()
                .path("id");
        Proposals.as(both)
                .get(Proposals.PATH + "/" + waiting)
                .then()
                .statusCode(200)
                .body("id", equalTo(waiting));
        Proposals.as(both)
                .header("If-Match", "*")
                .delete(PATH + "/" + own)
                .then()
                .statusCode(202);
        Proposals.as(both)
                .body(Drafts.caseStudy("Our own work", 5, own))
                .post("/api/v1/case-studies")
                .then()
                .statusCode(202);
        given().get(PATH + "/" + own).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void they_decide_where_they_decide_and_nothing_of_others_elsewhere() {
        String inside = Api.listed("organisations", in(Drafts.SALFORD));
        String outside = Api.listed("organisations", in(Drafts.CARDIFF));
        change(inside, Drafts.SALFORD).statusCode(200);
        change(outside, Drafts.CARDIFF).statusCode(403);
        Proposals.as(both)
                .body(Drafts.caseStudy("Their work", 5, outside))
                .post("/api/v1/case-studies")
                .then()
                .statusCode(403);
    }

    @Test
    void what_a_trusted_organisation_s_own_people_change_does_not_wait_for_them_either() {
        Api.admin().put("/api/v1/trusted-organisations/" + own).then().statusCode(200);
        change(own, Drafts.CARDIFF).statusCode(200);
        Proposals.as(both)
                .body(Proposals.change(own, in(Drafts.CARDIFF)))
                .post(Proposals.PATH)
                .then()
                .statusCode(201);
    }

    private ValidatableResponse change(String id, String area) {
        return Proposals.as(both)
                .header("If-Match", "*")
                .body(Drafts.with(in(area), "summary", "Changed"))
                .put(PATH + "/" + id)
                .then();
    }

    private static Map<String, Object> in(String area) {
        return Drafts.organisation("Somewhere", "areasServed", List.of(area));
    }
}
