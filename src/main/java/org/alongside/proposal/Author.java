package org.alongside.proposal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who makes a proposal, and by what way it comes in.
 *
 * @param name the account's name; null for a visitor
 * @param origin the way in
 * @param rule by what rule it is decided at once, where its author may not decide; null everywhere else
 */
public record Author(String name, Origin origin, String rule) {

    public Author(String name, Origin origin) {
        this(name, origin, null);
    }

    /** The ways in. */
    @Schema(name = "ProposalOrigin")
    public enum Origin {
        /** Somebody with an account, or a service with a key. */
        API,
        /** Somebody without an account. */
        VISITOR,
        /** Somebody without an account, by a link in a letter that went to whom it concerns. */
        LETTER,
        IMPORT,
        DEMONSTRATION;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who decides when it is decided at once; a rule is told from an account by its colon. */
    String decider() {
        return rule == null ? name : "rule:" + rule;
    }
}
