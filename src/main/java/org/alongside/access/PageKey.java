package org.alongside.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.shared.Refusal;

/**
 * What a key with a filter is good for. It stands in a web page, where everybody can read it, so it opens nothing but
 * what the filter limits and what is nobody's in particular; and other sites' pages are kept from using it.
 */
final class PageKey {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private static final Pattern OPENED = Pattern.compile(
            "/api/v1/(?:search|suggest|organisations/[^/]+/matches|(?:areas|sectors|rungs|stages|barriers"
                    + "|supports|offers|champion-offers|evidence-kinds|formats|kinds|sizes)(?:/.*)?)");

    private static final int LONGEST = 100;

    private PageKey() {}

    /**
     * Stops what a key with a filter does not open.
     *
     * @throws Refusal (403) there, and for pages of any origin but the key's
     */
    static void check(ApiKey key, RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (key.filter == null) {
            return;
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !key.origins.isEmpty() && !key.origins.contains(origin)) {
            String named = origin.length() > LONGEST ? origin.substring(0, LONGEST) + "…" : origin;
            throw Refusal.forbidden("This key is not for pages of " + named + ".");
        }
        boolean read = READS.contains(request.method().name());
        if (!read || !OPENED.matcher(exchange.normalizedPath()).matches()) {
            throw Refusal.forbidden(
                    "This key has a filter: it opens /search, /suggest, /organisations/ID/matches and the"
                            + " vocabularies, and nothing else. Whatever else is public can be read without it.");
        }
    }
}
