package org.alongside.pages;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.casestudy.CaseStudy;
import org.alongside.casestudy.CaseStudyResource;
import org.alongside.casestudy.CaseStudyView;
import org.alongside.champion.Champion;
import org.alongside.champion.ChampionResource;
import org.alongside.champion.ChampionView;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationResource;
import org.alongside.organisation.OrganisationView;
import org.alongside.proposal.FieldLabels;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;

/**
 * An entry with which something may be wrong.
 *
 * @param path of its page
 * @param fields its texts, of which any may be what is wrong
 */
record Reported(EntityKind kind, UUID id, String name, String path, List<Labels.Label> fields) {

    /** Finds the entry that a page is about. */
    @ApplicationScoped
    static class Finder {

        private final OrganisationResource organisations;
        private final CaseStudyResource caseStudies;
        private final ChampionResource champions;

        Finder(OrganisationResource organisations, CaseStudyResource caseStudies, ChampionResource champions) {
            this.organisations = organisations;
            this.caseStudies = caseStudies;
            this.champions = champions;
        }

        /**
         * The entry the public may see.
         *
         * @param kind the first step of its page's address
         * @throws Refusal 404, 308 or 410 as its page would
         */
        Reported find(String kind, String id, HttpHeaders headers) {
            Language language = Language.of(headers);
            return switch (kind) {
                case "organisations" -> {
                    OrganisationView view = organisations.get(id, headers);
                    Set<String> texts = texts(() -> Organisation.<Organisation>findById(view.id())
                            .texts()
                            .keySet());
                    yield of(EntityKind.ORGANISATION, view.id(), view.name(), texts, language);
                }
                case "case-studies" -> {
                    CaseStudyView view = caseStudies.get(uuid("case study", id), headers);
                    Set<String> texts = texts(() ->
                            CaseStudy.<CaseStudy>findById(view.id()).texts().keySet());
                    yield of(EntityKind.CASE_STUDY, view.id(), view.title(), texts, language);
                }
                default -> {
                    ChampionView view =
                            champions.get(uuid("champion", id), headers).getEntity();
                    Set<String> texts = texts(
                            () -> Champion.<Champion>findById(view.id()).texts().keySet());
                    yield of(EntityKind.CHAMPION, view.id(), view.displayName(), texts, language);
                }
            };
        }

        private static Set<String> texts(java.util.concurrent.Callable<Set<String>> read) {
            return QuarkusTransaction.requiringNew().call(read);
        }

        private static Reported of(EntityKind kind, UUID id, String name, Set<String> texts, Language language) {
            String step =
                    switch (kind) {
                        case ORGANISATION -> "organisations";
                        case CASE_STUDY -> "case-studies";
                        case CHAMPION -> "champions";
                    };
            return new Reported(
                    kind,
                    id,
                    name,
                    "/" + step + "/" + id,
                    texts.stream()
                            .map(text -> new Labels.Label(text, FieldLabels.of(kind, text, language)))
                            .toList());
        }

        private static UUID uuid(String what, String id) {
            try {
                return UUID.fromString(id);
            } catch (IllegalArgumentException noId) {
                throw Refusal.notFound(what, id);
            }
        }
    }
}
