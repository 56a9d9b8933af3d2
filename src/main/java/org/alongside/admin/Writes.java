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

/** Hands entries in by the operations of the API, whatever they are entries of. */
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

    /** Lists a new entry; answers with its id. */
    UUID create(Object draft, HttpHeaders headers) {
        RestResponse<?> listed;
        if (draft instanceof OrganisationDraft organisation) {
            listed = organisations.create(organisation, new Terms(), headers);
        } else if (draft instanceof CaseStudyDraft study) {
            listed = caseStudies.create(study, new Terms(), headers);
        } else {
            listed = champions.create((ChampionDraft) draft, new Terms(), headers);
        }
        return UUID.fromString(listed.getHeaderString(HttpHeaders.LOCATION).replaceFirst(".*/", ""));
    }

    /** Puts an entry into a new state, if it is still at the version that was looked at. */
    void change(UUID id, int version, Object draft, HttpHeaders headers) {
        Terms terms = Terms.at(version);
        if (draft instanceof OrganisationDraft organisation) {
            organisations.replace(id.toString(), organisation, terms, headers);
        } else if (draft instanceof CaseStudyDraft study) {
            caseStudies.replace(id, study, terms, headers);
        } else {
            champions.replace(id, (ChampionDraft) draft, terms, headers);
        }
    }

    /** Takes an entry down, if it is still at the version that was looked at. */
    void takeDown(EntityKind kind, UUID id, int version) {
        Terms terms = Terms.at(version);
        switch (kind) {
            case ORGANISATION -> organisations.remove(id.toString(), terms);
            case CASE_STUDY -> caseStudies.remove(id, terms);
            case CHAMPION -> champions.remove(id, terms);
        }
    }
}
