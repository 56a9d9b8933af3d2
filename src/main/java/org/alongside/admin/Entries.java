package org.alongside.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.casestudy.CaseStudy;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.champion.Champion;
import org.alongside.champion.ChampionDraft;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.report.HiddenField;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;

/** Entries of every kind, as they are. */
@ApplicationScoped
class Entries {

    private static final String HIDDEN = HiddenField.words(Language.EN);

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
        return find(id, true);
    }

    /**
     * The same with only what everybody may see of it: what is hidden says so, and a champion whose consent has ended isn't
     * listed.
     *
     * @throws Refusal (404) when there is none
     */
    @Transactional
    Entry shown(UUID id) {
        return find(id, false);
    }

    /** What organisations and champions are called, by their ids. */
    @Transactional
    Map<UUID, String> names(Set<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        Organisation.findByIds(ids).forEach(found -> names.put(found.id, found.name));
        if (!ids.isEmpty()) {
            Champion.<Champion>list("id in ?1", ids).forEach(found -> names.put(found.id, name(found)));
        }
        return names;
    }

    private Entry find(UUID id, boolean whole) {
        return Organisation.<Organisation>findByIdOptional(id)
                .map(found -> entry(whole ? found : found.shown(HIDDEN)))
                .or(() -> CaseStudy.<CaseStudy>findByIdOptional(id)
                        .map(found -> entry(whole ? found : found.shown(HIDDEN))))
                .or(() -> Champion.<Champion>findByIdOptional(id)
                        .map(found -> whole
                                ? entry(found, found.status == Champion.Status.LISTED)
                                : entry(found.shown(HIDDEN), found.isVisible())))
                .orElseThrow(() -> Refusal.notFound("entry", id.toString()));
    }

    private Entry entry(Organisation o) {
        return new Entry(
                o.id,
                EntityKind.ORGANISATION,
                o.version,
                o.name,
                Set.of(o.id),
                o.isListed(),
                o.createdAt,
                o.updatedAt,
                "/api/v1/organisations/" + o.id,
                json.valueToTree(OrganisationDraft.from(o)),
                o.mergedInto,
                o.evidenced.rung() == null
                        ? o.evidenced.reason()
                        : "Borne out: rung " + o.evidenced.rung() + ". " + o.evidenced.reason());
    }

    private Entry entry(CaseStudy c) {
        return new Entry(
                c.id,
                EntityKind.CASE_STUDY,
                c.version,
                c.title,
                c.organisationIds(),
                c.isPublished(),
                c.createdAt,
                c.updatedAt,
                "/api/v1/case-studies/" + c.id,
                json.valueToTree(CaseStudyDraft.from(c)),
                null,
                null);
    }

    private Entry entry(Champion c, boolean listed) {
        return new Entry(
                c.id,
                EntityKind.CHAMPION,
                c.version,
                name(c),
                c.organisationId == null ? Set.of() : Set.of(c.organisationId),
                listed,
                c.createdAt,
                c.updatedAt,
                "/api/v1/champions/" + c.id,
                json.valueToTree(ChampionDraft.from(c)),
                null,
                Champion.isReachable(c.id)
                        ? "How to reach them, and what they agreed to, are on record and shown to nobody."
                        : "What they agreed to is not on record, so they are not shown to the public.");
    }

    private static String name(Champion champion) {
        return champion.displayName == null ? "A champion who has left" : champion.displayName;
    }
}
