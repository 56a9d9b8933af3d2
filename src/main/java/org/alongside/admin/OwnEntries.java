package org.alongside.admin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.casestudy.CaseStudy;
import org.alongside.champion.Champion;
import org.alongside.organisation.Organisation;
import org.alongside.proposal.Queue;

/** What somebody looks after who speaks for organisations. */
@ApplicationScoped
class OwnEntries {

    /** More champions than any organisation has. */
    private static final int MOST = 10_000;

    private final Reach reach;
    private final Entries entries;
    private final SecurityIdentity caller;

    OwnEntries(Reach reach, Entries entries, SecurityIdentity caller) {
        this.reach = reach;
        this.entries = entries;
        this.caller = caller;
    }

    /**
     * An entry as a list of one's own shows it.
     *
     * @param open whether its page can be opened: not when it was taken down and somebody else decides what becomes of it
     * @param waits whether the caller has proposed something about it that nobody has decided yet
     */
    record Line(Entry entry, boolean open, boolean waits) {}

    /**
     * An organisation that somebody speaks for.
     *
     * @param works its published case studies, and its champions
     */
    record Own(Line organisation, List<Line> works) {}

    /** The organisations the caller speaks for, with what is theirs. */
    @Transactional
    List<Own> all() {
        Set<UUID> waiting = waiting();
        return known().map(organisation -> own(organisation, waiting)).toList();
    }

    /** The organisations the caller speaks for. */
    @Transactional
    List<Line> organisations() {
        Set<UUID> waiting = waiting();
        return known().map(organisation -> line(organisation.id, waiting)).toList();
    }

    private Set<UUID> waiting() {
        return Queue.openOf(caller.getPrincipal().getName()).stream()
                .map(proposal -> proposal.targetId)
                .collect(Collectors.toSet());
    }

    private Stream<Organisation> known() {
        Map<UUID, Organisation> known = Organisation.byId(reach.organisations());
        return reach.organisations().stream()
                .map(known::get)
                .filter(organisation -> organisation != null && organisation.mergedInto == null);
    }

    private Own own(Organisation organisation, Set<UUID> waiting) {
        Stream<UUID> works = !organisation.isListed()
                ? Stream.of()
                : Stream.concat(
                        CaseStudy.publishedOf(List.of(organisation.id)).stream().map(study -> study.id),
                        Champion.visibleOf(organisation.id, null, MOST).stream().map(champion -> champion.id));
        return new Own(
                line(organisation.id, waiting),
                works.map(id -> line(id, waiting)).toList());
    }

    private Line line(UUID id, Set<UUID> waiting) {
        Entry entry = entries.shown(id);
        return new Line(entry, entry.listed() || reach.decides(entry.kind(), id), waiting.contains(id));
    }
}
