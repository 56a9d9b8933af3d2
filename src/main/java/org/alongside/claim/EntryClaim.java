package org.alongside.claim;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;

/** Somebody says that an entry is their organisation's, and what became of that. */
@Entity
@Table(name = "entry_claim")
public class EntryClaim extends PanacheEntityBase {

    /** How far it has come. */
    public enum Status {
        /** Somebody has to decide. */
        WAITING,
        /** They have been sent a link. */
        INVITED,
        /** They have used it. */
        USED,
        REFUSED
    }

    @Id
    public UUID id;

    public UUID organisationId;

    /** Null when they didn't say, and once it has been deleted. */
    public String name;

    /** Null once it has been deleted. */
    public String email;

    public String language;
    public Instant madeAt;

    @Enumerated(EnumType.STRING)
    public Status status;

    /** When the link was last sent; null while none was. */
    public Instant invitedAt;

    public String decidedBy;
    public Instant decidedAt;
    public String reason;

    public Language language() {
        return Language.of(language);
    }

    /** They get a link. */
    void invite(Instant now) {
        status = Status.INVITED;
        invitedAt = now;
    }

    /** They have used the link. */
    void use() {
        status = Status.USED;
    }

    /**
     * Somebody says yes; they get a link.
     *
     * @throws Refusal (409) when that is nothing to be decided
     */
    void approve(String by, String why, Instant now) {
        decide(by, why, now);
        invite(now);
    }

    /**
     * Somebody says no.
     *
     * @throws Refusal (409) when that is nothing to be decided
     */
    void refuse(String by, String why, Instant now) {
        decide(by, why, now);
        status = Status.REFUSED;
    }

    private void decide(String by, String why, Instant now) {
        if (status != Status.WAITING) {
            throw Refusal.conflict("There is nothing to decide about this claim any more.");
        }
        decidedBy = by;
        decidedAt = now;
        reason = why;
    }

    /**
     * The claim with an id.
     *
     * @throws Refusal (404) when there is none
     */
    public static EntryClaim known(UUID id) {
        return EntryClaim.<EntryClaim>findByIdOptional(id).orElseThrow(() -> Refusal.notFound("claim", id.toString()));
    }

    /** The same, kept from changing until the transaction ends. */
    static EntryClaim locked(UUID id) {
        return EntryClaim.<EntryClaim>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("claim", id.toString()));
    }

    /** Claims from the oldest to the newest. */
    public static List<EntryClaim> after(UUID id, Collection<Status> statuses, int limit) {
        return EntryClaim.<EntryClaim>find(
                        "status in ?1 and id > ?2", Sort.by("id"), statuses, id == null ? new UUID(0, 0) : id)
                .page(Page.ofSize(limit))
                .list();
    }

    /** How many have claimed an organisation's entry since a moment. */
    static long since(Instant moment, UUID organisation) {
        return count("organisationId = ?1 and madeAt > ?2", organisation, moment);
    }

    /** Whether the same claim waits already. */
    static boolean waits(UUID organisation, String email) {
        return count(
                        "organisationId = ?1 and status = ?2 and lower(email) = lower(?3)",
                        organisation,
                        Status.WAITING,
                        email)
                > 0;
    }

    /** Forgets who claimed what was settled, or never used, since before a moment. */
    static void forgetBefore(Instant limit) {
        update(
                "name = null, email = null, reason = null where email is not null and status <> ?1 and madeAt < ?2"
                        + " and (decidedAt is null or decidedAt < ?2)",
                Status.WAITING,
                limit);
    }
}
