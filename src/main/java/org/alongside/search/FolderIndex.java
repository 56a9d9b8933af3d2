package org.alongside.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
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
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** An index of Lucene's in a folder. */
final class FolderIndex extends PartnerIndex {

    /** In MiB: what is gathered before it is written, so that a large index isn't merged from too many small pieces. */
    static final int WRITE_BUFFER = 64;

    /**
     * In milliseconds, and as good as never. What must last is committed by {@link #commit}, which says so when it fails;
     * a commit in the background wouldn't, and leaves small pieces to merge.
     */
    private static final int COMMIT_BY_ITSELF = Integer.MAX_VALUE;

    static {
        FilterCachingPolicy.apply();
    }

    private FolderIndex(String name, CloseableSearchMapping mapping) {
        super(name, mapping);
    }

    /** Opens the index in a folder, or starts an empty one there. */
    static FolderIndex open(Path folder) {
        return new FolderIndex(
                folder.getFileName().toString(),
                SearchMapping.builder(AnnotatedTypeSource.fromClasses(PartnerDocument.class))
                        .property(SCAN_FOR_TYPES, false)
                        .property("hibernate.search.backend.type", "lucene")
                        .property("hibernate.search.backend.lucene_version", "LATEST")
                        .property("hibernate.search.backend.analysis.configurer", new Analysis())
                        .property("hibernate.search.backend.directory.type", new FolderDirectory(folder))
                        .property("hibernate.search.backend.io.writer.ram_buffer_size", WRITE_BUFFER)
                        .property("hibernate.search.backend.io.commit_interval", COMMIT_BY_ITSELF)
                        .build());
    }

    @Override
    void commit() {
        mapping().scope(PartnerDocument.class).workspace().flush();
        mapping().scope(PartnerDocument.class).workspace().refresh();
    }

    @Override
    Reading reading(SearchSession session) {
        return new FolderReading(session);
    }

    private record FolderReading(SearchSession session) implements Reading {

        @Override
        public SearchQuerySelectStep<NonStaticMetamodelScope, ?, EntityReference, PartnerDocument, ?, ?, ?> search() {
            return session.search(PartnerDocument.class);
        }

        @Override
        public <H> SearchResult<H> fetch(
                SearchQueryOptionsStep<NonStaticMetamodelScope, ?, H, ?, ?, ?> query,
                String question,
                int offset,
                int limit) {
            return query.fetch(offset, limit);
        }

        /** Where who fits worst, or draws no good lot, may be passed over, see {@link TurnsComparator}. */
        @Override
        public boolean countsApart() {
            return true;
        }

        @Override
        public Counts counts(Question question, Words words, Criterion ignored, Collection<Criterion> facets) {
            SearchScope<?> scope = session.scope(PartnerDocument.class);
            Map<Criterion, String> fields = new EnumMap<>(Criterion.class);
            facets.forEach(facet -> fields.put(facet, PartnerQuery.counted(facet, question)));
            PredicateFinalStep found = new PartnerQuery(question, words, this, scope.predicate()).found(ignored);
            try (IndexReader reader = scope.extension(LuceneExtension.get()).openIndexReader()) {
                IndexSearcher searcher = new IndexSearcher(reader);
                Query query = LuceneMigrationUtils.toLuceneQuery(found.toPredicate());
                return fields.isEmpty()
                        ? new Counts(searcher.count(query), Map.of())
                        : searcher.search(query, Tally.of(fields));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public PredicateFinalStep within(SearchPredicateFactory f, PredicateFinalStep limits) {
            return f.extension(LuceneExtension.get()).fromLuceneQuery(inSets(limits));
        }

        @Override
        public PredicateFinalStep within(
                SearchPredicateFactory f, PredicateFinalStep limits, PredicateFinalStep words) {
            return f.extension(LuceneExtension.get())
                    .fromLuceneQuery(
                            new Narrowed(LuceneMigrationUtils.toLuceneQuery(words.toPredicate()), inSets(limits)));
        }

        private static Query inSets(PredicateFinalStep limits) {
            return FilterSets.of(LuceneMigrationUtils.toLuceneQuery(limits.toPredicate()));
        }

        @Override
        public boolean turnsKnowScores() {
            return true;
        }

        @Override
        public SortFinalStep inTurn(TypedSearchSortFactory<NonStaticMetamodelScope> f, Turns turns) {
            return f.extension(LuceneExtension.get()).fromLuceneSortField(turns.sort());
        }

        @Override
        public <T> T consult(Collection<String> words, Function<Lexicon, T> questions) {
            try (IndexReader reader = session.scope(PartnerDocument.class)
                    .extension(LuceneExtension.get())
                    .openIndexReader()) {
                return questions.apply(new FolderLexicon(reader));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
