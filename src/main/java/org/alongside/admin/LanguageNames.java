package org.alongside.admin;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What languages are called in English, beside their tags. */
final class LanguageNames {

    private static final String SIGN_LANGUAGE = "bfi";

    private static final Map<String, String> TAGS = new HashMap<>();

    static {
        for (String tag : Locale.getISOLanguages()) {
            TAGS.put(name(tag).toLowerCase(Locale.ROOT), tag);
        }
        TAGS.put("british sign language", SIGN_LANGUAGE);
        TAGS.put("bsl", SIGN_LANGUAGE);
    }

    private LanguageNames() {}

    /** The tag of a language that goes by this name; what is no name stays as it is. */
    static String tag(String name) {
        return TAGS.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    /** The name of a language; its tag where it has none, or says more than which language. */
    static String name(String tag) {
        if (tag.equals(SIGN_LANGUAGE)) {
            return "British Sign Language";
        }
        Locale locale = Locale.forLanguageTag(tag);
        return tag.contains("-") || locale.getLanguage().isEmpty() ? tag : locale.getDisplayLanguage(Locale.ENGLISH);
    }
}
