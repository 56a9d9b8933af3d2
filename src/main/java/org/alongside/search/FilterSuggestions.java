package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.search.FilterWords.Meant;
import org.alongside.search.SearchResult.Change;
import org.alongside.search.SearchResult.Suggestion;
import org.alongside.shared.Language;

/** Offers filters for words that name what those ask for: a place, or what taking part comes with. */
@ApplicationScoped
class FilterSuggestions {

    private final FilterWords filterWords;
    private final Searcher searcher;
    private final Labels labels;

    FilterSuggestions(FilterWords filterWords, Searcher searcher, Labels labels) {
        this.filterWords = filterWords;
        this.searcher = searcher;
        this.labels = labels;
    }

    /**
     * What to ask with filters instead of words, as many of them as find somebody; nothing where words are in quotes or left
     * out, or where the filter asks for something already.
     *
     * @param words what the question's words were taken for
     */
    Optional<Suggestion> of(Question question, Words words, Language language) {
        if (!words.areLoose()) {
            return Optional.empty();
        }
        List<Meant> all = filterWords.in(
                question.q(), criterion -> question.wanted(criterion).isEmpty());
        Stream<List<Meant>> each = all.stream().map(List::of);
        return (all.size() > 1 ? Stream.concat(Stream.of(all), each) : each)
                .flatMap(some -> instead(question, some, language).stream())
                .findFirst();
    }

    private Optional<Suggestion> instead(Question question, List<Meant> meant, Language language) {
        String rest = FilterWords.without(question.q(), meant);
        Question instead = question.withWords(rest);
        List<Change> changes = new ArrayList<>();
        for (Meant one : meant) {
            instead = instead.with(one.criterion(), one.codes());
            changes.add(new Change(one.criterion().parameter(), String.join(",", one.codes())));
        }
        changes.add(new Change("q", rest));
        long found = rest == null
                ? searcher.count(instead, Words.NONE)
                : searcher.find(instead).total();
        return found == 0
                ? Optional.empty()
                : Optional.of(
                        Suggestion.of(changes, found, Sentence.MEANT_AS.in(language, named(meant, language), found)));
    }

    private String named(List<Meant> meant, Language language) {
        return meant.stream()
                .map(one -> (one.criterion() == Criterion.REGION ? Sentence.AS_PLACE : Sentence.AS_SUPPORT)
                        .in(language, labels.of(one.criterion(), one.codes().get(0), language)))
                .reduce((one, other) -> Sentence.BOTH_WORDS.in(language, one, other))
                .orElseThrow();
    }
}
