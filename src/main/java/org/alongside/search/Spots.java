package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.search.SearchResult.Spot;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Area;
import org.alongside.vocabulary.AreaType;
import org.alongside.vocabulary.Areas;

/**
 * Says where on a map an organisation is, out of what was found and without asking the database. Nothing is closer than
 * about a kilometre, and whoever names only a region is nowhere: in the middle of one there is nobody.
 */
@ApplicationScoped
class Spots {

    private static final Set<AreaType> SMALL = Set.of(AreaType.DISTRICT, AreaType.COUNTY, AreaType.COMBINED_AUTHORITY);

    private final Areas areas;

    Spots(Areas areas) {
        this.areas = areas;
    }

    /** Where somebody found is; null when nothing small enough is known. */
    Spot of(Searcher.Hit hit, Language language) {
        PartnerCard card = hit.card();
        if (hit.place() != null && card.located() != null) {
            double lat = coarse(hit.place().latitude());
            double lon = coarse(hit.place().longitude());
            return switch (card.located()) {
                case POINT -> new Spot(lat, lon, "point", name(card.baseArea(), language));
                case OUTCODE -> new Spot(lat, lon, "outcode", card.baseOutcode());
                case DISTRICT -> new Spot(lat, lon, "base", name(card.baseArea(), language));
            };
        }
        List<String> served = card.areasServed();
        return middle(card.baseArea(), "base", language)
                .or(() -> served.size() == 1 ? middle(served.get(0), "served", language) : Optional.empty())
                .orElse(null);
    }

    private Optional<Spot> middle(String code, String from, Language language) {
        return areas.find(code)
                .filter(area -> SMALL.contains(area.type()) && area.lat() != null && area.lon() != null)
                .map(area -> new Spot(coarse(area.lat()), coarse(area.lon()), from, area.name(language)));
    }

    private String name(String code, Language language) {
        return areas.find(code).map((Area area) -> area.name(language)).orElse(null);
    }

    private static double coarse(double degrees) {
        return Math.round(degrees * 100) / 100.0;
    }
}
