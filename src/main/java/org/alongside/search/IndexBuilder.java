package org.alongside.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.casestudy.CaseStudy;
import org.alongside.change.Change;
import org.alongside.change.ChangeLog;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.shared.Ids;
import org.alongside.vocabulary.Postcodes;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/** Builds an index from the database, and carries changes over into one. */
@ApplicationScoped
class IndexBuilder {

    private static final Logger LOG = Logger.getLogger(IndexBuilder.class);
    private static final int BATCH = 500;

    private final ChangeLog log;
    private final IndexHome home;
    private final PartnerDocuments documents;
    private final Postcodes postcodes;
    private final Ids ids;

    IndexBuilder(ChangeLog log, IndexHome home, PartnerDocuments documents, Postcodes postcodes, Ids ids) {
        this.log = log;
        this.home = home;
        this.documents = documents;
        this.postcodes = postcodes;
        this.ids = ids;
    }

    /**
     * An index and how far it has followed.
     *
     * @param index open
     * @param position as kept beside it
     */
    record Built(PartnerIndex index, Position position) {}

    /** The index that is there, if it can be used, else a new one. */
    Built openOrBuild() {
        Position today = new Position(log.identity(), Analysis.VERSION, postcodes.edition(), log.newest());
        return home.usable(today).flatMap(this::open).orElseGet(() -> build(today));
    }

    /** Whether other postcodes have been loaded since: then everybody may be somewhere else. */
    boolean isOutdated(Position position) {
        return !position.postcodes().equals(postcodes.edition());
    }

    /** Deletes the folders of all other indexes. */
    void keepOnly(PartnerIndex index) {
        home.keepOnly(index.directory());
    }

    /** Carries changes over and makes them findable. */
    void apply(List<Change> changes, PartnerIndex index) {
        QuarkusTransaction.requiringNew().run(() -> carry(changes, index));
        index.commit();
    }

    private Optional<Built> open(Path folder) {
        PartnerIndex index = null;
        try {
            index = PartnerIndex.open(folder);
            index.ask(session -> session.search(PartnerDocument.class)
                    .where(f -> f.matchAll())
                    .fetchTotalHitCount());
            return Optional.of(new Built(index, Position.in(folder).orElseThrow()));
        } catch (SearchException | NoSuchElementException damaged) {
            if (index != null) {
                index.close();
            }
            LOG.warnf("The index in %s can't be opened; building a new one: %s", folder, damaged.getMessage());
            return Optional.empty();
        }
    }

    private Built build(Position position) {
        PartnerIndex index = PartnerIndex.open(home.fresh(ids.next()));
        try {
            long total = fill(index);
            position.keep(index.directory());
            LOG.infof("Built the index: %d organisations, change %d", total, position.number());
            return new Built(index, position);
        } catch (RuntimeException | Error failure) {
            index.close();
            throw failure;
        }
    }

    private long fill(PartnerIndex index) {
        long total = 0;
        UUID last = null;
        int read;
        do {
            List<Organisation> batch = batchAfter(last, index);
            read = batch.size();
            total += read;
            last = read == 0 ? last : batch.get(read - 1).id;
        } while (read == BATCH);
        index.commit();
        return total;
    }

    private List<Organisation> batchAfter(UUID last, PartnerIndex index) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Organisation> batch = Organisation.listedAfter(last, BATCH);
            index.put(documents.of(batch));
            return batch;
        });
    }

    private void carry(List<Change> changes, PartnerIndex index) {
        Set<UUID> concerned = new HashSet<>(ids(changes, EntityKind.ORGANISATION));
        Set<UUID> studies = ids(changes, EntityKind.CASE_STUDY);
        if (!studies.isEmpty()) {
            concerned.addAll(namedNow(studies));
            concerned.addAll(namedBefore(studies, index));
        }
        List<PartnerDocument> found = documents.of(Organisation.findByIds(concerned));
        index.put(found);
        Set<String> gone = concerned.stream().map(UUID::toString).collect(Collectors.toSet());
        found.forEach(document -> gone.remove(document.id()));
        index.remove(gone);
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
        List<String> found = index.ask(session -> session.search(PartnerDocument.class)
                .select(f -> f.id(String.class))
                .where(f -> f.terms().field("caseStudyIds").matchingAny(ids))
                .fetchAllHits());
        return found.stream().map(UUID::fromString).collect(Collectors.toSet());
    }
}
