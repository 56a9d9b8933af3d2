package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import org.alongside.search.Question.Willing;
import org.alongside.search.SearchResult.Suggestion;

/** Says what else to ask: a word that was meant, or, where nobody fits, which one wish to give up. */
@ApplicationScoped
class Suggestions {

    private final Searcher searcher;

    Suggestions(Searcher searcher) {
        this.searcher = searcher;
    }

    /** What else to ask; null when the answer is good as it is or nothing would help. */
    Suggestion of(Question question, Searcher.Found found) {
        if (found.total() > 0) {
            return found.corrected() == null ? null : corrected(question, found);
        }
        Suggestion willing = willing(question);
        return willing != null ? willing : loosened(question);
    }

    private static Suggestion corrected(Question question, Searcher.Found found) {
        return new Suggestion(
                "q",
                found.corrected(),
                found.corrected(),
                found.total(),
                "You probably meant “" + found.corrected() + "”, so what fits that is shown.");
    }

    private Suggestion willing(Question question) {
        if (question.willing() == Willing.any) {
            return null;
        }
        long more = searcher.count(question.ofEverybody());
        return more == 0
                ? null
                : new Suggestion(
                        "willing",
                        "any",
                        null,
                        more,
                        "Nobody who has said that they would share power fits; " + more
                                + (more == 1 ? " organisation that hasn't" : " organisations that haven't")
                                + " stated it yet would.");
    }

    /** The one wish without which the most are found. */
    private Suggestion loosened(Question question) {
        return EnumSet.allOf(Criterion.class).stream()
                .filter(question::narrowsBy)
                .map(criterion -> loosened(question, criterion))
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong(Suggestion::total))
                .orElse(null);
    }

    private Suggestion loosened(Question question, Criterion criterion) {
        long found = searcher.count(question.without(criterion));
        String parameter = criterion.parameter();
        return found == 0
                ? null
                : new Suggestion(
                        parameter,
                        null,
                        null,
                        found,
                        "Nothing fits all of that. Without " + parameter + " there "
                                + (found == 1 ? "is 1 organisation." : "are " + found + " organisations."));
    }
}
