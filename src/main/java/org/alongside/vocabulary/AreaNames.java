package org.alongside.vocabulary;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds areas by the names people write. The name as written is tried first and the bare name after it, so "City of
 * London" is the City alone while "London" is the region.
 */
final class AreaNames {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019]");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^a-z0-9]+");
    private static final Pattern BEFORE = Pattern.compile("^(the|royal borough of|london borough of|"
            + "metropolitan borough of|borough of|city and county of|city of|county of|council of) ");
    private static final Pattern AFTER = Pattern.compile(" (council|borough|county|city|district|metropolitan|unitary|"
            + "authority|combined|mayoral|city of|county of|ua|mbc|mdc|ca|region)$");

    private final Map<String, Set<String>> asWritten = new HashMap<>();
    private final Map<String, Set<String>> bare = new HashMap<>();

    AreaNames(AreaRows rows) {
        for (Area area : rows.areas()) {
            add(area.name(), area.code());
            if (area.nameCy() != null) {
                add(area.nameCy(), area.code());
            }
            if (area.type() == AreaType.COMBINED_AUTHORITY) {
                add(area.name() + " combined authority", area.code());
            }
            if (area.type() == AreaType.COUNTY) {
                add(area.name() + " county council", area.code());
            }
        }
        rows.retired().forEach(old -> add(old.name(), old.successor()));
        rows.aliases().forEach(alias -> add(alias.alias(), alias.code()));
    }

    /** Codes of the areas of this name; empty for null, for blanks and for names of no area. */
    Set<String> find(String name) {
        String key = name == null ? "" : key(name);
        String bareName = stripped(key);
        if (asWritten.containsKey(key)) {
            return asWritten.get(key);
        }
        if (asWritten.containsKey(bareName)) {
            return asWritten.get(bareName);
        }
        return bare.getOrDefault(bareName, Set.of());
    }

    /** Lower case, without accents, punctuation or apostrophes, and with "and" for an ampersand. */
    static String key(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ");
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(APOSTROPHES.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private void add(String name, String code) {
        asWritten.computeIfAbsent(key(name), key -> new TreeSet<>()).add(code);
        bare.computeIfAbsent(stripped(key(name)), key -> new TreeSet<>()).add(code);
    }

    private static String stripped(String key) {
        String before;
        String after = key;
        do {
            before = after;
            after = AFTER.matcher(BEFORE.matcher(before).replaceFirst("")).replaceFirst("");
        } while (!after.equals(before));
        return after;
    }
}
