package org.alongside.proposal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.shared.Text;

/**
 * Finds what somebody could be reached or visited by in free text: e-mail addresses, telephone numbers as they are
 * written in the UK, full postcodes. Years, dates, prices, ids and the numbers of charities and companies stay.
 */
public final class ContactDetails {

    /** Stands where something was taken out. */
    public static final String REMOVED = Text.REMOVED;

    private static final String INWARD = "\\d[ABD-HJLNP-UW-Z]{2}";

    private static final Pattern POSTCODE = Pattern.compile(
            "(?<![\\w£-])(?:GIR\\s?0AA|[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d|[A-HK-Y]\\d\\d|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRVWXY])"
                    + "[ \\u00a0]{0,2}" + INWARD + ")(?!\\w)");

    /** In small letters "a1 2nd floor" looks like one too. */
    private static final Pattern SMALL_POSTCODE =
            Pattern.compile("(?<![\\w£-])[a-pr-uwyz][a-hk-y]?\\d[\\da-z]?[ \\u00a0]{0,2}(?!\\d(?:st|nd|rd|th)\\b)"
                    + INWARD.replace("ABD-HJLNP-UW-Z", "abd-hjlnp-uw-z") + "(?!\\w)");

    private static final List<Pattern> POSTCODES = List.of(POSTCODE, SMALL_POSTCODE);

    private ContactDetails() {}

    /** The text with {@value #REMOVED} wherever there were contact details; null for null. */
    public static String masked(String text) {
        String masked = Text.unreachable(text);
        if (masked == null || masked.chars().noneMatch(Character::isDigit)) {
            return masked;
        }
        for (Pattern postcode : POSTCODES) {
            masked = postcode.matcher(masked).replaceAll(Matcher.quoteReplacement(REMOVED));
        }
        return masked;
    }
}
