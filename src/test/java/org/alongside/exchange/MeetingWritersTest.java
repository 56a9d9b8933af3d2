package org.alongside.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two who change the same thing at the same moment: one waits for the other, and nothing of either is lost. */
@QuarkusTest
class MeetingWritersTest {

    private static final String BY_HAND =
            "update organisation set version = version + 1, description = 'Written by hand.' where id = '%s'";

    @BeforeAll
    static void empty() {
        Directory.empty();
    }

    @Test
    void an_import_waits_for_an_edit_and_builds_on_it() throws SQLException {
        Map<String, Object> draft = Drafts.organisation("Met Halfway");
        draft.put("source", Map.of("name", "Meeting", "id", "1"));
        String id = Api.listed("organisations", draft);
        CompletableFuture<Void> imported;
        try (Connection editor = Directory.database().getConnection();
                Statement edit = editor.createStatement()) {
            editor.setAutoCommit(false);
            edit.executeUpdate(BY_HAND.formatted(id));
            imported = CompletableFuture.runAsync(
                    () -> Imports.run("name,kind,source.name,source.id\nMet Halfway,charity,Meeting,1\n"));
            await().atMost(Duration.ofSeconds(30)).until(MeetingWritersTest::somebodyWaits);
            editor.commit();
        }
        imported.join();
        given().get("/api/v1/organisations/" + id)
                .then()
                .body("kind", equalTo("charity"))
                .body("description", equalTo("Written by hand."))
                .body("version", equalTo(3));
    }

    @Test
    void a_case_study_waits_for_an_edit_of_its_organisation_and_builds_on_it() throws SQLException {
        String id = Api.listed("organisations", Drafts.organisation("Studied"));
        CompletableFuture<Integer> published;
        try (Connection editor = Directory.database().getConnection();
                Statement edit = editor.createStatement()) {
            editor.setAutoCommit(false);
            edit.executeUpdate(BY_HAND.formatted(id));
            published =
                    CompletableFuture.supplyAsync(() -> Api.list("case-studies", Drafts.caseStudy("Meanwhile", 6, id))
                            .statusCode());
            await().atMost(Duration.ofSeconds(30)).until(MeetingWritersTest::somebodyWaits);
            editor.commit();
        }
        assertThat(published.join()).isEqualTo(201);
        given().get("/api/v1/organisations/" + id)
                .then()
                .body("evidenced.rung", equalTo(6))
                .body("description", equalTo("Written by hand."))
                .body("version", equalTo(3));
    }

    @Test
    void of_many_who_list_the_same_org_id_at_once_one_does() throws ExecutionException, InterruptedException {
        List<CompletableFuture<Response>> all = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Api.list(
                        "organisations", Drafts.organisation("Contested " + i, "orgIds", List.of("GB-CHC-1888881")))))
                .toList();
        int listed = 0;
        for (CompletableFuture<Response> one : all) {
            int status = one.get().statusCode();
            assertThat(status).isIn(201, 409, 422);
            listed += status == 201 ? 1 : 0;
        }
        assertThat(listed).isEqualTo(1);
    }

    private static boolean somebodyWaits() throws SQLException {
        try (Connection connection = Directory.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select exists (select from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database())")) {
            found.next();
            return found.getBoolean(1);
        }
    }
}
