package org.alongside.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.Optional;
import org.alongside.shared.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** Pages to sign in on. */
@Path("/admin")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SignInPages {

    static final URI HOME = URI.create("/admin");
    static final URI SIGN_IN = URI.create("/admin/sign-in");

    private final Doors doors;
    private final SignIn signIn;
    private final Sessions sessions;
    private final FormToken token;

    SignInPages(Doors doors, SignIn signIn, Sessions sessions, FormToken token) {
        this.doors = doors;
        this.signIn = signIn;
        this.sessions = sessions;
        this.token = token;
    }

    @CheckedTemplate(basePath = "access")
    static class Templates {

        static native TemplateInstance signIn(
                String csrf, String name, String fault, boolean elsewhere, boolean accounts);
    }

    @GET
    @Path("sign-in")
    @Operation(hidden = true)
    public RestResponse<String> form() {
        return form("", "").build();
    }

    @POST
    @Path("sign-in")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> signIn(@RestForm String name, @RestForm String password, RoutingContext exchange) {
        String sent = name == null ? "" : name.trim();
        try {
            Optional<Account> account =
                    signIn.open(sent, password == null ? "" : password, Place.of(exchange.request()));
            return account.map(found -> welcome(found, exchange))
                    .orElseGet(() -> form(sent, "That name and password don't belong together.")
                            .status(422)
                            .build());
        } catch (Refusal refusal) {
            RestResponse.ResponseBuilder<String> page =
                    form(sent, refusal.getMessage()).status(refusal.status());
            if (refusal.retryAfter() != null) {
                page.header(HttpHeaders.RETRY_AFTER, refusal.retryAfter().toSeconds());
            }
            return page.build();
        }
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

    private RestResponse.ResponseBuilder<String> form(String name, String fault) {
        String page = Templates.signIn(token.value(), name, fault, doors.leadElsewhere(), doors.takePasswords())
                .render();
        return RestResponse.ResponseBuilder.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
