package org.alongside.search;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.alongside.casestudy.CaseStudy;
import org.alongside.change.Change;
import org.alongside.change.ChangeLog;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.search.LiveIndex.Standing;
import org.alongside.shared.Ids;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/** Builds an index from the database, and carries changes over into one. */
@ApplicationScoped
class IndexBuilder {

    private static final Logger LOG = Logger.getLogger(IndexBuilder.class);
    private static final int BATCH = 500;

    /** How many batches may wait to be written, so that nobody who writes has to wait for one to be read. */
    private static final int AHEAD = 3;

    private final ChangeLog log;
    private final IndexHome home;
    private final PartnerDocuments documents;
    private final IndexOrder order;
    private final Ids ids;

    IndexBuilder(ChangeLog log, IndexHome home, PartnerDocuments documents, IndexOrder order, Ids ids) {
        this.log = log;
        this.home = home;
        this.documents = documents;
        this.order = order;
        this.ids = ids;
    }

    /** Where an index built now would be. */
    Position today() {
        return new Position(log.identity(), Analysis.VERSION, order.edition(), log.newest());
    }

    /** The index that is there, if it can answer until a better one is built. */
    Optional<Standing> openUsable() {
        Position today = today();
        return home.inUse()
                .filter(there -> there.position().leadsTo(today) && home.has(there.name()))
                .flatMap(this::open);
    }

    /** Opens an index, if it can be asked. */
    Optional<Standing> open(IndexHome.InUse there) {
        PartnerIndex index = null;
        try {
            index = home.open(there.name());
            index.ask(reading ->
                    reading.search().where(f -> f.matchAll()).toQuery().fetchTotalHitCount());
            return Optional.of(new Standing(index, there.position()));
        } catch (SearchException failure) {
            if (index != null) {
                index.close();
            }
            if (home.isOutOfReach(failure)) {
                throw failure;
            }
            LOG.warnf("The index %s can't be opened: %s", there.name(), failure.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Builds a new index, which isn't in use yet.
     *
     * @param wanted asked now and then; when it says no, the building is given up
     */
    Standing build(BooleanSupplier wanted) {
        Position position = today();
        PartnerIndex index = home.create(ids.next());
        try {
            long total = fill(index, wanted);
            LOG.infof("Built the index: %d organisations, change %d", total, position.number());
            return new Standing(index, position);
        } catch (RuntimeException | Error failure) {
            giveUp(index);
            throw failure;
        }
    }

    /** Closes and deletes an index that came to nothing. */
    void giveUp(PartnerIndex index) {
        index.close();
        home.drop(index.name());
    }

    /** Carries changes over and makes them findable. */
    void apply(List<Change> changes, PartnerIndex index) {
        QuarkusTransaction.requiringNew().run(() -> carry(changes, index));
        index.commit();
    }

    /** Some batches are read while those before are written. */
    private long fill(PartnerIndex index, BooleanSupplier wanted) {
        Deque<CompletableFuture<?>> writing = new ArrayDeque<>();
        long total = 0;
        long written = 0;
        UUID last = null;
        Batch batch;
        do {
            if (!wanted.getAsBoolean()) {
                throw new IllegalStateException("The building of the index was given up");
            }
            batch = batchAfter(last);
            if (writing.size() == AHEAD) {
                writing.remove().join();
            }
            writing.add(index.add(batch.documents));
            total += batch.read;
            written += batch.documents.size();
            last = batch.last;
        } while (batch.read == BATCH);
        writing.forEach(CompletableFuture::join);
        index.commit();
        check(index, written);
        return total;
    }

    /** An index that isn't whole must not answer, whatever became of the rest. */
    private static void check(PartnerIndex index, long written) {
        long there = index.ask(
                reading -> reading.search().where(f -> f.matchAll()).toQuery().fetchTotalHitCount());
        if (there != written) {
            throw new IllegalStateException(
                    "Of " + written + " organisations written to the new index " + there + " are there");
        }
    }

    private record Batch(int read, UUID last, List<PartnerDocument> documents) {}

    private Batch batchAfter(UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> {
            readOnly();
            List<Organisation> batch = Organisation.listedAfter(last, BATCH);
            return new Batch(
                    batch.size(), batch.isEmpty() ? last : batch.get(batch.size() - 1).id, documents.of(batch));
        });
    }

    /** Nothing is changed, so nobody needs to keep a copy of every field to compare it with. */
    private static void readOnly() {
        Panache.getSession().setDefaultReadOnly(true);
    }

    private void carry(List<Change> changes, PartnerIndex index) {
        readOnly();
        Set<UUID> concerned = new HashSet<>(ids(changes, EntityKind.ORGANISATION));
        Set<UUID> studies = ids(changes, EntityKind.CASE_STUDY);
        if (!studies.isEmpty()) {
            concerned.addAll(namedNow(studies));
            concerned.addAll(namedBefore(studies, index));
        }
        List<PartnerDocument> found = documents.of(Organisation.findByIds(concerned));
        Set<String> gone = concerned.stream().map(UUID::toString).collect(Collectors.toSet());
        found.forEach(document -> gone.remove(document.id()));
        index.put(found).join();
        index.remove(gone).join();
    }

    private static Set<UUID> ids(Collection<Change> changes, EntityKind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(Change::id)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> namedNow(Set<UUID> studies) {
        return CaseStudy.<CaseStudy>list("id in ?1", studies).stream()
                .flatMap(study -> study.organisationIds().stream())
                .collect(Collectors.toSet());
    }

    /** Organisations a case study no longer names still show it until their documents are made again. */
    private static Set<UUID> namedBefore(Set<UUID> studies, PartnerIndex index) {
        List<String> ids = studies.stream().map(UUID::toString).toList();
        List<String> found = index.ask(reading -> reading.search()
                .select(f -> f.id(String.class))
                .where(f -> f.terms().field("caseStudyIds").matchingAny(ids))
                .toQuery()
                .fetchAllHits());
        return found.stream().map(UUID::fromString).collect(Collectors.toSet());
    }
}
