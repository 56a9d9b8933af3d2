package org.alongside.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.alongside.casestudy.CaseStudy;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.champion.Champion;
import org.alongside.champion.ChampionDraft;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.shared.Refusal;

/** Entries of every kind, as they are. */
@ApplicationScoped
class Entries {

    private final ObjectMapper json;

    Entries(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The entry with an id, listed or not.
     *
     * @throws Refusal (404) when there is none
     */
    @Transactional
    Entry known(UUID id) {
        return organisation(id)
                .or(() -> caseStudy(id))
                .or(() -> champion(id))
                .orElseThrow(() -> Refusal.notFound("entry", id.toString()));
    }

    private Optional<Entry> organisation(UUID id) {
        return Organisation.<Organisation>findByIdOptional(id)
                .map(o -> new Entry(
                        o.id,
                        EntityKind.ORGANISATION,
                        o.version,
                        o.name,
                        o.isListed(),
                        o.createdAt,
                        o.updatedAt,
                        "/api/v1/organisations/" + o.id,
                        json.valueToTree(OrganisationDraft.from(o)),
                        o.mergedInto,
                        o.evidenced.rung() == null
                                ? o.evidenced.reason()
                                : "Borne out: rung " + o.evidenced.rung() + ". " + o.evidenced.reason()));
    }

    private Optional<Entry> caseStudy(UUID id) {
        return CaseStudy.<CaseStudy>findByIdOptional(id)
                .map(c -> new Entry(
                        c.id,
                        EntityKind.CASE_STUDY,
                        c.version,
                        c.title,
                        c.isPublished(),
                        c.createdAt,
                        c.updatedAt,
                        "/api/v1/case-studies/" + c.id,
                        json.valueToTree(CaseStudyDraft.from(c)),
                        null,
                        null));
    }

    private Optional<Entry> champion(UUID id) {
        return Champion.<Champion>findByIdOptional(id)
                .map(c -> new Entry(
                        c.id,
                        EntityKind.CHAMPION,
                        c.version,
                        c.displayName == null ? "A champion who has left" : c.displayName,
                        c.status == Champion.Status.LISTED,
                        c.createdAt,
                        c.updatedAt,
                        "/api/v1/champions/" + c.id,
                        json.valueToTree(ChampionDraft.from(c)),
                        null,
                        Champion.isReachable(id)
                                ? "How to reach them, and what they agreed to, are on record and shown to nobody."
                                : "What they agreed to is not on record, so they are not shown to the public."));
    }
}
