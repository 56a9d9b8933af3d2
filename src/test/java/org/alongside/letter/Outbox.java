package org.alongside.letter;

import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.letter.LetterDraft.Action;
import org.alongside.shared.Ids;
import org.alongside.shared.Language;

/** Letters for tests. */
public final class Outbox {

    private static final Pattern TOKEN = Pattern.compile("/links/([A-Za-z0-9_-]{43})");

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

    /** What has been written to an address, from the oldest to the newest. */
    public static List<String> to(String address) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Letter.<Letter>list("toAddress", Sort.by("id"), address).stream()
                        .map(letter -> letter.subject + "\n" + letter.text)
                        .toList());
    }

    /** The tokens of the links in a letter, in their order. */
    public static List<String> tokens(String letter) {
        return TOKEN.matcher(letter).results().map(found -> found.group(1)).toList();
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
