package org.alongside;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.alongside.shared.Gate;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.alongside.shared.Text;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Turns away what is too large to read or not well formed, before any room sees it. */
@ApplicationScoped
class Limits {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String IMPORTS_PAGE = "/admin/imports";

    private static final int TOO_LARGE = 413;

    private final Gate.Rules rules;

    Limits(Gate.Rules rules) {
        this.rules = rules;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, 800);
    }

    private void limit(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String query = request.query();
        if (query != null && query.length() > rules.longestQuery()) {
            Gate.refuse(exchange, Refusal.queryTooLong("The query may have " + rules.longestQuery() + " characters."));
            return;
        }
        List<FieldError> faults = faults(request);
        if (!faults.isEmpty()) {
            Gate.refuse(exchange, Refusal.badRequest(faults));
            return;
        }
        if (!isCredential(request.getHeader("Authorization"))) {
            exchange.response().putHeader("WWW-Authenticate", Gate.CHALLENGE);
            Gate.refuse(exchange, Refusal.notSignedIn());
            return;
        }
        exchange.addEndHandler(end -> hangUpOnTheRest(exchange));
        long largest = largest(request.path());
        if (announced(request) > largest) {
            Gate.refuse(exchange, tooLarge(largest));
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
        boolean file = path != null && (path.startsWith(IMPORTS) || path.equals(IMPORTS_PAGE));
        return file ? rules.largestImport() : rules.largestBody();
    }

    /** The server's own check is switched off by main, for it answers without a word. */
    private static List<FieldError> faults(HttpServerRequest request) {
        if (!Text.isWellEncoded(request.path())) {
            return List.of(FieldError.of("path", Gate.MALFORMED));
        }
        return request.query() == null
                ? List.of()
                : Arrays.stream(request.query().split("&"))
                        .filter(pair -> !Text.isWellEncoded(pair))
                        .map(pair -> FieldError.of(pair.split("=", 2)[0], Gate.MALFORMED))
                        .toList();
    }

    /** A name with a NUL in it is nobody's, and the database would not even look. */
    private static boolean isCredential(String header) {
        try {
            return header == null
                    || !header.regionMatches(true, 0, "Basic ", 0, 6)
                    || Text.isStorable(new String(
                            Base64.getDecoder().decode(header.substring(6).trim()), StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** What is left of a body that is too large is not worth reading. Over HTTP/2 there may be others on the line. */
    private static void hangUpOnTheRest(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (exchange.response().getStatusCode() == TOO_LARGE && request.version() != HttpVersion.HTTP_2) {
            request.connection().close();
        }
    }

    private static long announced(HttpServerRequest request) {
        try {
            String length = request.getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length.trim());
        } catch (NumberFormatException tooManyDigits) {
            return Long.MAX_VALUE;
        }
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

        /** Closing would first read the rest, however long it takes to come. */
        @Override
        public void close() throws IOException {
            if (read <= largest) {
                super.close();
            }
        }

        private void count(int more) {
            read += more;
            if (read > largest) {
                throw tooLarge(largest);
            }
        }
    }
}
