package org.alongside.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets in who is signed in on our pages. Whatever else is sent to be let in with goes before the cookie. */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    private final Doors doors;
    private final Sessions sessions;
    private final BlockingSecurityExecutor blocking;

    SessionMechanism(Doors doors, Sessions sessions, BlockingSecurityExecutor blocking) {
        this.doors = doors;
        this.sessions = sessions;
        this.blocking = blocking;
    }

    /** The session's token, where it is the cookie that says who asks; null elsewhere. */
    static String tokenOf(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        boolean otherwise =
                request.getHeader("Authorization") != null || request.getHeader(KeyMechanism.HEADER) != null;
        return otherwise ? null : SessionCookie.in(exchange);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager providers) {
        String token = tokenOf(exchange);
        return token == null || !doors.takePasswords()
                ? Uni.createFrom().nullItem()
                : blocking.executeBlocking(
                        () -> sessions.find(token).map(Caller::identity).orElse(null));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, "alongside_session"));
    }
}
