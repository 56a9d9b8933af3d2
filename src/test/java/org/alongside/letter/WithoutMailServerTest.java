package org.alongside.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.alongside.Api;
import org.alongside.letter.Letter.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters where no mail server is set up. */
@QuarkusTest
@TestProfile(WithoutMailServerTest.Nobody.class)
class WithoutMailServerTest {

    @Inject
    Letters letters;

    @Inject
    Post post;

    @Inject
    MeterRegistry metrics;

    @Inject
    Clock clock;

    /** The application as it comes. */
    public static class Nobody implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.mailer.mock", "false");
        }
    }

    @BeforeEach
    void start_empty() {
        Outbox.empty();
    }

    @Test
    void a_letter_is_kept_for_an_admin_to_read_and_nothing_pretends_to_have_been_sent() {
        double before = kept();
        UUID id = written();
        assertThat(post.isOpen()).isFalse();
        assertThat(kept()).isEqualTo(before + 1);
        Api.admin()
                .get("/api/v1/letters/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("kept"), "attempts", equalTo(0), "sentAt", nullValue())
                .body("problem", equalTo("No mail server is set up (quarkus.mailer.host)."))
                .body("nextAttemptAt", nullValue(), "to", equalTo("kept@example.org"))
                .body("text", containsString("https://alongside.test/links/TOKEN"));
        Api.admin().post("/api/v1/letters/" + id + "/retry").then().statusCode(409);
    }

    @Test
    void what_nobody_sends_for_30_days_is_given_up_and_30_days_later_forgotten() {
        UUID id = written();
        forget(Duration.ofDays(29));
        assertThat(Outbox.find(id).status).isEqualTo(Status.kept);
        forget(Duration.ofDays(31));
        Letter givenUp = Outbox.find(id);
        assertThat(givenUp.status).isEqualTo(Status.givenUp);
        assertThat(givenUp.problem).isEqualTo("It could not be sent for 30 days.");
        assertThat(givenUp.text).isNotNull();
        forget(Duration.ofDays(62));
        assertThat(Outbox.find(id).toAddress).isNull();
    }

    private UUID written() {
        return QuarkusTransaction.requiringNew().call(() -> letters.write(Outbox.draft("kept@example.org")));
    }

    private double kept() {
        return metrics.counter("alongside.letters", "became", "kept").count();
    }

    private void forget(Duration later) {
        QuarkusTransaction.requiringNew().run(() -> new Forgetting(Clock.offset(clock, later)).forget());
    }
}
