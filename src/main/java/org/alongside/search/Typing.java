package org.alongside.search;

import java.util.List;

/**
 * What somebody has typed so far, compared with a label: each word typed must start a word of the label, and may be one
 * letter wrong when it has four or more, two when it has eight or more. The first letter is taken to be right.
 */
final class Typing {

    private static final int ONE_SLIP = 4;
    private static final int TWO_SLIPS = 8;

    private final List<String> words;

    Typing(String typed) {
        words = words(typed);
    }

    /** How well a label fits, the best first; {@code NOT} when it doesn't. */
    enum Fit {
        STARTS_WITH_IT,
        HAS_IT,
        NEARLY,
        NOT
    }

    /** How a label, taken apart by {@link #words}, fits. */
    Fit fit(List<String> label) {
        if (words.isEmpty()) {
            return Fit.NOT;
        }
        if (startsWith(label)) {
            return Fit.STARTS_WITH_IT;
        }
        int slips = 0;
        for (String word : words) {
            int fewest = label.stream().mapToInt(of -> slips(word, of)).min().orElse(Integer.MAX_VALUE);
            if (fewest > slips(word)) {
                return Fit.NOT;
            }
            slips += fewest;
        }
        return slips == 0 ? Fit.HAS_IT : Fit.NEARLY;
    }

    static List<String> words(String text) {
        return Tokens.plain(text).stream().map(Tokens.Token::word).toList();
    }

    private boolean startsWith(List<String> label) {
        int last = words.size() - 1;
        return label.size() > last
                && label.subList(0, last).equals(words.subList(0, last))
                && label.get(last).startsWith(words.get(last));
    }

    /** How many letters of a word may be wrong. */
    static int slips(String word) {
        return word.length() < ONE_SLIP ? 0 : word.length() < TWO_SLIPS ? 1 : 2;
    }

    /** The fewest letters to put in, leave out, change or swap with the next until a word is the start of another. */
    private static int slips(String word, String of) {
        if (of.startsWith(word)) {
            return 0;
        }
        if (slips(word) == 0 || of.isEmpty() || word.charAt(0) != of.charAt(0)) {
            return Integer.MAX_VALUE / 4;
        }
        int[] beforeThat = null;
        int[] before = new int[of.length() + 1];
        for (int i = 0; i <= of.length(); i++) {
            before[i] = i;
        }
        for (int i = 1; i <= word.length(); i++) {
            int[] now = new int[of.length() + 1];
            now[0] = i;
            for (int j = 1; j <= of.length(); j++) {
                int changed = before[j - 1] + (word.charAt(i - 1) == of.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && word.charAt(i - 1) == of.charAt(j - 2)
                        && word.charAt(i - 2) == of.charAt(j - 1);
                now[j] = swapped ? Math.min(now[j], beforeThat[j - 2] + 1) : now[j];
            }
            beforeThat = before;
            before = now;
        }
        int fewest = Integer.MAX_VALUE;
        for (int whole : before) {
            fewest = Math.min(fewest, whole);
        }
        return fewest;
    }
}
