package org.alongside.curation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.alongside.letter.Letters;
import org.alongside.letter.OneTimeLinks;
import org.alongside.proposal.Merging;
import org.alongside.proposal.Withdrawals;
import org.alongside.report.Report;

/** What goes with an entry that goes, in the same transaction. */
@ApplicationScoped
class Aftermath {

    private static final String LEFT = "The champion has left.";

    private final Letters letters;
    private final OneTimeLinks links;
    private final Clock clock;

    Aftermath(Letters letters, OneTimeLinks links, Clock clock) {
        this.letters = letters;
        this.links = links;
        this.clock = clock;
    }

    /** What was written to a champion who leaves, and what was said about them. */
    void forget(@Observes Withdrawals.Withdrawn champion) {
        letters.forgetAbout(List.of(champion.id()));
        links.end(List.of(champion.id()));
        Report.forgetAbout(champion.id(), LEFT, clock.instant());
    }

    /** Reports are decided about the organisation that stays; whether that one is trusted is its own. */
    void follow(@Observes Merging.Merged merged) {
        Report.handOver(merged.from(), merged.to());
        TrustedOrganisation.deleteById(merged.from());
    }
}
