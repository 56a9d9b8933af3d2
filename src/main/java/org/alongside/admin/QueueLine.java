package org.alongside.admin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.curation.ProposalLine;
import org.alongside.proposal.Risk;

/**
 * A proposal as a list shows it.
 *
 * @param revision of what was read
 * @param name what the entry is called
 * @param what what is wanted
 * @param why why; null when nobody said
 * @param risk how much is at stake; null where that was not looked at
 * @param risks what there is to look at twice, in sentences
 * @param claimedBy who has it to themselves; null when nobody has
 * @param open whether the caller may decide now
 */
record QueueLine(
        UUID id,
        int revision,
        String name,
        String what,
        String by,
        Instant madeAt,
        String status,
        String why,
        Risk.Level risk,
        List<String> risks,
        String claimedBy,
        boolean open) {

    /** @param me the name of whoever looks at it */
    static QueueLine of(ProposalLine line, String me) {
        String claimedBy = line.claim() == null ? null : line.claim().by();
        return new QueueLine(
                line.id(),
                line.revision(),
                line.name() == null ? "An entry that is gone" : line.name(),
                ProposalWords.what(line.action(), line.kind()),
                ProposalWords.by(line.madeBy(), line.origin()),
                line.madeAt(),
                ProposalWords.status(line.status()),
                line.why(),
                line.risk(),
                ProposalWords.risks(line.risks()),
                claimedBy,
                line.status().isOpen() && (claimedBy == null || claimedBy.equals(me)));
    }

    /** What a box to tick stands for. */
    public String ticket() {
        return id + "." + revision;
    }
}
