package org.alongside.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.change.EntityKind;
import org.alongside.letter.Letters;
import org.alongside.letter.Mailbox;
import org.alongside.letter.OneTimeLinks;
import org.alongside.organisation.OrganisationContact;
import org.alongside.proposal.Merging;
import org.alongside.proposal.Withdrawals;

/** What becomes of introductions when an entry goes that was asked, in the same transaction. */
@ApplicationScoped
class IntroductionAftermath {

    private final Introductions introductions;
    private final Letters letters;
    private final OneTimeLinks links;

    IntroductionAftermath(Introductions introductions, Letters letters, OneTimeLinks links) {
        this.introductions = introductions;
        this.letters = letters;
        this.links = links;
    }

    /** Letters name the champion who leaves, and some say how to reach them. */
    void forget(@Observes Withdrawals.Withdrawn champion) {
        List<UUID> asked = Introduction.idsTo(champion.id());
        letters.forgetAbout(asked);
        links.end(asked);
    }

    /** What is open goes over to the organisation that stays, and so do blocks and pauses. */
    void follow(@Observes Merging.Merged merged) {
        IntroductionBlock.copy(merged.from(), merged.to());
        IntroductionPause.copy(merged.from(), merged.to());
        Optional<String> asked = OrganisationContact.of(merged.from()).map(contact -> Mailbox.digest(contact.email));
        Optional<Receiver> another = Receiver.of(EntityKind.ORGANISATION, merged.to())
                .filter(to -> !asked.equals(Optional.of(Mailbox.digest(to.email()))));
        for (Introduction open : Introduction.lockOpenTo(merged.from())) {
            open.goOverTo(merged.to());
            if (open.status == Introduction.Status.waiting) {
                another.ifPresent(to -> askAgain(open, to));
            }
        }
    }

    /** Another person speaks for the one that stays. Whom nothing can be passed on to lets it come to an end by itself. */
    private void askAgain(Introduction open, Receiver to) {
        if (!IntroductionBlock.stands(to.id(), open.sender) && letters.hasRoomFor(to.email())) {
            introductions.passOn(open, to);
        }
    }
}
