package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.spatial.GeoPoint;

/** Puts a question to the index. */
@ApplicationScoped
class Searcher {

    private final LiveIndex live;
    private final Synonyms synonyms;

    Searcher(LiveIndex live, Synonyms synonyms) {
        this.live = live;
        this.synonyms = synonyms;
    }

    /**
     * One organisation found.
     *
     * @param card what is shown of it
     * @param distanceKm how far it is based from the place asked for, to one decimal; null when none was
     * @param place where it is based, as far as the index knows; null when it doesn't
     * @param score how well the words fit; greater is better, comparable only within one answer
     * @param description its description; null when it has none or no words were looked for
     * @param told its case studies, in the card's order; empty when no words were looked for
     */
    record Hit(
            PartnerCard card, Double distanceKm, GeoPoint place, float score, String description, List<String> told) {

        Hit {
            distanceKm = distanceKm == null ? null : Math.round(distanceKm * 10) / 10.0;
        }
    }

    /**
     * What was found.
     *
     * @param total how many in all
     * @param hits those on this page
     * @param more whether there are more after them
     * @param counts the facets: how many for each code
     * @param words what was looked for
     * @param corrected the same as text, when a word that no entry has was taken for one that some have; else null
     */
    record Found(
            long total,
            List<Hit> hits,
            boolean more,
            Map<Criterion, Map<String, Long>> counts,
            Words words,
            String corrected) {}

    /** Everything that answers a question. */
    Found find(Question question) {
        return live.ask(reading -> find(reading, question));
    }

    Found find(Reading reading, Question question) {
        Correction correction = Correction.of(question, synonyms, reading);
        Words words = correction.words();
        // Only a facet that is narrowed by counts something else than what is found
        List<Criterion> free = question.facets().stream()
                .filter(facet -> !question.narrowsBy(facet))
                .toList();
        boolean apart = reading.countsApart() && (question.order() == Question.Order.fair || !free.isEmpty());
        SearchResult<Hit> page = new HitsQuery(question, words, reading).fetch(apart ? List.of() : free, apart);
        Counts counted = apart ? reading.counts(question, words, null, free) : Counts.of(page, free);
        Map<Criterion, Map<String, Long>> counts = new EnumMap<>(Criterion.class);
        for (Criterion facet : question.facets()) {
            Counts of = free.contains(facet) ? counted : reading.counts(question, words, facet, List.of(facet));
            counts.put(facet, of.codes().get(facet));
        }
        List<Hit> left =
                page.hits().stream().filter(hit -> isLeft(hit, question)).toList();
        List<Hit> hits = left.subList(0, Math.min(left.size(), question.limit()));
        return new Found(counted.total(), hits, left.size() > hits.size(), counts, words, correction.text());
    }

    /** Whether somebody's turn has not been yet: who was shown before comes again after everybody else. */
    private static boolean isLeft(Hit hit, Question question) {
        Question.Start start = question.start();
        return question.order() != Question.Order.fair
                || start.after() == null
                || Turns.lot(Turns.turn(hit.card().id()), start.seed()) > start.after();
    }

    /**
     * How many answer a question.
     *
     * @param words what its words were taken for, see {@link Found#words}
     */
    long count(Question question, Words words) {
        return live.ask(
                reading -> reading.counts(question, words, null, List.of()).total());
    }
}
