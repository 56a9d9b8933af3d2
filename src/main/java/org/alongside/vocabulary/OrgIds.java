package org.alongside.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifiers of organisations in the form of org-id.guide: the code of a public list, a hyphen, and the number that
 * list gives, such as {@code GB-CHC-1234567}.
 */
public final class OrgIds {

    private static final Pattern COMPANY_TOO_SHORT = Pattern.compile("([A-Z]{2})?([0-9]{5,7})");

    private OrgIds() {}

    /**
     * What is wrong with an identifier, as a plain sentence; empty when nothing is. Judges the {@linkplain #canonical
     * canonical form}, so what passes here can be stored in that form. Says only that it looks right, never that such
     * an organisation exists.
     */
    public static Optional<String> problem(String orgId) {
        String canonical = canonical(orgId);
        Optional<OrgIdList> known = OrgIdList.of(canonical);
        if (known.isEmpty()) {
            return Optional.of("We do not know the list that this number is from."
                    + " Start with the code of the list, such as GB-CHC-1234567 for a charity in England or Wales");
        }
        OrgIdList list = known.get();
        return list.holds(canonical.substring(list.prefix().length()))
                ? Optional.empty()
                : Optional.of("This does not look like a number from %s. One looks like %s"
                        .formatted(list.title(), list.prefix() + list.example()));
    }

    /**
     * The one way to write an identifier, so that two spellings of it are found to be the same. Two identifiers that are
     * both valid as written never become one, and a valid one in its list's usual form stays as it is. Anything from a
     * list we do not know is only trimmed.
     *
     * <ul>
     *   <li>all lists: spaces go, the list's code gets capitals
     *   <li>lists whose numbers have letters in one case only: the letters get that case
     *   <li>GB-COH: 5 to 7 digits, with or without two letters before, get leading zeros up to 8 characters, as
     *       Companies House writes them
     *   <li>GB-CHC: leading zeros go, as no charity number starts with one
     *   <li>GB-SC: digits alone get SC and leading zeros; GB-NIC: the letters NIC go
     * </ul>
     */
    public static String canonical(String orgId) {
        String trimmed = orgId.strip();
        Optional<OrgIdList> list = OrgIdList.of(trimmed.toUpperCase(Locale.ROOT));
        return list.map(known -> known.prefix()
                        + number(known, trimmed.substring(known.prefix().length())))
                .orElse(trimmed);
    }

    private static String number(OrgIdList list, String written) {
        String number = list.inItsCase(written.strip());
        return switch (list) {
            case COMPANIES_HOUSE -> paddedCompany(number);
            case CHARITY_COMMISSION -> number.replaceFirst("^0+(?=[1-9])", "");
            case SCOTTISH_CHARITIES ->
                number.matches("(SC)?[0-9]{5,6}") ? "SC" + padded(number.replace("SC", ""), 6) : number;
            case NORTHERN_IRISH_CHARITIES -> number.replaceFirst("^NIC(?=[0-9])", "");
            default -> number;
        };
    }

    private static String paddedCompany(String number) {
        Matcher parts = COMPANY_TOO_SHORT.matcher(number);
        if (!parts.matches() || number.length() >= 8) {
            return number;
        }
        String letters = parts.group(1) == null ? "" : parts.group(1);
        return letters + padded(parts.group(2), 8 - letters.length());
    }

    private static String padded(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
