package org.alongside.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alongside.Api;
import org.alongside.Directory;
import org.alongside.Drafts;
import org.alongside.Sql;
import org.alongside.access.People;
import org.alongside.letter.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often anybody may ask, who may put an end to it, and what time does. */
@QuarkusTest
class IntroductionLimitsTest {

    private static final String SENDER = "priya@council.example.org";

    @Inject
    IntroductionOutcomes outcomes;

    @Inject
    Introductions.Settings settings;

    @Inject
    Clock clock;

    private List<String> champions;

    @BeforeEach
    void list_champions() {
        Directory.empty();
        champions = IntStream.range(0, 4)
                .mapToObj(i -> Asking.champion("Champion " + i, address(i)))
                .toList();
    }

    @Test
    void nobody_gets_more_than_three_letters_to_confirm_before_they_do() {
        for (int i = 0; i < 3; i++) {
            Asking.ask(Asking.draft(champions.get(i), "priya+" + i + "@council.example.org"))
                    .then()
                    .statusCode(202);
        }
        Asking.ask(Asking.draft(champions.get(3), SENDER.toUpperCase(java.util.Locale.ROOT)))
                .then()
                .statusCode(429)
                .header("Retry-After", not(nullValue()));
        Asking.ask(Asking.draft(champions.get(3), "else@council.example.org"))
                .then()
                .statusCode(202);
    }

    @Test
    void three_of_one_sender_wait_at_once_and_the_fourth_can_be_confirmed_when_there_is_room() {
        for (int i = 0; i < 3; i++) {
            Asking.sent(champions.get(i), SENDER);
        }
        Asking.ask(Asking.draft(champions.get(3), SENDER)).then().statusCode(202);
        Asking.confirm(SENDER).then().statusCode(429);
        assertThat(Written.to(address(3))).isEmpty();
        String fourth = Written.tokenTo(SENDER);
        Asking.answer(address(0), "decline").then().statusCode(200);
        Asking.use(fourth, Map.of("action", "confirm")).then().statusCode(200);
        assertThat(Written.to(address(3))).hasSize(1);
    }

    @Test
    void of_many_confirmed_at_once_no_more_get_through_than_may() throws InterruptedException, ExecutionException {
        List<String> tokens = IntStream.range(0, 4)
                .mapToObj(i -> {
                    String address = "priya+" + i + "@council.example.org";
                    Sql.run("update introduction set created_at = now() - interval '25 hours'");
                    Asking.ask(Asking.draft(champions.get(i), address)).then().statusCode(202);
                    return Written.tokenTo(address);
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> confirmations = tokens.stream()
                .<Callable<Integer>>map(token ->
                        () -> Asking.use(token, Map.of("action", "confirm")).statusCode())
                .toList();
        int through = 0;
        for (Future<Integer> answer : threads.invokeAll(confirmations)) {
            assertThat(answer.get()).isIn(200, 429);
            through += answer.get() == 200 ? 1 : 0;
        }
        threads.shutdown();
        assertThat(through).isEqualTo(3);
    }

    @Test
    void ten_may_be_sent_within_thirty_days() {
        Asking.sent(champions.get(0), SENDER);
        Sql.run("update introduction set status = 'declined', settled_at = now()");
        Sql.run(
                "insert into introduction select gen_random_uuid(), status, to_kind, to_id, sender, language, from_name,"
                        + " from_organisation, from_email, share_email, share_phone, about, created_at,"
                        + " now() - interval '29 days', settled_at from introduction, generate_series(1, 9)");
        Asking.ask(Asking.draft(champions.get(1), SENDER)).then().statusCode(202);
        Asking.confirm(SENDER).then().statusCode(429).body("detail", containsString("30 days"));
        Sql.run("update introduction set confirmed_at = now() - interval '31 days' where status = 'declined'");
        Asking.confirm(SENDER).then().statusCode(200);
    }

    @Test
    void curators_see_who_asks_whom_without_an_address() {
        Asking.sent(champions.get(0), SENDER);
        Asking.ask(Asking.draft(champions.get(1), "else@council.example.org"));
        Api.reader().get(Asking.PATH).then().statusCode(401);
        String body = Api.admin()
                .get(Asking.PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("items.status", contains("unconfirmed", "waiting"))
                .body("items.fromName", everyItem(equalTo("Priya")))
                .extract()
                .asString();
        assertThat(body).doesNotContain("@");
        Api.admin().get(Asking.PATH + "?status=waiting").then().body("items", hasSize(1));
        Api.admin().get(Asking.PATH + "?status=lost").then().statusCode(400);
    }

    @Test
    void a_curator_puts_an_end_to_one_in_their_areas_and_the_sender_is_told_why() {
        Asking.sent(champions.get(0), SENDER);
        String id = Api.admin().get(Asking.PATH).path("items[0].id");
        stop(People.basic(People.made("contributor")), id).then().statusCode(403);
        stop(People.basic(People.made("curator", Drafts.CARDIFF)), id).then().statusCode(403);
        String token = Written.tokenTo(address(0));
        String curator = People.made("curator", Drafts.SALFORD);
        stop(People.basic(curator), id)
                .then()
                .statusCode(200)
                .body("status", equalTo("stopped"), "settledBy", equalTo(curator))
                .body("reason", equalTo("An advertisement, see [contact removed]."));
        assertThat(Written.lastTo(SENDER)).contains("An advertisement");
        Asking.look(token).then().statusCode(410);
        Asking.use(token, Map.of("action", "accept")).then().statusCode(410);
        stop(People.basic(curator), id).then().statusCode(409);
        assertThat(Written.kindsTo(SENDER)).doesNotContain("introductionAccepted");
    }

    @Test
    void what_nobody_answers_comes_to_an_end_after_thirty_days_and_the_sender_is_told() {
        Asking.sent(champions.get(0), SENDER);
        tidyIn(Duration.ofDays(29));
        assertThat(states()).containsExactly("waiting");
        tidyIn(Duration.ofDays(31));
        tidyIn(Duration.ofDays(31));
        assertThat(states()).containsExactly("expired");
        assertThat(Written.kindsTo(SENDER)).endsWith("introductionExpired").hasSize(2);
        assertThat(Written.lastTo(SENDER)).contains("Nobody has answered").doesNotContain(address(0));
    }

    @Test
    void whoever_leaves_the_directory_is_not_waited_for() {
        Asking.sent(champions.get(0), SENDER);
        String token = Written.tokenTo(address(0));
        Api.admin()
                .post("/api/v1/champions/" + champions.get(0) + "/withdrawal")
                .then()
                .statusCode(204);
        Asking.use(token, Map.of("action", "accept")).then().statusCode(410);
        tidyIn(Duration.ZERO);
        assertThat(states()).containsExactly("expired");
        assertThat(Written.lastTo(SENDER)).contains("a champion").doesNotContain("Champion 0");
    }

    @Test
    void what_nobody_confirms_is_deleted_and_what_is_over_is_forgotten() {
        Asking.ask(Asking.draft(champions.get(1), "else@council.example.org"));
        Asking.sent(champions.get(0), SENDER);
        Asking.answer(address(0), "decline");
        tidyIn(Duration.ofHours(47));
        assertThat(states()).hasSize(2);
        tidyIn(Duration.ofHours(49));
        assertThat(states()).containsExactly("declined");
        tidyIn(Duration.ofDays(89));
        assertThat(rows()).contains("Priya", SENDER);
        tidyIn(Duration.ofDays(91));
        assertThat(rows()).doesNotContain("Priya", "@", "care budget");
        assertThat(states()).containsExactly("declined");
    }

    private static io.restassured.response.Response stop(String credentials, String id) {
        return Api.reader()
                .header("Authorization", credentials)
                .contentType("application/json")
                .body(Map.of("reason", "An advertisement, see spam@example.org."))
                .post(Asking.PATH + "/" + id + "/stop");
    }

    private void tidyIn(Duration later) {
        new IntroductionKeeper(outcomes, settings, Clock.offset(clock, later)).tidy();
    }

    private static List<String> states() {
        return Sql.column("select status from introduction order by id");
    }

    private static String rows() {
        return String.join("\n", Sql.column("select introduction::text from introduction"));
    }

    private static String address(int champion) {
        return "champion" + champion + "@champions.example.org";
    }
}
