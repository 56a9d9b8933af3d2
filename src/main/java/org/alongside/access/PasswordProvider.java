package org.alongside.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets in who sends a name and a password (HTTP Basic). */
@ApplicationScoped
class PasswordProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final SignIn signIn;

    PasswordProvider(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest sent, AuthenticationRequestContext context) {
        RoutingContext exchange = HttpSecurityUtils.getRoutingContextAttribute(sent);
        String place = Place.of(exchange.request());
        String password = new String(sent.getPassword().getPassword());
        return context.runBlocking(() -> signIn.open(sent.getUsername(), password, place)
                .map(account -> Caller.of(account).identity())
                .orElseThrow(AuthenticationFailedException::new));
    }
}
