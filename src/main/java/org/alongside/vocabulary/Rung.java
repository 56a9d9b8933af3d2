package org.alongside.vocabulary;

import java.util.Optional;
import org.alongside.shared.Language;

/**
 * A step on the Ladder of Co-production, from 1 (people have no say) to 7 (people share the decisions and the work). The
 * ladder is by Think Local Act Personal and the National Co-production Advisory Group; the plain labels and the
 * explanations are ours.
 */
public enum Rung implements Term {
    COERCION(
            "Coercion",
            "Gorfodaeth",
            "Told to take part",
            "Cael gorchymyn i gymryd rhan",
            Mode.DOING_TO,
            "People are made to use the service and have no say in it."),
    EDUCATING(
            "Educating",
            "Addysgu",
            "Taught about the service",
            "Cael eich dysgu am y gwasanaeth",
            Mode.DOING_TO,
            "People learn how the service works so that they fit in with it, and it stays as it is."),
    INFORMING(
            "Informing",
            "Hysbysu",
            "Kept informed",
            "Cael gwybod",
            Mode.DOING_FOR,
            "The service tells people what it has decided and why, but does not ask them."),
    CONSULTATION(
            "Consultation",
            "Ymgynghori",
            "Asked",
            "Cael eich holi",
            Mode.DOING_FOR,
            "People are asked what they think, and the service chooses what to do with the answers."),
    ENGAGEMENT(
            "Engagement",
            "Ymgysylltu",
            "Listened to",
            "Cael gwrandawiad",
            Mode.DOING_FOR,
            "People speak up more than once and can change some things, but the service still decides."),
    CO_DESIGN(
            "Co-design",
            "Cyd-ddylunio",
            "Designing together",
            "Dylunio gyda'n gilydd",
            Mode.DOING_WITH,
            "People and staff plan the service together, but people may not help to run it."),
    CO_PRODUCTION(
            "Co-production",
            "Cydgynhyrchu",
            "Deciding and doing together",
            "Penderfynu a gwneud gyda'n gilydd",
            Mode.DOING_WITH,
            "People and staff share the decisions and the work as equals, from the first plan to checking how it went.");

    /** Who made the ladder; shown wherever all of it is. */
    public static final String CREDIT =
            "The Ladder of Co-production, by Think Local Act Personal and the National Co-production Advisory Group";

    public static final String CREDIT_URL = "https://thinklocalactpersonal.org.uk/resource/ladder-of-co-production/";

    private final String english;
    private final String welsh;
    private final String plainEnglish;
    private final String plainWelsh;
    private final Mode mode;
    private final String explanation;

    Rung(String english, String welsh, String plainEnglish, String plainWelsh, Mode mode, String explanation) {
        this.english = english;
        this.welsh = welsh;
        this.plainEnglish = plainEnglish;
        this.plainWelsh = plainWelsh;
        this.mode = mode;
        this.explanation = explanation;
    }

    /** The rung with this number; empty outside 1 to 7. */
    public static Optional<Rung> of(int number) {
        return number >= 1 && number <= values().length ? Optional.of(values()[number - 1]) : Optional.empty();
    }

    /** 1 at the bottom, 7 at the top. */
    public int number() {
        return ordinal() + 1;
    }

    /** The number, as text: rungs are numbers in JSON and go by code only where all terms do, as in facets. */
    @Override
    public String code() {
        return String.valueOf(number());
    }

    /** The ladder's own name for it, such as "Co-design"; show the {@link #label plain label} beside it. */
    public String title(Language language) {
        return language.pick(english, welsh);
    }

    @Override
    public String label(Language language) {
        return language.pick(plainEnglish, plainWelsh);
    }

    public Mode mode() {
        return mode;
    }

    /** One plain sentence; in English only, until someone fluent has written the Welsh. */
    public String explanation() {
        return explanation;
    }

    /** Where the power is: the ladder's three sections. */
    public enum Mode implements Term {
        DOING_TO("doingTo", "Doing to", "Gwneud i bobl"),
        DOING_FOR("doingFor", "Doing for", "Gwneud dros bobl"),
        DOING_WITH("doingWith", "Doing with", "Gwneud gyda phobl");

        private final String code;
        private final String english;
        private final String welsh;

        Mode(String code, String english, String welsh) {
            this.code = code;
            this.english = english;
            this.welsh = welsh;
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
}
