package org.alongside.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.search.Passages.Place;
import org.alongside.search.Passages.Text;
import org.alongside.search.Reason.Met;

/** Says where in an entry the words are that somebody looked for. */
final class WordReasons {

    private static final Map<String, String> PLACES = Map.of(
            "name", "its name",
            "otherNames", "another name of it",
            "summary", "its summary",
            "description", "its description",
            "places", "the places it works in",
            "topics", "what it works on or would bring");

    private WordReasons() {}

    static Reason of(PartnerCard card, Passages.Found found) {
        List<Place> missing =
                found.places().stream().filter(place -> place.in() == null).toList();
        List<Place> there =
                found.places().stream().filter(place -> place.in() != null).toList();
        if (there.isEmpty()) {
            return new Reason("q", Met.PARTLY, "Words like yours are in its entry.");
        }
        boolean together = there.stream().map(Place::in).distinct().count() == 1;
        boolean asTyped = there.stream().allMatch(place -> place.as() == null);
        if (missing.isEmpty() && together && asTyped) {
            return new Reason(
                    "q",
                    Met.YES,
                    "Your words are in " + place(card, there.get(0).in()) + ".");
        }
        String text = there.stream()
                .collect(Collectors.groupingBy(
                        place -> place(card, place.in()), java.util.LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> quoted(entry.getValue())
                        + (entry.getValue().size() == 1 ? " is in " : " are in ")
                        + entry.getKey())
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? new Reason("q", Met.YES, text + ".")
                : new Reason("q", Met.PARTLY, text + "; its entry doesn't have " + quoted(missing) + ".");
    }

    private static String place(PartnerCard card, Text text) {
        return text.field().equals("caseStudies")
                ? "the case study “" + card.caseStudies().get(text.study()).title() + "”"
                : PLACES.get(text.field());
    }

    private static String quoted(List<Place> places) {
        return places.stream()
                .map(place -> "“" + place.thing() + "”" + (place.as() == null ? "" : " (as “" + place.as() + "”)"))
                .collect(Collectors.joining(" and "));
    }
}
