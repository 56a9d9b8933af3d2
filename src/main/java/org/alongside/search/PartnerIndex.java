package org.alongside.search;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/** One index on disk: written by the follower, read by everybody. */
final class PartnerIndex implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PartnerIndex.class);

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
        each(
                documents,
                (session, document) -> session.indexer().addOrUpdate(document).toCompletableFuture());
    }

    /** Takes the documents with these ids out, if they are there; seen once {@link #commit} has returned. */
    void remove(Collection<String> ids) {
        each(
                ids,
                (session, id) -> session.indexer()
                        .delete(PartnerDocument.class, id, null)
                        .toCompletableFuture());
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

    private <T> void each(Collection<T> things, Work<T> work) {
        try (SearchSession session = mapping.createSession()) {
            List<CompletableFuture<?>> done = things.stream()
                    .<CompletableFuture<?>>map(thing -> work.start(session, thing))
                    .toList();
            CompletableFuture.allOf(done.toArray(CompletableFuture[]::new)).join();
        }
    }

    private interface Work<T> {
        CompletableFuture<?> start(SearchSession session, T thing);
    }
}
