package org.alongside.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lets services in that send a key. */
@ApplicationScoped
class KeyMechanism implements HttpAuthenticationMechanism {

    static final String HEADER = "X-API-Key";

    private static final String BEARER = "Bearer ";
    private static final int BEFORE_ALL_OTHERS = 5_000;

    private final Keys keys;

    KeyMechanism(Keys keys) {
        this.keys = keys;
    }

    /** What was sent as a key; null where nothing was. Another kind of token is somebody else's business. */
    static String sentIn(HttpServerRequest request) {
        String own = request.getHeader(HEADER);
        if (own != null) {
            return own.trim();
        }
        String header = request.getHeader("Authorization");
        boolean bearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        String token = bearer ? header.substring(BEARER.length()).trim() : "";
        return token.startsWith(ApiKey.PREFIX) ? token : null;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager providers) {
        String sent = sentIn(exchange.request());
        if (sent == null) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom().item(() -> {
            ApiKey key = keys.valid(sent);
            return new Caller("key:" + key.id, null, Scope.roles(key.scopes), List.of(), List.of()).identity();
        });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, HEADER));
    }

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }
}
