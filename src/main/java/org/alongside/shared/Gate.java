package org.alongside.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.alongside.shared.Problem.FieldError;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The door every request comes through, before any room sees it: it gives each an id and a line in the log, and turns
 * away what is too large or can't be read. The log has the path and never the query, which may hold what people look
 * for or who they are.
 */
@ApplicationScoped
public class Gate {

    private static final Logger LOG = Logger.getLogger("org.alongside.requests");
    private static final String ID = "requestId";
    private static final Pattern ID_WE_TAKE = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final String IMPORTS = "/api/v1/imports";

    /** Answers for machines are no pages: nothing in them may run or load. */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** The page that shows the contract loads its own files only, and runs only the two scripts it is made with. */
    private static final String DOCS_MAY = "default-src 'none'; connect-src 'self'; img-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'; script-src 'self'"
            + " 'sha256-ONE'"
            + " 'sha256-TWO'";

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

        /** The largest body an import takes in bytes: a file of 100 MB and what is sent around it. */
        @WithDefault("105000000")
        long largestImport();
    }

    void register(@Observes Filters filters) {
        filters.register(this::name, 1000);
        filters.register(this::limit, 800);
    }

    /** The id of the request being answered, as in the log and in the {@code X-Request-Id} header. */
    static String requestId(RoutingContext exchange) {
        return exchange.get(ID);
    }

    /** Answers with a problem before any resource is asked. */
    public static void refuse(RoutingContext exchange, Refusal refusal) {
        JsonObject problem = new JsonObject()
                .put("type", "about:blank")
                .put("title", refusal.title())
                .put("status", refusal.status())
                .put("detail", refusal.getMessage())
                .put("instance", requestId(exchange));
        if (!refusal.errors().isEmpty()) {
            problem.put(
                    "errors",
                    new JsonArray(refusal.errors().stream().map(Gate::json).toList()));
        }
        exchange.response()
                .setStatusCode(refusal.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(Json.encode(problem));
    }

    private void name(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String given = request.getHeader("X-Request-Id");
        String id = given != null && ID_WE_TAKE.matcher(given).matches()
                ? given
                : ids.next().toString();
        exchange.put(ID, id);
        MDC.put(ID, id);
        exchange.response()
                .putHeader("X-Request-Id", id)
                .putHeader("Content-Security-Policy", request.path().startsWith("/docs") ? DOCS_MAY : NOTHING);
        long start = System.nanoTime();
        exchange.addEndHandler(end -> {
            long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            MDC.put(ID, id);
            LOG.infof(
                    "%s %s %d %d ms",
                    request.method(), request.path(), exchange.response().getStatusCode(), milliseconds);
        });
        exchange.next();
    }

    private void limit(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String query = request.query();
        if (query != null && query.length() > rules.longestQuery()) {
            refuse(exchange, Refusal.queryTooLong("The query may have " + rules.longestQuery() + " characters."));
            return;
        }
        List<FieldError> faults = faults(request);
        if (!faults.isEmpty()) {
            refuse(exchange, Refusal.badRequest(faults));
            return;
        }
        long largest = largest(request.path());
        if (announced(request) > largest) {
            // The rest of the body is not worth reading
            exchange.response().putHeader("Connection", "close");
            refuse(exchange, tooLarge(largest));
            return;
        }
        exchange.next();
    }

    /** A body that came without its length is counted while it is read, and cut off where it gets too large. */
    @ServerRequestFilter
    void count(ContainerRequestContext request) {
        if (request.hasEntity() || request.getHeaderString("Transfer-Encoding") != null) {
            long largest = largest(request.getUriInfo().getRequestUri().getPath());
            request.setEntityStream(new Counted(request.getEntityStream(), largest));
        }
    }

    private long largest(String path) {
        return path != null && path.startsWith(IMPORTS) ? rules.largestImport() : rules.largestBody();
    }

    /** The server's own check is switched off by main, for it answers without a word. */
    private static List<FieldError> faults(HttpServerRequest request) {
        String wrong = "is not UTF-8 text in percent-encoding";
        if (!Text.isWellEncoded(request.path())) {
            return List.of(FieldError.of("path", wrong));
        }
        return request.query() == null
                ? List.of()
                : Arrays.stream(request.query().split("&"))
                        .filter(pair -> !Text.isWellEncoded(pair))
                        .map(pair -> FieldError.of(pair.split("=", 2)[0], wrong))
                        .toList();
    }

    private static long announced(HttpServerRequest request) {
        try {
            String length = request.getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length.trim());
        } catch (NumberFormatException tooManyDigits) {
            return Long.MAX_VALUE;
        }
    }

    private static JsonObject json(FieldError error) {
        return new JsonObject().put("field", error.field()).put("message", error.message());
    }

    private static Refusal tooLarge(long largest) {
        return Refusal.tooLarge("The body may have " + largest + " bytes.");
    }

    private static final class Counted extends FilterInputStream {

        private final long largest;
        private long read;

        Counted(InputStream body, long largest) {
            super(body);
            this.largest = largest;
        }

        @Override
        public int read() throws IOException {
            int found = super.read();
            count(found < 0 ? 0 : 1);
            return found;
        }

        @Override
        public int read(byte[] target, int start, int length) throws IOException {
            int found = super.read(target, start, length);
            count(Math.max(found, 0));
            return found;
        }

        private void count(int more) {
            read += more;
            if (read > largest) {
                throw tooLarge(largest);
            }
        }
    }
}
