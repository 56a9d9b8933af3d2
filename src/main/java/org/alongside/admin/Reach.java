package org.alongside.admin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.alongside.access.Caller;
import org.alongside.change.EntityKind;
import org.alongside.curation.Authority;
import org.alongside.proposal.Proposal.Action;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Which entries somebody may open to write them: curators and admins every one; an organisation's own people its entry,
 * its case studies and its champions, of which they see what everybody does.
 */
@ApplicationScoped
class Reach {

    private final Entries entries;
    private final Authority authority;
    private final SecurityIdentity caller;

    Reach(Entries entries, Authority authority, SecurityIdentity caller) {
        this.entries = entries;
        this.authority = authority;
        this.caller = caller;
    }

    /** Whether that is every entry. */
    boolean isEverywhere() {
        return authority.isCurator();
    }

    /** The organisations the caller speaks for. */
    List<UUID> organisations() {
        return caller.getPrincipal() instanceof Caller person ? person.organisations() : List.of();
    }

    /**
     * The entry with an id.
     *
     * @throws Refusal 404 when there is none, 403 when it is somebody else's, 410 when it was taken down and somebody else
     *     decides whether to list it again
     */
    Entry known(UUID id) {
        if (isEverywhere()) {
            return entries.known(id);
        }
        Entry entry = entries.shown(id);
        if (Collections.disjoint(entry.organisations(), organisations())) {
            throw Refusal.forbidden("This is for the organisation's own people.");
        }
        if (!entry.listed() && !decides(entry.kind(), id)) {
            throw Refusal.gone(entry.kind().words(), id.toString());
        }
        return entry;
    }

    /**
     * Whether what the caller writes is published at once.
     *
     * @param id the entry; null for a new one
     */
    boolean decides(EntityKind kind, UUID id) {
        return authority
                .decides(kind, id == null ? Action.CREATE : Action.CHANGE, id)
                .isPresent();
    }

    /** Where an entry's page is; null when there is none, or none for the caller. */
    String page(UUID id) {
        try {
            return path(known(id).id());
        } catch (Refusal closed) {
            return null;
        }
    }

    /** Leads to what came of a write: the entry, or the proposal that waits. */
    RestResponse<String> done(Writes.Done done, Said said) {
        return done.entry() == null
                ? Reply.goTo(Section.OWN.path() + "/" + done.proposal(), Said.PROPOSED)
                : Reply.goTo(path(done.entry()), said);
    }

    /** Where the page of an entry is that is known to be in reach. */
    String path(UUID id) {
        return Section.entriesFor(caller).path() + "/" + id;
    }
}
