package org.alongside.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The door every request comes through, before any room sees it: it gives each a request id, turns away what is too
 * large, and tells browsers which other sites may read and write. Reads are open to every site; writes only to the
 * configured ones, with the same rule for the question a browser asks beforehand.
 */
@ApplicationScoped
public class Gate {

    private static final String ID = "requestId";
    private static final Pattern ID_WE_TAKE = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String EXPOSED =
            "ETag, Link, Location, Retry-After, Preference-Applied, X-Request-Id, Content-Language";

    private final Rules rules;
    private final Ids ids;

    Gate(Rules rules, Ids ids) {
        this.rules = rules;
        this.ids = ids;
    }

    /** What comes in, and from where. */
    @ConfigMapping(prefix = "alongside.http")
    public interface Rules {

        /** Origins such as {@code https://admin.example.org} whose pages may write; none unless set. */
        Optional<Set<String>> writeOrigins();

        /** The longest query string taken, in characters. */
        @WithDefault("4096")
        int longestQuery();

        /** The largest body taken in bytes, except for imports. */
        @WithDefault("1000000")
        long largestBody();
    }

    void register(@Observes Filters filters) {
        filters.register(this::name, 1000);
        filters.register(this::introduceOrigins, 900);
        filters.register(this::limit, 800);
    }

    /** The id of the request being answered, as in the log and in the {@code X-Request-Id} header. */
    static String requestId(RoutingContext exchange) {
        return exchange.get(ID);
    }

    private void name(RoutingContext exchange) {
        String given = exchange.request().getHeader("X-Request-Id");
        String id = given != null && ID_WE_TAKE.matcher(given).matches()
                ? given
                : ids.next().toString();
        exchange.put(ID, id);
        MDC.put(ID, id);
        exchange.response().putHeader("X-Request-Id", id);
        exchange.next();
    }

    private void introduceOrigins(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String origin = request.getHeader("Origin");
        if (origin == null) {
            exchange.next();
            return;
        }
        String wanted = request.getHeader("Access-Control-Request-Method");
        boolean preflight = request.method().equals(HttpMethod.OPTIONS) && wanted != null;
        boolean read = READS.contains(preflight ? HttpMethod.valueOf(wanted) : request.method());
        boolean mayWrite =
                rules.writeOrigins().map(known -> known.contains(origin)).orElse(false);
        HttpServerResponse response = exchange.response();
        if (mayWrite) {
            response.putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Access-Control-Allow-Credentials", "true");
        } else if (read) {
            response.putHeader("Access-Control-Allow-Origin", "*");
        }
        response.headers().add("Vary", "Origin");
        response.putHeader("Access-Control-Expose-Headers", EXPOSED);
        if (!preflight) {
            exchange.next();
            return;
        }
        if (mayWrite || read) {
            response.putHeader("Access-Control-Allow-Methods", mayWrite ? "GET, HEAD, POST, PUT, DELETE" : "GET, HEAD")
                    .putHeader(
                            "Access-Control-Allow-Headers",
                            mayWrite
                                    ? "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Prefer"
                                    : "Accept, Accept-Language, If-None-Match")
                    .putHeader("Access-Control-Max-Age", "3600");
        }
        response.setStatusCode(204).end();
    }

    private void limit(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String query = request.query();
        if (query != null && query.length() > rules.longestQuery()) {
            refuse(exchange, 414, "Query too long", "The query may have " + rules.longestQuery() + " characters.");
            return;
        }
        exchange.next();
    }

    private static void refuse(RoutingContext exchange, int status, String title, String detail) {
        JsonObject problem = new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", requestId(exchange));
        exchange.response()
                .setStatusCode(status)
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(problem.encode());
    }
}
