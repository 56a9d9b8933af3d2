package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.admin.Visitor.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries that are likely one are told apart or made one, side by side on a page. */
@QuarkusTest
class DuplicatePagesTest {

    private static final String PAIRS = "/admin/duplicates";

    private Visitor admin;
    private String one;
    private String other;

    @BeforeEach
    void list_two_that_are_likely_one() {
        Directory.empty();
        admin = Visitor.admin();
        Map<String, Object> bank = Drafts.organisation("Salford Food Bank");
        bank.put("orgIds", List.of("GB-CHC-1234567"));
        bank.put("supports", List.of("childcare"));
        one = Api.listed("organisations", bank);
        Map<String, Object> foodbank = Drafts.organisation("Salford Foodbank", "website", "https://bank.example");
        foodbank.put("orgIds", List.of("GB-COH-01234567"));
        foodbank.put("supports", List.of("travel"));
        foodbank.put("summary", "Food for everybody.");
        other = Api.listed("organisations", foodbank);
    }

    @Test
    void a_pair_is_found_looked_at_and_told_apart() {
        admin.press(admin.get(PAIRS), PAIRS + "/scan", Map.of());
        Page pairs = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> admin.get(PAIRS),
                        page -> !page.html().select("tbody tr").isEmpty());
        assertThat(pairs.html().select("tbody tr").text())
                .contains("Salford Food Bank", "Salford Foodbank", "Goes by a similar name");
        Page pair = admin.get(pairs.html().select("tbody a").attr("href"));
        Page apart = admin.press(pair, action(), "apart", Map.of("reason", "One is in Weaste."));
        assertThat(apart.html().select(".said").text()).contains("these are two");
        assertThat(apart.html().select("tbody tr")).isEmpty();
        Page again = admin.press(pair, action(), "apart", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html().select(".faults").text()).contains("told apart already");
    }

    @Test
    void two_become_one_as_was_chosen() {
        String study = Api.listed("case-studies", Drafts.caseStudy("The bank's rota", 6, one));
        String champion = Api.listed("champions", Drafts.with(Drafts.champion("Sam"), "organisation", one));
        Page pair = admin.get(action());
        assertThat(pair.ticked("_take-supports")).containsExactly("both");
        assertThat(pair.ticked("_take-website")).containsExactly("other");
        assertThat(pair.ticked("_take-name")).containsExactly("one");
        assertThat(pair.html().select("[name=_take-kind]")).isEmpty();
        Page merged = admin.press(pair, action(), "merge", Map.of("_keep", "other", "_take-summary", "other"));
        assertThat(merged.html().select(".said").text()).contains("Merged");
        assertThat(merged.html().select("h1").text()).isEqualTo("Salford Food Bank");
        JsonPath kept = Api.reader().get("/api/v1/organisations/" + other).jsonPath();
        assertThat(kept.getString("name")).isEqualTo("Salford Food Bank");
        assertThat(kept.getString("summary")).isEqualTo("Food for everybody.");
        assertThat(kept.getString("website")).isEqualTo("https://bank.example");
        assertThat(kept.getList("supports")).containsExactly("travel", "childcare");
        assertThat(kept.getList("orgIds")).containsExactly("GB-COH-01234567", "GB-CHC-1234567");
        assertThat(kept.getInt("evidenced.rung")).isEqualTo(6);
        assertThat(Api.reader().get("/api/v1/case-studies/" + study).jsonPath().getString("organisations[0].id"))
                .isEqualTo(other);
        assertThat(Api.reader().get("/api/v1/champions/" + champion).jsonPath().getString("organisation"))
                .isEqualTo(other);
        Response gone = Api.reader().redirects().follow(false).get("/api/v1/organisations/" + one);
        assertThat(gone.statusCode()).isEqualTo(308);
        assertThat(gone.header("Location")).endsWith(other);
        assertThat(Api.reader()
                        .get("/api/v1/organisations/GB-CHC-1234567")
                        .jsonPath()
                        .getString("id"))
                .isEqualTo(other);
        Page former = admin.get("/admin/entries/" + one);
        assertThat(former.text()).contains("It has become part of");
        assertThat(former.html().select("a[href*=take-down], a[href*=drafts]")).isEmpty();
        List<Map<String, Object>> changes =
                Api.reader().get("/api/v1/changes?after=0&limit=100").jsonPath().getList("items");
        assertThat(changes)
                .anySatisfy(change -> assertThat(change)
                        .containsEntry("id", one)
                        .containsEntry("action", "removed")
                        .containsEntry("replacedBy", other));
    }

    @Test
    void two_that_moved_on_are_not_merged_unseen() {
        Page pair = admin.get(action());
        Api.replace("organisations", one, Drafts.organisation("Salford Food Bank", "summary", "Changed meanwhile."));
        Page told = admin.press(pair, action(), "merge", Map.of());
        assertThat(told.status()).isEqualTo(412);
        assertThat(told.html().select(".faults").text()).contains("version 2");
        assertThat(told.text()).contains("Changed meanwhile.");
        Api.remove("organisations", one);
        Page gone = admin.press(admin.get(action()), action(), "merge", Map.of());
        assertThat(gone.status()).isEqualTo(409);
        assertThat(admin.get(PAIRS + "/" + one + "/0198c0de-7a11-7000-8000-000000000001")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nothing_is_left_half_merged() {
        Page pair = admin.get(action());
        Api.listed("organisations", Drafts.organisation("Third", "orgIds", List.of("GB-SC-SC012345")));
        Page merged = admin.press(pair, action(), "merge", Map.of("_take-summary", "other", "_take-orgIds", "both"));
        assertThat(merged.status()).isEqualTo(200);
        Page again = admin.press(pair, action(), "merge", Map.of());
        assertThat(again.status()).isIn(409, 412);
        assertThat(Api.reader().get("/api/v1/organisations/" + one).jsonPath().getInt("version"))
                .isEqualTo(2);
    }

    @Test
    void a_curator_of_one_place_is_shown_no_pair_elsewhere() {
        admin.press(admin.get(PAIRS), PAIRS + "/scan", Map.of());
        await().atMost(Duration.ofSeconds(30)).until(() -> tile(admin).equals("1"));
        Visitor cardiff = Visitor.as("curator", Drafts.CARDIFF);
        assertThat(cardiff.get(PAIRS).html().select("tbody tr")).isEmpty();
        assertThat(tile(cardiff)).isEqualTo("0");
        assertThat(tile(Visitor.as("curator", Drafts.GREATER_MANCHESTER))).isEqualTo("1");
    }

    @Test
    void a_curator_of_one_place_merges_nothing_elsewhere() {
        Visitor cardiff = Visitor.as("curator", Drafts.CARDIFF);
        assertThat(cardiff.press(cardiff.get(action()), action(), "merge", Map.of())
                        .status())
                .isEqualTo(403);
    }

    private static String tile(Visitor visitor) {
        return visitor.get("/admin")
                .html()
                .select(".tiles a:contains(Likely duplicates) b")
                .text();
    }

    private String action() {
        return PAIRS + "/" + one + "/" + other;
    }
}
