package org.alongside.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.shared.Problem.FieldError;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * The door every request comes through, before any room sees it: it gives each an id, a line in the log, and the
 * headers that keep browsers safe. The log has the path and never the query, which may hold what people look
 * for or who they are.
 */
@ApplicationScoped
public class Gate {

    /** How to sign in, as said to whoever didn't. */
    public static final String CHALLENGE = "Basic realm=\"Alongside\", charset=\"UTF-8\"";

    private static final Logger LOG = Logger.getLogger("org.alongside.requests");

    /**
     * Somebody may well look for an entry by its address; that is nobody's business but theirs. And who reads a token of
     * a link that works once could use it, also where a mail program has put a full stop behind it.
     */
    private static final Pattern SECRET =
            Pattern.compile("[^/]*(?:@|%40)[^/]*|(?<=/)[A-Za-z0-9_-]{43}(?=/|$)|(?<=/links/)[^/]+");

    private static final String ID = "requestId";
    private static final Pattern ID_WE_TAKE = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    /** What is wrong with an address that can't be decoded. */
    public static final String MALFORMED = "is not UTF-8 text in percent-encoding";

    /** No Strict-Transport-Security: it means nothing over plain HTTP, and who adds TLS decides for the host. */
    private static final Map<String, String> GUARDS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "cross-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private static final Set<String> PACKED = Set.of(Problem.MEDIA_TYPE, "application/yaml");

    private final Ids ids;

    Gate(Ids ids) {
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

        /** The largest body an import takes in bytes: a file of 100 MB and what is sent around it. */
        @WithDefault("105000000")
        long largestImport();
    }

    void register(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    enter(exchange);
                    exchange.next();
                },
                1000);
    }

    /** The id of the request being answered, as in the log and in the {@code X-Request-Id} header. */
    static String requestId(RoutingContext exchange) {
        return exchange.get(ID);
    }

    /** A path as it may stand in the log. */
    static String speakable(String path) {
        return SECRET.matcher(path).replaceAll("…");
    }

    /** Whether it is a page that was asked for, by a person, and not something of the API. */
    static boolean isPage(RoutingContext exchange) {
        String accepted = exchange.request().getHeader("Accept");
        return switch (Part.of(exchange.request().path())) {
            case ADMIN, PUBLIC, LINKS -> true;
            case SERVICES, DOCS -> false;
            case NOWHERE -> accepted != null && accepted.contains("text/html");
        };
    }

    /** A part of the addresses, by who reads what is there and what browsers may do with it. */
    public enum Part {
        /** Answers for machines are no pages: nothing in them may run or load. */
        SERVICES("", "api", "embed", "openapi", "q", "_static"),

        /**
         * The page that shows the contract loads its own files only. Its own scripts are inline and come out of the build
         * in another order each time, so no hash can name them; it shows nothing that anybody else wrote.
         */
        DOCS(
                "; connect-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self';"
                        + " base-uri 'none'; form-action 'none'; script-src 'self' 'unsafe-inline'",
                "docs"),

        /** Pages for those who look after the directory load its own style and script, and send forms only to it. */
        ADMIN(
                "; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'",
                "admin"),

        /** Pages for everybody run nothing at all. */
        PUBLIC(
                "; style-src 'self'; form-action 'self'; base-uri 'none'",
                "",
                "cy",
                "search",
                "organisations",
                "case-studies",
                "champions",
                "start",
                "propose",
                "browse",
                "gaps",
                "gaps.csv",
                "about",
                "privacy",
                "accessibility",
                "licence",
                "feed.atom",
                "sitemap.xml",
                "sitemaps",
                "robots.txt"),

        /** Pages that links in letters lead to; they run nothing either. */
        LINKS("; style-src 'self'; form-action 'self'; base-uri 'none'", "links", "links.css"),

        /** Where there is nothing. Whoever comes with a browser is told so on a page. */
        NOWHERE("; style-src 'self'");

        private final String policy;
        private final Set<String> steps;

        /** @param steps the first steps of its paths */
        Part(String may, String... steps) {
            this.policy = "default-src 'none'" + may + "; frame-ancestors 'none'";
            this.steps = Set.of(steps);
        }

        public static Part of(String path) {
            String step = path == null ? "" : path.replaceFirst("^/+", "").replaceFirst("/.*", "");
            return Stream.of(values())
                    .filter(part -> part.steps.contains(step))
                    .findFirst()
                    .orElse(NOWHERE);
        }
    }

    /** Answers with a problem before any resource is asked. */
    public static void refuse(RoutingContext exchange, Refusal refusal) {
        if (refusal.retryAfter() != null) {
            exchange.response()
                    .putHeader(
                            "Retry-After", String.valueOf(refusal.retryAfter().toSeconds()));
        }
        exchange.response().setStatusCode(refusal.status()).putHeader("Cache-Control", "no-store");
        if (isPage(exchange)) {
            Problem problem = Problem.of(refusal, requestId(exchange));
            exchange.response()
                    .putHeader("Content-Type", Problem.PAGE_TYPE)
                    .end(problem.page(exchange.request().path()));
        } else {
            exchange.response().putHeader("Content-Type", Problem.MEDIA_TYPE).end(json(refusal, requestId(exchange)));
        }
    }

    private static String json(Refusal refusal, String requestId) {
        JsonObject problem = new JsonObject()
                .put("type", "about:blank")
                .put("title", refusal.title())
                .put("status", refusal.status())
                .put("detail", Text.unreachable(refusal.getMessage()))
                .put("instance", requestId);
        if (!refusal.errors().isEmpty()) {
            problem.put(
                    "errors",
                    new JsonArray(refusal.errors().stream().map(Gate::json).toList()));
        }
        return Json.encode(problem);
    }

    /** For a path that is not even decoded no route is found, and no filter runs. */
    void register(@Observes Router router) {
        router.errorHandler(400, exchange -> {
            if (!exchange.response().ended()) {
                enter(exchange);
                refuse(exchange, Refusal.badRequest(List.of(FieldError.of("path", MALFORMED))));
            }
        });
    }

    private void enter(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        HttpServerResponse response = exchange.response();
        if (requestId(exchange) == null) {
            name(exchange);
        }
        // Set anew for what is sent on inside the server, as /docs is: that begins by forgetting all headers
        response.putHeader("X-Request-Id", requestId(exchange));
        GUARDS.forEach(response::putHeader);
        if (isPage(exchange)) {
            // With no-referrer a browser says of our own forms, too, that they come from nowhere
            response.putHeader("Referrer-Policy", "same-origin");
        }
        response.putHeader("Content-Security-Policy", Part.of(request.path()).policy);
        exchange.addHeadersEndHandler(end -> pack(response));
    }

    private void name(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String given = request.getHeader("X-Request-Id");
        String id = given != null && ID_WE_TAKE.matcher(given).matches()
                ? given
                : ids.next().toString();
        exchange.put(ID, id);
        MDC.put(ID, id);
        long start = System.nanoTime();
        exchange.addEndHandler(end -> {
            long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            int status = exchange.response().getStatusCode();
            MDC.put(ID, id);
            LOG.infof("%s %s %d %d ms", request.method(), speakable(request.path()), status, milliseconds);
        });
    }

    /** The framework packs only what resources answer well; these it would send as they are. */
    private static void pack(HttpServerResponse response) {
        String type = response.headers().get("Content-Type");
        if (type != null && PACKED.contains(type.split(";")[0])) {
            response.headers().remove("Content-Encoding");
        }
    }

    private static JsonObject json(FieldError error) {
        return new JsonObject().put("field", error.field()).put("message", error.message());
    }
}
