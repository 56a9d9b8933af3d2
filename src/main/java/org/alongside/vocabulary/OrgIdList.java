package org.alongside.vocabulary;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A public list that gives organisations numbers. Codes and names of the lists: org-id.guide, ODbL; only those that an
 * organisation in the United Kingdom, Ireland or the islands may be on. The patterns are ours, held against real
 * numbers; a list whose numbers have no certain form takes anything that could be one.
 */
enum OrgIdList {
    CHARITY_COMMISSION("GB-CHC", "the Charity Commission", Case.UPPER, "[1-9][0-9]{5,6}(-[0-9]{1,3})?", "1234567"),
    SCOTTISH_CHARITIES("GB-SC", "the Scottish Charity Register", Case.UPPER, "SC[0-9]{6}", "SC012345"),
    NORTHERN_IRISH_CHARITIES("GB-NIC", "the Charity Commission for Northern Ireland", Case.UPPER, "[0-9]{6}", "123456"),
    // Digits; two letters and digits; a society's number, which may end in a letter; an old Northern Irish company
    COMPANIES_HOUSE(
            "GB-COH",
            "Companies House",
            Case.UPPER,
            "[0-9]{8}|[A-Z]{2}[0-9]{5}[0-9A-Z]|R[0-9]{7}|RS[0-9]{6}Z",
            "01234567"),
    MUTUALS("GB-MPR", "the Mutuals Public Register", Case.UPPER, "[0-9A-Z]{3,8}", "12345R"),
    REVENUE("GB-REV", "HM Revenue and Customs", Case.UPPER, "[A-Z]{1,2}[0-9]{1,6}(/[0-9]{1,2})?", "XT12345"),
    SPORTS_CLUBS("GB-CASC", "the community amateur sports clubs", Case.AS_IS, "[0-9a-f]{8}|CH[0-9]{4,6}", "1a2b3c4d"),
    NHS("GB-NHS", "the NHS Organisation Data Service", Case.UPPER, "[A-Z0-9]{3,8}", "RA1"),
    SCHOOLS("GB-EDU", "the register of schools in England and Wales", Case.UPPER, "[0-9]{6}", "123456"),
    SCHOOLS_SCOTLAND("GB-SCOTEDU", "the register of schools in Scotland", Case.UPPER, "[0-9]{7}", "1234567"),
    SCHOOLS_WALES("GB-WALEDU", "the register of schools in Wales", Case.UPPER, "[0-9]{7}", "1234567"),
    SCHOOLS_NORTHERN_IRELAND("GB-IRN", "the schools of Northern Ireland", Case.UPPER, "[0-9]{3}-[0-9]{4}", "123-4567"),
    LEARNING_PROVIDERS("GB-UKPRN", "the register of learning providers", Case.UPPER, "1[0-9]{7}", "10012345"),
    HIGHER_EDUCATION("GB-HESA", "the Higher Education Statistics Agency", Case.UPPER, "[0-9]{4}", "0123"),
    COUNCILS_ENGLAND("GB-LAE", "the councils of England", Case.UPPER, "[A-Z]{3,4}", "ABC"),
    COUNCILS_SCOTLAND("GB-LAS", "the councils of Scotland", Case.UPPER, "[A-Z]{3}", "ABC"),
    COUNCILS_WALES("GB-PLA", "the councils of Wales", Case.UPPER, "[A-Z]{3}", "ABC"),
    COUNCILS_NORTHERN_IRELAND("GB-LANI", "the councils of Northern Ireland", Case.UPPER, "[A-Z]{3}", "ABC"),
    GOVERNMENT("GB-GOR", "the Government Organisation Register", Case.UPPER, "[A-Z]{0,2}[0-9]{1,6}", "OT1234"),
    SOCIAL_HOUSING("GB-SHPE", "the social housing providers of England", Case.UPPER, "[A-Z0-9]{4,6}", "LH1234"),
    RESEARCH_ORGANISATIONS(
            "XI-ROR",
            "the Research Organization Registry",
            Case.LOWER,
            "0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}",
            "012ab3c45"),
    WIKIDATA("XI-WIKIDATA", "Wikidata", Case.UPPER, "Q[1-9][0-9]*", "Q123"),
    LEGAL_ENTITIES("XI-LEI", "the Legal Entity Identifier index", Case.UPPER, "[A-Z0-9]{18}[0-9]{2}", null),
    DUNS("XI-DUNS", "the D-U-N-S numbers", Case.UPPER, "[0-9]{9}", "123456789"),
    RESEARCH_GRID("XI-GRID", "the Global Research Identifier Database", Case.LOWER, "grid\\.[0-9]+\\.[0-9a-f]+", null),
    CHURCHES("GB-COE", "the churches of the Church of England"),
    CHART_OF_ACCOUNTS("GB-COA", "the UK chart of accounts"),
    CROWN_CUSTOMERS("GB-CCSCUST", "the Crown Commercial Service's customers"),
    CROWN_SUPPLIERS("GB-SRS", "the Supplier Registration Service"),
    DEPARTMENTS("GB-GOV", "the UK government departments"),
    DEPARTMENTS_ON_THE_WEB("GB-GOVUK", "the departments on GOV.UK"),
    GUERNSEY("GG-RCE", "the Guernsey Registry"),
    GUERNSEY_ACCOUNTS("GG-COA", "the Guernsey chart of accounts"),
    IRISH_CHARITIES("IE-CHY", "the Charities Regulator of Ireland"),
    IRISH_COMPANIES("IE-CRO", "the Companies Registration Office of Ireland"),
    IRISH_ACCOUNTS("IE-COA", "the Irish chart of accounts"),
    MANX_COMPANIES("IM-CR", "the Isle of Man Companies Registry"),
    MANX_CHARITIES("IM-GR", "the charities of the Isle of Man"),
    MANX_ACCOUNTS("IM-COA", "the Isle of Man chart of accounts"),
    JERSEY_COMPANIES("JE-FSC", "the Jersey Financial Services Commission"),
    JERSEY_CHARITIES("JE-JCR", "the Jersey Charity Register"),
    JERSEY_ACCOUNTS("JE-COA", "the Jersey chart of accounts"),
    ECONOMIC_OPERATORS("XI-EORI", "the EORI numbers"),
    AID("XI-IATI", "the International Aid Transparency Initiative"),
    PUBLIC_BODIES("XI-PB", "the public bodies of publicbodies.org"),
    PERMANENT_IDS("XI-PID", "PermID");

    private static final String ANYTHING = "[A-Za-z0-9._/-]{1,64}";

    private final String code;
    private final String title;
    private final Case letters;
    private final Pattern number;
    private final String example;

    OrgIdList(String code, String title) {
        this(code, title, Case.AS_IS, ANYTHING, null);
    }

    OrgIdList(String code, String title, Case letters, String number, String example) {
        this.code = code;
        this.title = title;
        this.letters = letters;
        this.number = Pattern.compile(number);
        this.example = example == null ? "..." : example;
    }

    /** The list whose code this identifier starts with; the longest when several do. */
    static Optional<OrgIdList> of(String orgId) {
        return Stream.of(values())
                .filter(list -> orgId.startsWith(list.prefix()))
                .max(Comparator.comparingInt(list -> list.code.length()));
    }

    String prefix() {
        return code + "-";
    }

    String title() {
        return title;
    }

    /** A made-up number of the right form. */
    String example() {
        return example;
    }

    boolean holds(String candidate) {
        return number.matcher(candidate).matches();
    }

    String inItsCase(String written) {
        return switch (letters) {
            case UPPER -> written.toUpperCase(Locale.ROOT);
            case LOWER -> written.toLowerCase(Locale.ROOT);
            case AS_IS -> written;
        };
    }

    /** The case of the letters in a list's numbers. */
    private enum Case {
        UPPER,
        LOWER,
        AS_IS
    }
}
