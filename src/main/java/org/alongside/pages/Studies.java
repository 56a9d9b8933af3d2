package org.alongside.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.casestudy.CaseStudy;
import org.alongside.casestudy.CaseStudyView;
import org.alongside.casestudy.Involved;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationView;
import org.alongside.shared.Language;

/** Case studies as lists of them show each. */
@ApplicationScoped
class Studies {

    /**
     * One of a list.
     *
     * @param organisations what those are called that did it and are listed
     * @param rung 1 to 7
     */
    record Line(
            UUID id,
            String title,
            String summary,
            List<String> organisations,
            int rung,
            String rungLabel,
            Instant createdAt,
            Instant updatedAt) {}

    /**
     * Somebody's part in a piece of work.
     *
     * @param path of the page of the organisation
     * @param part lead, partner or funder
     */
    record Part(String name, String path, String part) {}

    /**
     * The newest case studies.
     *
     * @param areas codes, of which each has one; any when there are none
     * @param sectors likewise
     */
    @Transactional
    List<Line> newest(List<String> areas, List<String> sectors, int most, Language language) {
        return of(CaseStudy.newest(areas, sectors, most), language);
    }

    @Transactional
    List<Line> of(List<CaseStudy> studies, Language language) {
        return lines(
                studies.stream()
                        .map(study -> CaseStudyView.from(study, language))
                        .toList(),
                language);
    }

    @Transactional
    List<Line> lines(List<CaseStudyView> studies, Language language) {
        Map<UUID, OrganisationView> known = known(studies.stream(), language);
        return studies.stream()
                .map(study -> new Line(
                        study.id(),
                        study.title(),
                        study.summary(),
                        study.organisations().stream()
                                .filter(involved -> known.containsKey(involved.id()))
                                .map(involved -> known.get(involved.id()).name())
                                .toList(),
                        study.rung(),
                        study.rungLabel(),
                        study.createdAt(),
                        study.updatedAt()))
                .toList();
    }

    /** Who took which part in a piece of work. */
    @Transactional
    List<Part> parts(CaseStudyView study, Language language) {
        Map<UUID, OrganisationView> known = known(Stream.of(study), language);
        return study.organisations().stream()
                .filter(involved -> known.containsKey(involved.id()))
                .map(involved ->
                        new Part(known.get(involved.id()).name(), "/organisations/" + involved.id(), involved.part()))
                .toList();
    }

    /** Those that are listed; what has been taken down is named nowhere. */
    private static Map<UUID, OrganisationView> known(Stream<CaseStudyView> studies, Language language) {
        Set<UUID> ids = studies.flatMap(study -> study.organisations().stream())
                .map(Involved::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Organisation.findByIds(ids).stream()
                .filter(found -> found.isListed())
                .map(found -> OrganisationView.from(found, language))
                .collect(Collectors.toMap(view -> view.id(), view -> view));
    }
}
