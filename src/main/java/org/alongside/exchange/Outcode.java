package org.alongside.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The outward half of a postcode, such as M6: about 10,000 homes. The other half narrows it to a few doors. */
final class Outcode {

    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?)(?:[0-9][ABD-HJLNP-UW-Z]{2})?");

    private Outcode() {}

    /** The outward half of what may be a whole postcode or its outward half alone; empty when it is neither. */
    static Optional<String> of(String postcode) {
        String joined = postcode.replaceAll("[\\s\\u00a0]+", "").toUpperCase(Locale.ROOT);
        Matcher found = POSTCODE.matcher(joined);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
