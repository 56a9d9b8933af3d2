package org.alongside.pages;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.alongside.letter.Letters;
import org.alongside.shared.Language;

/** Knows of the request being answered what its page needs. */
@RequestScoped
class Visits {

    private final RoutingContext exchange;
    private final Letters letters;

    Visits(RoutingContext exchange, Letters letters) {
        this.exchange = exchange;
        this.letters = letters;
    }

    Visit now() {
        String path = exchange.normalizedPath();
        String english = WelshAddresses.english(path);
        return new Visit(
                english.equals(path) ? Language.EN : Language.CY,
                english,
                exchange.request().query(),
                base());
    }

    /** Where people reach the directory: as letters say it or, where nobody has said so, as this request does. */
    private String base() {
        return letters.knowsAddress()
                ? letters.address("")
                : exchange.request().absoluteURI().replaceFirst("^(https?://[^/]*).*", "$1");
    }
}
