package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Words words = found.words();
        return Stream.<Supplier<Suggestion>>of(
                        () -> willing(question, words, language),
                        () -> loosened(question, words, language),
                        () -> unlisted(question, words, language),
                        () -> severalLoosened(question, words, Sentence.LOOSENED, language),
                        () -> severalLoosened(question.ofEverybody(), words, Sentence.LOOSENED_NOT_STATED, language),
                        () -> withoutWords(question, language))
                .map(Supplier::get)
                .filter(Objects::nonNull)
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

    private Suggestion unlisted(Question question, Words words, Language language) {
        long more = question.unlisted() ? 0 : searcher.count(question.withUnlisted(), words);
        return more == 0
                ? null
                : new Suggestion(
                        "unlisted",
                        Question.Unlisted.include.name(),
                        null,
                        more,
                        Sentence.MORE_UNLISTED.in(language, more));
    }

    /** The one filter without which the most are found. */
    private Suggestion loosened(Question question, Words words, Language language) {
        return loosest(question, words)
                .filter(without -> without.found > 0)
                .map(without -> loosened(List.of(without.criterion), without.found, Sentence.LOOSENED, language))
                .orElse(null);
    }

    /**
     * Where no one filter helps, the first of several; whoever leaves it out is told the next. Each is the one without which the
     * most are found.
     */
    private Suggestion severalLoosened(Question question, Words words, Sentence sentence, Language language) {
        List<Criterion> without = new ArrayList<>();
        Question rest = question;
        for (Optional<Without> next = loosest(rest, words); next.isPresent(); next = loosest(rest, words)) {
            without.add(next.get().criterion);
            if (next.get().found > 0) {
                return loosened(without, next.get().found, sentence, language);
            }
            rest = rest.without(next.get().criterion);
        }
        return null;
    }

    private Suggestion withoutWords(Question question, Language language) {
        long found = question.q() == null ? 0 : searcher.count(question.withoutWords(), Words.NONE);
        return found == 0
                ? null
                : new Suggestion(
                        "q",
                        null,
                        null,
                        found,
                        Sentence.LOOSENED.in(language, Sentence.WITHOUT_WORDS.in(language), found));
    }

    /**
     * What leaving out a filter comes to.
     *
     * @param found how many are found then
     */
    private record Without(Criterion criterion, long found) {}

    /**
     * The filter without which the most are found, be it nobody; of several the place goes last. Empty when there is no filter.
     */
    private Optional<Without> loosest(Question question, Words words) {
        return EnumSet.allOf(Criterion.class).stream()
                .filter(question::narrowsBy)
                .sorted(Comparator.reverseOrder())
                .map(criterion -> new Without(criterion, searcher.count(question.without(criterion), words)))
                .max(Comparator.comparingLong(Without::found));
    }

    private static Suggestion loosened(List<Criterion> without, long found, Sentence sentence, Language language) {
        String all = without.stream()
                .map(criterion -> WITHOUT.get(criterion).in(language))
                .reduce((before, next) -> Sentence.WITHOUT_BOTH.in(language, before, Reasons.lower(next)))
                .orElseThrow();
        return new Suggestion(without.get(0).parameter(), null, null, found, sentence.in(language, all, found));
    }
}
