package org.alongside.introduction;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.change.EntityKind;
import org.alongside.proposal.ContactDetails;
import org.alongside.proposal.EntityKindConverter;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;

/** Somebody's wish to be put in touch, and what came of it. */
@Entity
@Table(name = "introduction")
public class Introduction extends PanacheEntityBase {

    /** How far it has come. */
    public enum Status {
        /** Whoever asked has yet to say that it was them. */
        unconfirmed,
        /** Whoever is asked has yet to decide. */
        waiting,
        /** Each has got how to reach the other. */
        accepted,
        declined,
        /** A curator has put an end to it. */
        stopped,
        /** Nobody has answered, or nobody is there any more to do so. */
        expired
    }

    @Id
    public UUID id;

    @Enumerated(EnumType.STRING)
    public Status status;

    @Convert(converter = EntityKindConverter.class)
    public EntityKind toKind;

    public UUID toId;

    /** The digest of the sender's address. */
    String sender;

    String language;
    public String fromName;
    public String fromOrganisation;
    String fromEmail;
    boolean shareEmail;
    String sharePhone;
    public String about;
    public Instant createdAt;
    public Instant confirmedAt;
    public Instant settledAt;
    public String settledBy;
    public String reason;

    /** A new one, that whoever asks has yet to confirm. */
    static Introduction ask(UUID id, IntroductionDraft draft, Receiver to, String sender, Instant now) {
        Introduction introduction = new Introduction();
        introduction.id = id;
        introduction.status = Status.unconfirmed;
        introduction.toKind = to.kind();
        introduction.toId = to.id();
        introduction.sender = sender;
        introduction.language = draft.from().language();
        introduction.fromName = IntroductionDraft.unreachable(draft.from().name());
        introduction.fromOrganisation =
                IntroductionDraft.unreachable(draft.from().organisation());
        introduction.fromEmail = draft.from().email();
        introduction.shareEmail = draft.share().email();
        introduction.sharePhone = draft.share().phone();
        introduction.about = IntroductionDraft.unreachable(draft.about());
        introduction.createdAt = now;
        introduction.persist();
        return introduction;
    }

    /**
     * Whoever asked says that it was them.
     *
     * @throws Refusal (410) when it is too late for that
     */
    void confirm(Instant now) {
        if (status != Status.unconfirmed) {
            throw over();
        }
        status = Status.waiting;
        confirmedAt = now;
    }

    /** Whoever is asked has become part of another organisation. */
    void goOverTo(UUID organisation) {
        toId = organisation;
    }

    /**
     * Checks that it can still be answered.
     *
     * @throws Refusal (410) when it can't
     */
    void checkWaiting() {
        if (status != Status.waiting) {
            throw over();
        }
    }

    /** Puts an end to it; whether that is possible has been checked. */
    void settle(Status outcome, String by, String why, Instant now) {
        status = outcome;
        settledAt = now;
        settledBy = by;
        reason = why;
    }

    /**
     * A curator puts an end to it.
     *
     * @throws Refusal (409) when it has come to one already
     */
    void stop(String by, String why, Instant now) {
        if (status != Status.unconfirmed && status != Status.waiting) {
            throw Refusal.conflict("This introduction is " + status + " already.");
        }
        settle(Status.stopped, by, ContactDetails.masked(why), now);
    }

    /** Forgets who asked and what they wrote. */
    void forget() {
        fromName = null;
        fromOrganisation = null;
        fromEmail = null;
        sharePhone = null;
        about = null;
    }

    /** Forgets the same because whoever asked wants it so; it comes to an end with that. */
    void erase(Instant now) {
        if (settledAt == null) {
            settle(Status.expired, null, null, now);
        }
        forget();
    }

    Sharing share() {
        return new Sharing(shareEmail, sharePhone);
    }

    Language writtenIn() {
        return Language.of(language);
    }

    /** Who asks, as they say it themselves. */
    String signed() {
        return fromOrganisation == null ? fromName : fromName + " (" + fromOrganisation + ")";
    }

    private static Refusal over() {
        return Refusal.over("Over", "This introduction has come to an end already.");
    }

    /**
     * The introduction, kept from changing until the transaction ends.
     *
     * @throws Refusal (404) when there is none
     */
    public static Introduction known(UUID id) {
        return Introduction.<Introduction>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("introduction", id.toString()));
    }

    /** Those asked for by an address, given in small letters. */
    static List<Introduction> from(String email) {
        return list("lower(fromEmail) = ?1 order by id", email);
    }

    /** Those that ask for an entry and have not come to an end, kept from changing until the transaction ends. */
    static List<Introduction> lockOpenTo(UUID entry) {
        return Introduction.<Introduction>find("toId = ?1 and settledAt is null order by id", entry)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The ids of those that ask for an entry. */
    static List<UUID> idsTo(UUID entry) {
        return find("select i.id from Introduction i where i.toId = ?1", entry)
                .project(UUID.class)
                .list();
    }
}
