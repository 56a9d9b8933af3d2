package org.alongside.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.change.EntityKind;
import org.alongside.shared.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * A write somebody proposes: the full state an entry should be in, and what was decided about it. The state never
 * holds contact details.
 */
@Entity
@Table(name = "proposal")
public class Proposal extends PanacheEntityBase {

    /** What is to be done. */
    public enum Action {
        CREATE,
        CHANGE,
        ARCHIVE,
        /** Takes the entry down in favour of another, which is put into the state proposed. */
        MERGE
    }

    /** How far it has come. */
    public enum Status {
        WAITING,
        APPROVED,
        REJECTED
    }

    @Id
    public UUID id;

    @Convert(converter = EntityKindConverter.class)
    public EntityKind kind;

    @Enumerated(EnumType.STRING)
    public Action action;

    public UUID targetId;

    /** The entry that takes the target's place; only where that is what is proposed. */
    public UUID survivorId;

    public Integer baseVersion;

    /** Set once and never changed in place, so nobody needs to keep a copy to compare it with. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public JsonNode state;

    @Enumerated(EnumType.STRING)
    public Author.Origin origin;

    public String madeBy;
    public Instant madeAt;

    @Enumerated(EnumType.STRING)
    public Status status;

    public String decidedBy;
    public Instant decidedAt;
    public String reason;
    public Integer resultVersion;

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

    /**
     * Forgets the champion it is about: the state it proposed, and their names wherever somebody gave a reason. One that
     * nobody has decided is rejected.
     *
     * @param names every name they have gone by
     */
    void forget(Collection<String> names, String by, String why, Instant at) {
        state = state == null ? null : JsonNodeFactory.instance.objectNode();
        if (status == Status.WAITING) {
            decide(Status.REJECTED, by, why, at);
        } else if (reason != null) {
            reason = without(names, reason);
        }
    }

    private static String without(Collection<String> names, String text) {
        String left = text;
        for (String name : names) {
            left = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(left)
                    .replaceAll("a champion");
        }
        return left;
    }

    private void decide(Status decision, String by, String why, Instant at) {
        if (status != Status.WAITING) {
            throw Refusal.conflict("This proposal has been decided already.");
        }
        status = decision;
        decidedBy = by;
        decidedAt = at;
        reason = why;
    }
}
