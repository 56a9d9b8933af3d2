package org.alongside.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IndexTest {

    @Inject
    IndexHome.Settings settings;

    @Inject
    LiveIndex live;

    @BeforeEach
    void start_empty() {
        Directory.empty();
    }

    @Test
    void a_write_that_waited_is_found_and_says_so() {
        Response made = Api.list("organisations", Drafts.organisation("Found at Once"));
        assertThat(made.header("Preference-Applied")).isEqualTo("wait=10");
        given().get("/api/v1/search?q=found").then().body("items.organisation.name", contains("Found at Once"));
        Api.remove("organisations", made.path("id")).then().header("Preference-Applied", "wait=10");
        given().get("/api/v1/search?q=found").then().body("items", empty());
    }

    @Test
    void a_write_that_did_not_wait_is_found_within_a_second() {
        Api.admin()
                .body(Drafts.organisation("Found Soon"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        given().get("/api/v1/search?q=soon").path("total.value").equals(1));
    }

    @Test
    void a_deleted_index_comes_back_by_itself_while_entries_can_be_read() {
        String id = Api.listed("organisations", Drafts.organisation("Still There"));
        Directory.deleteIndex();
        Set<Integer> answers = new HashSet<>();
        AtomicBoolean back = new AtomicBoolean();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    given().get("/api/v1/organisations/" + id).then().statusCode(200);
                    Response search = given().get("/api/v1/search?q=still");
                    answers.add(search.statusCode());
                    if (search.statusCode() == 503) {
                        assertThat(search.header("Retry-After")).isEqualTo("2");
                        assertThat(search.contentType()).startsWith("application/problem+json");
                    }
                    back.set(Directory.isIndexBuilt() && search.statusCode() == 200);
                    return back.get();
                });
        assertThat(answers).isSubsetOf(200, 503).contains(200);
        Api.listed("organisations", Drafts.organisation("Still Writable"));
        given().get("/api/v1/search?q=still&sort=name")
                .then()
                .body("items.organisation.name", contains("Still There", "Still Writable"));
    }

    @Test
    void a_new_index_is_built_on_order_while_the_old_one_answers() {
        Api.listed("organisations", Drafts.organisation("Always Found"));
        String before = Api.admin().get("/api/v1/search/index").path("name");
        Api.admin()
                .post("/api/v1/search/index")
                .then()
                .statusCode(202)
                .body("ready", equalTo(true), "name", equalTo(before));
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    given().get("/api/v1/search?q=always")
                            .then()
                            .statusCode(200)
                            .body("items.organisation.name", contains("Always Found"));
                    return !before.equals(
                            Api.admin().get("/api/v1/search/index").path("name"));
                });
        Api.listed("organisations", Drafts.organisation("Always New"));
        given().get("/api/v1/search?q=always").then().body("total.value", equalTo(2));
    }

    @Test
    void an_index_analysed_as_it_used_to_be_answers_until_a_new_one_is_built() {
        Api.listed("organisations", Drafts.organisation("Once Analysed"));
        LiveIndex.Standing now = live.standing();
        Position of = now.position();
        live.become(new LiveIndex.Standing(
                now.index(), new Position(of.log(), of.analysis() - 1, of.edition(), of.number())));
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    given().get("/api/v1/search?q=once")
                            .then()
                            .statusCode(200)
                            .body("items.organisation.name", contains("Once Analysed"));
                    return live.standing().index() != now.index();
                });
        assertThat(live.standing().position().analysis()).isEqualTo(Analysis.VERSION);
    }

    @Test
    void the_state_of_the_index_is_for_administrators() {
        given().get("/api/v1/search/index").then().statusCode(401);
        given().post("/api/v1/search/index").then().statusCode(401);
        Api.admin()
                .get("/api/v1/search/index")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("ready", equalTo(true), "keeper", equalTo(true), "change", equalTo(0), "newest", equalTo(0));
    }

    @Test
    @Tag("folder")
    void a_damaged_index_is_noticed_and_built_again() throws IOException {
        Api.listed("organisations", Drafts.organisation("Before the Damage"));
        try (Stream<Path> files = Files.walk(folder().resolve("partner"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        Api.list("organisations", Drafts.organisation("After the Damage"))
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> given().get("/api/v1/search?q=damage")
                                .then()
                                .extract()
                                .path("total.value"),
                        equalTo(2));
        given().get("/q/health/well").then().statusCode(200);
    }

    private Path folder() {
        try (Stream<Path> folders = Files.list(settings.directory())) {
            List<Path> found = folders.toList();
            return found.isEmpty() ? settings.directory() : found.get(0);
        } catch (IOException gone) {
            return settings.directory();
        }
    }
}
