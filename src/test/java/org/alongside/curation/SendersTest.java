package org.alongside.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.access.People;
import org.alongside.report.ReportLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever proposes something learns nothing by it that isn't public. */
@QuarkusTest
class SendersTest {

    private static final String PLANTED = "Plantagenet";

    @BeforeEach
    void start_empty() {
        Directory.empty();
        ReportLimits.forget();
    }

    @Test
    void a_text_that_is_hidden_is_not_told_to_who_would_change_the_entry() {
        String id = Api.listed(
                "organisations", Drafts.organisation("Hiding", "description", "Ms Plantagenet lives upstairs."));
        report(id, "description");
        for (Response answer : answers(Proposals.change(id, Drafts.organisation("Renamed")))) {
            assertThat(answer.asString()).doesNotContain(PLANTED);
            answer.then().body("changes.path", contains("name"), "changes[0].before", equalTo("Hiding"));
        }
        for (Response answer : answers(Proposals.draft("organisation", "archive", id, null))) {
            assertThat(answer.asString()).doesNotContain(PLANTED);
        }
    }

    @Test
    void a_text_that_was_taken_out_and_how_to_reach_somebody_are_not_told_to_who_would_restore_a_version() {
        Map<String, Object> draft = Drafts.organisation("Restored", "description", "Ms Plantagenet lives upstairs.");
        draft.put("summary", "Ring 0161 496 0000.");
        String id = Api.listed("organisations", draft);
        report(id, "description");
        uphold();
        Api.replace("organisations", id, Drafts.organisation("Restorable"))
                .then()
                .statusCode(200);
        for (Response answer : answers(restoration("organisation", id))) {
            assertThat(answer.asString()).doesNotContain(PLANTED, "496 0000");
            answer.then().body("changes.path", contains("name", "summary"), "state.name", equalTo("Restored"));
        }
    }

    @Test
    void what_a_champion_was_called_before_is_not_told_to_who_would_restore_a_version() {
        String id = Api.listed("champions", Drafts.champion("Robin Plantagenet"));
        Api.replace("champions", id, Drafts.champion("Robin")).then().statusCode(200);
        for (Response answer : answers(restoration("champion", id))) {
            assertThat(answer.asString()).doesNotContain(PLANTED);
            answer.then()
                    .body("state.displayName", nullValue(), "name", nullValue())
                    .body("changes.path", contains("displayName"), "changes[0].before", equalTo("Robin"));
        }
    }

    @Test
    void a_list_of_ones_own_calls_entries_what_everybody_may_call_them() {
        String id = Api.listed("organisations", Drafts.organisation("Plantagenet Loaves"));
        String contributor = Proposals.contributor();
        Proposals.as(contributor)
                .body(Proposals.draft("organisation", "archive", id, null))
                .post(Proposals.PATH)
                .then()
                .statusCode(202);
        Proposals.as(contributor).get(Proposals.PATH).then().body("items.name", contains("Plantagenet Loaves"));
        report(id, "name");
        Proposals.as(contributor).get(Proposals.PATH).then().body("items[0].name", nullValue());
    }

    /** What somebody is answered who proposes this: with a key, with an account, also later, and with neither. */
    private static List<Response> answers(Map<String, Object> draft) {
        String contributor = Proposals.contributor();
        Map<String, Object> visitors = new LinkedHashMap<>(draft);
        visitors.put("email", "curious@example.org");
        List<Response> answers = new ArrayList<>(List.of(
                Proposals.as("Bearer " + People.key("propose")).body(draft).post(Proposals.PATH),
                Proposals.as(contributor).body(draft).post(Proposals.PATH),
                Proposals.visitor().body(visitors).post(Proposals.PATH)));
        answers.forEach(answer -> answer.then().statusCode(202));
        answers.add(Proposals.as(contributor).get(answers.get(1).header("Location")));
        answers.add(Proposals.confirm(Proposals.token("curious@example.org")));
        return answers;
    }

    private static Map<String, Object> restoration(String kind, String id) {
        Map<String, Object> draft = Proposals.draft(kind, "restore", id, null);
        draft.put("restoredVersion", 1);
        return draft;
    }

    private static void report(String id, String field) {
        Map<String, Object> report =
                Map.of("kind", "organisation", "id", id, "matter", "personalData", "field", field, "text", "Me");
        Proposals.visitor().body(report).post("/api/v1/reports").then().statusCode(202);
    }

    private static void uphold() {
        String report = Api.admin().get("/api/v1/reports").path("items[0].id");
        Api.admin()
                .body(Map.of("outcome", "upheld", "reason", "It was her home."))
                .post("/api/v1/reports/" + report + "/decision")
                .then()
                .statusCode(200);
    }
}
