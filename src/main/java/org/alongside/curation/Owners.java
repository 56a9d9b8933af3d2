package org.alongside.curation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.casestudy.CaseStudy;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.casestudy.Involved;
import org.alongside.champion.Champion;
import org.alongside.champion.ChampionDraft;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Proposal.Action;
import org.alongside.proposal.Wish;

/** Which organisations' something is: their entry, their work, or their champion. */
final class Owners {

    private Owners() {}

    /** Whose it is that something is to be done with; where it is to be new, whose it would be. */
    static Set<UUID> of(Wish wish) {
        return wish.action() == Action.CREATE
                ? of(wish.draft())
                : QuarkusTransaction.requiringNew().call(() -> of(wish.kind(), wish.target()));
    }

    private static Set<UUID> of(Object draft) {
        Stream<UUID> owners = Stream.of();
        if (draft instanceof CaseStudyDraft study) {
            owners = study.organisations().stream().filter(Objects::nonNull).map(Involved::id);
        } else if (draft instanceof ChampionDraft champion) {
            owners = Stream.of(champion).map(ChampionDraft::organisation);
        }
        return owners.filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Set<UUID> of(EntityKind kind, UUID id) {
        return switch (kind) {
            case ORGANISATION -> Set.of(id);
            case CASE_STUDY ->
                CaseStudy.<CaseStudy>findByIdOptional(id)
                        .map(study -> study.organisationIds())
                        .orElse(Set.of());
            case CHAMPION ->
                Champion.<Champion>findByIdOptional(id)
                        .map(champion -> champion.organisationId)
                        .map(Set::of)
                        .orElse(Set.of());
        };
    }
}
