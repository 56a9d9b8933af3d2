package org.alongside.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.alongside.shared.Gate;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Refuses what another site makes a browser send in the name of who is signed in there. A form of ours carries what only
 * a page of ours knows, and comes from our own origin; so does a script's write to the API that leans on the cookie.
 */
public class Forgery {

    /** The form's field, and, for scripts, the header. */
    public static final String FIELD = "csrf";

    private static final String HEADER = "X-CSRF-Token";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final RoutingContext exchange;

    Forgery(RoutingContext exchange) {
        this.exchange = exchange;
    }

    /** What a form of ours carries in this browser; the secret is a cookie's, which other sites' pages can't read. */
    static String token(String secret) {
        return Digest.of("form " + secret);
    }

    /** The cookie that tells this browser's forms; null without one. */
    static String secretIn(RoutingContext exchange) {
        String session = SessionCookie.in(exchange);
        return session == null ? SessionCookie.formIn(exchange) : session;
    }

    @OurForm
    @ServerRequestFilter(readBody = true)
    void form(ResteasyReactiveContainerRequestContext request) {
        if (HARMLESS.contains(request.getMethod())) {
            return;
        }
        ResteasyReactiveRequestContext body = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        check(body.getFormParameter(FIELD, true, false), secretIn(exchange));
    }

    @ServerRequestFilter
    void script(ContainerRequestContext request) {
        boolean write = !HARMLESS.contains(request.getMethod());
        String session = SessionMechanism.tokenOf(exchange);
        if (write && session != null && Gate.Part.of(request.getUriInfo().getPath()) == Gate.Part.SERVICES) {
            check(request.getHeaderString(HEADER), session);
        }
    }

    private void check(Object sent, String secret) {
        boolean ours = sent instanceof String text && secret != null && Digest.same(text, token(secret));
        if (!ours || !isFromHere(exchange.request())) {
            throw Refusal.forbidden("This did not come from a page of ours that is still open. Load the page again.");
        }
    }

    /** Only the host is compared: behind a proxy that speaks TLS we see http where the browser sees https. */
    private static boolean isFromHere(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        HostAndPort asked = request.authority();
        if (origin == null) {
            return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
        }
        return asked != null && (origin.equals("http://" + asked) || origin.equals("https://" + asked));
    }
}
