package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alongside.search.Question.Willing;
import org.alongside.search.SearchResult.Suggestion;
import org.alongside.shared.Language;

/** Says what else to ask: a word that was meant, or, where nobody fits, which filter to loosen. */
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

    private Suggestion loosened(Question question, Words words, Language language) {
        Optional<Loosened> loosened = loosened(question, words);
        return Stream.<Supplier<Optional<Suggestion>>>of(
                        () -> loosened.filter(Loosened::isOne).map(one -> one.in(Sentence.LOOSENED, language)),
                        () -> unlisted(question, words, language),
                        () -> loosened.map(several -> several.in(Sentence.LOOSENED, language)),
                        () -> loosenedOfEverybody(question, words, language),
                        () -> withoutWords(question, language))
                .flatMap(next -> next.get().stream())
                .findFirst()
                .orElse(null);
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

    private Optional<Suggestion> unlisted(Question question, Words words, Language language) {
        long more = question.unlisted() ? 0 : searcher.count(question.withUnlisted(), words);
        return more == 0
                ? Optional.empty()
                : Optional.of(new Suggestion(
                        "unlisted",
                        Question.Unlisted.include.name(),
                        null,
                        more,
                        Sentence.MORE_UNLISTED.in(language, more)));
    }

    private Optional<Suggestion> loosenedOfEverybody(Question question, Words words, Language language) {
        return question.willing() == Willing.any
                ? Optional.empty()
                : loosened(question.ofEverybody(), words)
                        .map(several -> several.in(Sentence.LOOSENED_NOT_STATED, language));
    }

    private Optional<Suggestion> withoutWords(Question question, Language language) {
        long found = question.q() == null ? 0 : searcher.count(question.withoutWords(), Words.NONE);
        String without = Sentence.WITHOUT_WORDS.in(language);
        return found == 0
                ? Optional.empty()
                : Optional.of(new Suggestion("q", null, null, found, Sentence.LOOSENED.in(language, without, found)));
    }

    /**
     * What leaving out filters comes to.
     *
     * @param without the filters, the first of which is suggested; whoever leaves it out is told the next
     * @param found how many are found then
     */
    private record Loosened(List<Criterion> without, long found) {

        boolean isOne() {
            return without.size() == 1;
        }

        Suggestion in(Sentence sentence, Language language) {
            String all = without.stream()
                    .map(criterion -> WITHOUT.get(criterion).in(language))
                    .reduce((before, next) -> Sentence.WITHOUT_BOTH.in(language, before, Reasons.lower(next)))
                    .orElseThrow();
            return new Suggestion(without.get(0).parameter(), null, null, found, sentence.in(language, all, found));
        }
    }

    /**
     * The one filter without which the most are found, or as many as have to go one after the other; of several that do no more
     * than each other the place goes last.
     */
    private Optional<Loosened> loosened(Question question, Words words) {
        List<Criterion> filters = EnumSet.allOf(Criterion.class).stream()
                .filter(question::narrowsBy)
                .sorted(Comparator.reverseOrder())
                .toList();
        List<Criterion> without = new ArrayList<>();
        Question rest = question;
        while (without.size() < filters.size()) {
            Question now = rest;
            Loosened next = filters.stream()
                    .filter(now::narrowsBy)
                    .map(criterion -> new Loosened(List.of(criterion), searcher.count(now.without(criterion), words)))
                    .max(Comparator.comparingLong(Loosened::found))
                    .orElseThrow();
            without.addAll(next.without);
            if (next.found > 0) {
                return Optional.of(new Loosened(without, next.found));
            }
            rest = rest.without(next.without.get(0));
        }
        return Optional.empty();
    }
}
