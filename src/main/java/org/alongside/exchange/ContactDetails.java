package org.alongside.exchange;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what somebody could be reached or visited by in free text: e-mail addresses, telephone numbers as they are
 * written in the UK, full postcodes. Years, dates, prices and the numbers of charities and companies stay.
 */
final class ContactDetails {

    /** Stands where something was taken out. */
    static final String REMOVED = "[contact removed]";

    private static final String SEPARATED_DIGIT = "(?:[\\s\\u00a0.()\\u2010-\\u2013-]{0,3}\\d)";
    private static final String INWARD = "\\d[ABD-HJLNP-UW-Z]{2}";

    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+'-])(?:mailto:)?[\\p{L}\\p{N}._%+'-]++\\s?(?:@|\\(at\\)|\\[at\\])\\s?[\\p{L}\\p{N}-]+"
                    + "(?:(?:\\.|\\s?[(\\[]dot[)\\]]\\s?)[\\p{L}\\p{N}-]++)++",
            Pattern.CASE_INSENSITIVE);

    /** A national number: a nought and nine or ten more digits, unless it starts like a date. */
    private static final Pattern NATIONAL = Pattern.compile("(?<![\\w£$€+.,/-])"
            + "(?!(?:0?[1-9]|[12]\\d|3[01])[.-](?:0?[1-9]|1[0-2])[.-](?:19|20)?\\d\\d(?!\\d))"
            + "\\(?0(?!0)" + SEPARATED_DIGIT + "{9,10}(?!\\d)");

    private static final Pattern INTERNATIONAL =
            Pattern.compile("(?<![\\w£$€.,/-])(?:\\(?\\+|00\\s?(?=44))" + SEPARATED_DIGIT + "{9,15}(?!\\d)");

    private static final Pattern HELPLINE =
            Pattern.compile("(?<![\\w£$€+.,/-])0(?:800|845|870)[ \\u00a0-]\\d{2}[ \\u00a0-]?\\d{2}(?![\\d])");

    /** A number without its area code is only known by what stands before it. */
    private static final Pattern LOCAL = Pattern.compile(
            "(?<=\\b(?:tel|tel no|telephone|phone|fax|mobile|mob|whatsapp|ring)[.:]{0,2}\\s{0,2})\\(?\\d"
                    + "(?!\\d{3}\\s?[-\\u2013]\\s?\\d{4}(?!\\d))" + SEPARATED_DIGIT + "{5,11}(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern POSTCODE = Pattern.compile(
            "(?<![\\w£-])(?:GIR\\s?0AA|[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d|[A-HK-Y]\\d\\d|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRVWXY])"
                    + "[ \\u00a0]{0,2}" + INWARD + ")(?!\\w)");

    /** In small letters "a1 2nd floor" looks like one too. */
    private static final Pattern SMALL_POSTCODE =
            Pattern.compile("(?<![\\w£-])[a-pr-uwyz][a-hk-y]?\\d[\\da-z]?[ \\u00a0]{0,2}(?!\\d(?:st|nd|rd|th)\\b)"
                    + INWARD.replace("ABD-HJLNP-UW-Z", "abd-hjlnp-uw-z") + "(?!\\w)");

    /** The fewest digits of anything one could ring. */
    private static final int FEWEST_DIGITS = 6;

    private static final List<Pattern> NUMBERS = List.of(INTERNATIONAL, NATIONAL, HELPLINE, LOCAL);
    private static final List<Pattern> POSTCODES = List.of(POSTCODE, SMALL_POSTCODE);

    private ContactDetails() {}

    /** The text with {@value #REMOVED} wherever there were contact details; null for null. */
    static String masked(String text) {
        if (text == null) {
            return null;
        }
        // Most text has nothing that any of them could start from, and trying each at every letter is dear
        String masked = text.indexOf('@') < 0 && text.indexOf('(') < 0 && text.indexOf('[') < 0
                ? text
                : without(text, List.of(EMAIL));
        long digits = masked.chars().filter(Character::isDigit).count();
        masked = digits < FEWEST_DIGITS ? masked : without(masked, NUMBERS);
        return digits == 0 ? masked : without(masked, POSTCODES);
    }

    private static String without(String text, List<Pattern> details) {
        String masked = text;
        for (Pattern pattern : details) {
            Matcher found = pattern.matcher(masked);
            if (found.find()) {
                masked = found.replaceAll(Matcher.quoteReplacement(REMOVED));
            }
        }
        return masked;
    }
}
