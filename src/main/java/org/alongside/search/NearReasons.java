package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.alongside.search.Reason.Met;
import org.alongside.search.Whereabouts.Known;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Area;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Postcode;

/** Says how far from a place an organisation is based, and how well that is known. */
@ApplicationScoped
class NearReasons {

    private final Areas areas;

    NearReasons(Areas areas) {
        this.areas = areas;
    }

    Reason of(Searcher.Hit hit, Near near, Language language) {
        PartnerCard card = hit.card();
        String far = far(hit.distanceKm(), language);
        if (card.located() == Known.DISTRICT) {
            String district = areas.find(card.baseArea())
                    .map(area -> PlaceReasons.name(area, language))
                    .orElse(card.baseArea());
            // Between the middles of two districts nothing less can be told
            return new Reason(
                    "near",
                    Met.PARTLY,
                    hit.distanceKm() < 1
                            ? Sentence.SOMEWHERE_IN.in(language, district)
                            : Sentence.SOMEWHERE_IN_AND_FAR.in(language, district, far));
        }
        String place = inSentence(near, language);
        return new Reason(
                "near",
                Met.YES,
                card.located() == Known.OUTCODE
                        ? Sentence.NEAR_FROM_OUTCODE.in(language, card.baseOutcode(), far, place)
                        : Sentence.NEAR.in(language, far, place));
    }

    /** The name of a place; a point or a postcode goes by itself. */
    String label(Near near, Language language) {
        return area(near)
                .map(area -> area.name(language))
                .orElseGet(
                        () -> Postcode.of(near.text()).map(Postcode::written).orElse(near.lat() + ", " + near.lon()));
    }

    private String inSentence(Near near, Language language) {
        return area(near).map(area -> PlaceReasons.name(area, language)).orElseGet(() -> label(near, language));
    }

    private Optional<Area> area(Near near) {
        return areas.find(near.area());
    }

    private static String far(double kilometres, Language language) {
        return kilometres < 1
                ? Sentence.LESS_THAN_A_KM.in(language)
                : Sentence.ABOUT_KM.in(language, Math.round(kilometres));
    }
}
