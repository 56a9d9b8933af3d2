package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Offer;
import org.alongside.vocabulary.OrganisationKind;
import org.alongside.vocabulary.Rung;
import org.alongside.vocabulary.Sectors;
import org.alongside.vocabulary.Size;
import org.alongside.vocabulary.Support;
import org.alongside.vocabulary.Term;

/** The label of any code a question or a facet can hold. */
@ApplicationScoped
class Labels {

    private final Areas areas;
    private final Sectors sectors;

    Labels(Areas areas, Sectors sectors) {
        this.areas = areas;
        this.sectors = sectors;
    }

    /** The label in a language; the code itself when there is none. */
    String of(Criterion criterion, String code, Language language) {
        Optional<String> label =
                switch (criterion) {
                    case REGION -> areas.find(code).map(area -> area.name(language));
                    case SECTOR -> sectors.find(code).map(sector -> sector.label(language));
                    case RUNG -> Rung.of(Integer.parseInt(code)).map(rung -> rung.label(language));
                    case OFFERS, NEEDS -> term(Offer.class, code, language);
                    case SUPPORTS -> term(Support.class, code, language);
                    case TYPE -> term(OrganisationKind.class, code, language);
                    case SIZE -> term(Size.class, code, language);
                    case NEAR, COMPANY, WILLING -> Optional.empty();
                };
        return label.orElse(code);
    }

    private static <T extends Enum<T> & Term> Optional<String> term(
            Class<T> vocabulary, String code, Language language) {
        return Term.find(vocabulary, code).map(term -> term.label(language));
    }
}
