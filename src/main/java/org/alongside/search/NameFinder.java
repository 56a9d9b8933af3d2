package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.alongside.search.Completion.Kind;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Finds organisations by the beginnings of the words of their names, also former ones. */
@ApplicationScoped
class NameFinder {

    private final IndexFollower follower;
    private final Clock clock;

    NameFinder(IndexFollower follower, Clock clock) {
        this.follower = follower;
        this.clock = clock;
    }

    /** Those whose name has words that start as typed, else those that nearly do; equals take turns. */
    List<Completion> find(String typed, boolean anybody, int limit) {
        return follower.ask(session -> {
            List<Completion> found = find(session, typed, anybody, limit, 0);
            return found.isEmpty() ? find(session, typed, anybody, limit, 1) : found;
        });
    }

    private List<Completion> find(SearchSession session, String typed, boolean anybody, int limit, int slips) {
        Turns turns = new Turns(LocalDate.now(clock).toEpochDay(), true);
        return session.search(PartnerDocument.class)
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
                .sort(f -> f.extension(LuceneExtension.get()).fromLuceneSortField(turns.sort()))
                .fetchHits(limit);
    }

    private static Completion completion(String id, String name) {
        return new Completion(Kind.ORGANISATION, name, "q", name, "/api/v1/organisations/" + id);
    }
}
