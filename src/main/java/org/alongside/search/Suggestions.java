package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.search.Question.Willing;
import org.alongside.search.SearchResult.Change;
import org.alongside.search.SearchResult.Suggestion;
import org.alongside.shared.Language;
import org.alongside.shared.Text;

/** Says what else to ask: a word that was meant, a filter that was, or, where nobody fits, which filter to loosen. */
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

    private static final List<Change> EVERYBODY = List.of(new Change("willing", Willing.any.name()));

    private static final List<Change> UNLISTED = List.of(new Change("unlisted", Question.Unlisted.include.name()));

    private static final Pattern QUOTES = Pattern.compile("[\"\u201c\u201d]+");

    private final Searcher searcher;
    private final FilterSuggestions filters;

    Suggestions(Searcher searcher, FilterSuggestions filters) {
        this.searcher = searcher;
        this.filters = filters;
    }

    /** What else to ask; null when the answer is good as it is or nothing would help. */
    Suggestion of(Question question, Searcher.Found found, Language language) {
        if (found.total() > 0 && found.corrected() != null) {
            return corrected(found, language);
        }
        Optional<Suggestion> filtered =
                isSettled(question, found) ? Optional.empty() : filters.of(question, found.words(), language);
        if (found.total() > 0) {
            return filtered.orElse(null);
        }
        return filtered.or(() -> willing(question, found.words(), language))
                .or(() -> withoutQuotes(question, language))
                .or(() -> otherwise(question, found.words(), language))
                .orElse(null);
    }

    /** Whether nothing else was meant: it is somebody's name, or the pages before said what else could be. */
    private static boolean isSettled(Question question, Searcher.Found found) {
        return question.start().offset() > 0
                || found.hits().stream().anyMatch(hit -> WordsQuery.isExactName(hit.score(), question));
    }

    private Optional<Suggestion> otherwise(Question question, Words words, Language language) {
        Optional<Loosened> loosened = loosened(question, words);
        return Stream.<Supplier<Optional<Suggestion>>>of(
                        () -> loosened.filter(Loosened::isOne)
                                .map(one -> one.in(Sentence.LOOSENED, language, List.of())),
                        () -> unlisted(question, words, language),
                        () -> loosened.map(several -> several.in(Sentence.LOOSENED, language, List.of())),
                        () -> loosenedOfEverybody(question, words, language),
                        () -> withoutWords(question, language))
                .flatMap(next -> next.get().stream())
                .findFirst();
    }

    private static Suggestion corrected(Searcher.Found found, Language language) {
        return new Suggestion(
                "q",
                found.corrected(),
                List.of(),
                found.corrected(),
                found.total(),
                Sentence.CORRECTED.in(language, found.corrected()));
    }

    private Optional<Suggestion> willing(Question question, Words words, Language language) {
        long more = question.willing() == Willing.any ? 0 : searcher.count(question.ofEverybody(), words);
        return more == 0
                ? Optional.empty()
                : Optional.of(Suggestion.of(EVERYBODY, more, Sentence.MORE_NOT_STATED.in(language, more)));
    }

    private Optional<Suggestion> unlisted(Question question, Words words, Language language) {
        long more = question.unlisted() ? 0 : searcher.count(question.withUnlisted(), words);
        return more == 0
                ? Optional.empty()
                : Optional.of(Suggestion.of(UNLISTED, more, Sentence.MORE_UNLISTED.in(language, more)));
    }

    private Optional<Suggestion> loosenedOfEverybody(Question question, Words words, Language language) {
        return question.willing() == Willing.any
                ? Optional.empty()
                : loosened(question.ofEverybody(), words)
                        .map(several -> several.in(Sentence.LOOSENED_NOT_STATED, language, EVERYBODY));
    }

    /** What was put in quotes taken loosely. */
    private Optional<Suggestion> withoutQuotes(Question question, Language language) {
        String unquoted = question.q() == null
                ? null
                : Text.clean(QUOTES.matcher(question.q()).replaceAll(" "));
        if (unquoted == null || unquoted.equals(question.q())) {
            return Optional.empty();
        }
        long found = searcher.find(question.withWords(unquoted)).total();
        return found == 0
                ? Optional.empty()
                : Optional.of(Suggestion.of(
                        List.of(new Change("q", unquoted)),
                        found,
                        Sentence.LOOSENED.in(language, Sentence.WITHOUT_QUOTES.in(language), found)));
    }

    /** Without words and, where that is not enough, without those filters that have to go besides. */
    private Optional<Suggestion> withoutWords(Question question, Language language) {
        if (question.q() == null) {
            return Optional.empty();
        }
        Question rest = question.withWords(null);
        long found = searcher.count(rest, Words.NONE);
        return (found > 0 ? Optional.of(new Loosened(rest, List.of(), found)) : loosened(rest, Words.NONE))
                .map(loosened -> loosened.withoutWords(language));
    }

    /**
     * What leaving out filters comes to.
     *
     * @param question what was asked
     * @param without the filters
     * @param found how many are found then
     */
    private record Loosened(Question question, List<Criterion> without, long found) {

        boolean isOne() {
            return without.size() == 1;
        }

        /** @param besides what has to be changed as well */
        Suggestion in(Sentence sentence, Language language, List<Change> besides) {
            return said(
                    sentence, language, without.stream().map(WITHOUT::get), Stream.concat(changes(), besides.stream()));
        }

        Suggestion withoutWords(Language language) {
            return said(
                    Sentence.LOOSENED,
                    language,
                    Stream.concat(
                            Stream.of(Sentence.WITHOUT_WORDS), without.stream().map(WITHOUT::get)),
                    Stream.concat(Stream.of(new Change("q", null)), changes()));
        }

        private Suggestion said(
                Sentence sentence, Language language, Stream<Sentence> leftOut, Stream<Change> changes) {
            List<String> each = leftOut.map(one -> one.in(language)).toList();
            String all = each.get(0);
            for (int at = 1; at < each.size(); at++) {
                String next = Reasons.lower(each.get(at));
                all = at < each.size() - 1 ? all + ", " + next : Sentence.WITHOUT_BOTH.in(language, all, next);
            }
            return Suggestion.of(changes.toList(), found, sentence.in(language, all, found));
        }

        private Stream<Change> changes() {
            return without.stream()
                    .flatMap(criterion -> criterion == Criterion.NEAR
                            ? Stream.of("near", "within", "sort").filter(this::needsNear)
                            : Stream.of(criterion.parameter()))
                    .map(parameter -> new Change(parameter, null));
        }

        private boolean needsNear(String parameter) {
            return !parameter.equals("sort") || question.order() == Question.Order.distance;
        }
    }

    /**
     * The one filter without which the most are found, of several that do no more than each other the place last; or, where
     * none alone will do, filters of which each has to go, the place only if it must.
     */
    private Optional<Loosened> loosened(Question question, Words words) {
        List<Criterion> filters = EnumSet.allOf(Criterion.class).stream()
                .filter(question::narrowsBy)
                .sorted(Comparator.reverseOrder())
                .toList();
        Loosened all = without(filters, question, words);
        if (all.found == 0) {
            return Optional.empty();
        }
        Loosened one = filters.stream()
                .map(criterion -> without(List.of(criterion), question, words))
                .max(Comparator.comparingLong(Loosened::found))
                .orElseThrow();
        return Optional.of(one.found > 0 ? one : fewest(all, question, words));
    }

    private Loosened fewest(Loosened all, Question question, Words words) {
        Loosened fewest = all;
        for (int at = all.without.size() - 1; at >= 0; at--) {
            List<Criterion> fewer = new ArrayList<>(fewest.without);
            fewer.remove(all.without.get(at));
            Loosened next = without(fewer, question, words);
            fewest = next.found > 0 ? next : fewest;
        }
        return fewest;
    }

    private Loosened without(List<Criterion> criteria, Question question, Words words) {
        return new Loosened(
                question, criteria, criteria.isEmpty() ? 0 : searcher.count(question.without(criteria), words));
    }
}
