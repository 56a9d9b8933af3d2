package org.alongside.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;

/**
 * What the forms of the page being shown carry, so that they are known for ours when they come back. A browser that has
 * no session here to tell them by, because somebody signed in elsewhere or nobody has yet, is given a cookie to do so.
 */
@RequestScoped
public class FormToken {

    private final RoutingContext exchange;
    private final Tokens tokens;
    private String secret;

    FormToken(RoutingContext exchange, Tokens tokens) {
        this.exchange = exchange;
        this.tokens = tokens;
    }

    /** What goes into the field {@value Forgery#FIELD}. */
    public String value() {
        if (secret == null) {
            secret = Forgery.secretIn(exchange);
        }
        if (secret == null) {
            secret = tokens.next();
            exchange.response().addCookie(SessionCookie.form(secret, exchange));
        }
        return Forgery.token(secret);
    }
}
