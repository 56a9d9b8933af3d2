package org.alongside.search;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/** One index, in whatever home: written by the follower, read by everybody. */
abstract class PartnerIndex implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PartnerIndex.class);

    /** There is one type, and it is named: looking through the whole application for more takes longer than all the rest. */
    static final String SCAN_FOR_TYPES = "hibernate.search.mapping.build_missing_discovered_jandex_indexes";

    private final String name;
    private final CloseableSearchMapping mapping;

    PartnerIndex(String name, CloseableSearchMapping mapping) {
        this.name = name;
        this.mapping = mapping;
    }

    /** Tells this index from all others its home has ever had. */
    String name() {
        return name;
    }

    CloseableSearchMapping mapping() {
        return mapping;
    }

    /** Puts documents in that are not there yet, which is less work than {@link #put}. */
    CompletableFuture<?> add(Collection<PartnerDocument> documents) {
        return write(plan -> documents.forEach(plan::add));
    }

    /** Puts documents in, or in place of those with their ids; seen once {@link #commit} has returned. */
    CompletableFuture<?> put(Collection<PartnerDocument> documents) {
        return write(plan -> documents.forEach(plan::addOrUpdate));
    }

    /** Takes the documents with these ids out, if they are there; seen once {@link #commit} has returned. */
    CompletableFuture<?> remove(Collection<String> ids) {
        return write(plan -> ids.forEach(id -> plan.purge(PartnerDocument.class, id, null)));
    }

    /** Makes everything written so far lasting and findable. */
    abstract void commit();

    /** A session in this home's terms. */
    abstract Reading reading(SearchSession session);

    /** Asks the index. */
    <T> T ask(Function<Reading, T> question) {
        try (SearchSession session = mapping.createSession()) {
            return question.apply(reading(session));
        }
    }

    /** Closes what can be closed: an index that is damaged or gone can fail even at that, and nothing is lost by it. */
    @Override
    public void close() {
        try {
            mapping.close();
        } catch (SearchException damaged) {
            LOG.debugf(damaged, "The index %s can't be closed", name);
        }
    }

    private CompletableFuture<?> write(Consumer<SearchIndexingPlan> work) {
        Written written = new Written();
        try (SearchSession session = mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(written.strategy())
                .build()) {
            work.accept(session.indexingPlan());
        }
        return written.done;
    }

    /** Written but not yet made lasting: that costs a wait for the disk, so it is done once for many, by {@link #commit}. */
    private static final class Written {

        private CompletableFuture<?> done = CompletableFuture.completedFuture(null);

        private IndexingPlanSynchronizationStrategy strategy() {
            return plan -> {
                plan.documentCommitStrategy(DocumentCommitStrategy.NONE);
                plan.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
                plan.indexingFutureHandler(report ->
                        done = report.thenAccept(result -> result.throwable().ifPresent(PartnerIndex::fail)));
            };
        }
    }

    private static void fail(Throwable failure) {
        throw new CompletionException(failure);
    }
}
