package org.alongside.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.alongside.search.Completion;
import org.alongside.search.SuggestResource;
import org.alongside.shared.Refusal;

/** What somebody may have meant by a place that nobody knows. */
@ApplicationScoped
class PlacesMeant {

    private static final int LONGEST = 100;
    private static final int ASKED = 20;
    private static final int MOST = 3;
    private static final int NOT_READY = 503;

    private final SuggestResource suggest;

    PlacesMeant(SuggestResource suggest) {
        this.suggest = suggest;
    }

    /** The areas with the most similar names, the likeliest first; none while search isn't there. */
    List<Labels.Label> of(String typed, HttpHeaders headers) {
        if (typed == null || typed.length() > LONGEST) {
            return List.of();
        }
        try {
            return suggest.suggest(typed, "any", ASKED, headers).items().stream()
                    .filter(found -> found.kind() == Completion.Kind.AREA)
                    .limit(MOST)
                    .map(found -> new Labels.Label(found.value(), found.text()))
                    .toList();
        } catch (Refusal refusal) {
            if (refusal.status() == NOT_READY) {
                return List.of();
            }
            throw refusal;
        }
    }
}
