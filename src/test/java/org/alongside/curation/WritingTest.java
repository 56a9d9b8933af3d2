package org.alongside.curation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.MovedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WritingTest {

    @Inject
    Writing writing;

    @BeforeAll
    static void start_empty() {
        Directory.empty();
    }

    @AfterEach
    void put_the_clock_back() {
        MovedClock.back();
    }

    @Test
    void what_was_listed_can_be_read_where_the_answer_says() {
        Response made = Api.list("organisations", Drafts.organisation("Soup by the Canal"));
        made.then()
                .statusCode(201)
                .header("ETag", startsWith("\"v1-en"))
                .header("Location", endsWith("/api/v1/organisations/" + made.path("id")))
                .body("id", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
        given().get(made.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"v1-en"))
                .body("name", equalTo("Soup by the Canal"))
                .body("willing", equalTo("stated"))
                .body("evidenced.rung", equalTo(null))
                .body("version", equalTo(1));
    }

    @Test
    void an_entry_that_was_read_can_be_changed_and_sent_back() {
        String id = Api.listed(
                "organisations",
                Drafts.organisation(
                        "Reading Room",
                        "claimed",
                        Map.of("rung", 5, "statedOn", "2026-01-01", "scope", "In the tea room")));
        Map<String, Object> read =
                given().get("/api/v1/organisations/" + id).jsonPath().getMap("");
        read.put("summary", "Now with a garden.");
        Api.admin()
                .header("If-Match", "\"v1-en\"")
                .body(read)
                .put("/api/v1/organisations/" + id)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"v2-en"))
                .body("summary", equalTo("Now with a garden."))
                .body("claimed.scope", equalTo("In the tea room"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisations", "case-studies", "champions"})
    void nothing_is_writable_without_signing_in(String path) {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/" + path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().auth()
                .preemptive()
                .basic("admin", "a guess")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/" + path)
                .then()
                .statusCode(401);
        String somewhere = "/api/v1/" + path + "/0198c0de-7a11-7000-8000-000000000001";
        given().contentType(ContentType.JSON).body("{}").put(somewhere).then().statusCode(401);
        given().delete(somewhere).then().statusCode(401);
    }

    @Test
    void a_change_says_which_version_it_is_based_on() {
        String id = Api.listed("organisations", Drafts.organisation("Allotment Evenings"));
        String path = "/api/v1/organisations/" + id;
        Map<String, Object> draft = Drafts.organisation("Allotment Mornings");
        Api.admin().body(draft).put(path).then().statusCode(428);
        Api.admin().header("If-Match", "\"v1-en\"").body(draft).put(path).then().statusCode(200);
        Api.admin().header("If-Match", "\"v1-en\"").body(draft).put(path).then().statusCode(412);
        Api.admin().header("If-Match", "nonsense").body(draft).put(path).then().statusCode(412);
        Api.admin().delete(path).then().statusCode(428);
        Api.admin().header("If-Match", "\"v1-cy\"").delete(path).then().statusCode(412);
        Api.admin().header("If-Match", "\"v2-cy\"").delete(path).then().statusCode(204);
    }

    @Test
    void what_was_taken_down_is_gone_but_not_lost() {
        String id = Api.listed("organisations", Drafts.organisation("Winter Coats"));
        Api.remove("organisations", id).then().statusCode(204);
        given().get("/api/v1/organisations/" + id).then().statusCode(410);
        Api.remove("organisations", id).then().statusCode(409);
        Api.replace("organisations", id, Drafts.organisation("Winter Coats"))
                .then()
                .statusCode(200);
        given().get("/api/v1/organisations/" + id).then().statusCode(200).body("version", equalTo(3));
    }

    @Test
    void an_org_id_works_wherever_an_id_does() {
        String id = Api.listed("organisations", Drafts.organisation("Numbered", "orgIds", List.of("GB-CHC-1999991")));
        given().get("/api/v1/organisations/GB-CHC-1999991")
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        given().get("/api/v1/organisations/GB-CHC-1999991/case-studies").then().statusCode(200);
        given().get("/api/v1/organisations/GB-CHC-1999991/champions").then().statusCode(200);
        Map<String, Object> draft = Drafts.organisation("Renumbered", "orgIds", List.of("GB-CHC-1999992"));
        Api.replace("organisations", "GB-CHC-1999991", draft)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        given().get("/api/v1/organisations/GB-CHC-1999991").then().statusCode(404);
        given().get("/api/v1/organisations/GB-CHC-1999992").then().statusCode(200);
    }

    @Test
    void an_org_id_means_one_organisation() {
        String id = Api.listed("organisations", Drafts.organisation("First", "orgIds", List.of("GB-CHC-1888881")));
        Api.list("organisations", Drafts.organisation("Second", "orgIds", List.of("GB-CHC-1888881")))
                .then()
                .statusCode(422)
                .body("errors.field", contains("orgIds"))
                .body("errors[0].message", endsWith(id));
    }

    @Test
    void every_fault_is_named_at_once_and_nothing_is_written() {
        Map<String, Object> draft = Drafts.organisation(" ");
        draft.remove("summary");
        draft.put("kind", "guild");
        draft.put("areasServed", List.of(Drafts.SALFORD, "X99"));
        draft.put("supports", List.of("childcare", "crèche"));
        draft.put("website", "javascript:alert(1)");
        draft.put("base", Map.of("outcode", "M6 5WF", "lat", 53.5));
        draft.put("claimed", Map.of("rung", 8, "statedOn", "2126-01-01"));
        draft.put("orgIds", List.of("GB-CHC-nonsense"));
        int before = given().get("/api/v1/organisations?limit=100")
                .jsonPath()
                .getList("items")
                .size();
        Api.list("organisations", draft)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.field",
                        hasItems(
                                "name",
                                "summary",
                                "kind",
                                "areasServed[1]",
                                "supports[1]",
                                "website",
                                "base.outcode",
                                "base",
                                "claimed.rung",
                                "claimed.statedOn",
                                "orgIds[0]"));
        assertThat(given().get("/api/v1/organisations?limit=100").jsonPath().getList("items"))
                .hasSize(before);
    }

    @Test
    void a_misspelt_field_is_not_silently_dropped() {
        Map<String, Object> draft = Drafts.organisation("Misspelt");
        draft.put("sumary", "oops");
        Api.list("organisations", draft).then().statusCode(400).body("errors.field", contains("sumary"));
    }

    @ParameterizedTest
    @CsvSource({"summary,301", "description,10001", "name,201"})
    void texts_have_bounds(String field, int length) {
        Api.list("organisations", Drafts.organisation("Long", field, "x".repeat(length)))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem(field));
    }

    @Test
    void a_precise_place_is_kept_coarsely() {
        Map<String, Object> base = Map.of("area", Drafts.SALFORD, "lat", 53.487654, "lon", -2.290123, "outcode", "M6");
        Response made = Api.list("organisations", Drafts.organisation("Kitchen table", "base", base));
        made.then().statusCode(201).body("base.lat", equalTo(53.49f)).body("base.lon", equalTo(-2.29f));
    }

    @Test
    void a_retired_area_is_kept_as_its_successor() {
        Api.list("organisations", Drafts.organisation("Coast", "areasServed", List.of("E06000028", "E06000029")))
                .then()
                .statusCode(201)
                .body("areasServed", contains("E06000058"));
    }

    @Test
    void a_request_sent_again_with_its_key_lists_nothing_twice() {
        Map<String, Object> draft = Drafts.organisation("Sent twice");
        Response first =
                Api.admin().header("Idempotency-Key", "key-1").body(draft).post("/api/v1/organisations");
        Response second =
                Api.admin().header("Idempotency-Key", "key-1").body(draft).post("/api/v1/organisations");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        Api.admin()
                .header("Idempotency-Key", "key-1")
                .body(Drafts.organisation("Another"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(422)
                .body("errors.field", contains("Idempotency-Key"));
    }

    @Test
    void a_key_is_remembered_for_thirty_days() {
        String first = kept("key-old");
        MovedClock.to(MovedClock.today().plusDays(29));
        writing.forget();
        assertThat(kept("key-old")).isEqualTo(first);
        MovedClock.to(MovedClock.today().plusDays(31));
        writing.forget();
        assertThat(kept("key-old")).isNotEqualTo(first);
    }

    @Test
    void many_at_once_with_one_key_list_one() throws InterruptedException {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        ExecutorService senders = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 16; i++) {
            senders.execute(() -> ids.add(Api.admin()
                    .header("Idempotency-Key", "key-many")
                    .body(Drafts.organisation("Sent by many"))
                    .post("/api/v1/organisations")
                    .path("id")));
        }
        senders.shutdown();
        assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ids).hasSize(1);
    }

    @Test
    void two_changes_of_one_version_at_once_leave_one() throws InterruptedException {
        String id = Api.listed("organisations", Drafts.organisation("Contested"));
        List<Integer> answers = new java.util.concurrent.CopyOnWriteArrayList<>();
        ExecutorService senders = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            Map<String, Object> draft = Drafts.organisation("Contested " + i);
            senders.execute(() -> answers.add(Api.admin()
                    .header("If-Match", "\"v1-en\"")
                    .body(draft)
                    .put("/api/v1/organisations/" + id)
                    .statusCode()));
        }
        senders.shutdown();
        assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(answers).containsOnlyOnce(200).contains(412).hasSize(8);
    }

    @Test
    void lists_go_on_from_page_to_page_without_repeating() {
        for (int i = 0; i < 5; i++) {
            Api.listed("organisations", Drafts.organisation("Page filler " + i));
        }
        List<String> seen = new java.util.ArrayList<>();
        String next = "/api/v1/organisations?limit=2";
        while (next != null) {
            JsonPath page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            next = page.get("next") == null ? null : "/api/v1/organisations?limit=2&cursor=" + page.get("next");
        }
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5).isSorted();
        given().get("/api/v1/organisations?limit=2")
                .then()
                .header("Link", matchesPattern("<http.*/api/v1/organisations\\?.*cursor=.*>; rel=\"next\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=!!", "cursor=bm90LW91cnM"})
    void a_page_that_makes_no_sense_is_refused(String query) {
        Response answer = given().urlEncodingEnabled(false).get("/api/v1/organisations?" + query);
        answer.then().statusCode(400).contentType("application/problem+json");
        assertThat(answer.jsonPath().getList("errors.field")).isNotEmpty();
    }

    /** Lists the same with a key; answers with its id. */
    private static String kept(String key) {
        return Api.admin()
                .header("Idempotency-Key", key)
                .body(Drafts.organisation("Sent for weeks"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
