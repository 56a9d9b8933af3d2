package org.alongside.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.Api;
import org.alongside.letter.Letter.Status;
import org.alongside.shared.Refusal;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LettersTest {

    @Inject
    Letters letters;

    @Inject
    MockMailbox mailbox;

    @Inject
    Session session;

    @Inject
    Letters.Settings settings;

    @Inject
    Clock clock;

    @BeforeEach
    void start_empty() {
        Outbox.empty();
        mailbox.clear();
    }

    @Test
    void a_letter_goes_out_when_its_transaction_has_succeeded() {
        UUID id = Outbox.write(Outbox.draft("goes@example.org"));
        Outbox.found(id, Status.sent);
        assertThat(mailbox.getMailsSentTo("goes@example.org"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).isEqualTo("Your entry in the directory"));
    }

    @Test
    void a_letter_whose_transaction_fails_never_goes_out() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    letters.write(Outbox.draft("stays@example.org"));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        Outbox.found(Outbox.write(Outbox.draft("goes@example.org")), Status.sent);
        assertThat(mailbox.getMailsSentTo("stays@example.org")).isNullOrEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> Letter.count())).isEqualTo(1);
    }

    @Test
    void a_letter_needs_a_transaction() {
        assertThatThrownBy(() -> letters.write(Outbox.draft("goes@example.org")))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void no_mailbox_gets_more_than_ten_letters_a_day_however_it_is_written() {
        IntStream.range(0, 10)
                .forEach(i ->
                        Outbox.write(Outbox.draft(i % 2 == 0 ? "Much+" + i + "@example.org" : "much@example.org")));
        assertThatThrownBy(() -> Outbox.write(Outbox.draft("much+more@Example.org")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(429);
                    assertThat(refusal.retryAfter())
                            .isBetween(
                                    Duration.ofHours(23), Duration.ofHours(24).plusSeconds(1));
                })
                .hasMessageNotContaining("@");
        Outbox.write(Outbox.draft("other@example.org"));
        Clock tomorrow = Clock.offset(clock, Duration.ofDays(1));
        QuarkusTransaction.requiringNew()
                .run(() -> new DailyLimit(session, settings, tomorrow).check("much@example.org"));
    }

    @Test
    void the_outbox_is_for_admins() {
        String id = Outbox.givenUp();
        for (String path : List.of("/api/v1/letters", "/api/v1/letters/" + id)) {
            Api.reader().get(path).then().statusCode(401).body(not(containsString("@")));
        }
        Api.reader().post("/api/v1/letters/" + id + "/retry").then().statusCode(401);
        assertThat(Outbox.find(UUID.fromString(id)).status).isEqualTo(Status.givenUp);
    }

    @Test
    void the_outbox_lists_letters_from_the_newest_by_how_far_they_have_come() {
        String older = Outbox.givenUp();
        String newer = Outbox.givenUp();
        String sent = Outbox.write(Outbox.draft("goes@example.org")).toString();
        Outbox.found(UUID.fromString(sent), Status.sent);
        Api.admin()
                .get("/api/v1/letters")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("items.id", contains(sent, newer, older))
                .body("items", everyItem(not(hasKey("text"))));
        String next = Api.admin()
                .get("/api/v1/letters?status=failed,givenUp&limit=1")
                .then()
                .body("items.id", contains(newer))
                .extract()
                .path("next");
        Api.admin()
                .get("/api/v1/letters?status=failed,givenUp&limit=1&cursor=" + next)
                .then()
                .body("items.id", contains(older), "next", nullValue());
        Api.admin().get("/api/v1/letters?status=failed").then().body("items", hasSize(0));
        Api.admin()
                .get("/api/v1/letters?status=lost")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("status"));
        Api.admin().get("/api/v1/letters/no-id").then().statusCode(404);
    }

    @Test
    void what_was_sent_is_forgotten_after_30_days_except_that_it_was() {
        UUID id = Outbox.write(Outbox.draft("goes@example.org"));
        Letter sent = Outbox.found(id, Status.sent);
        forget(Duration.ofDays(29));
        assertThat(Outbox.find(id).text).isNotNull();
        forget(Duration.ofDays(31));
        Api.admin()
                .get("/api/v1/letters/" + id)
                .then()
                .statusCode(200)
                .body("to", nullValue(), "subject", nullValue(), "text", nullValue())
                .body("status", equalTo("sent"), "kind", equalTo("freshness"));
        Letter left = Outbox.find(id);
        assertThat(left.html).isNull();
        assertThat(left.sentAt).isEqualTo(sent.sentAt);
    }

    @Test
    void what_was_forgotten_cannot_be_tried_again() {
        String id = Outbox.givenUp();
        forget(Duration.ofDays(31));
        Api.admin()
                .post("/api/v1/letters/" + id + "/retry")
                .then()
                .statusCode(409)
                .body("detail", equalTo("What this letter said has been deleted."));
    }

    private void forget(Duration later) {
        QuarkusTransaction.requiringNew().run(() -> new Forgetting(Clock.offset(clock, later)).forget());
    }
}
