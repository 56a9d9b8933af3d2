package org.alongside.letter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.HoldsPersonalData;
import org.alongside.shared.Refusal;
import org.hibernate.Session;

/** A letter in the outbox: what it says, and how far it has come. */
@Entity
@Table(name = "letter")
class Letter extends PanacheEntityBase {

    /** How far a letter has come. */
    enum Status {
        /** Waits for its turn, for a mail server, or for what the server says to it. */
        kept,
        /** The mail server took it. */
        sent,
        /** Did not go the last time, and will be tried again. */
        failed,
        /** Did not go, and won't be tried again by itself. */
        givenUp
    }

    /** How long after the first attempt, the second and so on there is another one. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    private static final String CUT_OFF = "We were cut off while sending it for the last time.";
    private static final String NEVER_SENT = "It could not be sent for 30 days.";
    private static final String ERASED = "It was erased.";

    private static final String DUE = """
            select *
              from letter
             where status in ('kept', 'failed') and next_attempt_at <= :now
             order by next_attempt_at, id
             limit 1
               for update skip locked
            """;

    @Id
    UUID id;

    String kind;

    /** What it is about, such as an introduction; null when nobody said. */
    UUID subjectId;

    String language;
    String toAddress;
    String subject;
    String text;
    String html;
    Instant createdAt;

    @Enumerated(EnumType.STRING)
    Status status;

    int attempts;
    Instant nextAttemptAt;
    Instant sentAt;
    Instant givenUpAt;
    String problem;

    /**
     * Begins an attempt. It counts before anybody knows what comes of it, so that a letter that brings the application
     * down does so a few times at most, and nobody is written to for ever because a success could not be noted.
     *
     * @param lease how long nobody else tries; after that whoever began is taken for dead
     * @return whether there is an attempt left
     */
    boolean begin(Instant now, Duration lease) {
        if (attempts > PAUSES.size()) {
            giveUp(CUT_OFF, now);
            return false;
        }
        attempts++;
        status = Status.kept;
        nextAttemptAt = now.plus(lease);
        return true;
    }

    /** The mail server took it. */
    void accept(Instant now) {
        status = Status.sent;
        sentAt = now;
        givenUpAt = null;
        nextAttemptAt = null;
        problem = null;
    }

    /** The attempt came to nothing. */
    void fail(String why, Instant now) {
        if (attempts > PAUSES.size()) {
            giveUp(why, now);
            return;
        }
        status = Status.failed;
        problem = why;
        nextAttemptAt = now.plus(PAUSES.get(attempts - 1));
    }

    /**
     * Has it tried again from the beginning, at once.
     *
     * @throws Refusal (409) when it was sent, is on its way or has been forgotten
     */
    void retry(Instant now) {
        if (status != Status.failed && status != Status.givenUp) {
            throw Refusal.conflict(
                    status == Status.sent ? "This letter has been sent." : "This letter is waiting for its turn.");
        }
        if (text == null) {
            throw Refusal.conflict("What this letter said has been deleted.");
        }
        status = Status.kept;
        attempts = 0;
        givenUpAt = null;
        problem = null;
        nextAttemptAt = now;
    }

    /** Forgets at once whom it goes to and what it says; it won't be sent any more. */
    void forget(Instant now) {
        if (sentAt == null && givenUpAt == null) {
            giveUp(ERASED, now);
        }
        toAddress = null;
        subject = null;
        text = null;
        html = null;
    }

    private void giveUp(String why, Instant now) {
        status = Status.givenUp;
        givenUpAt = now;
        nextAttemptAt = null;
        problem = why;
    }

    /** The letter that has been due the longest and nobody else holds, held until the transaction ends. */
    static Optional<Letter> due(Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(DUE, Letter.class)
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    /** The letter with this id, kept from changing until the transaction ends. */
    static Optional<Letter> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Letters from the newest to the oldest. */
    static List<Letter> before(UUID id, Collection<Status> statuses, int limit) {
        Sort newestFirst = Sort.by("id").descending();
        return (id == null
                        ? find("status in ?1", newestFirst, statuses)
                        : find("status in ?1 and id < ?2", newestFirst, statuses, id))
                .page(Page.ofSize(limit))
                .list();
    }

    /** Letters to somebody's address, or that name it, kept from changing until the transaction ends. */
    static List<Letter> naming(HoldsPersonalData.Person person) {
        return Letter.<Letter>find(
                        "toAddress is not null and (lower(toAddress) = ?1 or locate(?1, lower(text)) > 0) order by id",
                        person.email())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .filter(letter -> letter.toAddress.equalsIgnoreCase(person.email()) || person.isIn(letter.text))
                .toList();
    }

    /** Letters about some things whose words are still here, kept from changing until the transaction ends. */
    static List<Letter> about(Collection<UUID> subjects) {
        return Letter.<Letter>find("subjectId in ?1 and text is not null", Sort.by("id"), subjects)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Gives up what has been waiting since before a moment, such as for a mail server that never came. */
    static void giveUpOlderThan(Instant limit, Instant now) {
        update(
                "status = ?1, givenUpAt = ?2, nextAttemptAt = null, problem = coalesce(problem, ?3)"
                        + " where status in ?4 and createdAt < ?5",
                Status.givenUp,
                now,
                NEVER_SENT,
                List.of(Status.kept, Status.failed),
                limit);
    }

    /** Forgets whom letters went to and what they said, when they were settled before a moment. */
    static void forgetSettledBefore(Instant limit) {
        update(
                "toAddress = null, subject = null, text = null, html = null"
                        + " where text is not null and (sentAt < ?1 or givenUpAt < ?1)",
                limit);
    }
}
