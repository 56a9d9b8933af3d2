package org.alongside.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.Api;
import org.alongside.LogLines;
import org.alongside.letter.Letter.Status;
import org.alongside.letter.MailServer.Received;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters on their way through a mail server that is really spoken to. */
@QuarkusTest
@TestProfile(LettersOverSmtpTest.WithServer.class)
class LettersOverSmtpTest {

    private static final String ADDRESS = "rosa.secret@example.org";

    private static MailServer server;

    @Inject
    Letters letters;

    @Inject
    Post post;

    /** The application with a mail server. */
    public static class WithServer implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.mailer.mock", "false",
                    "quarkus.mailer.host", "127.0.0.1",
                    "quarkus.mailer.port", String.valueOf(freePort()),
                    "alongside.letters.answer-within", "10s");
        }

        private static int freePort() {
            try (ServerSocket any = new ServerSocket(0)) {
                return any.getLocalPort();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @BeforeAll
    static void start() {
        server = new MailServer(ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void start_empty() {
        Outbox.empty();
        server.received().clear();
    }

    @Test
    void a_letter_arrives_as_text_and_as_html() {
        UUID id = Outbox.write(Outbox.draft(ADDRESS));
        Letter sent = Outbox.found(id, Status.sent);
        assertThat(sent.attempts).isEqualTo(1);
        assertThat(sent.sentAt).isAfterOrEqualTo(sent.createdAt);
        assertThat(server.received()).hasSize(1);
        Received mail = server.received().get(0);
        assertThat(mail.from()).isEqualTo("letters@alongside.test");
        assertThat(mail.to()).isEqualTo(ADDRESS);
        assertThat(mail.data())
                .contains("To: " + ADDRESS, "Subject: Your entry in the directory", "multipart/alternative")
                .contains("Message-ID: <" + id + "@alongside.test>", "Auto-Submitted: auto-generated")
                .contains("text/plain", "text/html");
        assertThat(mail.unfolded())
                .contains("Yes, it is still right:\nhttps://alongside.test/links/TOKEN?a=1&b=2")
                .contains("<a href=\"https://alongside.test/links/TOKEN?a=1&amp;b=2\">Yes, it is still right</a>");
    }

    @Test
    void a_letter_that_is_refused_goes_when_it_is_tried_again() {
        server.refuseNext("450 4.2.0 <" + ADDRESS + "> has a full mailbox");
        UUID id = Outbox.write(Outbox.draft(ADDRESS));
        Letter failed = Outbox.found(id, Status.failed);
        assertThat(failed.problem).isEqualTo("The mail server refused it for now (450).");
        assertThat(failed.nextAttemptAt)
                .isBetween(failed.createdAt.plusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(sender(failed.nextAttemptAt.minusMillis(1)).sendNext()).isFalse();
        assertThat(sender(failed.nextAttemptAt).sendNext()).isTrue();
        Letter sent = Outbox.find(id);
        assertThat(sent.status).isEqualTo(Status.sent);
        assertThat(sent.attempts).isEqualTo(2);
        assertThat(sent.problem).isNull();
        assertThat(server.receivedFor(ADDRESS)).hasSize(1);
    }

    @Test
    void a_letter_that_is_always_refused_is_tried_at_growing_intervals_and_then_given_up() {
        IntStream.range(0, 6).forEach(i -> server.refuseNext("550 5.1.1 <" + ADDRESS + "> is unknown"));
        UUID id = Outbox.write(Outbox.draft(ADDRESS));
        Letter letter = Outbox.found(id, Status.failed);
        for (int minutes : List.of(5, 30, 120, 720)) {
            Instant tried = letter.nextAttemptAt;
            assertThat(sender(tried).sendNext()).isTrue();
            letter = Outbox.find(id);
            assertThat(letter.status).isEqualTo(Status.failed);
            assertThat(Duration.between(tried, letter.nextAttemptAt)).hasMinutes(minutes);
        }
        Instant last = letter.nextAttemptAt;
        assertThat(sender(last).sendNext()).isTrue();
        letter = Outbox.find(id);
        assertThat(letter.status).isEqualTo(Status.givenUp);
        assertThat(letter.givenUpAt).isEqualTo(last);
        assertThat(letter.problem).isEqualTo("The mail server refused it for good (550).");
        assertThat(sender(last.plus(Duration.ofDays(20))).sendNext()).isFalse();
        assertThat(server.received()).isEmpty();

        Api.admin()
                .post("/api/v1/letters/" + id + "/retry")
                .then()
                .statusCode(202)
                .body("status", equalTo("kept"));
        assertThat(Outbox.found(id, Status.sent).attempts).isEqualTo(1);
        Api.admin().post("/api/v1/letters/" + id + "/retry").then().statusCode(409);
    }

    @Test
    void a_server_that_hangs_up_has_taken_nothing() {
        server.hangUpOnNext();
        UUID id = Outbox.write(Outbox.draft(ADDRESS));
        Letter failed = Outbox.found(id, Status.failed);
        assertThat(failed.problem).startsWith("The mail server ").doesNotContain("refused");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void a_sender_that_was_cut_off_in_the_last_attempt_gives_up() {
        IntStream.range(0, 5).forEach(i -> server.refuseNext("451 later"));
        UUID id = Outbox.write(Outbox.draft(ADDRESS));
        Letter letter = Outbox.found(id, Status.failed);
        for (int i = 0; i < 4; i++) {
            sender(letter.nextAttemptAt).sendNext();
            letter = Outbox.find(id);
        }
        Instant last = letter.nextAttemptAt;
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.locked(id).orElseThrow().begin(last, Duration.ofMinutes(2)));
        assertThat(Outbox.find(id).status).isEqualTo(Status.kept);
        assertThat(sender(last.plus(Duration.ofDays(1))).sendNext()).isTrue();
        letter = Outbox.find(id);
        assertThat(letter.status).isEqualTo(Status.givenUp);
        assertThat(letter.problem).contains("cut off");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void two_senders_at_once_send_each_letter_once() throws InterruptedException {
        int many = 100;
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.range(0, many)
                        .forEach(i -> letters.write(Outbox.draft("many" + i + "@example.org"))));
        Clock now = Clock.fixed(Instant.now(), ZoneOffset.UTC);
        List<Thread> senders = IntStream.range(0, 2)
                .mapToObj(i -> new Thread(() -> {
                    Sender sender = new Sender(post, new SimpleMeterRegistry(), now);
                    while (sender.sendNext()) {
                        // until there is none left
                    }
                }))
                .toList();
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }
        await().until(() -> QuarkusTransaction.requiringNew().call(() -> Letter.count("status", Status.sent)) == many);
        assertThat(server.received()).hasSize(many).extracting(Received::to).doesNotHaveDuplicates();
    }

    @Test
    void no_address_gets_into_the_log_or_into_a_refusal() {
        try (LogLines log = new LogLines()) {
            server.refuseNext("550 5.1.1 <" + ADDRESS + "> is unknown here");
            UUID id = Outbox.write(Outbox.draft(ADDRESS));
            Outbox.found(id, Status.failed);
            UUID other = Outbox.write(Outbox.draft(ADDRESS));
            Outbox.found(other, Status.sent);
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> IntStream.range(0, 9).forEach(i -> letters.write(Outbox.draft(ADDRESS)))))
                    .hasMessageNotContaining(ADDRESS);
            assertThatThrownBy(() -> Outbox.draft("rosa.secret example.org")).hasMessageNotContaining("rosa.secret");
            await().until(() -> log.lines().stream().anyMatch(line -> line.contains(other + " (freshness) was sent")));
            assertThat(log.lines()).anyMatch(line -> line.contains(id + " (freshness) was not sent, attempt 1: "));
            assertThat(String.join("\n", log.lines())).doesNotContain("rosa.secret");
        }
    }

    private Sender sender(Instant now) {
        return new Sender(post, new SimpleMeterRegistry(), Clock.fixed(now, ZoneOffset.UTC));
    }
}
