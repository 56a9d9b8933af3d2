package org.alongside.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.shared.Refusal;

/**
 * Somebody who was let in.
 *
 * @param name what their writes are signed with
 * @param account their account here; null for a key, or where others vouch for people
 * @param roles what they may do
 * @param areas the areas they may decide for; everywhere when empty
 * @param organisations the organisations they speak for
 */
public record Caller(String name, UUID account, Set<String> roles, List<String> areas, List<UUID> organisations)
        implements Principal {

    static Caller of(Account account) {
        return new Caller(account.name, account.id, Set.of(account.role), account.areas, account.organisations);
    }

    /**
     * The person with an account who asks.
     *
     * @throws Refusal (403) when a key asks, or somebody without an account here
     */
    static Caller person(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof Caller caller && caller.account != null) {
            return caller;
        }
        throw Refusal.forbidden("This is for people with an account here.");
    }

    @Override
    public String getName() {
        return name;
    }

    SecurityIdentity identity() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(this)
                .addRoles(roles)
                .build();
    }
}
