package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Offer;
import org.alongside.vocabulary.Sectors;
import org.alongside.vocabulary.Term;

/** What an organisation works on and would bring, in words that somebody may search for. */
@ApplicationScoped
class Topics {

    private final Sectors sectors;

    Topics(Sectors sectors) {
        this.sectors = sectors;
    }

    /** The labels of sectors, of all above them, and of offers. */
    List<String> of(List<String> sectorCodes, List<String> offers, Language language) {
        Stream<String> fields = sectorCodes.stream()
                .flatMap(code -> sectors.withAncestors(code).stream())
                .flatMap(code -> sectors.find(code).stream())
                .flatMap(sector -> language == Language.EN
                        ? Stream.of(sector.label(), sector.label(Language.EN))
                        : Stream.ofNullable(sector.labelCy()));
        Stream<String> brings = offers.stream()
                .flatMap(code -> Term.find(Offer.class, code).stream())
                .map(offer -> offer.label(language));
        return Stream.concat(fields, brings).distinct().toList();
    }
}
