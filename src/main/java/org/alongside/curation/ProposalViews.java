package org.alongside.curation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationView;
import org.alongside.proposal.Entries;
import org.alongside.proposal.Lookalike;
import org.alongside.proposal.Proposal;
import org.alongside.proposal.ProposalRemark;
import org.alongside.proposal.Reviews;
import org.alongside.proposal.Risk;
import org.alongside.shared.Language;

/** Shows proposals: to curators with all there is to know, to whoever made one without what concerns others. */
@ApplicationScoped
class ProposalViews {

    private static final int MOST_LOOKALIKES = 10;

    private final Reviews reviews;
    private final Entries entries;
    private final Clock clock;

    ProposalViews(Reviews reviews, Entries entries, Clock clock) {
        this.reviews = reviews;
        this.entries = entries;
        this.clock = clock;
    }

    /** Whether there is a proposal with this id. */
    boolean exists(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Proposal.findByIdOptional(id).isPresent());
    }

    /** A proposal as it is now, as whoever made it sees it. */
    ProposalView own(UUID id, Language language) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Proposal proposal = Proposal.known(id);
            Reviews.Seen seen = reviews.forSender(proposal);
            List<FieldDifference> changes = FieldDifference.all(seen.changes(), proposal.kind, language);
            return ProposalView.of(
                    proposal, new ProposalView.Content(seen.state(), changes), ProposalRemark.of(id), null);
        });
    }

    /** A proposal as it is now, as curators see it. */
    ProposalView whole(UUID id, Language language) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Proposal proposal = Proposal.known(id);
            List<FieldDifference> changes = FieldDifference.all(reviews.changes(proposal), proposal.kind, language);
            return ProposalView.of(
                    proposal,
                    new ProposalView.Content(proposal.state, changes),
                    ProposalRemark.of(id),
                    review(proposal, language));
        });
    }

    /** A proposal in a list, in the caller's transaction. */
    ProposalLine line(Proposal proposal) {
        String name = Entries.name(proposal.state);
        if (proposal.state == null) {
            name = entries.find(proposal.kind, proposal.targetId)
                    .map(Entries.Entry::state)
                    .map(Entries::name)
                    .orElse(null);
        }
        return ProposalLine.of(proposal, name, clock.instant());
    }

    /** The same for whoever made it. */
    ProposalLine ownLine(Proposal proposal) {
        return ProposalLine.of(proposal, reviews.nameForSender(proposal), clock.instant())
                .forSender();
    }

    private ProposalReview review(Proposal proposal, Language language) {
        Reviews.Review review = reviews.of(proposal);
        return new ProposalReview(
                proposal.madeBy,
                proposal.decidedBy,
                proposal.publishedWhy,
                Risk.Level.of(review.risks()),
                review.risks().stream().map(ProposalReview.FoundRisk::from).toList(),
                lookalikes(review.lookalikes(), language),
                review.evidence().stream()
                        .map(ProposalReview.RungForecast::from)
                        .toList(),
                review.conflict(),
                ProposalReview.ClaimView.from(proposal.claimAt(clock.instant())));
    }

    private static List<LookalikeView> lookalikes(List<Lookalike> found, Language language) {
        List<Lookalike> likeliest = found.stream().limit(MOST_LOOKALIKES).toList();
        Map<UUID, Organisation> organisations = Organisation.byId(
                likeliest.stream().map(lookalike -> lookalike.entry().id()).toList());
        return likeliest.stream()
                .map(lookalike -> LookalikeView.from(
                        OrganisationView.from(
                                organisations.get(lookalike.entry().id()), language),
                        lookalike.signals()))
                .toList();
    }
}
