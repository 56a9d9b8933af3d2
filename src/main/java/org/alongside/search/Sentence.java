package org.alongside.search;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.alongside.shared.Language;

/**
 * Something that search says, or a part of it. The words are kept in a bundle for each language, where {@code WORKS_IN}
 * is {@code works-in}.
 */
enum Sentence {
    WORKS_IN,
    WORKS_IN_PART_OF,
    WORKS_ACROSS,
    WORKS_PARTLY_IN,
    WORKS_ELSEWHERE,
    WORKS_IN_SOME_OF_IT,
    BASED_IN,
    BASED_IN_PART_OF,
    BASED_AROUND,
    BASED_PARTLY_IN,
    BASED_ELSEWHERE,
    NO_WORD_WHERE_IT_WORKS,

    NEAR,
    NEAR_FROM_OUTCODE,
    SOMEWHERE_IN,
    SOMEWHERE_IN_AND_FAR,
    ABOUT_KM,
    LESS_THAN_A_KM,

    WORKS_ON,
    WORKS_ON_OTHER_THINGS,
    SUPPORTS,
    OFFERS,
    NEEDS,
    KIND,
    SIZE,
    DOES_NOT_SAY,
    OTHER_KIND,
    OTHER_SIZE,

    EVIDENCED,
    EVIDENCED_TOO_LOW,
    NOTHING_EVIDENCED,
    CLAIMED_AND_EVIDENCED,
    CLAIMED_ONLY,
    CLAIMED_TOO_LOW,
    NOTHING_CLAIMED,

    COULD_TEACH,
    STEP_AHEAD,
    SAYS_STEP_AHEAD,
    SAME_STEP,
    SAYS_SAME_STEP,
    NO_COMPANY,

    WILLING,
    NOT_STATED_YET,

    YOUR_WORDS_ARE,
    WORDS_ARE_THERE,
    WORDS_ARE_THERE_BUT,
    WORDS_LIKE_YOURS,
    ONE_WORD_IS,
    SEVERAL_WORDS_ARE,
    AND_THERE,
    IN_NAME,
    IN_OTHER_NAME,
    IN_SUMMARY,
    IN_DESCRIPTION,
    IN_PLACES,
    IN_TOPICS,
    IN_CASE_STUDY,
    WORD,
    WORD_AS,
    BOTH_WORDS,

    CORRECTED,
    MEANT_AS,
    AS_PLACE,
    AS_SUPPORT,
    MORE_NOT_STATED,
    MORE_UNLISTED,
    LOOSENED,
    LOOSENED_NOT_STATED,
    WITHOUT_BOTH,
    WITHOUT_WORDS,
    WITHOUT_QUOTES,
    WITHOUT_REGION,
    WITHOUT_NEAR,
    WITHOUT_SECTOR,
    WITHOUT_RUNG,
    WITHOUT_OFFERS,
    WITHOUT_NEEDS,
    WITHOUT_SUPPORTS,
    WITHOUT_TYPE,
    WITHOUT_SIZE,

    BY_WISHES,
    BY_RELEVANCE,
    BY_TURNS,
    BY_DISTANCE,
    BY_NAME,
    BY_RECENT;

    private static final Map<Language, Map<Sentence, MessageFormat>> PATTERNS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            PATTERNS.put(language, patterns(language));
        }
    }

    /** The sentence in a language; names and words go into it as they are. */
    String in(Language language, Object... arguments) {
        // Formats remember what they format, so each caller has its own
        MessageFormat own = (MessageFormat) PATTERNS.get(language).get(this).clone();
        return own.format(arguments);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The bundle of a language. */
    static ResourceBundle bundle(Language language) {
        return language.bundle("/search/sentences");
    }

    private static Map<Sentence, MessageFormat> patterns(Language language) {
        ResourceBundle bundle = bundle(language);
        Locale locale = Locale.forLanguageTag(language.tag());
        Map<Sentence, MessageFormat> patterns = new EnumMap<>(Sentence.class);
        for (Sentence sentence : values()) {
            patterns.put(sentence, new MessageFormat(bundle.getString(sentence.key()), locale));
        }
        return patterns;
    }
}
