package org.alongside.search;

import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/** One index on disk: written by the follower, read by everybody. */
final class PartnerIndex implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PartnerIndex.class);

    /** Written but not yet made lasting: that costs a wait for the disk, so it is done once for many, by {@link #commit}. */
    private static final IndexingPlanSynchronizationStrategy WRITTEN = plan -> {
        plan.documentCommitStrategy(DocumentCommitStrategy.NONE);
        plan.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        plan.indexingFutureHandler(report -> report.join().throwable().ifPresent(PartnerIndex::fail));
    };

    private final Path directory;
    private final CloseableSearchMapping mapping;

    private PartnerIndex(Path directory, CloseableSearchMapping mapping) {
        this.directory = directory;
        this.mapping = mapping;
    }

    /** Opens the index in a folder, or starts an empty one there. */
    static PartnerIndex open(Path directory) {
        CloseableSearchMapping mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(PartnerDocument.class))
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", "LATEST")
                .property("hibernate.search.backend.analysis.configurer", new Analysis())
                .property("hibernate.search.backend.directory.root", directory.toString())
                .build();
        return new PartnerIndex(directory, mapping);
    }

    Path directory() {
        return directory;
    }

    /** Puts documents in, or in place of those with their ids; seen once {@link #commit} has returned. */
    void put(Collection<PartnerDocument> documents) {
        write(plan -> documents.forEach(plan::addOrUpdate));
    }

    /** Takes the documents with these ids out, if they are there; seen once {@link #commit} has returned. */
    void remove(Collection<String> ids) {
        write(plan -> ids.forEach(id -> plan.purge(PartnerDocument.class, id, null)));
    }

    /** Makes everything written so far lasting and findable. */
    void commit() {
        mapping.scope(PartnerDocument.class).workspace().flush();
        mapping.scope(PartnerDocument.class).workspace().refresh();
    }

    /** Asks the index. */
    <T> T ask(Function<SearchSession, T> question) {
        try (SearchSession session = mapping.createSession()) {
            return question.apply(session);
        }
    }

    /** Closes what can be closed: an index that is damaged or gone can fail even at that, and nothing is lost by it. */
    @Override
    public void close() {
        try {
            mapping.close();
        } catch (SearchException damaged) {
            LOG.debugf(damaged, "The index in %s can't be closed", directory);
        }
    }

    private void write(Consumer<SearchIndexingPlan> work) {
        try (SearchSession session = mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(WRITTEN)
                .build()) {
            work.accept(session.indexingPlan());
        }
    }

    private static void fail(Throwable failure) {
        throw new CompletionException(failure);
    }
}
