package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.Api;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand guessed passwords, as fast as eight clients can send them: {@code ./mvnw -Pkeycloak verify}. A wrong one
 * that was looked at is answered 401 by the API and 422 by the page, one that wasn't 429.
 */
@Tag("guessing")
@QuarkusTest
@TestProfile(GuessingTest.BehindAProxy.class)
class GuessingTest {

    private static final Logger LOG = Logger.getLogger(GuessingTest.class);
    private static final int GUESSES = 10_000;
    private static final int NAMES = 20;
    private static final int PLACES = 50;
    private static final String SECRET = "A".repeat(43);
    private static final long MOST_HEAP_MORE = 64 << 20;

    /** A directory that is told by a proxy where requests come from. */
    public static class BehindAProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.proxy.proxy-address-forwarding", "true");
        }
    }

    @BeforeEach
    @AfterEach
    void forgive() {
        People.forgive();
    }

    @Test
    void ten_thousand_guesses_at_one_name_from_one_place_are_a_handful()
            throws InterruptedException, ExecutionException {
        String name = People.made("curator");
        long start = System.nanoTime();
        List<Integer> answers = all(i -> basic(name, "guessed-password-" + i, place(0)));
        Duration spent = Duration.ofNanos(System.nanoTime() - start);
        say("one name, one place", answers, spent);
        assertThat(looked(answers)).isLessThan(mostLookedAt(spent));
        assertThat(Api.admin().get("/api/v1/accounts").statusCode()).isEqualTo(200);
    }

    /** Half of the names are somebody's; half of the guesses come by the page. */
    @Test
    void ten_thousand_guesses_at_many_names_from_many_places_are_few_and_hold_no_owner_up_at_home()
            throws InterruptedException, ExecutionException {
        List<String> owners = IntStream.range(0, NAMES / 2)
                .mapToObj(i -> People.made("curator"))
                .toList();
        owners.forEach(owner -> liveAt(home(owners.indexOf(owner)), owner));
        List<String> names = Stream.concat(
                        owners.stream(), IntStream.range(0, NAMES / 2).mapToObj(i -> "nobody-" + i))
                .toList();
        List<Long> ownersWaited = new ArrayList<>();
        long heap = heap();
        long start = System.nanoTime();
        List<Integer> answers = all(i -> {
            if (i % (GUESSES / owners.size()) == GUESSES / owners.size() / 2) {
                long from = System.nanoTime();
                int owner = i / (GUESSES / owners.size());
                assertThat(basic(owners.get(owner), People.PASSWORD, home(owner)))
                        .isEqualTo(422);
                synchronized (ownersWaited) {
                    ownersWaited.add(System.nanoTime() - from);
                }
            }
            String name = names.get(i % NAMES);
            String place = place(i % PLACES);
            return i / NAMES % 2 == 0
                    ? basic(name, "guessed-password-" + i, place)
                    : onThePage(name, "guessed-password-" + i, place);
        });
        Duration spent = Duration.ofNanos(System.nanoTime() - start);
        say(NAMES + " names, " + PLACES + " places", answers, spent);
        assertThat(looked(answers)).isLessThan(NAMES * mostLookedAt(spent));
        LOG.infof(
                "%d owners signed in meanwhile where they are known, all at the first try, the slowest in %d ms",
                ownersWaited.size(),
                Duration.ofNanos(ownersWaited.stream().max(Long::compare).orElseThrow())
                        .toMillis());
        assertThat(ownersWaited).hasSameSizeAs(owners);
        String longest = People.ask("select ceil(max(extract(epoch from closed_until - last_at))) from failed_sign_in");
        LOG.infof("Anywhere else an owner has to wait %s s at most from the last guess on", longest);
        assertThat(Long.parseLong(longest)).isLessThanOrEqualTo(Guesses.LONGEST_WAIT.toSeconds());
        long rows = Long.parseLong(People.ask("select count(*) from failed_sign_in"));
        long more = heap() - heap;
        LOG.infof("It took %d rows and %d KB of heap", rows, more >> 10);
        assertThat(rows).isLessThanOrEqualTo(2L * NAMES + PLACES);
        assertThat(more).isLessThan(MOST_HEAP_MORE);
    }

    /** Five free ones, then one for each doubling of the time spent. */
    private static int mostLookedAt(Duration spent) {
        return 7 + Long.SIZE - Long.numberOfLeadingZeros(spent.toSeconds() + 1);
    }

    private static long looked(List<Integer> answers) {
        return answers.stream().filter(status -> status == 401 || status == 422).count();
    }

    private static void say(String what, List<Integer> answers, Duration spent) {
        long turnedAway = answers.stream().filter(status -> status == 429).count();
        LOG.infof(
                "%d guesses (%s) in %d s: %d looked at, %d turned away",
                answers.size(), what, spent.toSeconds(), looked(answers), turnedAway);
        assertThat(looked(answers) + turnedAway).isEqualTo(GUESSES);
    }

    private static List<Integer> all(IntFunction<Integer> guess) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : clients.invokeAll(IntStream.range(0, GUESSES)
                .<Callable<Integer>>mapToObj(i -> () -> guess.apply(i))
                .toList())) {
            answers.add(answer.get());
        }
        clients.shutdown();
        return answers;
    }

    private static int basic(String name, String password, String place) {
        return from(place)
                .header("Authorization", People.basic(name, password))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/organisations")
                .statusCode();
    }

    private static int onThePage(String name, String password, String place) {
        Response answer = from(place)
                .contentType(ContentType.URLENC)
                .header("Origin", ConfigProvider.getConfig().getValue("test.url", String.class))
                .cookie("alongside_form", SECRET)
                .formParam("csrf", Forgery.token(SECRET))
                .formParam("name", name)
                .formParam("password", password)
                .post("/admin/sign-in");
        return answer.statusCode();
    }

    private static RequestSpecification from(String place) {
        return Api.reader().header("X-Forwarded-For", place);
    }

    private static String place(int number) {
        return "198.51.100." + number;
    }

    private static String home(int owner) {
        return "203.0.113." + owner;
    }

    /** As if the owner had signed in there some day. */
    private static void liveAt(String place, String owner) {
        People.change("insert into account_place (account_id, place, last_at) select id, '"
                + Digest.of(owner + " at " + place) + "', now() from account where name = '" + owner + "'");
    }

    /** In bytes, after a look for what is no longer needed. */
    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
