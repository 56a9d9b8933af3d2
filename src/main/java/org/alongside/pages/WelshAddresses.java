package org.alongside.pages;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import org.alongside.shared.Gate;
import org.alongside.shared.Language;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads the addresses of public pages: below {@code /cy} are the same pages in Welsh, and what a form sends of controls that
 * were left empty was not asked. From here on the request is for the English address, and says its language as the API
 * has it.
 */
public class WelshAddresses {

    static final String WELSH = "/cy";

    /** A page among files for machines. */
    private static final String EMBED = "/embed";

    private final RoutingContext exchange;

    WelshAddresses(RoutingContext exchange) {
        this.exchange = exchange;
    }

    @ServerRequestFilter(preMatching = true)
    void read(ContainerRequestContext request) throws URISyntaxException {
        String path = exchange.normalizedPath();
        if (Gate.Part.of(path) != Gate.Part.PUBLIC) {
            return;
        }
        MultiMap asked = Asked.meant(exchange.queryParams());
        String english = english(path);
        Language language = english.equals(path) ? Language.EN : Language.CY;
        request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, language.tag());
        if (language == Language.CY) {
            // In parts, so that what is encoded in the path stays so
            request.setRequestUri(new URI(null, null, english, null));
        }
        exchange.queryParams().clear().addAll(asked);
    }

    /** The same path in English; a path itself when there is no such page in Welsh. */
    static String english(String path) {
        if (path.equals(WELSH) || !path.startsWith(WELSH + "/")) {
            return path.equals(WELSH) ? "/" : path;
        }
        String rest = path.substring(WELSH.length());
        boolean page = rest.equals(EMBED) || Gate.Part.of(rest) == Gate.Part.PUBLIC && !rest.startsWith(WELSH);
        return page ? rest : path;
    }
}
