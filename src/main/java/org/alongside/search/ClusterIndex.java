package org.alongside.search;

import java.net.URI;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hc.core5.util.Timeout;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;
import org.hibernate.search.backend.elasticsearch.search.query.dsl.ElasticsearchSearchQueryOptionsStep;
import org.hibernate.search.engine.common.EntityReference;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.engine.search.query.dsl.SearchQuerySelectStep;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.engine.search.sort.dsl.TypedSearchSortFactory;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMappingBuilder;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** An index on an OpenSearch cluster. */
final class ClusterIndex extends PartnerIndex {

    static final Timeout CONNECT_WITHIN = Timeout.ofSeconds(1);

    /** Long enough for the largest batch on a busy cluster; a node that takes longer is passed over. */
    static final Timeout ANSWER_WITHIN = Timeout.ofSeconds(10);

    private static final String BACKEND = "hibernate.search.backend.";

    private final Cluster cluster;

    private ClusterIndex(String name, CloseableSearchMapping mapping, Cluster cluster) {
        super(name, mapping);
        this.cluster = cluster;
    }

    /**
     * Opens an index.
     *
     * @param fresh whether it is to be made first
     */
    static ClusterIndex open(String name, IndexHome.Settings settings, Cluster cluster, boolean fresh) {
        SearchMappingBuilder builder = SearchMapping.builder(AnnotatedTypeSource.fromClasses(PartnerDocument.class))
                .property(SCAN_FOR_TYPES, false)
                .property(BACKEND + "type", "elasticsearch")
                .property(
                        BACKEND + "uris",
                        settings.hosts().orElseThrow().stream()
                                .map(URI::toString)
                                .collect(Collectors.joining(",")))
                .property(BACKEND + "connection_timeout", CONNECT_WITHIN.toMillisecondsIntBound())
                .property(BACKEND + "read_timeout", ANSWER_WITHIN.toMillisecondsIntBound())
                .property(BACKEND + "version", settings.version())
                .property(BACKEND + "version_check.enabled", false)
                .property(BACKEND + "analysis.configurer", new ClusterAnalysis())
                .property(BACKEND + "layout.strategy", new OneName(name))
                .property(BACKEND + "schema_management.settings_file", "search/opensearch-settings.json")
                .property("hibernate.search.schema_management.strategy", fresh ? "create-or-validate" : "none");
        settings.username().ifPresent(user -> builder.property(BACKEND + "username", user));
        settings.password().ifPresent(password -> builder.property(BACKEND + "password", password));
        return new ClusterIndex(name, builder.build(), cluster);
    }

    /** The cluster has it lasting by itself. */
    @Override
    void commit() {
        mapping().scope(PartnerDocument.class).workspace().refresh();
    }

    @Override
    Reading reading(SearchSession session) {
        return new ClusterReading(session);
    }

    /** The index is called what its home calls it, without aliases. */
    private record OneName(String name) implements IndexLayoutStrategy {

        @Override
        public String createInitialElasticsearchIndexName(String ours) {
            return name;
        }

        @Override
        public String createWriteAlias(String ours) {
            return null;
        }

        @Override
        public String createReadAlias(String ours) {
            return null;
        }
    }

    private final class ClusterReading implements Reading {

        private final SearchSession session;

        private ClusterReading(SearchSession session) {
            this.session = session;
        }

        @Override
        public SearchQuerySelectStep<NonStaticMetamodelScope, ?, EntityReference, PartnerDocument, ?, ?, ?> search() {
            return session.search(PartnerDocument.class).extension(ElasticsearchExtension.get());
        }

        @Override
        public <H> SearchResult<H> fetch(
                SearchQueryOptionsStep<NonStaticMetamodelScope, ?, H, ?, ?, ?> query,
                String question,
                int offset,
                int limit) {
            if (query instanceof ElasticsearchSearchQueryOptionsStep<?, ?, ?> options) {
                options.requestTransformer(request -> request.parametersMap().put("preference", question));
            }
            return query.fetch(offset, limit);
        }

        /** One request is less than two. */
        @Override
        public boolean countsApart() {
            return false;
        }

        @Override
        public Counts counts(Question question, Words words, Criterion ignored, Collection<Criterion> facets) {
            var query = search().where(f -> new PartnerQuery(question, words, this, f).found(ignored));
            facets.forEach(facet -> Facet.countIn(query, facet, question));
            return Counts.of(query.fetch(0), facets);
        }

        @Override
        public PredicateFinalStep within(
                SearchPredicateFactory f, PredicateFinalStep limits, PredicateFinalStep words) {
            return f.bool().filter(limits).must(words);
        }

        @Override
        public boolean turnsKnowScores() {
            return false;
        }

        @Override
        public SortFinalStep inTurn(TypedSearchSortFactory<NonStaticMetamodelScope> f, Turns turns) {
            return f.composite(order -> turns.scripts()
                    .forEach(script ->
                            order.add(f.extension(ElasticsearchExtension.get()).fromJson(script))));
        }

        @Override
        public <T> T consult(Collection<String> words, Function<Lexicon, T> questions) {
            return questions.apply(ClusterLexicon.of(cluster, name(), words));
        }
    }
}
