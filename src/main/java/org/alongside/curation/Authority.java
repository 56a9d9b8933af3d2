package org.alongside.curation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.Caller;
import org.alongside.access.Role;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Author;
import org.alongside.proposal.Proposal.Action;
import org.alongside.proposal.Wish;

/**
 * Whose proposals are decided at once: those of curators and admins; and those of an organisation's own people about its
 * entry, once the organisation is trusted. Its case studies wait all the same: they are what bears its claims out.
 */
@ApplicationScoped
public class Authority {

    /** The rule that decides in place of a person. */
    static final String TRUSTED = "trusted-organisation";

    private static final Set<Action> OF_ONES_OWN = EnumSet.of(Action.CHANGE, Action.ARCHIVE, Action.RESTORE);

    private final SecurityIdentity caller;

    Authority(SecurityIdentity caller) {
        this.caller = caller;
    }

    /** Whether the caller decides by their role, where they do. */
    public boolean isCurator() {
        return caller.hasRole(Role.CURATOR) || caller.hasRole(Role.ADMIN);
    }

    /** Whether the caller is known as somebody who may propose. */
    boolean isKnown() {
        return isCurator() || caller.hasRole(Role.CONTRIBUTOR) || caller.hasRole(Role.VISITOR);
    }

    /** Who somebody known writes as. */
    Author author() {
        return new Author(name(), Author.Origin.API);
    }

    String name() {
        return caller.getPrincipal().getName();
    }

    /** Who the caller writes as when what they want is decided at once; empty when it has to wait. */
    public Optional<Author> decides(EntityKind kind, Action action, UUID target) {
        return isCurator() ? Optional.of(author()) : decidesOwn(kind, action, target);
    }

    /** The same for what is the caller's own, whatever else they may do. */
    Optional<Author> decidesOwn(EntityKind kind, Action action, UUID target) {
        boolean own = kind == EntityKind.ORGANISATION
                && OF_ONES_OWN.contains(action)
                && organisations().contains(target);
        return own && QuarkusTransaction.requiringNew().call(() -> TrustedOrganisation.isTrusted(target))
                ? Optional.of(new Author(name(), Author.Origin.API, TRUSTED))
                : Optional.empty();
    }

    /** Whether somebody wants something done with the entry, or the work, of an organisation that the caller speaks for. */
    boolean isOwn(Wish wish) {
        return !Collections.disjoint(organisations(), Owners.of(wish));
    }

    private List<UUID> organisations() {
        return caller.hasRole(Role.CONTRIBUTOR) && caller.getPrincipal() instanceof Caller known
                ? known.organisations()
                : List.of();
    }
}
