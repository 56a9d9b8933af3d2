package org.alongside.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.engine.search.sort.dsl.TypedSearchSortFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Puts a question to the index. */
@ApplicationScoped
class Searcher {

    /** Where words are shown to have been found, nearest to the name first. */
    static final List<String> SHOWN = List.of("name", "otherNames", "summary", "description", "caseStudies");

    private static final int LARGEST_FACET = 100;

    private static final AggregationKey<Map<Integer, Long>> RUNGS = AggregationKey.of("rung");
    private static final Words NONE = new Words(List.of(), List.of());

    private final IndexFollower follower;
    private final Synonyms synonyms;
    private final ObjectMapper json;

    Searcher(IndexFollower follower, Synonyms synonyms, ObjectMapper json) {
        this.follower = follower;
        this.synonyms = synonyms;
        this.json = json;
    }

    /**
     * One organisation found.
     *
     * @param card what is shown of it
     * @param score how well the words fit; greater is better, comparable only within one answer
     * @param found in which fields words were found, with the place marked
     */
    record Hit(PartnerCard card, float score, Map<String, List<String>> found) {}

    /**
     * What was found.
     *
     * @param total how many in all
     * @param hits those on this page
     * @param counts the facets: how many for each code
     */
    record Found(long total, List<Hit> hits, Map<Criterion, Map<String, Long>> counts) {}

    /** Everything that answers a question. */
    Found find(Question question) {
        return follower.ask(session -> find(session, question));
    }

    Found find(SearchSession session, Question question) {
        Words words = words(question);
        SearchResult<Hit> page = page(session, question, words);
        Map<Criterion, Map<String, Long>> counts = new EnumMap<>(Criterion.class);
        for (Criterion facet : question.facets()) {
            // Only a facet that is narrowed by counts something else than what was found
            counts.put(
                    facet,
                    question.narrowsBy(facet)
                            ? counted(facet, narrowed(session, question, words, facet))
                            : counted(facet, page));
        }
        return new Found(page.total().hitCount(), withPlaces(session, question, words, page.hits()), counts);
    }

    /** How many answer a question. */
    long count(Question question) {
        return follower.ask(session -> session.search(PartnerDocument.class)
                .where(f -> new PartnerQuery(question, words(question), f).whole())
                .fetchTotalHitCount());
    }

    private SearchResult<Hit> page(SearchSession session, Question question, Words words) {
        var query = session.search(PartnerDocument.class)
                .select(f -> f.composite()
                        .from(f.field("card", String.class), f.score())
                        .as((card, score) -> new Hit(read(card), score, Map.of())))
                .where(f -> new PartnerQuery(question, words, f).whole())
                .sort(f -> order(f, question));
        for (Criterion facet : question.facets()) {
            if (!question.narrowsBy(facet)) {
                String field = PartnerQuery.counted(facet, question);
                if (facet == Criterion.RUNG) {
                    query.aggregation(
                            RUNGS, f -> f.terms().field(field, Integer.class).maxTermCount(LARGEST_FACET));
                } else {
                    query.aggregation(
                            codes(facet),
                            f -> f.terms().field(field, String.class).maxTermCount(LARGEST_FACET));
                }
            }
        }
        return query.fetch(question.start().offset(), question.limit());
    }

    /** The hits with where the words stand in them; a question of its own, so that finding needn't look in each field. */
    private List<Hit> withPlaces(SearchSession session, Question question, Words words, List<Hit> hits) {
        if (words.wanted().isEmpty() || hits.isEmpty()) {
            return hits;
        }
        List<String> ids = hits.stream().map(hit -> hit.card().id().toString()).toList();
        Map<String, Map<String, List<String>>> places = session
                .search(PartnerDocument.class)
                .select(f -> f.composite()
                        .from(
                                f.id(String.class),
                                f.composite()
                                        .from(SHOWN.stream()
                                                .map(field -> f.highlight(field))
                                                .toArray(ProjectionFinalStep<?>[]::new))
                                        .asList())
                        .as((id, found) -> Map.entry(id, byField(found))))
                .where(f -> new PartnerQuery(question, words, f).placesIn(ids, SHOWN))
                .highlighter(f -> f.unified().tag("", "").numberOfFragments(1))
                .fetchHits(ids.size())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return hits.stream()
                .map(hit -> new Hit(
                        hit.card(),
                        hit.score(),
                        places.getOrDefault(hit.card().id().toString(), Map.of())))
                .toList();
    }

    /** What a facet that is narrowed by would count without its own filter. */
    private SearchResult<?> narrowed(SearchSession session, Question question, Words words, Criterion facet) {
        String field = PartnerQuery.counted(facet, question);
        var query =
                session.search(PartnerDocument.class).where(f -> new PartnerQuery(question, words, f).without(facet));
        if (facet == Criterion.RUNG) {
            return query.aggregation(
                            RUNGS, f -> f.terms().field(field, Integer.class).maxTermCount(LARGEST_FACET))
                    .fetch(0);
        }
        return query.aggregation(
                        codes(facet), f -> f.terms().field(field, String.class).maxTermCount(LARGEST_FACET))
                .fetch(0);
    }

    private static Map<String, Long> counted(Criterion facet, SearchResult<?> result) {
        if (facet != Criterion.RUNG) {
            return result.aggregation(codes(facet));
        }
        return new TreeMap<>(result.aggregation(RUNGS).entrySet().stream()
                        .filter(count -> count.getKey() > 0)
                        .collect(Collectors.toMap(count -> String.valueOf(count.getKey()), Map.Entry::getValue)))
                .descendingMap();
    }

    private static AggregationKey<Map<String, Long>> codes(Criterion facet) {
        return AggregationKey.of(facet.code());
    }

    private Words words(Question question) {
        return question.q() == null ? NONE : Words.of(question.q(), synonyms);
    }

    private static SortFinalStep order(TypedSearchSortFactory<NonStaticMetamodelScope> f, Question question) {
        SortFinalStep turns = f.extension(LuceneExtension.get())
                .fromLuceneSortField(
                        new Turns(question.start().seed(), question.order() == Question.Order.relevance).sort());
        return switch (question.order()) {
            case name -> f.field("nameSort").then().composite(c -> c.add(turns));
            case recent -> f.field("updated").desc().then().composite(c -> c.add(turns));
            case fair, relevance -> turns;
        };
    }

    private static Map<String, List<String>> byField(List<?> found) {
        Map<String, List<String>> byField = new java.util.LinkedHashMap<>();
        for (int i = 0; i < SHOWN.size(); i++) {
            List<String> places =
                    ((List<?>) found.get(i)).stream().map(String::valueOf).toList();
            if (!places.isEmpty()) {
                byField.put(SHOWN.get(i), places);
            }
        }
        return byField;
    }

    private PartnerCard read(String card) {
        try {
            return json.readValue(card, PartnerCard.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
