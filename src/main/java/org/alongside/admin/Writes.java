package org.alongside.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.champion.ChampionDraft;
import org.alongside.change.EntityKind;
import org.alongside.curation.CaseStudyWrites;
import org.alongside.curation.ChampionWrites;
import org.alongside.curation.OrganisationWrites;
import org.alongside.curation.Terms;
import org.alongside.organisation.OrganisationDraft;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Hands entries in by the operations of the API, whatever they are entries of. What whoever hands in may not decide waits.
 */
@ApplicationScoped
class Writes {

    private final OrganisationWrites organisations;
    private final CaseStudyWrites caseStudies;
    private final ChampionWrites champions;

    Writes(OrganisationWrites organisations, CaseStudyWrites caseStudies, ChampionWrites champions) {
        this.organisations = organisations;
        this.caseStudies = caseStudies;
        this.champions = champions;
    }

    /**
     * What came of a write.
     *
     * @param entry the entry that was written; null when nothing was yet
     * @param proposal the proposal that waits; null when nothing does
     */
    record Done(UUID entry, UUID proposal) {

        /** @param entry the entry; null for a new one, whose id only the answer says */
        private static Done of(RestResponse<?> answer, UUID entry) {
            boolean waits = answer.getStatus() == RestResponse.StatusCode.ACCEPTED;
            return new Done(waits ? null : entry == null ? located(answer) : entry, waits ? located(answer) : null);
        }

        private static UUID located(RestResponse<?> answer) {
            return UUID.fromString(answer.getHeaderString(HttpHeaders.LOCATION).replaceFirst(".*/", ""));
        }
    }

    /** Lists a new entry. */
    Done create(Object draft, HttpHeaders headers) {
        RestResponse<?> listed;
        if (draft instanceof OrganisationDraft organisation) {
            listed = organisations.create(organisation, new Terms(), headers);
        } else if (draft instanceof CaseStudyDraft study) {
            listed = caseStudies.create(study, new Terms(), headers);
        } else {
            listed = champions.create((ChampionDraft) draft, new Terms(), headers);
        }
        return Done.of(listed, null);
    }

    /** Puts an entry into a new state, if it is still at the version that was looked at. */
    Done change(UUID id, int version, Object draft, HttpHeaders headers) {
        Terms terms = Terms.at(version);
        RestResponse<?> changed;
        if (draft instanceof OrganisationDraft organisation) {
            changed = organisations.replace(id.toString(), organisation, terms, headers);
        } else if (draft instanceof CaseStudyDraft study) {
            changed = caseStudies.replace(id, study, terms, headers);
        } else {
            changed = champions.replace(id, (ChampionDraft) draft, terms, headers);
        }
        return Done.of(changed, id);
    }

    /** Takes an entry down, if it is still at the version that was looked at. */
    Done takeDown(EntityKind kind, UUID id, int version) {
        Terms terms = Terms.at(version);
        return Done.of(
                switch (kind) {
                    case ORGANISATION -> organisations.remove(id.toString(), terms);
                    case CASE_STUDY -> caseStudies.remove(id, terms);
                    case CHAMPION -> champions.remove(id, terms);
                },
                id);
    }
}
