package org.alongside.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Offer;
import org.alongside.vocabulary.OrganisationKind;
import org.alongside.vocabulary.Sectors;
import org.alongside.vocabulary.SentCodes;
import org.alongside.vocabulary.Size;
import org.alongside.vocabulary.Support;

/** Reads the saved filter of a key to be made, as a search would read the same parameters. */
@ApplicationScoped
class FilterReader {

    private final Areas areas;
    private final Sectors sectors;

    FilterReader(Areas areas, Sectors sectors) {
        this.areas = areas;
        this.sectors = sectors;
    }

    /**
     * The draft with every name in its filter in favour of the codes it stands for.
     *
     * @throws Refusal (422) that names what makes no sense, or no sense together
     */
    KeyDraft read(KeyDraft draft) {
        KeyFilter filter = draft.filter();
        if (filter == null) {
            if (!draft.origins().isEmpty()) {
                throw invalid("origins", "need a filter");
            }
            return draft;
        }
        if (!draft.scopes().equals(List.of("read"))) {
            throw invalid("scopes", "can be nothing but read where there is a filter");
        }
        if (filter.letsEverybodyThrough()) {
            throw invalid("filter", "leaves nobody out: say what has been cleared, or leave the filter away");
        }
        return draft.with(read(filter));
    }

    private KeyFilter read(KeyFilter filter) {
        List<FieldError> errors = new ArrayList<>();
        SentCodes codes = new SentCodes(errors);
        KeyFilter read = new KeyFilter(
                joined(codes.known("region", filter.region(), areas::codes)),
                filter.regionMode(),
                joined(codes.known("sector", filter.sector(), sectors::codes)),
                filter.maturity(),
                filter.evidence(),
                filter.willing(),
                joined(codes.terms("offers", filter.offers(), Offer.class)),
                joined(codes.terms("needs", filter.needs(), Offer.class)),
                joined(codes.terms("supports", filter.supports(), Support.class)),
                joined(codes.terms("type", filter.type(), OrganisationKind.class)),
                joined(codes.terms("size", filter.size(), Size.class)),
                filter.organisations());
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors).below("filter");
        }
        return read;
    }

    private static List<String> joined(List<List<String>> wanted) {
        return wanted.stream().map(any -> String.join(",", any)).toList();
    }

    private static Refusal invalid(String field, String message) {
        return Refusal.invalid(List.of(FieldError.of(field, message)));
    }
}
