package org.alongside.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.report.HiddenField;
import org.alongside.search.Passages.Place;
import org.alongside.search.Passages.Text;
import org.alongside.search.Reason.Met;
import org.alongside.shared.Language;

/** Says where in an entry the words are that somebody looked for. */
final class WordReasons {

    private static final Map<String, Sentence> PLACES = Map.of(
            "name", Sentence.IN_NAME,
            "otherNames", Sentence.IN_OTHER_NAME,
            "summary", Sentence.IN_SUMMARY,
            "description", Sentence.IN_DESCRIPTION,
            "places", Sentence.IN_PLACES,
            "topics", Sentence.IN_TOPICS);

    private WordReasons() {}

    static Reason of(PartnerCard card, Passages.Found found, Language language) {
        List<Place> missing =
                found.places().stream().filter(place -> place.in() == null).toList();
        List<Place> there =
                found.places().stream().filter(place -> place.in() != null).toList();
        if (there.isEmpty()) {
            return new Reason("q", Met.PARTLY, Sentence.WORDS_LIKE_YOURS.in(language));
        }
        boolean together = there.stream().map(Place::in).distinct().count() == 1;
        boolean asTyped = there.stream().allMatch(place -> place.as() == null);
        if (missing.isEmpty() && together && asTyped) {
            return new Reason(
                    "q",
                    Met.YES,
                    Sentence.YOUR_WORDS_ARE.in(
                            language, place(card, there.get(0).in(), language)));
        }
        String text = there.stream()
                .collect(Collectors.groupingBy(
                        place -> place(card, place.in(), language), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> (entry.getValue().size() == 1 ? Sentence.ONE_WORD_IS : Sentence.SEVERAL_WORDS_ARE)
                        .in(language, quoted(entry.getValue(), language), entry.getKey()))
                .reduce((before, next) -> Sentence.AND_THERE.in(language, before, next))
                .orElseThrow();
        return missing.isEmpty()
                ? new Reason("q", Met.YES, Sentence.WORDS_ARE_THERE.in(language, text))
                : new Reason(
                        "q", Met.PARTLY, Sentence.WORDS_ARE_THERE_BUT.in(language, text, quoted(missing, language)));
    }

    private static String place(PartnerCard card, Text text, Language language) {
        if (!text.field().equals(Passages.CASE_STUDIES)) {
            return PLACES.get(text.field()).in(language);
        }
        String title = card.caseStudies().get(text.study()).title();
        return Sentence.IN_CASE_STUDY.in(language, title == null ? HiddenField.words(language) : title);
    }

    private static String quoted(List<Place> places, Language language) {
        return places.stream()
                .map(place -> place.as() == null
                        ? Sentence.WORD.in(language, place.thing())
                        : Sentence.WORD_AS.in(language, place.thing(), place.as()))
                .reduce((before, next) -> Sentence.BOTH_WORDS.in(language, before, next))
                .orElseThrow();
    }
}
