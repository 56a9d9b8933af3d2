package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.alongside.access.KeyFilter;
import org.alongside.search.Completion.Kind;

/** Finds organisations by the beginnings of the words of their names, also former ones. */
@ApplicationScoped
class NameFinder {

    /** Of two, half the alphabet is within reach of a short name. */
    private static final int MOST_SLIPS = 1;

    /** For each name wanted so many are looked at for how well they fit, which the index doesn't know. */
    private static final int LOOKED_AT = 3;

    private final LiveIndex live;
    private final Clock clock;

    NameFinder(LiveIndex live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    /**
     * Names found.
     *
     * @param nearly whether none starts just as typed
     */
    record Names(List<Completion> all, boolean nearly) {}

    /**
     * Whose names may be found.
     *
     * @param anybody also those who have not said that they would share power
     * @param cleared only those that this filter lets through; null for everybody
     */
    record Whom(boolean anybody, KeyFilter cleared) {}

    /**
     * Those whose name, or a former one, has words that start as typed, else those that nearly do. The one that is called just
     * that comes first; equals take turns.
     *
     * @param limit how many are wanted; there may be more
     */
    Names find(String typed, Whom whom, int limit) {
        return live.ask(reading -> {
            List<Completion> found = find(reading, typed, whom, limit, word -> 0);
            return found.isEmpty() && Typing.words(typed).stream().anyMatch(word -> Typing.slips(word) > 0)
                    ? new Names(find(reading, typed, whom, limit, Typing::slips), true)
                    : new Names(found, false);
        });
    }

    private List<Completion> find(Reading reading, String typed, Whom whom, int limit, ToIntFunction<String> slips) {
        Turns turns = Turns.amongEquals(LocalDate.now(clock).toEpochDay());
        return reading.search()
                .select(f -> f.composite()
                        .from(f.id(String.class), f.field("nameShown", String.class), reading.scores(f))
                        .as((id, name, score) -> completion(id, name)))
                .where(f -> {
                    var bool = f.bool().filter(ClearedQuery.of(whom.cleared(), f));
                    bool.mustNot(f.match().field("unlisted").matching(true));
                    for (String word : wholeWords(typed)) {
                        String start = word.substring(0, Math.min(word.length(), Analysis.LONGEST_START));
                        var starts = f.match().field("names").matching(start);
                        int allowed = Math.min(slips.applyAsInt(word), MOST_SLIPS);
                        bool.must(allowed == 0 ? starts : starts.fuzzy(allowed, 1));
                    }
                    bool.should(f.match()
                            .field("nameExact")
                            .matching(typed)
                            .constantScore()
                            .boost(Turns.TIER));
                    return whom.anybody()
                            ? bool
                            : bool.filter(f.match().field("willing").matching(true));
                })
                .sort(f -> reading.inTurn(f, turns))
                .fetchHits(limit * LOOKED_AT);
    }

    /** Without single letters, by which words begin but which begin no word of the index, unless there is nothing else. */
    private static List<String> wholeWords(String typed) {
        List<String> words = Typing.words(typed);
        List<String> whole = words.stream()
                .filter(word -> word.length() >= Analysis.SHORTEST_START)
                .toList();
        return whole.isEmpty() ? words : whole;
    }

    private static Completion completion(String id, String name) {
        return new Completion(Kind.ORGANISATION, name, "q", name, "/api/v1/organisations/" + id);
    }
}
