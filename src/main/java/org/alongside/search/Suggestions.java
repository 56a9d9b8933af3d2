package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import org.alongside.search.Question.Willing;
import org.alongside.search.SearchResult.Suggestion;
import org.alongside.shared.Language;

/** Says what else to ask: a word that was meant, or, where nobody fits, which one filter to loosen. */
@ApplicationScoped
class Suggestions {

    private static final Map<Criterion, Sentence> WITHOUT = Map.of(
            Criterion.REGION, Sentence.WITHOUT_REGION,
            Criterion.NEAR, Sentence.WITHOUT_NEAR,
            Criterion.SECTOR, Sentence.WITHOUT_SECTOR,
            Criterion.RUNG, Sentence.WITHOUT_RUNG,
            Criterion.OFFERS, Sentence.WITHOUT_OFFERS,
            Criterion.NEEDS, Sentence.WITHOUT_NEEDS,
            Criterion.SUPPORTS, Sentence.WITHOUT_SUPPORTS,
            Criterion.TYPE, Sentence.WITHOUT_TYPE,
            Criterion.SIZE, Sentence.WITHOUT_SIZE);

    private final Searcher searcher;

    Suggestions(Searcher searcher) {
        this.searcher = searcher;
    }

    /** What else to ask; null when the answer is good as it is or nothing would help. */
    Suggestion of(Question question, Searcher.Found found, Language language) {
        if (found.total() > 0) {
            return found.corrected() == null ? null : corrected(found, language);
        }
        Suggestion willing = willing(question, found.words(), language);
        return willing != null ? willing : loosened(question, found.words(), language);
    }

    private static Suggestion corrected(Searcher.Found found, Language language) {
        return new Suggestion(
                "q",
                found.corrected(),
                found.corrected(),
                found.total(),
                Sentence.CORRECTED.in(language, found.corrected()));
    }

    private Suggestion willing(Question question, Words words, Language language) {
        if (question.willing() == Willing.any) {
            return null;
        }
        long more = searcher.count(question.ofEverybody(), words);
        return more == 0
                ? null
                : new Suggestion("willing", "any", null, more, Sentence.MORE_NOT_STATED.in(language, more));
    }

    /** The one filter without which the most are found. */
    private Suggestion loosened(Question question, Words words, Language language) {
        return EnumSet.allOf(Criterion.class).stream()
                .filter(question::narrowsBy)
                .map(criterion -> loosened(criterion, searcher.count(question.without(criterion), words), language))
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong(Suggestion::total))
                .orElse(null);
    }

    private static Suggestion loosened(Criterion criterion, long found, Language language) {
        String without = WITHOUT.get(criterion).in(language);
        return found == 0
                ? null
                : new Suggestion(
                        criterion.parameter(), null, null, found, Sentence.LOOSENED.in(language, without, found));
    }
}
