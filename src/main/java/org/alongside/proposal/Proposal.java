package org.alongside.proposal;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.access.HoldsPersonalData;
import org.alongside.change.EntityKind;
import org.alongside.shared.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * A write somebody proposes: the full state an entry should be in, and what was decided about it. The state never
 * holds contact details.
 */
@Entity
@DynamicUpdate // Whoever forgets a name must not write back what they have read of a decision
@Table(name = "proposal")
public class Proposal extends PanacheEntityBase {

    /** What is to be done. */
    @Schema(name = "ProposalAction")
    public enum Action {
        CREATE,
        CHANGE,
        /** Take it down. */
        ARCHIVE,
        /** Take it down in favour of another, which is put into the state proposed. */
        MERGE,
        /** Put it back into the state it had in an earlier version, also when it was taken down. */
        RESTORE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether who wants it says what an entry should be like. */
        public boolean isAboutState() {
            return this == CREATE || this == CHANGE || this == MERGE;
        }
    }

    /** How far it has come. */
    @Schema(name = "ProposalStatus")
    public enum Status {
        /** Its sender, a visitor, has yet to show that they can be reached. */
        UNCONFIRMED,
        /** Somebody is to decide. */
        WAITING,
        /** Its sender is to answer a question. */
        RETURNED,
        APPROVED,
        REJECTED,
        WITHDRAWN;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it can be decided. */
        public boolean isOpen() {
            return this == WAITING || this == RETURNED;
        }
    }

    @Id
    public UUID id;

    @Convert(converter = EntityKindConverter.class)
    public EntityKind kind;

    @Enumerated(EnumType.STRING)
    public Action action;

    /** The entry, which need not exist yet. */
    public UUID targetId;

    public Integer baseVersion;

    /** The entry that takes the target's place; only where that is what is proposed. */
    public UUID survivorId;

    /** The version of that one which the proposal is based on; null on records from before it was kept. */
    public Integer survivorVersion;

    public Integer restoredVersion;

    /** What is proposed, never changed in place, so nobody needs to keep a copy to compare it with. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public JsonNode state;

    /**
     * What was published instead; null unless whoever decided edited it, or the entry kept what its sender could not see.
     */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public JsonNode decidedState;

    /** Counts from 1, and grows when its sender changes the state. */
    public int revision = 1;

    public String why;

    /** Why, as whoever approved it has everybody read it; empty for nothing, null when they didn't say. */
    public String publishedWhy;

    public String source;

    @Enumerated(EnumType.STRING)
    public Author.Origin origin;

    /** The account's name; null for a visitor. */
    public String madeBy;

    public Instant madeAt;

    /** Where the entry is or would be, as ONS codes; null when it was decided at once. */
    public List<String> areas;

    /** Codes of what was risky about it when its sender last had a hand in it; null when it was decided at once. */
    public List<String> risks;

    @Enumerated(EnumType.STRING)
    public Risk.Level risk;

    @Enumerated(EnumType.STRING)
    public Status status;

    /** Who has it to themselves, or had; null when nobody has. */
    @Embedded
    public ProposalClaim claim;

    public String decidedBy;
    public Instant decidedAt;
    public String reason;
    public Integer resultVersion;

    /**
     * The proposal, kept from changing until the transaction ends.
     *
     * @throws Refusal (404) when there is none
     */
    static Proposal locked(UUID id) {
        return Proposal.<Proposal>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> unknown(id));
    }

    /** All about an entry, in order of their ids, kept from changing until the transaction ends. */
    static List<Proposal> lockedAbout(EntityKind kind, UUID target) {
        return Proposal.<Proposal>find("kind = ?1 and targetId = ?2 order by id", kind, target)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * The proposal with this id.
     *
     * @throws Refusal (404) when there is none
     */
    public static Proposal known(UUID id) {
        return Proposal.<Proposal>findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /** Says that there is no such proposal, or none for whoever asks. */
    public static Refusal unknown(UUID id) {
        return Refusal.notFound("proposal", id.toString());
    }

    /** Whether there was something risky about it when its sender last had a hand in it. */
    public boolean holds(Risk found) {
        return risks != null && risks.contains(found.code());
    }

    /** The entry whose state is proposed. */
    public UUID subject() {
        return survivorId == null ? targetId : survivorId;
    }

    /** What its sender wants, with a draft of the state. */
    Wish wish(Object draft) {
        Wish.Into into = survivorId == null ? null : new Wish.Into(survivorId, survivorVersion);
        return new Wish(kind, action, targetId, baseVersion, draft, into, restoredVersion, why, source);
    }

    /** The state that was published with it; null when an entry was taken down with it, or the state has been erased. */
    public JsonNode published() {
        JsonNode published = decidedState == null ? state : decidedState;
        return published == null || published.isEmpty() ? null : published;
    }

    /**
     * Its sender has shown that they can be reached.
     *
     * @throws Refusal (409) when that was not what it waited for
     */
    void confirm() {
        if (status != Status.UNCONFIRMED) {
            throw Refusal.conflict("This proposal has been confirmed already.");
        }
        status = Status.WAITING;
    }

    /**
     * Keeps everybody else from deciding for {@link ProposalClaim#LASTS}; who has it may claim it again.
     *
     * @throws Refusal (409) when it has been decided, or somebody else has it
     */
    void claim(String by, Instant now) {
        refuseUnlessFree(by, now);
        claim = ProposalClaim.of(by, now);
    }

    /**
     * Lets everybody decide.
     *
     * @throws Refusal (409) when somebody else has it
     */
    void release(String by, Instant now) {
        if (claim != null) {
            claim.refuseOthers(by, now);
        }
        claim = null;
    }

    /** Who has it to themselves at this moment; null when nobody has. */
    public ProposalClaim claimAt(Instant now) {
        return claim == null || !claim.isLive(now) ? null : claim;
    }

    /** Whose account or key it comes from; null when from none, or nobody knows any more. */
    String account() {
        return origin == Author.Origin.LETTER || HoldsPersonalData.SOMEBODY.equals(madeBy) ? null : madeBy;
    }

    /**
     * Gives it back to its sender with a question.
     *
     * @throws Refusal (409) when it has been decided
     */
    void giveBack() {
        refuseUnlessOpen();
        status = Status.RETURNED;
        claim = null;
    }

    /**
     * Takes the answer to a question, and the state as its sender wants it now.
     *
     * @throws Refusal (409) when no question is open
     */
    void takeAnswer(JsonNode now, Integer base) {
        if (status != Status.RETURNED) {
            throw Refusal.conflict(
                    status == Status.WAITING ? "Nothing has been asked." : "This proposal has been decided already.");
        }
        status = Status.WAITING;
        state = now;
        baseVersion = base;
        revision++;
    }

    /**
     * Says yes.
     *
     * @param version the version the entry has now
     * @throws Refusal (409) when it has been decided before
     */
    void approve(String by, String why, int version, Instant at) {
        decide(Status.APPROVED, by, why, at);
        resultVersion = version;
    }

    /** Says no where nobody has decided yet, be it confirmed or not. */
    void close(String by, String because, Instant at) {
        if (status == Status.UNCONFIRMED || status.isOpen()) {
            settle(Status.REJECTED, by, because, at);
        }
    }

    /**
     * Says no.
     *
     * @throws Refusal (409) when it has been decided before
     */
    void reject(String by, String why, Instant at) {
        decide(Status.REJECTED, by, why, at);
    }

    /**
     * Its sender takes it back.
     *
     * @throws Refusal (409) when it has been decided before
     */
    void withdraw(Instant at) {
        if (!status.isOpen()) {
            throw Refusal.conflict("This proposal has been decided already.");
        }
        decide(Status.WITHDRAWN, madeBy, null, at);
    }

    /**
     * Forgets what its sender wrote and was never published; nobody decides about it any more. That there was a state stays,
     * and why it was approved in the words of whoever did that.
     */
    void forgetWords(Instant at) {
        if (status == Status.UNCONFIRMED || status.isOpen()) {
            settle(Status.WITHDRAWN, HoldsPersonalData.SOMEBODY, null, at);
        }
        if (why != null && why.equals(publishedWhy)) {
            publishedWhy = null;
        }
        why = null;
        source = null;
        if (status != Status.APPROVED) {
            state = state == null ? null : JsonNodeFactory.instance.objectNode();
        } else if (decidedState != null) {
            state = decidedState;
            decidedState = null;
        }
    }

    /**
     * Checks that somebody may decide now.
     *
     * @throws Refusal (409) that says who decided what and when, or who has it until when
     */
    void refuseUnlessFree(String by, Instant now) {
        refuseUnlessOpen();
        if (claim != null) {
            claim.refuseOthers(by, now);
        }
    }

    private void decide(Status decision, String by, String why, Instant at) {
        refuseUnlessOpen();
        settle(decision, by, why, at);
    }

    private void settle(Status decision, String by, String why, Instant at) {
        status = decision;
        decidedBy = by;
        decidedAt = at;
        reason = why;
        claim = null;
    }

    private void refuseUnlessOpen() {
        if (!status.isOpen()) {
            throw Undecidable.refusal(this);
        }
    }
}
