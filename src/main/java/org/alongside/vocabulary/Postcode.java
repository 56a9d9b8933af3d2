package org.alongside.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A postcode, whole or its outward half alone.
 *
 * @param outcode the outward half, such as M6: about 10,000 homes
 * @param incode the other half, which narrows it to a few doors; null when there is none
 */
public record Postcode(String outcode, String incode) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern FORM = Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][ABD-HJLNP-UW-Z]{2})?");

    /** The postcode a text is, however it is spaced; empty when it is none. */
    public static Optional<Postcode> of(String text) {
        Matcher form = FORM.matcher(BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT));
        return form.matches() ? Optional.of(new Postcode(form.group(1), form.group(2))) : Optional.empty();
    }

    public boolean isWhole() {
        return incode != null;
    }

    /** Without a blank, as it is kept. */
    public String joined() {
        return isWhole() ? outcode + incode : outcode;
    }

    /** With a blank, as it is written. */
    public String written() {
        return isWhole() ? outcode + " " + incode : outcode;
    }
}
