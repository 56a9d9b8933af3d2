package org.alongside.pages;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.alongside.shared.Language;

/** Every sentence of the public pages, in each language, as patterns of {@link MessageFormat}. */
final class Words {

    private static final Map<Language, Map<String, MessageFormat>> PATTERNS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            PATTERNS.put(language, patterns(language));
        }
    }

    private Words() {}

    /**
     * A sentence in a language; names and numbers go into it as they are.
     *
     * @throws IllegalArgumentException when nobody has written it
     */
    static String say(Language language, String key, Object... arguments) {
        MessageFormat pattern = PATTERNS.get(language).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No words for " + key);
        }
        // Formats remember what they format, so each caller has its own
        return ((MessageFormat) pattern.clone()).format(arguments);
    }

    static boolean has(String key) {
        return PATTERNS.get(Language.EN).containsKey(key);
    }

    static ResourceBundle bundle(Language language) {
        return language.bundle("/pages/words");
    }

    private static Map<String, MessageFormat> patterns(Language language) {
        ResourceBundle bundle = bundle(language);
        Locale locale = Locale.forLanguageTag(language == Language.EN ? "en-GB" : "cy");
        Map<String, MessageFormat> patterns = new TreeMap<>();
        bundle.keySet().forEach(key -> patterns.put(key, new MessageFormat(bundle.getString(key), locale)));
        return patterns;
    }
}
