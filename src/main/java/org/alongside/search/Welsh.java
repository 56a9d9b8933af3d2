package org.alongside.search;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells Welsh text from English by the little words that only Welsh has and no Welsh sentence does without. */
final class Welsh {

    /** Words that are English or a name as well, such as "am" or "dan", are left out. */
    private static final Set<String> LITTLE = Set.of(
            "y", "yr", "yn", "yng", "ym", "ac", "mae", "maen", "sydd", "sy", "oedd", "roedd", "bydd", "wedi", "gyda",
            "gan", "gyfer", "drwy", "trwy", "rhwng", "heb", "neu", "ond", "nid", "nad", "ein", "eich", "eu", "ei", "ni",
            "rydyn", "rydym", "maent", "hwn", "hon", "hyn", "bob", "pob", "pobl", "yw", "ydy", "wrth", "dros", "i'r",
            "a'r", "o'r", "sy'n", "mae'r", "gyda'r", "gyda'n", "i'w", "o'n", "a'n", "mae'n", "a'u");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}'\\u2019]+");

    /** One word in seven or more; the Welsh names in an English text stay well below. */
    private static final double SHARE = 1 / 7.0;

    private Welsh() {}

    static boolean is(String text) {
        int little = 0;
        int words = 0;
        for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''))) {
            words += word.isEmpty() ? 0 : 1;
            little += LITTLE.contains(word) ? 1 : 0;
        }
        return little >= 1 && little >= words * SHARE;
    }
}
