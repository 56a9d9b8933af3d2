package org.alongside.proposal;

import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.alongside.change.EntityKind;
import org.alongside.shared.Language;

/** What the fields of entries are, in plain words. */
public final class FieldLabels {

    private static final Map<Language, ResourceBundle> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BUNDLES.put(language, bundle(language));
        }
    }

    private FieldLabels() {}

    /** The label of a field, given its path; that of the nearest field around it when it has none of its own. */
    public static String of(EntityKind kind, String path, Language language) {
        ResourceBundle bundle = BUNDLES.get(language);
        String key = kind.code() + "." + path.replaceAll("\\[\\d+]", "");
        while (!bundle.containsKey(key) && key.contains(".")) {
            key = key.substring(0, key.lastIndexOf('.'));
        }
        return bundle.containsKey(key) ? bundle.getString(key) : path;
    }

    static ResourceBundle bundle(Language language) {
        return language.bundle("/proposal/fields");
    }
}
