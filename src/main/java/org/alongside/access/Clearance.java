package org.alongside.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.alongside.shared.Refusal;

/** Whom a caller may be shown: everybody, or those that the filter of their key lets through. */
@ApplicationScoped
public class Clearance {

    private final Keys keys;
    private final RoutingContext exchange;

    Clearance(Keys keys, RoutingContext exchange) {
        this.keys = keys;
        this.exchange = exchange;
    }

    /**
     * The filter of the key that came with the request being answered; null where none came, or one without a filter.
     *
     * @throws Refusal (401) when the key is none of ours, revoked or over
     */
    public KeyFilter ofCaller() {
        String sent = KeyMechanism.sentIn(exchange.request());
        return sent == null ? null : of(sent);
    }

    /**
     * The filter of a key; null for one without.
     *
     * @throws Refusal (401) when it is none of ours, revoked or over
     */
    public KeyFilter of(String key) {
        return keys.valid(key).filter;
    }
}
