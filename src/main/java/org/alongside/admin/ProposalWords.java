package org.alongside.admin;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Author;
import org.alongside.proposal.Proposal;
import org.alongside.proposal.Risk;

/** How pages say what proposals are. */
final class ProposalWords {

    private static final String RULE = "rule:";

    private ProposalWords() {}

    /** What is wanted, as the beginning of a sentence. */
    static String what(Proposal.Action action, EntityKind kind) {
        return switch (action) {
            case CREATE -> "New " + kind.words();
            case CHANGE -> "Change of " + one(kind);
            case ARCHIVE -> "Take down " + one(kind);
            case MERGE -> "Make two organisations one";
            case RESTORE -> "Put back " + one(kind);
        };
    }

    /**
     * Who wants it.
     *
     * @param madeBy an account's or a key's name; null for whoever has none, or is no longer on record
     */
    static String by(String madeBy, Author.Origin origin) {
        return switch (origin) {
            case API -> named(madeBy);
            case VISITOR -> "somebody without an account";
            case LETTER -> "somebody with a link from a letter";
            case IMPORT -> named(madeBy) + ", from a file";
            case DEMONSTRATION -> "the demonstration";
        };
    }

    /** Who decided. */
    static String decider(String decidedBy) {
        return decidedBy.startsWith(RULE) ? "a rule (its organisation is trusted)" : decidedBy;
    }

    /** How far one has come, for those who decide. */
    static String status(Proposal.Status status) {
        return switch (status) {
            case UNCONFIRMED -> "not confirmed";
            case WAITING -> "waiting";
            case RETURNED -> "returned with a question";
            case APPROVED -> "approved";
            case REJECTED -> "rejected";
            case WITHDRAWN -> "taken back";
        };
    }

    /** What there is to look at twice. */
    static List<String> risks(List<String> codes) {
        return Stream.of(Risk.values())
                .filter(risk -> codes.contains(risk.code()))
                .map(Risk::sentence)
                .toList();
    }

    /** The kind of entry, with its article. */
    static String one(EntityKind kind) {
        return (kind == EntityKind.ORGANISATION ? "an " : "a ") + kind.words();
    }

    private static String named(String madeBy) {
        return madeBy == null ? "somebody" : madeBy;
    }
}
