package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alongside.Api;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ten thousand guesses at one password, as fast as eight clients can send them: {@code -Dtests.left.out=}. */
@Tag("guessing")
@QuarkusTest
class GuessingTest {

    private static final int GUESSES = 10_000;

    @BeforeEach
    @AfterEach
    void forgive() {
        People.forgive();
    }

    @Test
    void ten_thousand_guesses_are_a_handful() throws InterruptedException, ExecutionException {
        String name = People.made("curator");
        long start = System.nanoTime();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> guesses = IntStream.range(0, GUESSES)
                .<Callable<Integer>>mapToObj(i -> () -> guess(name, "guessed-password-" + i))
                .toList();
        int looked = 0;
        int turnedAway = 0;
        for (Future<Integer> answer : clients.invokeAll(guesses)) {
            looked += answer.get() == 401 ? 1 : 0;
            turnedAway += answer.get() == 429 ? 1 : 0;
        }
        clients.shutdown();
        Duration spent = Duration.ofNanos(System.nanoTime() - start);
        Logger.getLogger(GuessingTest.class)
                .infof(
                        "%d guesses in %d s: %d looked at, %d turned away",
                        GUESSES, spent.toSeconds(), looked, turnedAway);
        assertThat(looked + turnedAway).isEqualTo(GUESSES);
        // Five free ones, then one for each doubling of the time spent
        assertThat(looked).isLessThan(7 + Long.SIZE - Long.numberOfLeadingZeros(spent.toSeconds() + 1));
        assertThat(Api.admin().get("/api/v1/accounts").statusCode()).isEqualTo(200);
    }

    private static int guess(String name, String password) {
        return Api.reader()
                .header("Authorization", People.basic(name, password))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/organisations")
                .statusCode();
    }
}
