package org.alongside;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.alongside.shared.Gate;
import org.alongside.shared.Refusal;

/**
 * Tells browsers which other sites may read and write. Reads are open to every site; writes only to the configured ones
 * and to the directory's own pages, with the same rule for the question a browser asks beforehand. A write from any
 * other site is refused, whoever is signed in: a browser that remembers a password sends it along with every form that
 * any page makes it send.
 */
@ApplicationScoped
class Origins {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String EXPOSED =
            "ETag, Link, Location, Retry-After, Preference-Applied, X-Request-Id, Content-Language, RateLimit,"
                    + " RateLimit-Policy";
    private static final String READ_HEADERS = "Accept, Accept-Language, If-None-Match, X-API-Key, X-Request-Id";
    private static final String WRITE_HEADERS =
            READ_HEADERS + ", Authorization, Content-Type, Idempotency-Key, If-Match, Prefer";

    private final Gate.Rules rules;

    Origins(Gate.Rules rules) {
        this.rules = rules;
    }

    void register(@Observes Filters filters) {
        filters.register(this::introduce, 900);
    }

    private void introduce(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String origin = request.getHeader("Origin");
        if (origin == null) {
            exchange.next();
            return;
        }
        String method = request.method().name();
        String wanted = request.getHeader("Access-Control-Request-Method");
        boolean preflight = method.equals("OPTIONS") && wanted != null;
        boolean mayWrite =
                rules.writeOrigins().map(known -> known.contains(origin)).orElse(false);
        boolean mayRead = READS.contains(preflight ? wanted : method);
        if (mayWrite || mayRead) {
            allow(exchange.response(), mayWrite ? origin : "*", mayWrite);
        }
        if (preflight) {
            answer(exchange.response(), mayWrite, mayRead);
        } else if (mayWrite || HARMLESS.contains(method) || isOwn(origin, request)) {
            exchange.next();
        } else {
            Gate.refuse(exchange, Refusal.forbidden("Pages of " + shortened(origin) + " may not write here."));
        }
    }

    private static void allow(HttpServerResponse response, String origin, boolean credentials) {
        response.putHeader("Access-Control-Allow-Origin", origin)
                .putHeader("Access-Control-Expose-Headers", EXPOSED)
                .putHeader("Vary", "Origin");
        if (credentials) {
            response.putHeader("Access-Control-Allow-Credentials", "true");
        }
    }

    private static void answer(HttpServerResponse response, boolean mayWrite, boolean mayRead) {
        if (mayWrite || mayRead) {
            response.putHeader("Access-Control-Allow-Methods", mayWrite ? "GET, HEAD, POST, PUT, DELETE" : "GET, HEAD")
                    .putHeader("Access-Control-Allow-Headers", mayWrite ? WRITE_HEADERS : READ_HEADERS)
                    .putHeader("Access-Control-Max-Age", "3600");
        }
        response.putHeader("Vary", "Origin, Access-Control-Request-Method")
                .setStatusCode(204)
                .end();
    }

    /** Only the host is compared: behind a proxy that speaks TLS we see http where the browser sees https. */
    private static boolean isOwn(String origin, HttpServerRequest request) {
        HostAndPort asked = request.authority();
        return asked != null && (origin.equals("http://" + asked) || origin.equals("https://" + asked));
    }

    private static String shortened(String origin) {
        return origin.length() > 100 ? origin.substring(0, 100) + "…" : origin;
    }
}
