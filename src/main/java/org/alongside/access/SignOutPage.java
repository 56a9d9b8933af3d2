package org.alongside.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Ends whatever session a browser has here, and the one with the provider that it came from. */
@Path("/admin")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SignOutPage {

    private final Sessions sessions;
    private final Provider provider;
    private final Between between;

    SignOutPage(Sessions sessions, Provider provider, Between between) {
        this.sessions = sessions;
        this.provider = provider;
        this.between = between;
    }

    @POST
    @Path("sign-out")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> signOut(RoutingContext exchange) {
        String token = SessionCookie.in(exchange);
        if (token != null) {
            sessions.end(token);
        }
        return provider.exit(exchange)
                .map(there -> between.leadOn("You are signed out here", there))
                .orElseGet(() -> RestResponse.ResponseBuilder.seeOther(SignInPages.SIGN_IN))
                .cookie(SessionCookie.noSession(exchange))
                .build();
    }
}
