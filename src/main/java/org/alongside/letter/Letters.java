package org.alongside.letter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.Ids;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;

/** Where letters are handed in. What is handed in goes out once the transaction has succeeded, and not before. */
@ApplicationScoped
public class Letters {

    private final Layout layout;
    private final PublicAddress publicAddress;
    private final DailyLimit limit;
    private final Post post;
    private final Event<Due> due;
    private final Ids ids;
    private final Clock clock;

    Letters(
            Layout layout,
            PublicAddress publicAddress,
            DailyLimit limit,
            Post post,
            Event<Due> due,
            Ids ids,
            Clock clock) {
        this.layout = layout;
        this.publicAddress = publicAddress;
        this.limit = limit;
        this.post = post;
        this.due = due;
        this.ids = ids;
        this.clock = clock;
    }

    /** There is a letter to be sent; observe it after the transaction's success. */
    record Due() {}

    /** How letters are written. */
    @ConfigMapping(prefix = "alongside.letters")
    interface Settings {

        /** Who letters are from, such as {@code Alongside <hello@example.org>}; needed to send any. */
        Optional<String> from();

        /** Where people reach this directory, such as {@code https://partners.example.org}; needed to send any. */
        Optional<String> baseUrl();

        /** How long the mail server may take over one letter. */
        @WithDefault("60s")
        Duration answerWithin();

        /** How many letters one mailbox gets within 24 hours, so that nobody can be flooded through us. */
        @WithDefault("10")
        int mostADay();
    }

    /**
     * Hands in a letter, in the caller's transaction.
     *
     * @return the letter's id
     * @throws Refusal (429) when the mailbox has had as many within 24 hours as it may
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID write(LetterDraft draft) {
        return write(draft, null);
    }

    /**
     * The same, about something that it can be forgotten with.
     *
     * @param subject what it is about; null for nothing
     * @throws Refusal (429) when the mailbox has had as many within 24 hours as it may
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID write(LetterDraft draft, UUID subject) {
        limit.check(draft.to());
        Instant now = clock.instant();
        Letter letter = new Letter();
        letter.id = ids.next();
        letter.kind = draft.kind();
        letter.subjectId = subject;
        letter.language = draft.language().tag();
        letter.toAddress = draft.to();
        letter.subject = draft.subject();
        letter.text = layout.text(draft);
        letter.html = layout.html(draft);
        letter.createdAt = now;
        letter.status = Letter.Status.kept;
        letter.nextAttemptAt = now;
        letter.persist();
        due.fire(new Due());
        return letter.id;
    }

    /** Hands in a letter that nobody waits for, unless its mailbox has had as many within 24 hours as it may. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeIfRoom(LetterDraft draft, UUID subject) {
        if (hasRoomFor(draft.to())) {
            write(draft, subject);
        }
    }

    /**
     * Forgets letters about some things, in the caller's transaction; those that have not gone out yet never do.
     *
     * @return how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int forgetAbout(Collection<UUID> subjects) {
        List<Letter> letters = subjects.isEmpty() ? List.of() : Letter.about(subjects);
        letters.forEach(letter -> letter.forget(clock.instant()));
        return letters.size();
    }

    /** Whether letters go anywhere: without a mail server they are kept for an admin to read. */
    public boolean areSent() {
        return post.isOpen();
    }

    /**
     * Whether another letter may go to an address today. For whoever has something to do that must not fail over a
     * letter; in the caller's transaction, in which it then stays true.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hasRoomFor(String to) {
        return limit.untilNext(to).isZero();
    }

    /** Whether somebody has said where people reach this directory. */
    public boolean knowsAddress() {
        return publicAddress.isSet();
    }

    /**
     * The full address of a page of this directory, as a letter needs it.
     *
     * @param path from the root, such as {@code /api/v1/organisations/ID}
     */
    public String address(String path) {
        return publicAddress.of(path);
    }

    /**
     * The full address of the page on which a link that works once is used, in the language of its letter.
     *
     * @param token as {@link OneTimeLinks#make} made it
     */
    public String link(String token, Language in) {
        return address("/links/" + token + "?lang=" + in.tag());
    }
}
