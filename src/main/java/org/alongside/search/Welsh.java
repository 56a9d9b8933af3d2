package org.alongside.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells Welsh text from English by the little words that only Welsh has and no Welsh sentence does without. */
final class Welsh {

    /** Words that are English or a name as well, such as "am", "dan" or "bob", are left out. */
    private static final Set<String> LITTLE = Set.of(
            "y", "yr", "yn", "yng", "ym", "ac", "mae", "maen", "sydd", "sy", "oedd", "roedd", "bydd", "wedi", "gyda",
            "gan", "gyfer", "drwy", "trwy", "rhwng", "heb", "neu", "ond", "nid", "nad", "ein", "eich", "eu", "ei", "ni",
            "rydyn", "rydym", "maent", "hwn", "hyn", "pob", "pobl", "yw", "ydy", "wrth", "dros", "i'r", "a'r", "o'r",
            "sy'n", "mae'r", "gyda'r", "gyda'n", "i'w", "o'n", "a'n", "mae'n", "a'u");

    /** English ones, of which a Welsh text has none but in the names it mentions. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "for", "in", "with", "is", "are", "we", "our", "that", "on", "by", "from",
            "people", "who", "their");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}'\\u2019]+");

    /** Years of age, as English shortens them. */
    private static final Pattern YEARS = Pattern.compile("(?i)(?<=\\d[ -]?)yr\\b|\\byr(?=[ -]olds?\\b)");

    /** One word in seven or more; the Welsh names in an English text stay well below. */
    private static final double SHARE = 1 / 7.0;

    /** Between two sentences, or two lines. */
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+|\\s*\\R\\s*");

    private Welsh() {}

    /**
     * Some of a text.
     *
     * @param isWelsh whether it is in Welsh
     */
    record Part(boolean isWelsh, String text) {}

    /**
     * A text by its languages. One that is in both, as many in Wales are, is taken apart between sentences; those that could be
     * either belong to what stands around them.
     */
    static List<Part> parts(String text) {
        String[] sentences = SENTENCES.split(text);
        List<Boolean> told = Stream.of(sentences).map(Welsh::tell).toList();
        if (!told.contains(true) || !told.contains(false)) {
            return List.of(new Part(told.contains(true), text));
        }
        List<Part> parts = new ArrayList<>();
        boolean welsh = told.stream().filter(Objects::nonNull).findFirst().orElseThrow();
        for (int at = 0; at < sentences.length; at++) {
            welsh = Objects.requireNonNullElse(told.get(at), welsh);
            Part before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (before != null && before.isWelsh == welsh) {
                parts.set(parts.size() - 1, new Part(welsh, before.text + " " + sentences[at]));
            } else {
                parts.add(new Part(welsh, sentences[at]));
            }
        }
        return parts;
    }

    /** Whether a text is in Welsh; null when it could be either. */
    private static Boolean tell(String text) {
        int little = 0;
        int english = 0;
        int words = 0;
        for (String word :
                BETWEEN.split(YEARS.matcher(text.replace('\u2019', '\'')).replaceAll(""))) {
            String small = word.toLowerCase(Locale.ROOT);
            words += word.isEmpty() ? 0 : 1;
            little += LITTLE.contains(small) && !isShortForm(word) ? 1 : 0;
            english += ENGLISH.contains(small) ? 1 : 0;
        }
        if (little > english && little >= words * SHARE) {
            return true;
        }
        return english > 0 ? false : null;
    }

    /** NI and EU are no Welsh words. */
    private static boolean isShortForm(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
