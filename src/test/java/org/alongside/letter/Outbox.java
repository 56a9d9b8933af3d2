package org.alongside.letter;

import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.letter.LetterDraft.Action;
import org.alongside.shared.Ids;
import org.alongside.shared.Language;

/** Letters for tests. */
public final class Outbox {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Outbox() {}

    /** A letter with everything in it. */
    static LetterDraft draft(String to) {
        return draft(to, Language.EN, "Is it still right?");
    }

    static LetterDraft draft(String to, Language language, String paragraph) {
        return new LetterDraft(
                to,
                language,
                "freshness",
                "Your entry in the directory",
                List.of("It is a year since you looked at your entry.", paragraph),
                List.of(new Action("Yes, it is still right", "https://alongside.test/links/TOKEN?a=1&b=2")),
                "You get this because your entry names this address.",
                "To get no more of these, have your entry taken down.");
    }

    /** Hands a letter in, in a transaction of its own. */
    static UUID write(LetterDraft draft) {
        Letters letters = CDI.current().select(Letters.class).get();
        return QuarkusTransaction.requiringNew().call(() -> letters.write(draft));
    }

    static Letter find(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> Letter.findById(id));
    }

    /** The letter, once it has come that far. */
    static Letter found(UUID id, Letter.Status status) {
        return await().atMost(LONGEST).until(() -> find(id), letter -> letter.status == status);
    }

    /** Takes all letters out. */
    static void empty() {
        QuarkusTransaction.requiringNew().run(() -> Letter.deleteAll());
    }

    /** The id of a letter that did not go, and is not tried any more. */
    public static String givenUp() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Letter letter = new Letter();
            letter.id = CDI.current().select(Ids.class).get().next();
            letter.kind = "freshness";
            letter.language = "en";
            letter.toAddress = "given.up@example.org";
            letter.subject = "Your entry in the directory";
            letter.text = "Hello,";
            letter.html = "<p>Hello,</p>";
            letter.createdAt = Instant.now();
            letter.status = Letter.Status.givenUp;
            letter.attempts = Letter.PAUSES.size() + 1;
            letter.givenUpAt = letter.createdAt;
            letter.problem = "The mail server refused it for good (550).";
            letter.persist();
            return letter.id.toString();
        });
    }
}
