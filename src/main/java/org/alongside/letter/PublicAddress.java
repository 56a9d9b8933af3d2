package org.alongside.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Where people reach this directory, as letters say it. */
@ApplicationScoped
class PublicAddress {

    static final String SETTING = "alongside.letters.base-url";

    private final URI root;
    private final boolean isSet;

    PublicAddress(Letters.Settings settings, Config config) {
        Optional<String> configured = settings.baseUrl().map(String::strip).filter(url -> !url.isEmpty());
        isSet = configured.isPresent();
        root = configured
                .map(PublicAddress::checked)
                .orElseGet(() -> URI.create("http://localhost:"
                        + config.getOptionalValue("quarkus.http.port", Integer.class)
                                .orElse(8080)));
    }

    /** Whether somebody said so; else it is where it is on this machine, which only helps whoever tries it out. */
    boolean isSet() {
        return isSet;
    }

    String host() {
        return root.getHost();
    }

    /** The address of a path from the root. */
    String of(String path) {
        return root + path;
    }

    /** The address of a page on the web; empty when the text, which may be null, is none. */
    static Optional<URI> onTheWeb(String text) {
        try {
            URI address = URI.create(Objects.requireNonNullElse(text, ""));
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static URI checked(String url) {
        return onTheWeb(url.replaceFirst("/+$", ""))
                .filter(address -> address.getRawQuery() == null && address.getRawFragment() == null)
                .orElseThrow(() -> new IllegalStateException(
                        SETTING + " is not an address such as https://partners.example.org."));
    }
}
