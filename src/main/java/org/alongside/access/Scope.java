package org.alongside.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a key is good for. */
enum Scope {
    READ(Set.of()),
    PROPOSE(Set.of(Role.VISITOR)),
    CURATE(Set.of(Role.VISITOR, Role.CURATOR));

    private final Set<String> roles;

    Scope(Set<String> roles) {
        this.roles = roles;
    }

    /** The roles that scopes of these codes give together. */
    static Set<String> roles(List<String> codes) {
        return codes.stream()
                .map(code -> valueOf(code.toUpperCase(java.util.Locale.ROOT)))
                .flatMap(scope -> scope.roles.stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
