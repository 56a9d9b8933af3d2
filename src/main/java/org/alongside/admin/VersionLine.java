package org.alongside.admin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.change.EntityKind;
import org.alongside.curation.HistoryEntry;
import org.alongside.proposal.FieldLabels;
import org.alongside.shared.Language;

/**
 * A version of an entry in words, and how it came about.
 *
 * @param number counts from 1; some are left out, where the directory worked something out anew
 * @param what what was done
 * @param by who wanted it
 * @param decidedBy who decided, or by what rule; null where whoever wanted it did
 * @param why why; null when nobody said
 * @param changed what it says differently; nothing where it says the same, or what it said is not on record
 */
record VersionLine(
        int number,
        String what,
        String by,
        String decidedBy,
        Instant at,
        String why,
        List<String> changed,
        UUID proposal) {

    static VersionLine of(EntityKind kind, HistoryEntry entry) {
        String what =
                switch (entry.action()) {
                    case CREATE -> "Listed";
                    case CHANGE -> "Changed";
                    case ARCHIVE -> "Taken down";
                    case MERGE -> "Made one with another";
                    case RESTORE -> "Put back as it was";
                };
        return new VersionLine(
                entry.version(),
                what,
                entry.by() == null ? "somebody without an account" : entry.by(),
                entry.decidedBy() == null || entry.decidedBy().equals(entry.by())
                        ? null
                        : ProposalWords.decider(entry.decidedBy()),
                entry.at(),
                entry.why(),
                entry.changed().stream()
                        .map(field -> FieldLabels.of(kind, field.path(), Language.EN))
                        .distinct()
                        .toList(),
                entry.proposal());
    }
}
