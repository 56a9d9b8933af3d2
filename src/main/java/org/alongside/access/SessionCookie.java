package org.alongside.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import java.util.regex.Pattern;

/**
 * The cookies of our pages: one for who is signed in, one that a form is told by until then. Scripts don't see them, and
 * no other site's page makes a browser send them.
 */
final class SessionCookie {

    private static final String SESSION = "alongside_session";
    private static final String FORM = "alongside_form";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d+){3}|\\[?::1]?");

    private SessionCookie() {}

    /** The token of the session that the browser means; null without one. */
    static String in(RoutingContext exchange) {
        return token(exchange.request().getCookie(SESSION));
    }

    /** The token that a form is told by before there is a session; null without one. */
    static String formIn(RoutingContext exchange) {
        return token(exchange.request().getCookie(FORM));
    }

    static NewCookie session(String token, RoutingContext exchange) {
        return cookie(SESSION, token, exchange).build();
    }

    static Cookie form(String token, RoutingContext exchange) {
        return Cookie.cookie(FORM, token)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(!isPlainLoopback(exchange.request()))
                .setSameSite(CookieSameSite.STRICT);
    }

    static NewCookie noSession(RoutingContext exchange) {
        return cookie(SESSION, "", exchange).maxAge(0).build();
    }

    private static NewCookie.Builder cookie(String name, String token, RoutingContext exchange) {
        return new NewCookie.Builder(name)
                .value(token)
                .path("/")
                .httpOnly(true)
                .secure(!isPlainLoopback(exchange.request()))
                .sameSite(NewCookie.SameSite.STRICT);
    }

    /** Somebody trying it out on their own machine, where there is no TLS and nobody to listen in. */
    private static boolean isPlainLoopback(HttpServerRequest request) {
        HostAndPort asked = request.authority();
        return !"https".equals(request.scheme())
                && asked != null
                && LOOPBACK.matcher(asked.host()).matches();
    }

    private static String token(Cookie cookie) {
        return cookie != null && TOKEN.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
    }
}
