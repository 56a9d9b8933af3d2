package org.alongside.admin;

import java.time.Instant;
import org.alongside.proposal.Author;
import org.alongside.proposal.Proposal;

/**
 * A version of an entry, and how it came about.
 *
 * @param number counts from 1; some are left out, where the directory worked something out anew
 * @param action what was done
 * @param origin by what way it came in
 * @param readable whether what it said is on record
 */
record EntryVersion(int number, String action, String by, String origin, Instant at, String reason, boolean readable) {

    static EntryVersion of(Proposal proposal) {
        String action =
                switch (proposal.action) {
                    case CREATE -> "Listed";
                    case CHANGE -> "Changed";
                    case ARCHIVE -> "Taken down";
                    case MERGE -> "Made one with another";
                    case RESTORE -> "Put back as it was";
                };
        return new EntryVersion(
                proposal.resultVersion,
                action,
                proposal.madeBy == null ? "somebody" : proposal.madeBy,
                origin(proposal.origin),
                proposal.decidedAt,
                proposal.why == null ? proposal.reason : proposal.why,
                proposal.published() != null && proposal.action != Proposal.Action.MERGE);
    }

    private static String origin(Author.Origin origin) {
        return switch (origin) {
            case API -> "on a page or through the API";
            case VISITOR -> "without an account";
            case LETTER -> "by a link in a letter";
            case IMPORT -> "from a file";
            case DEMONSTRATION -> "as an example";
        };
    }
}
