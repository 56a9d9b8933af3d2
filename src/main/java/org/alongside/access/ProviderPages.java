package org.alongside.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.alongside.shared.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The way to the provider that vouches for people, and back from there. */
@Path("/admin")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ProviderPages {

    private final Doors doors;
    private final Provider provider;
    private final Between between;

    ProviderPages(Doors doors, Provider provider, Between between) {
        this.doors = doors;
        this.provider = provider;
        this.between = between;
    }

    @GET
    @Path("sign-in/elsewhere")
    @Operation(hidden = true)
    public RestResponse<String> leave(RoutingContext exchange) {
        checkThatPeopleGoElsewhere();
        try {
            return RestResponse.ResponseBuilder.<String>seeOther(provider.door(exchange))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (Refusal refusal) {
            return between.refused(refusal);
        }
    }

    @GET
    @Path("sign-in/return")
    @Operation(hidden = true)
    public RestResponse<String> comeBack(RoutingContext exchange) {
        checkThatPeopleGoElsewhere();
        try {
            return provider.arrival(exchange)
                    .map(this::welcome)
                    .orElseGet(() -> RestResponse.seeOther(SignInPages.SIGN_IN));
        } catch (Refusal refusal) {
            return between.refused(refusal);
        }
    }

    private RestResponse<String> welcome(SecurityIdentity somebody) {
        return somebody.getRoles().isEmpty()
                ? between.nothingToDo(somebody.getPrincipal().getName())
                : between.leadOn("You are signed in", SignInPages.HOME).build();
    }

    private void checkThatPeopleGoElsewhere() {
        if (!doors.leadElsewhere()) {
            throw new NotFoundException();
        }
    }
}
