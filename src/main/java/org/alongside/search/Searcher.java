package org.alongside.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.TypedSearchProjectionFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.engine.search.sort.dsl.TypedSearchSortFactory;
import org.hibernate.search.engine.spatial.DistanceUnit;
import org.hibernate.search.engine.spatial.GeoPoint;

/** Puts a question to the index. */
@ApplicationScoped
class Searcher {

    private static final Words NONE = new Words(List.of(), List.of());

    /** Cards are our own: what the application's reader checks in everything that is sent to it was checked before. */
    private static final ObjectReader CARDS = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(PartnerCard.class);

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

    private record Told(String description, List<String> caseStudies) {

        static final Told NOTHING = new Told(null, List.of());
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
        Correction correction = correction(reading, question);
        Words words = correction.words;
        // Only a facet that is narrowed by counts something else than what is found
        List<Criterion> free = question.facets().stream()
                .filter(facet -> !question.narrowsBy(facet))
                .toList();
        boolean apart = reading.countsApart() && (question.order() == Question.Order.fair || !free.isEmpty());
        SearchResult<Hit> page = page(reading, question, words, apart ? List.of() : free, apart);
        Counts counted = apart ? reading.counts(question, words, null, free) : Counts.of(page, free);
        Map<Criterion, Map<String, Long>> counts = new EnumMap<>(Criterion.class);
        for (Criterion facet : question.facets()) {
            Counts of = free.contains(facet) ? counted : reading.counts(question, words, facet, List.of(facet));
            counts.put(facet, of.codes().get(facet));
        }
        List<Hit> left =
                page.hits().stream().filter(hit -> isLeft(hit, question)).toList();
        List<Hit> hits = left.subList(0, Math.min(left.size(), question.limit()));
        return new Found(counted.total(), hits, left.size() > hits.size(), counts, words, correction.text);
    }

    /** Whether somebody's turn has not been yet: who was shown before comes again after everybody else. */
    private static boolean isLeft(Hit hit, Question question) {
        Question.Start start = question.start();
        return question.order() != Question.Order.fair
                || start.after() == null
                || Turns.lot(Turns.turn(hit.card().id()), start.seed()) > start.after();
    }

    /** How many answer a question. */
    long count(Question question) {
        return live.ask(reading -> reading.counts(question, correction(reading, question).words, null, List.of())
                .total());
    }

    /**
     * Those on the page asked for, and one more where there are more.
     *
     * @param facets to be counted along
     * @param apart whether how many there are is counted apart
     */
    private SearchResult<Hit> page(
            Reading reading, Question question, Words words, List<Criterion> facets, boolean apart) {
        boolean some = apart && mayPassOver(question, words);
        Turns turns = turns(question, some);
        var where = reading.search()
                .select(f -> f.composite()
                        .from(
                                f.field("card", String.class),
                                score(f, reading, question),
                                f.composite()
                                        .from(
                                                distance(f, question.near()),
                                                f.field("place", GeoPoint.class),
                                                told(f, words))
                                        .as(Beside::new))
                        .as((card, score, beside) -> hit(read(card), score, beside, turns)));
        var query = where.where(f -> new PartnerQuery(question, words, reading, f).whole())
                .sort(f -> order(f, question, reading.inTurn(f, turns)));
        boolean fair = question.order() == Question.Order.fair;
        int offset = fair ? 0 : question.start().offset();
        int limit = question.limit() + 1;
        facets.forEach(facet -> Facet.countIn(query, facet, question));
        if (some) {
            query.totalHitCountThreshold(offset + limit);
        }
        return reading.fetch(query, question.fingerprint(), offset, limit);
    }

    private static Hit hit(PartnerCard card, Float score, Beside beside, Turns turns) {
        return new Hit(
                card,
                beside.distance,
                beside.place,
                score == null ? turns.score(card.id()) : score,
                beside.told.description,
                beside.told.caseStudies);
    }

    /** How well the words fit; null where the turns know. */
    private static ProjectionFinalStep<Float> score(
            TypedSearchProjectionFactory<NonStaticMetamodelScope, ?, ?> f, Reading reading, Question question) {
        return question.order() == Question.Order.relevance && reading.turnsKnowScores() ? f.constant(null) : f.score();
    }

    private record Beside(Double distance, GeoPoint place, Told told) {}

    private static ProjectionFinalStep<Double> distance(
            TypedSearchProjectionFactory<NonStaticMetamodelScope, ?, ?> f, Near near) {
        return near == null
                ? f.constant(null)
                : f.distance("place", near.middle()).unit(DistanceUnit.KILOMETERS);
    }

    /** The texts words are looked up in; reading them costs, so only where words are looked for. */
    private static ProjectionFinalStep<Told> told(
            TypedSearchProjectionFactory<NonStaticMetamodelScope, ?, ?> f, Words words) {
        return words.wanted().isEmpty()
                ? f.constant(Told.NOTHING)
                : f.composite()
                        .from(
                                f.field("description", String.class),
                                f.field("caseStudies", String.class).list())
                        .as(Told::new);
    }

    private record Correction(Words words, String text) {}

    /** The question's words, each that no entry has in favour of the nearest that some have. */
    private Correction correction(Reading reading, Question question) {
        if (question.q() == null) {
            return new Correction(NONE, null);
        }
        Words typed = Words.of(question.q(), synonyms);
        return reading.consult(typed.loose(), lexicon -> {
            Map<String, String> meant = new HashMap<>();
            Words words = typed.with(word -> {
                        Optional<String> other = lexicon.meant(word).filter(found -> isThere(reading, question, found));
                        other.ifPresent(found -> meant.put(word, found));
                        return other;
                    })
                    .marked(lexicon::isCommon);
            return new Correction(words, meant.isEmpty() ? null : corrected(question.q(), meant));
        });
    }

    /** The lexicon knows everybody's words, and one that nobody has whom the key lets through is not to be given away. */
    private static boolean isThere(Reading reading, Question question, String word) {
        return question.cleared() == null
                || reading.search()
                                .where(f -> f.bool()
                                        .filter(ClearedQuery.of(question.cleared(), f))
                                        .filter(f.match().field("plain").matching(word)))
                                .fetchTotalHitCount()
                        > 0;
    }

    private static String corrected(String typed, Map<String, String> meant) {
        StringBuilder text = new StringBuilder();
        for (String piece : typed.split("(?<=\\s)|(?=\\s)")) {
            text.append(meant.getOrDefault(piece, piece));
        }
        return text.toString();
    }

    private static Turns turns(Question question, boolean some) {
        Question.Start start = question.start();
        return switch (question.order()) {
            case relevance -> some ? Turns.amongTheBest(start.seed()) : Turns.amongEquals(start.seed());
            case fair, name, distance, recent -> Turns.amongAll(start.seed(), start.after());
        };
    }

    /** Whether nobody needs a look but those who may be shown. Counting apart for this alone costs more than it saves. */
    private static boolean mayPassOver(Question question, Words words) {
        return switch (question.order()) {
            case fair -> true;
            case relevance -> PartnerQuery.isLoose(question, words);
            case name, distance, recent -> false;
        };
    }

    private static SortFinalStep order(
            TypedSearchSortFactory<NonStaticMetamodelScope> f, Question question, SortFinalStep turns) {
        return switch (question.order()) {
            case name -> f.field("nameSort").then().composite(c -> c.add(turns));
            case distance ->
                f.distance("place", question.near().middle()).then().composite(c -> c.add(turns));
            case recent -> f.field("updated").desc().then().composite(c -> c.add(turns));
            case fair, relevance -> turns;
        };
    }

    private static PartnerCard read(String card) {
        try {
            return CARDS.readValue(card);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
