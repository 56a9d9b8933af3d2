package org.alongside.admin;

import jakarta.enterprise.context.ApplicationScoped;
import org.alongside.change.EntityKind;

/** The forms of the three kinds of entry. */
@ApplicationScoped
class Forms {

    private final Form organisation;
    private final Form caseStudy;
    private final Form champion;

    Forms(AreaCatalogue areas, SectorCatalogue sectors, OrganisationCatalogue organisations) {
        organisation = OrganisationForm.of(areas, sectors);
        caseStudy = CaseStudyForm.of(areas, sectors, organisations);
        champion = ChampionForm.of(areas, organisations);
    }

    Form of(EntityKind kind) {
        return switch (kind) {
            case ORGANISATION -> organisation;
            case CASE_STUDY -> caseStudy;
            case CHAMPION -> champion;
        };
    }
}
