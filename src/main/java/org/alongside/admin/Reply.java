package org.alongside.admin;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with pages, which nobody on the way may keep. */
final class Reply {

    /** Holds for one page what was just done. */
    private static final String SAID = "alongside_said";

    private static final String PATH = "/admin";
    private static final int SECONDS = 60;

    private Reply() {}

    static RestResponse<String> page(TemplateInstance page) {
        return page(200, page);
    }

    static RestResponse<String> page(int status, TemplateInstance page) {
        return RestResponse.ResponseBuilder.<String>create(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page.render())
                .build();
    }

    static RestResponse<String> goTo(String path) {
        return RestResponse.ResponseBuilder.<String>seeOther(URI.create(path)).build();
    }

    /** Leads to another page, which says what was done. */
    static RestResponse<String> goTo(String path, Said said) {
        NewCookie cookie = new NewCookie.Builder(SAID)
                .value(said.name())
                .path(PATH)
                .maxAge(SECONDS)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
        return RestResponse.ResponseBuilder.<String>seeOther(URI.create(path))
                .cookie(cookie)
                .build();
    }

    /** What was just done, told once; null when nothing was. */
    static Said said(RoutingContext exchange) {
        Cookie cookie = exchange.request().getCookie(SAID);
        if (cookie == null || exchange.response().headWritten()) {
            return null;
        }
        exchange.response()
                .addCookie(Cookie.cookie(SAID, "")
                        .setPath(PATH)
                        .setMaxAge(0)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.STRICT));
        return Stream.of(Said.values())
                .filter(said -> said.name().equals(cookie.getValue()))
                .findFirst()
                .orElse(null);
    }
}
