package org.alongside.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.Api;

/** Lets some be contributor and curator, as only a provider elsewhere can: an account here has one role. */
@ApplicationScoped
public class BothRoles implements SecurityIdentityAugmentor {

    private static final String MARK = "both-";

    /** The credentials of somebody new who speaks for an organisation, and decides in an area. */
    public static String made(String organisation, String area) {
        String name = MARK + UUID.randomUUID();
        Map<String, Object> draft = new HashMap<>(People.draft(name, Role.CONTRIBUTOR));
        draft.put("organisations", List.of(organisation));
        draft.put("areas", List.of(area));
        Api.admin().body(draft).post("/api/v1/accounts").then().statusCode(201);
        return People.basic(name);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(
                        identity.getPrincipal() instanceof Caller known
                                        && known.name().startsWith(MARK)
                                ? both(known).identity()
                                : identity);
    }

    private static Caller both(Caller known) {
        return new Caller(
                known.name(),
                known.account(),
                Set.of(Role.CONTRIBUTOR, Role.CURATOR),
                known.areas(),
                known.organisations());
    }
}
