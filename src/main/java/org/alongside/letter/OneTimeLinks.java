package org.alongside.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.Tokens;
import org.alongside.shared.Ids;
import org.alongside.shared.Refusal;

/**
 * Makes and checks links that work without an account, once. Looking at one changes nothing, for programs that look after
 * mail open every link before a person does; only what a person then sends may use it.
 */
@ApplicationScoped
public class OneTimeLinks {

    /** How long a link works, unless there is a reason for less. */
    public static final Duration USUAL = Duration.ofDays(30);

    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    OneTimeLinks(Tokens tokens, Ids ids, Clock clock) {
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a link is for.
     *
     * @param purpose what may be done with it, in the words of the room that made it
     * @param subject what it is about
     * @param data what else that room wants to remember; empty when nothing
     * @param expiresAt until when it works
     */
    public record Link(String purpose, UUID subject, Map<String, String> data, Instant expiresAt) {

        /**
         * Checks that it went where it would go today.
         *
         * @param mailbox as {@link Mailbox#digest} has it; null for nowhere
         * @throws Refusal (410) when it went elsewhere
         */
        public void checkWentTo(String mailbox) {
            if (mailbox == null || !mailbox.equals(data.get(Mailbox.KEY))) {
                throw Refusal.over("Over", "This link went to an address that we no longer write to about this.");
            }
        }

        /** The data may well hold an address. */
        @Override
        public String toString() {
            return "Link[" + purpose + " of " + subject + "]";
        }
    }

    /** Whether a link still does anything. */
    public enum State {
        WORKS,
        USED,
        EXPIRED
    }

    /**
     * How a link stands.
     *
     * @param purpose what may be done with it, or could have been
     */
    public record Standing(String purpose, State state) {}

    /**
     * Makes a link, in the caller's transaction.
     *
     * @param data what else to remember, until the link is used or has expired
     * @return the token: 43 letters, digits, dashes and underscores that nobody can guess. It is part of an address, is
     *     kept nowhere, and must not be logged.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String make(String purpose, UUID subject, Map<String, String> data, Duration validFor) {
        String token = tokens.next();
        OneTimeLink link = new OneTimeLink();
        link.id = ids.next();
        link.tokenHash = hash(token);
        link.purpose = purpose;
        link.subjectId = subject;
        link.data = data == null || data.isEmpty() ? null : Map.copyOf(data);
        link.createdAt = clock.instant();
        link.expiresAt = link.createdAt.plus(validFor);
        link.persist();
        return token;
    }

    /** Says how a link stands, and changes nothing; empty when there is none, or none any more. */
    @Transactional
    public Optional<Standing> standing(String token) {
        return OneTimeLink.withHash(hash(token)).map(link -> new Standing(link.purpose, link.state(clock.instant())));
    }

    /**
     * Says what a link is for, and changes nothing.
     *
     * @throws Refusal 404 when there is no such link, 410 when it was used or has expired
     */
    @Transactional
    public Link peek(String token) {
        OneTimeLink link = known(token);
        link.check(clock.instant());
        return view(link);
    }

    /**
     * Uses a link, in the caller's transaction: when that fails, the link still works.
     *
     * @param purpose what the caller is about to do; a link made for anything else is none
     * @throws Refusal 404 when there is no such link, 410 when it was used or has expired
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Link use(String token, String purpose) {
        OneTimeLink link = known(token);
        if (!link.purpose.equals(purpose)) {
            throw unknown();
        }
        link.use(clock.instant());
        return view(link);
    }

    /** Has all links about some things stop working, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(Collection<UUID> subjects) {
        if (!subjects.isEmpty()) {
            OneTimeLink.end(subjects, clock.instant());
        }
    }

    private static OneTimeLink known(String token) {
        return OneTimeLink.withHash(hash(token)).orElseThrow(OneTimeLinks::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("link", "like this");
    }

    private static Link view(OneTimeLink link) {
        return new Link(link.purpose, link.subjectId, link.data == null ? Map.of() : link.data, link.expiresAt);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
