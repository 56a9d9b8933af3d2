package org.alongside.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.TypedSearchProjectionFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.engine.search.sort.dsl.TypedSearchSortFactory;
import org.hibernate.search.engine.spatial.DistanceUnit;
import org.hibernate.search.engine.spatial.GeoPoint;

/** The page a question asks for: who is on it, in which order, and what is read of each. */
final class HitsQuery {

    /** Cards are our own: what the application's reader checks in everything that is sent to it was checked before. */
    private static final ObjectReader CARDS = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(PartnerCard.class);

    private final Question question;
    private final Words words;
    private final Reading reading;

    HitsQuery(Question question, Words words, Reading reading) {
        this.question = question;
        this.words = words;
        this.reading = reading;
    }

    private record Told(String description, List<String> caseStudies) {

        static final Told NOTHING = new Told(null, List.of());
    }

    /**
     * Those on the page asked for, and one more where there are more.
     *
     * @param facets to be counted along
     * @param apart whether how many there are is counted apart
     */
    SearchResult<Searcher.Hit> fetch(List<Criterion> facets, boolean apart) {
        boolean some = apart && mayPassOver();
        Turns turns = turns(some);
        var where = reading.search()
                .select(f -> f.composite()
                        .from(
                                f.field("card", String.class),
                                score(f),
                                f.composite()
                                        .from(distance(f), f.field("place", GeoPoint.class), told(f))
                                        .as(Beside::new))
                        .as((card, score, beside) -> hit(read(card), score, beside, turns)));
        var query = where.where(f -> new PartnerQuery(question, words, reading, f).whole())
                .sort(f -> order(f, reading.inTurn(f, turns)));
        boolean fair = question.order() == Question.Order.fair;
        int offset = fair ? 0 : question.start().offset();
        int limit = question.limit() + 1;
        facets.forEach(facet -> Facet.countIn(query, facet, question));
        if (some) {
            query.totalHitCountThreshold(offset + limit);
        }
        return reading.fetch(query, question.fingerprint(), offset, limit);
    }

    private static Searcher.Hit hit(PartnerCard card, Float score, Beside beside, Turns turns) {
        return new Searcher.Hit(
                card,
                beside.distance,
                beside.place,
                score == null ? turns.score(card.id()) : score,
                beside.told.description,
                beside.told.caseStudies);
    }

    /** How well the words fit; null where the turns know. */
    private ProjectionFinalStep<Float> score(TypedSearchProjectionFactory<NonStaticMetamodelScope, ?, ?> f) {
        return question.order() == Question.Order.relevance ? reading.scores(f) : f.score();
    }

    private record Beside(Double distance, GeoPoint place, Told told) {}

    private ProjectionFinalStep<Double> distance(TypedSearchProjectionFactory<NonStaticMetamodelScope, ?, ?> f) {
        return question.near() == null
                ? f.constant(null)
                : f.distance("place", question.near().middle()).unit(DistanceUnit.KILOMETERS);
    }

    /** The texts words are looked up in; reading them costs, so only where words are looked for. */
    private ProjectionFinalStep<Told> told(TypedSearchProjectionFactory<NonStaticMetamodelScope, ?, ?> f) {
        return words.wanted().isEmpty()
                ? f.constant(Told.NOTHING)
                : f.composite()
                        .from(
                                f.field("description", String.class),
                                f.field("caseStudies", String.class).list())
                        .as(Told::new);
    }

    private Turns turns(boolean some) {
        Question.Start start = question.start();
        return switch (question.order()) {
            case relevance -> some ? Turns.amongTheBest(start.seed()) : Turns.amongEquals(start.seed());
            case fair, name, distance, recent -> Turns.amongAll(start.seed(), start.after());
        };
    }

    /** Whether nobody needs a look but those who may be shown. Counting apart for this alone costs more than it saves. */
    private boolean mayPassOver() {
        return switch (question.order()) {
            case fair -> true;
            case relevance -> PartnerQuery.isLoose(question, words);
            case name, distance, recent -> false;
        };
    }

    private SortFinalStep order(TypedSearchSortFactory<NonStaticMetamodelScope> f, SortFinalStep turns) {
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
