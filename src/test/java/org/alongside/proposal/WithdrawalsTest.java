package org.alongside.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.Sql;
import org.alongside.access.People;
import org.alongside.change.ChangeLog;
import org.alongside.shared.Ids;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who no longer agrees is gone, everywhere and at once. */
@QuarkusTest
class WithdrawalsTest {

    private static final String ADDRESS = "zephyrine@champions.example.org";
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Inject
    ChangeLog log;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<Withdrawals.Withdrawn> withdrawn;

    private String organisation;
    private String champion;

    @BeforeEach
    void list_a_champion_who_has_gone_by_two_names() {
        Directory.empty();
        organisation = Api.listed("organisations", Drafts.organisation("Weaste Loaves"));
        champion = Api.listed("champions", draft("Zephyrine"));
        Api.replace("champions", champion, draft("Quillfeather")).then().statusCode(200);
    }

    @Test
    void who_withdraws_is_gone_everywhere_within_a_second() {
        String tag = Api.reader().get("/api/v1/champions/" + champion).header("ETag");
        assertThat(traces()).contains("/champions?limit=100", "/organisations/" + organisation + "/champions");
        long start = System.nanoTime();
        withdraw(Api.admin()).then().statusCode(204);
        AtomicLong looked = new AtomicLong();
        await().atMost(AT_ONCE.multipliedBy(10)).pollDelay(Duration.ZERO).until(() -> {
            looked.set(System.nanoTime());
            return traces().isEmpty();
        });
        assertThat(Duration.ofNanos(looked.get() - start))
                .as("how long after the request somebody looked who found nothing")
                .isLessThan(AT_ONCE);
        Api.reader()
                .header("If-None-Match", tag)
                .get("/api/v1/champions/" + champion)
                .then()
                .statusCode(410);
        assertThat(changes()).containsExactly("created", "changed", "removed");
    }

    @Test
    void no_version_and_no_reason_names_them_afterwards() {
        Sql.run("update proposal set reason = 'Zephyrine asked for it; zephyrinesque' where kind = 'champion'");
        withdraw(Api.admin()).then().statusCode(204);
        assertThat(rows("proposal where kind = 'champion'"))
                .hasSize(3)
                .noneMatch(row -> row.contains("Quillfeather") || row.contains("Zephyrine ") || row.contains("canal"))
                .anyMatch(row -> row.contains("a champion asked for it; zephyrinesque"))
                .anyMatch(row -> row.contains("ARCHIVE") && row.contains("consent was taken back"));
        assertThat(rows("champion")).singleElement().asString().doesNotContain("Quillfeather", "canal");
        assertThat(rows("champion_contact")).singleElement().asString().doesNotContain(ADDRESS);
    }

    @Test
    void whoever_was_listed_before_is_forgotten_too() {
        Api.remove("champions", champion).then().statusCode(204);
        withdraw(Api.admin()).then().statusCode(204);
        assertThat(rows("champion")).singleElement().asString().doesNotContain("Quillfeather");
        assertThat(changes()).hasSize(3);
    }

    @Test
    void what_waits_to_be_decided_about_them_is_rejected() {
        Sql.run("update proposal set status = 'WAITING', decided_at = null, decided_by = null, reason = null"
                + " where kind = 'champion' and action = 'CHANGE'");
        withdraw(Api.admin()).then().statusCode(204);
        assertThat(Sql.column("select status || ' ' || reason from proposal where action = 'CHANGE'"))
                .containsExactly("REJECTED consent was taken back");
    }

    @Test
    void withdrawing_twice_changes_nothing() {
        withdraw(Api.admin()).then().statusCode(204);
        withdraw(Api.admin()).then().statusCode(204);
        assertThat(changes()).hasSize(3);
    }

    @Test
    void a_curator_may_for_their_areas_and_a_contributor_may_not() {
        withdraw(Api.reader()).then().statusCode(401);
        withdraw(as(People.made("contributor"))).then().statusCode(403);
        withdraw(as(People.made("curator", Drafts.CARDIFF))).then().statusCode(403);
        withdraw(as(People.made("curator", Drafts.GREATER_MANCHESTER))).then().statusCode(204);
        Api.admin()
                .post("/api/v1/champions/0198c0de-7a11-7000-8000-00000000dead/withdrawal")
                .then()
                .statusCode(404);
    }

    @Test
    void whoever_has_withdrawn_can_be_listed_anew_when_they_agree_anew() {
        withdraw(Api.admin()).then().statusCode(204);
        Map<String, Object> without = draft("Back Again");
        without.remove("consent");
        without.remove("contact");
        Api.replace("champions", champion, without).then().statusCode(422);
        Api.replace("champions", champion, draft("Back Again")).then().statusCode(200);
        Api.reader().get("/api/v1/champions/" + champion).then().statusCode(200);
    }

    @Test
    void a_consent_that_has_ended_shows_nobody_and_then_forgets_them() {
        Sql.run("update champion_contact set consent_until = current_date");
        assertThat(traces()).isEmpty();
        assertThat(changes()).containsExactly("created", "changed");
        assertThat(rows("champion")).singleElement().asString().contains("Quillfeather");
        new Withdrawals(log, ids, clock, withdrawn).withdrawEnded();
        assertThat(rows("champion")).singleElement().asString().doesNotContain("Quillfeather");
        assertThat(rows("proposal where kind = 'champion'")).noneMatch(row -> row.contains("Quillfeather"));
        assertThat(changes()).containsExactly("created", "changed", "removed");
    }

    @Test
    void a_consent_that_goes_on_is_left_alone() {
        new Withdrawals(log, ids, clock, withdrawn).withdrawEnded();
        Api.reader().get("/api/v1/champions/" + champion).then().statusCode(200);
        Clock afterwards = Clock.offset(clock, Duration.ofDays(800));
        new Withdrawals(log, ids, afterwards, withdrawn).withdrawEnded();
        Api.reader().get("/api/v1/champions/" + champion).then().statusCode(410);
    }

    @Test
    void whoever_agrees_again_at_the_last_moment_stays() {
        Sql.run("update champion_contact set consent_until = current_date");
        Sql.whileChanging(
                "update champion set updated_at = updated_at;"
                        + " update champion_contact set consent_until = current_date + 700",
                () -> {
                    new Withdrawals(log, ids, clock, withdrawn).withdrawEnded();
                    return true;
                });
        Api.reader().get("/api/v1/champions/" + champion).then().statusCode(200);
        assertThat(rows("champion")).singleElement().asString().contains("Quillfeather");
    }

    @Test
    void a_consent_that_does_not_cover_being_listed_shows_nobody() {
        Sql.run("update champion_contact set for_listing = false");
        assertThat(traces()).isEmpty();
    }

    private Map<String, Object> draft(String name) {
        Map<String, Object> draft = Drafts.champion(name, ADDRESS);
        draft.put("organisation", organisation);
        draft.put("topics", List.of("The canal people of Weaste"));
        return draft;
    }

    private Response withdraw(RequestSpecification as) {
        return as.post("/api/v1/champions/" + champion + "/withdrawal");
    }

    /** What the log says was done to the champion. */
    private List<String> changes() {
        return Api.reader()
                .get("/api/v1/changes?limit=100")
                .jsonPath()
                .getList("items.findAll { it.id == '" + champion + "' }.action");
    }

    private static RequestSpecification as(String name) {
        return Api.reader().header("Authorization", People.basic(name));
    }

    /** Where they can still be read about; everywhere is asked at the same moment. */
    private List<String> traces() {
        Map<String, CompletableFuture<HttpResponse<String>>> asked = new LinkedHashMap<>();
        Stream.of(
                        "/champions/" + champion,
                        "/champions?limit=100",
                        "/organisations/" + organisation + "/champions",
                        "/organisations/" + organisation,
                        "/changes?limit=100",
                        "/search?q=Quillfeather&willing=any",
                        "/search?q=Zephyrine&willing=any",
                        "/suggest?q=Quill",
                        "/organisations#text/csv",
                        "/organisations#application/x-ndjson")
                .forEach(place -> asked.put(place, ask(place)));
        return asked.entrySet().stream()
                .filter(place -> {
                    // What was looked for is repeated to whoever looks for it
                    String body = place.getValue().join().body().replaceAll("\"q\":\"[^\"]*\"", "");
                    return body.contains("Quillfeather") || body.contains("Zephyrine");
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    private static CompletableFuture<HttpResponse<String>> ask(String place) {
        String[] parts = place.split("#");
        String url = ConfigProvider.getConfig().getValue("test.url", String.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1" + parts[0]))
                .header("Accept", parts.length == 1 ? "application/json" : parts[1])
                .build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> rows(String table) {
        return Sql.column("select entry::text from " + table.replaceFirst("^(\\w+)", "$1 as entry"));
    }
}
