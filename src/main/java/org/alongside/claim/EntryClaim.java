package org.alongside.claim;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
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

    /** Has those who may yet look after one organisation's entry look after another's. */
    static void handOver(UUID from, UUID to) {
        update(
                "organisationId = ?1 where organisationId = ?2 and status in ?3",
                to,
                from,
                List.of(Status.WAITING, Status.INVITED));
    }

    /** How many have claimed an organisation's entry since a moment. */
    static long since(Instant moment, UUID organisation) {
        return count("organisationId = ?1 and madeAt > ?2", organisation, moment);
    }

    /** The ids of those made with an address, given in small letters. */
    static List<UUID> idsOf(String email) {
        return find("select c.id from EntryClaim c where lower(c.email) = ?1", email)
                .project(UUID.class)
                .list();
    }

    /** Whether the same claim waits already, or a link has been sent for it since a moment. */
    static boolean isKnown(UUID organisation, String email, Instant since) {
        return count(
                        "organisationId = ?1 and (status = ?2 or invitedAt > ?3) and lower(email) = lower(?4)",
                        organisation,
                        Status.WAITING,
                        since,
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
