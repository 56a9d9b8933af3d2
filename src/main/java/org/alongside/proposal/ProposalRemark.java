package org.alongside.proposal;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What was asked about a proposal, or answered. */
@Entity
@Table(name = "proposal_remark")
public class ProposalRemark extends PanacheEntityBase {

    /** Which of the two. */
    public enum Kind {
        QUESTION,
        ANSWER;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String FORGOTTEN = "Erased: whoever wrote this has asked to be forgotten.";

    @Id
    public UUID id;

    public UUID proposalId;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** The account's name; null for a visitor. */
    public String madeBy;

    public Instant madeAt;
    public String text;

    /** The state proposed until this answer replaced it; null when it did not. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public JsonNode state;

    static ProposalRemark make(UUID id, Proposal proposal, Kind kind, Instant now) {
        ProposalRemark remark = new ProposalRemark();
        remark.id = id;
        remark.proposalId = proposal.id;
        remark.kind = kind;
        remark.madeAt = now;
        return remark;
    }

    /** Says that there were words, in place of them. */
    void forgetWords() {
        text = FORGOTTEN;
        state = null;
    }

    /** What was said about a proposal, in order. */
    public static List<ProposalRemark> of(UUID proposal) {
        return list("proposalId = ?1 order by id", proposal);
    }
}
