package org.alongside.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/**
 * The domain an organisation has to itself: the one its website is at, as far as somebody registered it. A page somewhere
 * below another's address is nobody's own, and neither is a domain whose addresses anybody can have.
 */
final class OwnDomain {

    /** From the list of the Mozilla foundation: below {@code org.uk} everybody registers, below {@code github.io} too. */
    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

    private static final Set<String> ANYBODYS = read();

    /** What stands after the host of a website as a whole. */
    private static final Pattern FRONT_PAGE =
            Pattern.compile("(/|/(index|home|default)(\\.[a-z]{2,5})?/?|/(en|cy)(-gb)?/?)?");

    /** A number is nobody's domain, and neither is a name that is known on one machine only. */
    private static final Pattern NAME = Pattern.compile(".+\\.[a-z][a-z0-9-]*[a-z0-9]");

    private OwnDomain() {}

    /** Whether an address is at the domain that a website has to itself. */
    static boolean covers(String website, String email) {
        Optional<String> own = ofWebsite(website);
        return own.isPresent() && own.equals(registered(email.substring(email.lastIndexOf('@') + 1)));
    }

    /** The domain a website has to itself; empty when it shares one, or is none. */
    static Optional<String> ofWebsite(String website) {
        try {
            URI address = URI.create(website);
            String path = address.getPath() == null ? "" : address.getPath().toLowerCase(Locale.ROOT);
            boolean whole = FRONT_PAGE.matcher(path).matches() && address.getRawQuery() == null;
            return whole && address.getHost() != null ? registered(address.getHost()) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> registered(String host) {
        String plain = host.toLowerCase(Locale.ROOT);
        return NAME.matcher(plain).matches()
                ? Optional.ofNullable(SUFFIXES.getDomainRoot(plain)).filter(domain -> !ANYBODYS.contains(domain))
                : Optional.empty();
    }

    private static Set<String> read() {
        try (InputStream list = OwnDomain.class.getResourceAsStream("/claim/mail-providers.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
