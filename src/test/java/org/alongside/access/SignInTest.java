package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alongside.Api;
import org.alongside.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guessing passwords is slow, for whoever guesses and for nobody else. */
@QuarkusTest
class SignInTest {

    private static final String WRONG = "not-the-one-it-is";
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.";
    private static final int AT_ONCE = 30;

    @Inject
    SignIn signIn;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @BeforeEach
    @AfterEach
    void forgive() {
        People.forgive();
    }

    @Test
    void of_two_who_sign_in_at_once_none_is_turned_away_because_the_other_was_quicker() {
        List<Guesses.Subject> place = List.of(Guesses.Subject.place(HERE));
        Clock before = Clock.offset(clock, Duration.ofSeconds(-1));
        QuarkusTransaction.requiringNew().run(() -> {
            new Guesses(database, clock).count(place);
            new Guesses(database, before).count(place);
            new Guesses(database, clock).right(place);
            new Guesses(database, before).count(place);
        });
        assertThat(People.ask("select failures from failed_sign_in")).isEqualTo("2");
    }

    /** As a service does that asks for many things side by side. */
    @Test
    void whoever_sends_the_right_one_many_times_at_once_is_let_in_each_time() throws Exception {
        String name = People.made("curator");
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Optional<Account>>> tries =
                    Collections.nCopies(AT_ONCE, () -> signIn.open(name, People.PASSWORD, HERE));
            for (Future<Optional<Account>> one : senders.invokeAll(tries)) {
                assertThat(one.get()).isPresent();
            }
        } finally {
            senders.shutdownNow();
        }
        assertThat(failures()).isZero();
    }

    @Test
    void the_same_wrong_one_sent_many_times_at_once_opens_nothing_and_the_next_ones_count() throws Exception {
        String name = People.made("curator");
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Optional<Account>>> tries = Collections.nCopies(AT_ONCE, () -> {
                try {
                    return signIn.open(name, WRONG, HERE);
                } catch (Refusal tooMany) {
                    return Optional.empty();
                }
            });
            for (Future<Optional<Account>> one : senders.invokeAll(tries)) {
                assertThat(one.get()).isEmpty();
            }
        } finally {
            senders.shutdownNow();
        }
        int counted = failures();
        assertThat(counted).isPositive();
        timePasses();
        assertThat(signIn.open(name, WRONG, HERE)).isEmpty();
        assertThat(failures()).isEqualTo(counted + 1);
    }

    private static int failures() {
        return Integer.parseInt(People.ask("select max(failures) from failed_sign_in"));
    }

    @Test
    void after_some_wrong_passwords_even_the_right_one_has_to_wait() {
        String name = People.made("curator");
        for (int i = 0; i < 6; i++) {
            assertThat(basic(name, WRONG).statusCode()).isEqualTo(401);
        }
        Response closed = basic(name, People.PASSWORD);
        assertThat(closed.statusCode()).isEqualTo(429);
        assertThat(closed.contentType()).startsWith("application/problem+json");
        assertThat(closed.header("Retry-After")).isEqualTo("1");
        timePasses();
        assertThat(basic(name, People.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(basic(name, WRONG).statusCode()).isEqualTo(401);
        assertThat(basic(name, WRONG).statusCode()).isEqualTo(401);
    }

    @Test
    void the_wait_grows() {
        String name = People.made("curator");
        for (int i = 0; i < 10; i++) {
            assertThat(signIn.open(name, WRONG, ELSEWHERE + i)).isEmpty();
            timePasses();
        }
        assertThat(signIn.open(name, WRONG, HERE)).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> signIn.open(name, WRONG, HERE))
                .satisfies(refusal -> assertThat(refusal.retryAfter()).hasSeconds(32));
    }

    @Test
    void a_name_that_nobody_has_behaves_as_one_that_somebody_has() {
        String name = "nobody-" + UUID.randomUUID();
        for (int i = 0; i < 6; i++) {
            assertThat(basic(name, WRONG).statusCode()).isEqualTo(401);
        }
        assertThat(basic(name, WRONG).statusCode()).isEqualTo(429);
    }

    @Test
    void guesses_from_everywhere_do_not_keep_the_owner_out_of_a_place_they_know() {
        String name = People.made("admin");
        assertThat(signIn.open(name, People.PASSWORD, HERE)).isPresent();
        for (int i = 0; i < 6; i++) {
            assertThat(signIn.open(name, WRONG, ELSEWHERE + i)).isEmpty();
        }
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> signIn.open(name, WRONG, ELSEWHERE + 7));
        // Wrong, so that it can't be what is remembered of the right one
        assertThat(signIn.open(name, WRONG, HERE)).isEmpty();
    }

    @Test
    void whoever_tries_many_names_waits_too() {
        for (int i = 0; i < 21; i++) {
            assertThat(signIn.open("nobody-" + UUID.randomUUID(), WRONG, HERE)).isEmpty();
        }
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> signIn.open("nobody-" + UUID.randomUUID(), WRONG, HERE));
        assertThat(signIn.open("nobody-" + UUID.randomUUID(), WRONG, ELSEWHERE + 1))
                .isEmpty();
    }

    @Test
    void a_right_password_in_between_does_not_make_a_place_good() {
        String own = People.made("contributor");
        for (int i = 0; i < 20; i++) {
            assertThat(signIn.open("nobody-" + UUID.randomUUID(), WRONG, HERE)).isEmpty();
        }
        assertThat(signIn.open(own, People.PASSWORD, HERE)).isPresent();
        assertThat(signIn.open("nobody-" + UUID.randomUUID(), WRONG, HERE)).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> signIn.open("nobody-" + UUID.randomUUID(), WRONG, HERE));
    }

    @Test
    void many_guesses_at_once_get_no_further_than_one_after_the_other() {
        String name = People.made("curator");
        List<Integer> answers = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> basic(name, WRONG + i).statusCode())
                .toList();
        assertThat(answers)
                .containsOnly(401, 429)
                .filteredOn(status -> status == 401)
                .hasSizeBetween(6, 12);
    }

    @Test
    void no_wrong_password_and_no_name_is_kept() {
        signIn.open("my-password-by-mistake", WRONG, HERE);
        assertThat(People.ask("select count(*) from failed_sign_in where subject !~ '^[0-9a-f]{64}$'"))
                .isEqualTo("0");
        assertThat(People.ask("select count(*) from failed_sign_in")).isNotEqualTo("0");
    }

    private static void timePasses() {
        People.change("update failed_sign_in set closed_until = last_at");
    }

    private static Response basic(String name, String password) {
        return Api.reader()
                .header("Authorization", People.basic(name, password))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/organisations");
    }
}
