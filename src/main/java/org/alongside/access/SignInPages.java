package org.alongside.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.alongside.shared.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** Pages to sign in and out on. */
@Path("/admin")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SignInPages {

    private static final URI HOME = URI.create("/admin");
    private static final URI SIGN_IN = URI.create("/admin/sign-in");

    private final SignIn signIn;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Html html;
    private final SecurityIdentity caller;

    SignInPages(SignIn signIn, Sessions sessions, Tokens tokens, Html html, SecurityIdentity caller) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.tokens = tokens;
        this.html = html;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN})
    @Operation(hidden = true)
    public RestResponse<String> home(RoutingContext exchange) {
        String token = Optional.ofNullable(SessionCookie.in(exchange)).orElse("");
        return page("admin", Map.of("name", caller.getPrincipal().getName(), "csrf", Forgery.token(token)))
                .build();
    }

    @GET
    @Path("sign-in")
    @Operation(hidden = true)
    public RestResponse<String> form(RoutingContext exchange) {
        String told = SessionCookie.in(exchange) == null ? SessionCookie.formIn(exchange) : SessionCookie.in(exchange);
        if (told != null) {
            return form(told, "", "").build();
        }
        String fresh = tokens.next();
        return form(fresh, "", "").cookie(SessionCookie.form(fresh, exchange)).build();
    }

    @POST
    @Path("sign-in")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> signIn(@RestForm String name, @RestForm String password, RoutingContext exchange) {
        String told = SessionCookie.in(exchange) == null ? SessionCookie.formIn(exchange) : SessionCookie.in(exchange);
        String sent = name == null ? "" : name.trim();
        try {
            Optional<Account> account =
                    signIn.open(sent, password == null ? "" : password, Place.of(exchange.request()));
            return account.map(found -> welcome(found, exchange))
                    .orElseGet(() -> form(told, sent, "That name and password don't belong together.")
                            .status(422)
                            .build());
        } catch (Refusal tooMany) {
            return form(told, sent, tooMany.getMessage())
                    .status(tooMany.status())
                    .header(HttpHeaders.RETRY_AFTER, tooMany.retryAfter().toSeconds())
                    .build();
        }
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
        return RestResponse.ResponseBuilder.<String>seeOther(SIGN_IN)
                .cookie(SessionCookie.noSession(exchange))
                .build();
    }

    /** A session of its own at each sign-in: what a browser brought along is never made good. */
    private RestResponse<String> welcome(Account account, RoutingContext exchange) {
        String before = SessionCookie.in(exchange);
        if (before != null) {
            sessions.end(before);
        }
        NewCookie session = SessionCookie.session(sessions.begin(account.id), exchange);
        return RestResponse.ResponseBuilder.<String>seeOther(HOME)
                .cookie(session)
                .build();
    }

    private RestResponse.ResponseBuilder<String> form(String told, String name, String fault) {
        return page("sign-in", Map.of("csrf", Forgery.token(told), "name", name, "fault", fault));
    }

    private RestResponse.ResponseBuilder<String> page(String name, Map<String, Object> values) {
        return RestResponse.ResponseBuilder.ok(html.page(name, values)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
