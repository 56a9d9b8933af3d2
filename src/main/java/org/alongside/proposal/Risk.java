package org.alongside.proposal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something about a proposal to look at twice before saying yes. */
public enum Risk {
    CONTACT_DETAILS(
            "contactDetails",
            Level.HIGH,
            "Its text holds what could be an e-mail address, a phone number or a postcode."),
    TAKES_DOWN("takesDown", Level.HIGH, "It takes an entry down."),
    MERGES("merges", Level.HIGH, "It makes two entries one, for good."),
    LIKELY_DUPLICATE("likelyDuplicate", Level.HIGH, "It looks like an organisation that is listed already."),
    LINKS("links", Level.MIDDLE, "Its text holds links to other places."),
    NAME_CHANGED("nameChanged", Level.MIDDLE, "It gives the entry another name."),
    WEBSITE_CHANGED("websiteChanged", Level.MIDDLE, "It leads to another website."),
    CLAIM_JUMPS("claimJumps", Level.MIDDLE, "It claims a rung at least two above what was claimed before."),
    EVIDENCE_RISES("evidenceRises", Level.MIDDLE, "It would raise an organisation's evidenced rung."),
    MANY_WAITING("manyWaiting", Level.MIDDLE, "Its sender has at least five more proposals waiting.");

    /** How much there is at stake. */
    @Schema(name = "RiskLevel")
    public enum Level {
        LOW,
        MIDDLE,
        HIGH;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The highest of some risks' levels; low when there are none. */
        public static Level of(Collection<Risk> risks) {
            return risks.stream()
                    .map(Risk::level)
                    .max(Comparator.naturalOrder())
                    .orElse(LOW);
        }
    }

    private final String code;
    private final Level level;
    private final String sentence;

    Risk(String code, Level level, String sentence) {
        this.code = code;
        this.level = level;
        this.sentence = sentence;
    }

    /** The risks with these codes; null stands for none, and one that there is no longer is left out. */
    static Set<Risk> of(Collection<String> codes) {
        Set<Risk> risks = EnumSet.noneOf(Risk.class);
        for (Risk risk : values()) {
            if (codes != null && codes.contains(risk.code)) {
                risks.add(risk);
            }
        }
        return risks;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public Level level() {
        return level;
    }

    /** What it is, in plain words. */
    public String sentence() {
        return sentence;
    }
}
