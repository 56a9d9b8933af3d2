package org.alongside.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.access.KeyFilter;
import org.alongside.access.KeyView;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Offer;
import org.alongside.vocabulary.OrganisationKind;
import org.alongside.vocabulary.Rung;
import org.alongside.vocabulary.Size;
import org.alongside.vocabulary.Support;
import org.alongside.vocabulary.Term;

/** Says in words what a key is limited to. */
@ApplicationScoped
class KeyWords {

    private final AreaCatalogue areas;
    private final SectorCatalogue sectors;

    KeyWords(AreaCatalogue areas, SectorCatalogue sectors) {
        this.areas = areas;
        this.sectors = sectors;
    }

    KeyLine line(KeyView key) {
        List<String> limits = new ArrayList<>(key.filter() == null ? List.of() : limits(key.filter()));
        if (!key.origins().isEmpty()) {
            limits.add("For pages of " + String.join(", ", key.origins()));
        }
        return new KeyLine(key, limits);
    }

    private List<String> limits(KeyFilter filter) {
        List<String> limits = new ArrayList<>();
        String where = "based".equals(filter.regionMode()) ? "Based in " : "Works in ";
        limits.addAll(each(where, filter.region(), areas::label));
        limits.addAll(each("Field of work: ", filter.sector(), sectors::label));
        if (filter.maturity() != null) {
            limits.add(rung(filter));
        }
        limits.addAll(each("Comes with: ", filter.supports(), code -> label(Support.class, code)));
        limits.addAll(each("Would bring: ", filter.offers(), code -> label(Offer.class, code)));
        limits.addAll(each("Looks for: ", filter.needs(), code -> label(Offer.class, code)));
        limits.addAll(each("Kind: ", filter.type(), code -> label(OrganisationKind.class, code)));
        limits.addAll(each("Size: ", filter.size(), code -> label(Size.class, code)));
        if ("stated".equals(filter.willing())) {
            limits.add("Has said that they would share power");
        }
        int byHand = filter.organisations().size();
        if (byHand > 0) {
            limits.add(byHand == 1 ? "1 organisation cleared by hand" : byHand + " organisations cleared by hand");
        }
        return limits;
    }

    private static String rung(KeyFilter filter) {
        String basis = "claimed".equals(filter.evidence()) ? ", by their own word" : "";
        return label(Rung.class, filter.maturity().toString()) + " (rung " + filter.maturity() + ") or further" + basis;
    }

    private static List<String> each(String before, List<String> texts, UnaryOperator<String> label) {
        return texts.stream()
                .map(any -> before + Stream.of(any.split(",")).map(label).collect(Collectors.joining(" or ")))
                .toList();
    }

    private static <T extends Enum<T> & Term> String label(Class<T> vocabulary, String code) {
        return Term.find(vocabulary, code).map(term -> term.label(Language.EN)).orElse(code);
    }
}
