package org.alongside.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.access.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What curators see of proposals that wait. */
@QuarkusTest
class QueueTest {

    private static final String EARLIER =
            "update proposal set made_at = made_at - interval '8 days' where id::text = ?";

    @BeforeEach
    void start_empty() {
        Directory.empty();
    }

    @Test
    void the_oldest_comes_first_page_by_page() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(waiting("In Line " + i));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = Api.admin().get(Proposals.PATH + "?limit=2" + cursor);
            seen.addAll(page.path("items.id"));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        }
        assertThat(seen).isEqualTo(made);
        Api.admin()
                .get(Proposals.PATH)
                .then()
                .header("Cache-Control", equalTo("private, no-store"))
                .body("items[0].name", equalTo("In Line 0"), "items[0].madeBy", startsWith("contributor-"));
    }

    @Test
    void only_what_waits_is_there_unless_somebody_asks() {
        String waiting = waiting("Still Waiting");
        String rejected = waiting("Said No To");
        Proposals.decide(rejected, Map.of("decision", "reject", "reason", "Closed"));
        String returned = waiting("Asked About");
        Proposals.decide(returned, Map.of("decision", "return", "question", "Where?"));
        String approved = waiting("Said Yes To");
        Proposals.approve(approved);
        found("limit=100").body("items.id", contains(waiting));
        found("status=rejected,returned").body("items.id", containsInAnyOrder(rejected, returned));
        found("status=approved").body("items.id", hasItem(approved));
    }

    @Test
    void it_is_narrowed_by_what_it_is_about() {
        String organisation = Api.listed("organisations", Drafts.organisation("Narrow"));
        String created = waiting("Narrow Created");
        String changed = Proposals.waiting(Proposals.change(organisation, Drafts.organisation("Narrow Changed")));
        String study =
                Proposals.waiting(Proposals.creation("caseStudy", Drafts.caseStudy("Narrow study", 3, organisation)));
        String visitors = Proposals.confirmed(
                "narrow@example.org", Proposals.draft("organisation", "archive", organisation, null));
        found("kind=caseStudy").body("items.id", contains(study));
        found("kind=organisation&action=create,change").body("items.id", contains(created, changed));
        found("origin=visitor").body("items.id", contains(visitors), "items[0].name", equalTo("Narrow"));
        found("origin=import").body("items", empty());
        found("risk=high").body("items.id", contains(visitors), "items[0].risks", contains("takesDown"));
        found("risk=low,middle&kind=organisation").body("items.id", contains(created, changed));
    }

    @Test
    void it_is_narrowed_by_where_and_how_long_ago() {
        String salford = waiting("In Salford");
        String cardiff = Proposals.waiting(Proposals.creation(
                "organisation", Drafts.organisation("In Cardiff", "areasServed", List.of(Drafts.CARDIFF))));
        found("region=" + Drafts.GREATER_MANCHESTER).body("items.id", contains(salford));
        found("region=" + Drafts.CARDIFF).body("items.id", contains(cardiff));
        found("region=" + Drafts.TRAFFORD).body("items", empty());
        Proposals.alter(EARLIER, cardiff);
        found("olderThan=7").body("items.id", contains(cardiff));
        found("olderThan=9").body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kind=guild", "action=burn", "status=lost", "origin=x", "risk=9", "claimed=you", "olderThan=-1"})
    void what_we_do_not_know_is_named(String parameter) {
        Api.admin()
                .get(Proposals.PATH + "?" + parameter)
                .then()
                .statusCode(400)
                .body("errors.field", contains(parameter.split("=")[0]));
    }

    @Test
    void a_curator_sees_and_decides_what_is_about_their_areas() {
        String curator = People.basic(People.made("curator", Drafts.GREATER_MANCHESTER));
        String salford = waiting("Theirs");
        String cardiff = Proposals.waiting(Proposals.creation(
                "organisation", Drafts.organisation("Not Theirs", "areasServed", List.of(Drafts.CARDIFF))));
        Proposals.as(curator).get(Proposals.PATH).then().body("items.id", contains(salford));
        Proposals.as(curator).get(Proposals.PATH + "/" + cardiff).then().statusCode(403);
        Proposals.as(curator)
                .put(Proposals.PATH + "/" + cardiff + "/claim")
                .then()
                .statusCode(403);
        Proposals.as(curator)
                .body(Map.of("decision", "approve"))
                .post(Proposals.PATH + "/" + cardiff + "/decision")
                .then()
                .statusCode(403);
        Proposals.as(curator)
                .body(Map.of(
                        "decision",
                        "approve",
                        "state",
                        Drafts.organisation("Moved", "areasServed", List.of(Drafts.CARDIFF))))
                .post(Proposals.PATH + "/" + salford + "/decision")
                .then()
                .statusCode(403);
        Proposals.as(curator)
                .body(Map.of("decision", "approve"))
                .post(Proposals.PATH + "/" + salford + "/decision")
                .then()
                .statusCode(200);
    }

    @Test
    void an_entry_cannot_be_taken_from_elsewhere_by_approving() {
        String theirs =
                Api.listed("organisations", Drafts.organisation("Theirs", "areasServed", List.of(Drafts.CARDIFF)));
        String id = Proposals.waiting(Proposals.change(theirs, Drafts.organisation("Ours now")));
        String curator = People.basic(People.made("curator", Drafts.GREATER_MANCHESTER));
        Proposals.as(curator)
                .body(Map.of("decision", "approve"))
                .post(Proposals.PATH + "/" + id + "/decision")
                .then()
                .statusCode(403);
    }

    @Test
    void each_difference_is_shown_against_what_is_published_now() {
        Map<String, Object> before = Drafts.organisation("Loaves");
        before.put("base", Map.of("area", Drafts.SALFORD, "outcode", "M6"));
        String organisation = Api.listed("organisations", before);
        Map<String, Object> after = Drafts.organisation("Warm Loaves", "supports", List.of("travel", "interpreter"));
        after.put("base", Map.of("area", Drafts.SALFORD, "outcode", "M5"));
        after.remove("size");
        String id = Proposals.waiting(Proposals.change(organisation, after));
        Proposals.seen(id)
                .then()
                .body("changes.path", contains("name", "size", "base.outcode", "supports", "supports"))
                .body("changes.kind", contains("changed", "removed", "changed", "removed", "added"))
                .body("changes.label[2]", equalTo("First half of its postcode"))
                .body("changes[0].before", equalTo("Loaves"), "changes[0].after", equalTo("Warm Loaves"))
                .body("changes[3].before", equalTo("childcare"), "changes[4].after", equalTo("interpreter"));
        Api.replace("organisations", organisation, after).then().statusCode(200);
        Proposals.seen(id).then().body("changes", empty());
        Api.admin()
                .header("Accept-Language", "cy")
                .get(Proposals.PATH + "/" + waiting("Yn Gymraeg"))
                .then()
                .body("changes[0].label", equalTo("Enw"));
    }

    @Test
    void who_is_likely_the_same_is_shown() {
        String listed = Api.listed("organisations", Drafts.organisation("Weaste Warm Loaves"));
        String id = waiting("Weaste Warm Loaves CIC");
        Proposals.seen(id)
                .then()
                .body("review.lookalikes.organisation.id", contains(listed))
                .body("review.risks.code", contains("likelyDuplicate"))
                .body("review.risks[0].level", equalTo("high"), "review.risk", equalTo("high"))
                .body("review.risks[0].sentence", equalTo("It looks like an organisation that is listed already."));
    }

    @Test
    void how_the_evidenced_rung_would_change_is_shown_before_anybody_decides() {
        String organisation = Api.listed("organisations", Drafts.organisation("Would Rise"));
        Api.listed("case-studies", Drafts.caseStudy("What there is", 3, organisation));
        String rising = Proposals.waiting(Proposals.creation("caseStudy", Drafts.caseStudy("A vote", 7, organisation)));
        Proposals.seen(rising)
                .then()
                .body("review.evidence.organisation", contains(organisation))
                .body("review.evidence[0].name", equalTo("Would Rise"))
                .body("review.evidence[0].before.rung", equalTo(3), "review.evidence[0].after.rung", equalTo(7))
                .body("review.evidence[0].after.reason", containsString("A vote"))
                .body("review.risks.code", contains("evidenceRises"));
        Map<String, Object> unsupported = Drafts.caseStudy("A claim", 7, organisation);
        unsupported.remove("corroboration");
        Proposals.seen(Proposals.waiting(Proposals.creation("caseStudy", unsupported)))
                .then()
                .body("review.evidence[0].after.rung", equalTo(3), "review.risks", empty());
        Api.reader()
                .get("/api/v1/organisations/" + organisation)
                .then()
                .body("evidenced.rung", equalTo(3), "version", equalTo(2));
    }

    @Test
    void what_would_be_lost_with_a_case_study_is_shown() {
        String organisation = Api.listed("organisations", Drafts.organisation("Would Fall"));
        String study = Api.listed("case-studies", Drafts.caseStudy("All there is", 6, organisation));
        Proposals.seen(Proposals.waiting(Proposals.draft("caseStudy", "archive", study, null)))
                .then()
                .body("review.evidence[0].before.rung", equalTo(6))
                .body("review.evidence[0].after.rung", nullValue());
    }

    @Test
    void risks_are_named_by_rules_anybody_can_follow() {
        Map<String, Object> before = Drafts.organisation("Plain");
        before.put("claimed", Map.of("rung", 2, "statedOn", "2026-01-01"));
        before.put("description", "Ring 0161 496 0000, as everybody knows.");
        String organisation = Api.listed("organisations", before);
        Map<String, Object> after = Drafts.organisation("Renamed", "website", "https://plain.example.org");
        after.put("claimed", Map.of("rung", 5, "statedOn", "2026-02-01"));
        after.put("description", before.get("description"));
        Proposals.seen(Proposals.waiting(Proposals.change(organisation, after)))
                .then()
                .body("review.risks.code", contains("nameChanged", "websiteChanged", "claimJumps"))
                .body("review.risk", equalTo("middle"));
        after.put("summary", "Write to rosa@example.org or look at www.bargains.example.");
        Proposals.seen(Proposals.waiting(Proposals.change(organisation, after)))
                .then()
                .body("review.risks.code", hasItem("contactDetails"))
                .body("review.risks.code", hasItem("links"))
                .body("review.risk", equalTo("high"));
        Proposals.seen(waiting("Nothing Odd")).then().body("review.risks", empty(), "review.risk", equalTo("low"));
    }

    @Test
    void somebody_with_many_proposals_waiting_is_noticed() {
        String contributor = Proposals.contributor();
        String last = null;
        for (int i = 0; i < 6; i++) {
            last = Proposals.as(contributor)
                    .body(Proposals.creation("champion", Drafts.champion("Many " + i)))
                    .post(Proposals.PATH)
                    .path("id");
        }
        found("risk=middle").body("items.id", contains(last), "items[0].risks", contains("manyWaiting"));
    }

    @Test
    void what_comes_by_letters_is_not_taken_for_one_sender_s() {
        String last = null;
        for (int i = 0; i < 6; i++) {
            last = waiting("By Letter " + i);
            Proposals.alter(
                    "update proposal set origin = 'LETTER', made_by = 'the organisation''s own contact'"
                            + " where id::text = ?",
                    last);
        }
        Proposals.seen(last).then().statusCode(200).body("review.risks", empty());
    }

    @Test
    void one_curator_has_a_proposal_to_themselves_for_a_while() {
        String id = waiting("Claimed");
        String other = waiting("Free");
        String rosa = People.made("curator");
        String sam = People.basic(People.made("curator"));
        String claim = Proposals.PATH + "/" + id + "/claim";
        Proposals.as(People.basic(rosa))
                .put(claim)
                .then()
                .statusCode(200)
                .body("by", equalTo(rosa), "until", startsWith("20"));
        Proposals.as(People.basic(rosa)).put(claim).then().statusCode(200);
        Proposals.as(sam)
                .put(claim)
                .then()
                .statusCode(409)
                .body("detail", startsWith(rosa + " has claimed this until"));
        Proposals.as(sam).delete(claim).then().statusCode(409);
        Proposals.as(sam)
                .body(Map.of("decision", "approve"))
                .post(Proposals.PATH + "/" + id + "/decision")
                .then()
                .statusCode(409)
                .body("detail", startsWith(rosa + " has claimed this until"));
        Proposals.seen(id).then().body("review.claim.by", equalTo(rosa));
        found("claimed=nobody").body("items.id", contains(other));
        Proposals.as(People.basic(rosa))
                .get(Proposals.PATH + "?claimed=me")
                .then()
                .body("items.id", contains(id), "items[0].claim.by", equalTo(rosa));
        Proposals.as(People.basic(rosa)).delete(claim).then().statusCode(204);
        Proposals.as(sam).put(claim).then().statusCode(200);
    }

    @Test
    void a_claim_ends_by_itself() {
        String id = waiting("Left Alone");
        String rosa = People.basic(People.made("curator"));
        Proposals.as(rosa).put(Proposals.PATH + "/" + id + "/claim").then().statusCode(200);
        Proposals.alter("update proposal set claimed_until = now() - interval '1 second' where id::text = ?", id);
        found("claimed=nobody").body("items.id", contains(id), "items[0].claim", nullValue());
        Proposals.seen(id).then().body("review.claim", nullValue());
        Proposals.approve(id).then().statusCode(200);
        Proposals.as(rosa)
                .put(Proposals.PATH + "/" + id + "/claim")
                .then()
                .statusCode(409)
                .body("detail", startsWith("admin approved this on "));
    }

    private static ValidatableResponse found(String filter) {
        return Api.admin().get(Proposals.PATH + "?" + filter).then().statusCode(200);
    }

    private static String waiting(String name) {
        return Proposals.waiting(Proposals.creation("organisation", Drafts.organisation(name)));
    }
}
