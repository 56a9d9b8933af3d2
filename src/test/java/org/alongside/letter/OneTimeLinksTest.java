package org.alongside.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.alongside.access.Tokens;
import org.alongside.letter.OneTimeLinks.Link;
import org.alongside.shared.Ids;
import org.alongside.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OneTimeLinksTest {

    private static final UUID SUBJECT = UUID.fromString("01990d5e-7c00-7000-8000-000000000001");

    @Inject
    OneTimeLinks links;

    @Inject
    Tokens tokens;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Test
    void a_link_works_once() {
        String token = made();
        Link used = use(token);
        assertThat(used.purpose()).isEqualTo("confirmAddress");
        assertThat(used.subject()).isEqualTo(SUBJECT);
        assertThat(used.data()).isEqualTo(Map.of("email", "rosa@example.org"));
        assertThat(used.expiresAt()).isBetween(clock.instant().plus(Duration.ofDays(29)), days(30).instant());
        refused(() -> use(token), 410, "Already used");
        refused(() -> links.peek(token), 410, "Already used");
    }

    @Test
    void looking_at_a_link_does_not_use_it() {
        String token = made();
        for (int i = 0; i < 5; i++) {
            assertThat(links.peek(token).purpose()).isEqualTo("confirmAddress");
        }
        assertThat(use(token).subject()).isEqualTo(SUBJECT);
    }

    @Test
    void a_link_still_works_when_what_it_was_used_for_failed() {
        String token = made();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    links.use(token, "confirmAddress");
                    throw new IllegalStateException("did not work");
                }))
                .hasMessage("did not work");
        assertThat(use(token).subject()).isEqualTo(SUBJECT);
    }

    @Test
    void of_fifty_who_use_a_link_at_once_one_does() throws InterruptedException, ExecutionException {
        String token = made();
        ExecutorService threads = Executors.newFixedThreadPool(50);
        Callable<Integer> attempt = () -> {
            try {
                // Looks first, as a page does, in the same transaction
                QuarkusTransaction.requiringNew().run(() -> {
                    links.peek(token);
                    links.use(token, "confirmAddress");
                });
                return 200;
            } catch (Refusal refusal) {
                return refusal.status();
            }
        };
        List<Future<Integer>> answers =
                threads.invokeAll(Stream.generate(() -> attempt).limit(50).toList());
        threads.shutdown();
        int successes = 0;
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(200, 410);
            successes += answer.get() == 200 ? 1 : 0;
        }
        assertThat(successes).isEqualTo(1);
    }

    @Test
    void a_link_works_for_30_days() {
        String token = made();
        OneTimeLinks later = new OneTimeLinks(tokens, ids, Clock.offset(days(30), Duration.ofMinutes(-1)));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> later.peek(token))
                        .subject())
                .isEqualTo(SUBJECT);
        OneTimeLinks tooLate = new OneTimeLinks(tokens, ids, days(30));
        refused(() -> tooLate.peek(token), 410, "Expired");
        refused(() -> tooLate.use(token, "confirmAddress"), 410, "Expired");
        assertThat(use(token).subject()).isEqualTo(SUBJECT);
    }

    @Test
    void a_link_is_of_no_use_for_anything_else() {
        String token = made();
        refused(() -> links.use(token, "takeDown"), 404, "Not found");
        assertThat(use(token).purpose()).isEqualTo("confirmAddress");
    }

    @Test
    void a_link_nobody_made_is_unknown() {
        refused(() -> links.peek("NXyWfkKjO3rUbM1q_2pXc0-h7sTzQvLgJdEoRiAaB8m"), 404, "Not found");
        refused(() -> links.use("", "confirmAddress"), 404, "Not found");
    }

    @Test
    void a_link_without_anything_to_remember_remembers_nothing() {
        String token = QuarkusTransaction.requiringNew()
                .call(() -> links.make("takeDown", SUBJECT, Map.of(), OneTimeLinks.USUAL));
        assertThat(links.peek(token).data()).isEmpty();
    }

    @Test
    void nobody_can_guess_a_token_or_read_it_out_of_the_database() {
        String token = made();
        assertThat(token).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(made());
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> OneTimeLink.withHash(token.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> OneTimeLink.<OneTimeLink>listAll()))
                .allSatisfy(link -> assertThat(link.tokenHash).hasSize(32));
    }

    @Test
    void a_link_is_deleted_90_days_after_it_expired() {
        String token = made();
        forget(days(119));
        assertThat(links.peek(token).subject()).isEqualTo(SUBJECT);
        forget(days(121));
        refused(() -> links.peek(token), 404, "Not found");
    }

    @Test
    void what_a_link_remembers_is_forgotten_when_it_was_used_or_has_expired() {
        String used = made();
        String expired = made();
        use(used);
        assertThat(remembered(used)).isNull();
        forget(days(29));
        assertThat(remembered(expired)).isNotNull();
        forget(days(31));
        assertThat(remembered(expired)).isNull();
    }

    @Test
    void a_link_printed_by_mistake_does_not_say_what_it_remembers() {
        assertThat(links.peek(made())).hasToString("Link[confirmAddress of " + SUBJECT + "]");
    }

    private String made() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        links.make("confirmAddress", SUBJECT, Map.of("email", "rosa@example.org"), OneTimeLinks.USUAL));
    }

    private Link use(String token) {
        return QuarkusTransaction.requiringNew().call(() -> links.use(token, "confirmAddress"));
    }

    private static Map<String, String> remembered(String token) {
        return QuarkusTransaction.requiringNew()
                .call(() -> OneTimeLink.withHash(OneTimeLinks.hash(token)).orElseThrow().data);
    }

    private Clock days(int days) {
        return Clock.offset(clock, Duration.ofDays(days));
    }

    private static void forget(Clock clock) {
        QuarkusTransaction.requiringNew().run(() -> new Forgetting(clock).forget());
    }

    private static void refused(ThrowingCallable attempt, int status, String title) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> {
                    try {
                        attempt.call();
                        return null;
                    } catch (RuntimeException refusal) {
                        throw refusal;
                    } catch (Throwable other) {
                        throw new IllegalStateException(other);
                    }
                }))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(status);
                    assertThat(refusal.title()).isEqualTo(title);
                });
    }
}
