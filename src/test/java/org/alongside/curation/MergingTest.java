package org.alongside.curation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.access.People;
import org.alongside.change.ChangeLog;
import org.alongside.proposal.Proposal;
import org.alongside.proposal.Proposal.Action;
import org.alongside.report.ReportLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two entries become one, and nothing is lost. */
@QuarkusTest
class MergingTest {

    private static final String NOBODY = "0198c0de-7a11-7000-8000-000000000009";

    @Inject
    ChangeLog log;

    @BeforeAll
    static void start_empty() {
        Directory.empty();
    }

    @Test
    void two_are_seen_side_by_side_before_anybody_decides() {
        String one = listed(Drafts.organisation("Side One", "website", "https://one.example"));
        String other = listed(Drafts.organisation("Side Other"));
        Api.admin()
                .get(pair(one, other))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("one.id", equalTo(one), "other.name", equalTo("Side Other"))
                .body("differing", contains("name", "website"));
        Api.admin().get(pair(one, NOBODY)).then().statusCode(404);
        given().get(pair(one, other)).then().statusCode(401);
    }

    @Test
    void where_nothing_is_chosen_the_survivor_is_kept_and_what_it_lacks_comes_from_the_other() {
        Map<String, Object> draft = Drafts.organisation("Kept Kettle", "otherNames", List.of("The Kettle"));
        String survivor = listed(Drafts.with(draft, "orgIds", List.of("GB-CHC-7100001")));
        Map<String, Object> other = Drafts.organisation("Lost Kettle", "website", "https://lost.example");
        other.putAll(Map.of(
                "kind", "charity",
                "areasServed", List.of(Drafts.TRAFFORD, Drafts.SALFORD),
                "orgIds", List.of("GB-COH-07100001"),
                "otherNames", List.of("Kept Kettle", "Kettle of Old")));
        Api.merge(survivor, listed(other), Map.of())
                .then()
                .statusCode(200)
                .body("id", equalTo(survivor), "version", equalTo(2), "name", equalTo("Kept Kettle"))
                .body("kind", equalTo("communityGroup"), "website", equalTo("https://lost.example"))
                .body("otherNames", contains("The Kettle", "Kettle of Old", "Lost Kettle"))
                .body("areasServed", contains(Drafts.SALFORD, Drafts.TRAFFORD))
                .body("orgIds", contains("GB-CHC-7100001", "GB-COH-07100001"));
    }

    @Test
    void who_may_decide_merges_by_a_proposal_too_and_is_shown_what_that_changed() {
        String survivor = listed(Drafts.organisation("Proposed Kettle"));
        String merged = listed(Drafts.organisation("Proposed Kettles"));
        Map<String, Object> draft =
                Proposals.draft("organisation", "merge", merged, Drafts.organisation("Proposed and Merged"));
        draft.put("survivor", survivor);
        String id = Api.admin()
                .body(draft)
                .post(Proposals.PATH)
                .then()
                .statusCode(201)
                .body("changes.path", contains("name"), "changes[0].before", equalTo("Proposed Kettle"))
                .extract()
                .path("id");
        Proposals.alter("update proposal set survivor_version = null where id::text = ?", id);
        Proposals.seen(id).then().statusCode(200).body("changes", empty());
    }

    @Test
    void each_field_is_taken_from_where_somebody_chose() {
        String survivor = listed(Drafts.organisation("Chosen Name", "website", "https://chosen.example"));
        Map<String, Object> other = Drafts.organisation("Better Name");
        other.putAll(Map.of("areasServed", List.of(Drafts.TRAFFORD), "sectors", List.of("HE"), "supports", List.of()));
        Map<String, String> fields = Map.of(
                "name", "merged",
                "website", "merged",
                "areasServed", "merged",
                "sectors", "both",
                "supports", "merged",
                "otherNames", "survivor");
        Api.merge(survivor, listed(other), fields)
                .then()
                .statusCode(200)
                .body("name", equalTo("Better Name"), "website", nullValue(), "otherNames", empty())
                .body("areasServed", contains(Drafts.TRAFFORD), "supports", empty())
                .body("sectors", contains("SW", "HE"));
    }

    @Test
    void case_studies_and_their_evidence_go_over() {
        String survivor = listed(Drafts.organisation("Evident"));
        String merged = listed(Drafts.organisation("Evidently"));
        String own = Api.listed("case-studies", Drafts.caseStudy("Its own", 4, survivor));
        String study = Api.listed("case-studies", Drafts.caseStudy("Brought along", 7, merged));
        Map<String, Object> shared = Drafts.caseStudy("Done by both", 5, survivor);
        shared.put(
                "organisations",
                List.of(Map.of("id", survivor, "part", "funder"), Map.of("id", merged, "part", "lead")));
        String both = Api.listed("case-studies", shared);
        Api.merge(survivor, merged, Map.of())
                .then()
                .statusCode(200)
                .header("Preference-Applied", equalTo("wait=10"))
                .body("evidenced.rung", equalTo(7), "version", equalTo(5));
        given().get("/api/v1/organisations/" + survivor + "/case-studies")
                .then()
                .body("items.id", containsInAnyOrder(own, study, both));
        given().get("/api/v1/case-studies/" + study)
                .then()
                .body("version", equalTo(2), "organisations.id", contains(survivor));
        given().get("/api/v1/case-studies/" + both)
                .then()
                .body("organisations.id", contains(survivor), "organisations.part", contains("lead"));
        given().get("/api/v1/case-studies/" + own).then().body("version", equalTo(1));
        given().get("/api/v1/search?q=brought along")
                .then()
                .body("items.organisation.id", hasItem(survivor))
                .body("items.organisation.id", not(hasItem(merged)));
        Map<String, Object> late = Drafts.caseStudy("Too late", 5, merged);
        Api.list("case-studies", late)
                .then()
                .statusCode(422)
                .body("errors[0].message", equalTo("has become part of the organisation " + survivor));
    }

    @Test
    void champions_go_over_with_their_consent() {
        String survivor = listed(Drafts.organisation("Championed"));
        String merged = listed(Drafts.organisation("Championed too"));
        Map<String, Object> draft = Drafts.with(Drafts.champion("Rosa"), "organisation", merged);
        String rosa = Api.listed("champions", draft);
        Api.merge(survivor, merged, Map.of()).then().statusCode(200);
        given().get("/api/v1/organisations/" + survivor + "/champions")
                .then()
                .body("items.id", contains(rosa), "items[0].organisation", equalTo(survivor));
    }

    @Test
    void the_log_tells_of_everything_that_moved() {
        String survivor = listed(Drafts.organisation("Logged"));
        String merged = listed(Drafts.organisation("Logged off"));
        String study = Api.listed("case-studies", Drafts.caseStudy("Logged work", 5, merged));
        long before = log.newest();
        Api.merge(survivor, merged, Map.of()).then().statusCode(200);
        given().get("/api/v1/changes?after=" + before)
                .then()
                .body("items.id", contains(merged, study, survivor, survivor))
                .body("items.action", contains("removed", "changed", "changed", "changed"))
                .body("items[0].replacedBy", equalTo(survivor));
    }

    @Test
    void every_step_is_on_record_with_its_reason() {
        String survivor = listed(Drafts.organisation("Recorded"));
        String merged = listed(Drafts.organisation("Recorded twice"));
        Map<String, Object> draft = new HashMap<>(draft(survivor, 1, 1));
        draft.put("reason", "One street, one kettle.");
        Api.admin().body(draft).post(pair(merged, survivor) + "/merge").then().statusCode(200);
        List<UUID> both = List.of(UUID.fromString(merged), UUID.fromString(survivor));
        List<Proposal> kept = QuarkusTransaction.requiringNew()
                .call(() -> Proposal.list("targetId in ?1 and action <> ?2", Sort.by("id"), both, Action.CREATE));
        assertThat(kept)
                .extracting(proposal -> proposal.action, proposal -> proposal.targetId, proposal -> proposal.survivorId)
                .containsExactly(
                        tuple(Action.MERGE, both.get(0), both.get(1)), tuple(Action.CHANGE, both.get(1), null));
        assertThat(kept).allSatisfy(proposal -> {
            assertThat(proposal.reason).isEqualTo("One street, one kettle.");
            assertThat(proposal.baseVersion).isEqualTo(1);
            assertThat(proposal.resultVersion).isEqualTo(2);
            assertThat(proposal.state.path("name").asText()).isEqualTo("Recorded");
        });
    }

    @Test
    void who_was_told_apart_from_either_stays_so() {
        String survivor = listed(Drafts.organisation("Weaste Wanderers"));
        String merged = listed(Drafts.organisation("Weaste Wanderers"));
        String third = listed(Drafts.organisation("Weaste Wanderers"));
        String fourth = listed(Drafts.organisation("Weaste Wanderers"));
        Scans.run();
        tellApart(merged, third);
        tellApart(survivor, fourth);
        Map<String, String> fields = Map.of("website", "merged");
        Api.replace("organisations", merged, Drafts.organisation("Weaste Wanderers", "website", "https://ww.example"));
        tellApart(merged, third, 409);
        Api.merge(survivor, merged, fields).then().statusCode(200);
        Scans.run();
        List<List<String>> open = Api.admin()
                .get("/api/v1/duplicates?limit=100")
                .jsonPath()
                .getList("items.collect { [it.one.id, it.other.id] }");
        assertThat(open).contains(sorted(third, fourth));
        assertThat(open).doesNotContain(sorted(survivor, third), sorted(survivor, fourth));
        Api.admin()
                .body(Map.of("status", "open"))
                .put(pair(survivor, third))
                .then()
                .statusCode(200)
                .body("status", equalTo("open"));
        Api.admin()
                .body(Map.of("status", "open"))
                .put(pair(merged, third))
                .then()
                .statusCode(404);
    }

    @Test
    void what_makes_no_sense_is_refused_and_changes_nothing() {
        String one = listed(Drafts.organisation("Sense"));
        String other = listed(Drafts.organisation("Sense and More"));
        merge(one, other, Map.of()).then().statusCode(422).body("errors.field", hasItems("survivor", "mergedVersion"));
        merge(one, other, draft(NOBODY, 1, 1)).then().statusCode(422).body("errors[0].field", equalTo("survivor"));
        merge(one, NOBODY, draft(one, 1, 1)).then().statusCode(404);
        merge(one, one, draft(one, 1, 1)).then().statusCode(409);
        merge(one, other, draft(one, 2, 1)).then().statusCode(412);
        merge(one, other, draft(one, 1, 2)).then().statusCode(412);
        Map<String, Object> odd = new HashMap<>(draft(one, 1, 1));
        odd.put("fields", Map.of("name", "both", "source", "merged", "nonsense", "survivor"));
        merge(one, other, odd)
                .then()
                .statusCode(422)
                .body("errors.field", contains("fields.name", "fields.nonsense", "fields.source"));
        odd.put("fields", Map.of("name", "neither"));
        merge(one, other, odd).then().statusCode(400);
        given().get("/api/v1/organisations/" + other).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void who_decides_for_one_place_merges_only_what_is_there() {
        String here = listed(Drafts.organisation("Here and There"));
        String there = listed(Drafts.organisation("There and Here", "areasServed", List.of(Drafts.CARDIFF)));
        Map<String, Object> draft = draft(here, 1, 1);
        as(People.made("curator", Drafts.SALFORD), here, there, draft).then().statusCode(403);
        as(People.made("contributor"), here, there, draft).then().statusCode(403);
        as(People.made("curator"), here, there, draft).then().statusCode(200);
    }

    @Test
    void of_two_who_merge_the_same_two_at_once_one_does_and_the_other_is_told()
            throws InterruptedException, ExecutionException {
        String one = listed(Drafts.organisation("Both at Once"));
        String other = listed(Drafts.organisation("Once at Both"));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<Integer>> answers = threads.invokeAll(List.of(
                () -> merge(one, other, draft(one, 1, 1)).statusCode(),
                () -> merge(other, one, draft(other, 1, 1)).statusCode()));
        threads.shutdown();
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        assertThat(Stream.of(one, other)
                        .map(id -> given().redirects()
                                .follow(false)
                                .get("/api/v1/organisations/" + id)
                                .statusCode()))
                .containsExactlyInAnyOrder(200, 308);
    }

    @Test
    void the_same_request_to_list_what_was_merged_since_finds_the_survivor() {
        Map<String, Object> draft = Drafts.organisation("Listed and Merged");
        Response first = retried(draft);
        String survivor = listed(Drafts.organisation("Not Merged"));
        Api.merge(survivor, first.path("id"), Map.of()).then().statusCode(200);
        retried(draft).then().statusCode(201).body("id", equalTo(survivor));
    }

    @Test
    void what_comes_from_a_source_is_found_by_it_afterwards() {
        String survivor = listed(Drafts.organisation("Sourceless"));
        Map<String, Object> source = Map.of("name", "County list", "id", "77");
        String merged = listed(Drafts.organisation("Sourced", "source", source));
        Api.merge(survivor, merged, Map.of()).then().body("source.id", equalTo("77"));
        String other = listed(Drafts.organisation("Other Source", "source", Map.of("name", "County list", "id", "78")));
        Api.merge(survivor, other, Map.of()).then().statusCode(200).body("source.id", equalTo("77"));
        Map<String, Object> again = Drafts.organisation("Again", "source", Map.of("name", "County list", "id", "78"));
        Api.list("organisations", again).then().statusCode(422).body("errors[0].message", containsString(other));
    }

    @Test
    void whoever_looks_after_the_one_that_goes_looks_after_the_one_that_stays() {
        String survivor = listed(Drafts.organisation("Looked After"));
        String merged = listed(Drafts.organisation("After Looks"));
        String contributor = People.contributorOf(merged);
        Api.admin().put("/api/v1/trusted-organisations/" + merged).then().statusCode(200);
        ReportLimits.forget();
        given().contentType("application/json")
                .body(Map.of("kind", "organisation", "id", merged, "matter", "closed", "text", "It has closed."))
                .post("/api/v1/reports")
                .then()
                .statusCode(202);
        Api.merge(survivor, merged, Map.of()).then().statusCode(200);
        given().header("Authorization", People.basic(contributor))
                .get("/api/v1/organisations/" + survivor + "/contact")
                .then()
                .statusCode(404);
        Api.admin()
                .get("/api/v1/trusted-organisations?limit=100")
                .then()
                .body("items.organisation", not(hasItem(merged)))
                .body("items.organisation", not(hasItem(survivor)));
        Api.admin().get("/api/v1/reports").then().body("items.entry", contains(survivor));
    }

    private static Response retried(Map<String, Object> draft) {
        return Api.admin().header("Idempotency-Key", "merging-test").body(draft).post("/api/v1/organisations");
    }

    private static void tellApart(String one, String other) {
        tellApart(one, other, 200);
    }

    private static void tellApart(String one, String other, int status) {
        Api.admin()
                .body(Map.of("status", "dismissed"))
                .put(pair(one, other))
                .then()
                .statusCode(status);
    }

    private static Response merge(String one, String other, Map<String, ?> draft) {
        return Api.admin().body(draft).post(pair(one, other) + "/merge");
    }

    private static Response as(String name, String one, String other, Map<String, ?> draft) {
        return given().header("Authorization", People.basic(name))
                .contentType("application/json")
                .body(draft)
                .post(pair(one, other) + "/merge");
    }

    private static Map<String, Object> draft(String survivor, int survivorVersion, int mergedVersion) {
        return Map.of("survivor", survivor, "survivorVersion", survivorVersion, "mergedVersion", mergedVersion);
    }

    private static List<String> sorted(String one, String other) {
        return Stream.of(one, other).sorted().toList();
    }

    private static String pair(String one, String other) {
        return "/api/v1/duplicates/" + one + "/" + other;
    }

    private static String listed(Map<String, Object> draft) {
        return Api.listed("organisations", draft);
    }
}
