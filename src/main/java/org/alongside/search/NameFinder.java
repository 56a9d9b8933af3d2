package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.alongside.search.Completion.Kind;

/** Finds organisations by the beginnings of the words of their names, also former ones. */
@ApplicationScoped
class NameFinder {

    private final LiveIndex live;
    private final Clock clock;

    NameFinder(LiveIndex live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    /** Those whose name has words that start as typed, else those that nearly do; equals take turns. */
    List<Completion> find(String typed, boolean anybody, int limit) {
        return live.ask(reading -> {
            List<Completion> found = find(reading, typed, anybody, limit, 0);
            return found.isEmpty() ? find(reading, typed, anybody, limit, 1) : found;
        });
    }

    private List<Completion> find(Reading reading, String typed, boolean anybody, int limit, int slips) {
        Turns turns = new Turns(LocalDate.now(clock).toEpochDay(), true);
        return reading.search()
                .select(f -> f.composite()
                        .from(f.id(String.class), f.field("nameShown", String.class))
                        .as(NameFinder::completion))
                .where(f -> {
                    var bool = f.bool();
                    for (String word : Typing.words(typed)) {
                        var starts = f.match().field("names").matching(word);
                        bool.must(slips == 0 ? starts : starts.fuzzy(slips, 1));
                    }
                    return anybody
                            ? bool
                            : bool.filter(f.match().field("willing").matching(true));
                })
                .sort(f -> reading.inTurn(f, turns))
                .fetchHits(limit);
    }

    private static Completion completion(String id, String name) {
        return new Completion(Kind.ORGANISATION, name, "q", name, "/api/v1/organisations/" + id);
    }
}
