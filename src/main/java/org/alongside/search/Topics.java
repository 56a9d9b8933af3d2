package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Offer;
import org.alongside.vocabulary.Sector;
import org.alongside.vocabulary.Sectors;
import org.alongside.vocabulary.Term;

/** What an organisation works on and would bring, in words that somebody may search for. */
@ApplicationScoped
class Topics {

    private final Sectors sectors;

    /** As of the sectors there were when somebody last asked; they can be added to at any time. */
    private volatile Known known = new Known(List.of(), Set.of());

    Topics(Sectors sectors) {
        this.sectors = sectors;
    }

    private record Known(List<Sector> sectors, Set<String> stems) {}

    /** Whether the label of any topic has one of these stems. */
    boolean hold(Set<String> some) {
        Known now = known;
        List<Sector> all = sectors.all();
        if (now.sectors != all) {
            now = new Known(all, stems(all));
            known = now;
        }
        return !Collections.disjoint(now.stems, some);
    }

    private static Set<String> stems(List<Sector> sectors) {
        return Tokens.stemsOf(Stream.concat(
                sectors.stream()
                        .flatMap(sector -> Stream.of(sector.label(), sector.label(Language.EN), sector.labelCy())),
                Stream.of(Offer.values())
                        .flatMap(offer -> Stream.of(Language.values()).map(offer::label))));
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
