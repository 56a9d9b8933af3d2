package org.alongside.vocabulary;

import org.alongside.shared.Language;

/**
 * How much money an organisation has coming in, as a band of yearly income in pounds; the bands are those the voluntary
 * sector in the UK commonly uses. Shown so that a small group can find others like it: it never changes the order of
 * results.
 */
public enum Size implements Term {
    MICRO("micro", 0, "Under £10,000 a year", "Llai na £10,000 y flwyddyn"),
    SMALL("small", 10_000, "£10,000 to £100,000 a year", "£10,000 i £100,000 y flwyddyn"),
    MEDIUM("medium", 100_000, "£100,000 to £1 million a year", "£100,000 i £1 filiwn y flwyddyn"),
    LARGE("large", 1_000_000, "£1 million to £10 million a year", "£1 filiwn i £10 miliwn y flwyddyn"),
    MAJOR("major", 10_000_000, "£10 million to £100 million a year", "£10 miliwn i £100 miliwn y flwyddyn"),
    SUPER_MAJOR("superMajor", 100_000_000, "Over £100 million a year", "Dros £100 miliwn y flwyddyn");

    private final String code;
    private final long from;
    private final String english;
    private final String welsh;

    Size(String code, long from, String english, String welsh) {
        this.code = code;
        this.from = from;
        this.english = english;
        this.welsh = welsh;
    }

    /** The band of a yearly income in pounds. A band holds its lower end and not its upper one. */
    public static Size ofIncome(long pounds) {
        Size size = MICRO;
        for (Size band : values()) {
            if (pounds >= band.from) {
                size = band;
            }
        }
        return size;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Language language) {
        return language.pick(english, welsh);
    }
}
