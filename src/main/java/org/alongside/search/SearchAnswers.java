package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.shared.Language;

/** Makes answers out of what was found. */
@ApplicationScoped
class SearchAnswers {

    private final Searcher searcher;
    private final QuestionReader reader;
    private final EntryTexts entry;
    private final Reasons reasons;
    private final NearReasons nearReasons;
    private final Spots spots;
    private final Labels labels;
    private final Suggestions suggestions;

    SearchAnswers(
            Searcher searcher,
            QuestionReader reader,
            EntryTexts entry,
            Reasons reasons,
            NearReasons nearReasons,
            Spots spots,
            Labels labels,
            Suggestions suggestions) {
        this.searcher = searcher;
        this.reader = reader;
        this.entry = entry;
        this.reasons = reasons;
        this.nearReasons = nearReasons;
        this.spots = spots;
        this.labels = labels;
        this.suggestions = suggestions;
    }

    SearchResult answer(Question question, Language language) {
        Searcher.Found found = searcher.find(question);
        Passages passages = new Passages(found.words());
        int seen = question.start().offset() + found.hits().size();
        boolean more = found.more() && seen < QuestionReader.DEEPEST;
        return new SearchResult(
                understood(question, language),
                new SearchResult.Total(found.total(), true),
                new SearchResult.Ordering(
                        question.order().name(),
                        order(question, found.words()).in(language),
                        question.start().seed()),
                found.hits().stream()
                        .map(hit -> item(hit, passages, question, language))
                        .toList(),
                facets(found, language),
                suggestions.of(question, found, language),
                more ? reader.next(question, last(found)) : null);
    }

    private static UUID last(Searcher.Found found) {
        return found.hits().get(found.hits().size() - 1).card().id();
    }

    private SearchResult.Item item(Searcher.Hit hit, Passages passages, Question question, Language language) {
        Passages.Found places =
                question.q() == null ? Passages.Found.NOTHING : passages.in(entry.of(hit, passages.stems()));
        List<Reason> why = reasons.of(hit, places, question, language);
        return new SearchResult.Item(
                Partner.from(hit.card(), language),
                hit.score(),
                hit.distanceKm(),
                spots.of(hit, language),
                why,
                features(hit, why, places, question),
                places.passages());
    }

    private static List<SearchResult.Feature> features(
            Searcher.Hit hit, List<Reason> why, Passages.Found places, Question question) {
        List<SearchResult.Feature> features = new ArrayList<>();
        why.forEach(reason -> features.add(SearchResult.Feature.of(reason)));
        if (!places.places().isEmpty()) {
            features.add(new SearchResult.Feature("words", places.share()));
        }
        if (question.q() != null) {
            features.add(new SearchResult.Feature("exactName", WordsQuery.isExactName(hit.score(), question) ? 1 : 0));
        }
        return features;
    }

    private SearchResult.Understood understood(Question question, Language language) {
        return new SearchResult.Understood(
                question.q(),
                wanted(question, Criterion.REGION, language),
                question.wanted(Criterion.REGION).isEmpty()
                        ? null
                        : question.regionMode().name(),
                near(question.near(), language),
                wanted(question, Criterion.SECTOR, language),
                question.maturity(),
                question.evidence().name(),
                question.willing().name(),
                (question.unlisted() ? Question.Unlisted.include : Question.Unlisted.leaveOut).name(),
                wanted(question, Criterion.OFFERS, language),
                wanted(question, Criterion.NEEDS, language),
                wanted(question, Criterion.SUPPORTS, language),
                wanted(question, Criterion.TYPE, language),
                wanted(question, Criterion.SIZE, language),
                question.wishes().criteria().stream()
                        .map(Criterion::parameter)
                        .sorted()
                        .toList(),
                question.order().name(),
                question.limit());
    }

    private SearchResult.Near near(Near near, Language language) {
        return near == null
                ? null
                : new SearchResult.Near(
                        near.text(), nearReasons.label(near, language), near.lat(), near.lon(), near.within());
    }

    private List<List<SearchResult.Labelled>> wanted(Question question, Criterion criterion, Language language) {
        return question.wanted(criterion).stream()
                .map(any -> any.stream()
                        .map(code -> new SearchResult.Labelled(code, labels.of(criterion, code, language)))
                        .toList())
                .toList();
    }

    private Map<String, List<SearchResult.Count>> facets(Searcher.Found found, Language language) {
        Map<String, List<SearchResult.Count>> facets = new LinkedHashMap<>();
        found.counts().forEach((criterion, counts) -> {
            List<SearchResult.Count> entries = new ArrayList<>();
            counts.forEach((code, count) ->
                    entries.add(new SearchResult.Count(code, labels.of(criterion, code, language), count)));
            facets.put(criterion.code(), entries);
        });
        return facets;
    }

    private static Sentence order(Question question, Words words) {
        return switch (question.order()) {
            case relevance -> {
                Sentence byWords = words.wanted().isEmpty() ? Sentence.BY_TURNS : Sentence.BY_RELEVANCE;
                yield question.wishes().criteria().isEmpty() ? byWords : Sentence.BY_WISHES;
            }
            case fair -> Sentence.BY_TURNS;
            case distance -> Sentence.BY_DISTANCE;
            case name -> Sentence.BY_NAME;
            case recent -> Sentence.BY_RECENT;
        };
    }
}
