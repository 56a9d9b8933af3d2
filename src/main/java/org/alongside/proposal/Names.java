package org.alongside.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells one name written in two ways from the names of two organisations. How many letters they share does not: branches
 * and neighbours differ by a single word. What counts is what remains of each once the other's words are taken out.
 */
@ApplicationScoped
class Names {

    /**
     * How much of their letters two names share at least, as pg_trgm counts it: "Foodbank" and "Food bank", which are one,
     * come to 0.58.
     */
    static final double SIMILAR = 0.55;

    /** So much of two names is shared where one only adds an abbreviation or the like to a long one. */
    private static final double ADDS_LITTLE = 0.8;

    /** In a shorter word, another letter makes another word. */
    private static final int LONG_WORD = 6;

    private static final int LONGEST_PLACE = 4;

    /** Words that many organisations have in their names and leave out when they say them. */
    private static final Set<String> COMMON = Set.of(
            ("group association assoc society club centre center project service organisation organization network team"
                            + " committee scheme initiative enterprise foundation fund community local grwp cymdeithas"
                            + " clwb canolfan prosiect gwasanaeth sefydliad rhwydwaith pwyllgor menter cronfa cymuned"
                            + " cymunedol lleol")
                    .split(" "));

    private final Ground ground;

    Names(Ground ground) {
        this.ground = ground;
    }

    /** What two names say of those who have them. */
    enum Verdict {
        /** They can be one and the same. */
        SAME,
        /** They need not be. */
        OTHER,
        /** One is of a place where the other is not, as branches are. */
        ELSEWHERE
    }

    /**
     * A name and where the one who has it is.
     *
     * @param key the name as the database knows it, without what says nothing
     * @param areas ONS codes; empty when that isn't known
     */
    record Named(String key, List<String> areas) {

        private List<String> words() {
            return new ArrayList<>(List.of(key.split(" ")));
        }
    }

    /** @param similarity how much of their letters they share, 0 to 1 */
    Verdict judge(Named one, Named other, double similarity) {
        List<String> left = one.words();
        List<String> right = other.words();
        boolean tell = takeShared(left, right);
        if (isSameRun(left, right)) {
            return Verdict.SAME;
        }
        List<String> leftPlaces = new ArrayList<>();
        List<String> rightPlaces = new ArrayList<>();
        boolean elsewhere = takePlaces(left, other.areas, leftPlaces) | takePlaces(right, one.areas, rightPlaces);
        if (elsewhere || !leftPlaces.isEmpty() && !rightPlaces.isEmpty() && !ground.meet(leftPlaces, rightPlaces)) {
            return Verdict.ELSEWHERE;
        }
        boolean places = !(leftPlaces.isEmpty() && rightPlaces.isEmpty());
        left.removeIf(word -> COMMON.contains(singular(word)));
        right.removeIf(word -> COMMON.contains(singular(word)));
        boolean same = isSameRun(left, right)
                ? tell
                : left.isEmpty() || right.isEmpty()
                        ? tell && !places && similarity >= ADDS_LITTLE && !hasNumber(left) && !hasNumber(right)
                        : isSlip(left, right);
        return same && similarity >= SIMILAR ? Verdict.SAME : Verdict.OTHER;
    }

    /** Takes out what both have; says whether that would tell them from others. */
    private boolean takeShared(List<String> left, List<String> right) {
        boolean tell = false;
        for (String word : List.copyOf(left)) {
            for (String same : right) {
                if (singular(word).equals(singular(same))) {
                    left.remove(word);
                    right.remove(same);
                    tell |= !COMMON.contains(singular(word))
                            && ground.named(List.of(word)).isEmpty();
                    break;
                }
            }
        }
        return tell;
    }

    /**
     * Takes out the places where the other is, and gathers those where it may not be.
     *
     * @return whether there is one where it is not
     */
    private boolean takePlaces(List<String> words, List<String> whereOther, List<String> unknown) {
        boolean elsewhere = false;
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + LONGEST_PLACE); to > from; to--) {
                List<String> places = ground.named(words.subList(from, to));
                if (places.stream().anyMatch(place -> ground.isIn(place, whereOther))) {
                    words.subList(from, to).clear();
                    from--;
                    break;
                }
                if (!places.isEmpty()) {
                    unknown.addAll(places);
                    elsewhere |= !whereOther.isEmpty();
                    break;
                }
            }
        }
        return elsewhere;
    }

    /** Whether they are the same letters in the same order, wherever one word ends and the next begins. */
    private static boolean isSameRun(List<String> left, List<String> right) {
        return String.join("", left).equals(String.join("", right));
    }

    /** Whether each word is one of the other's with a letter too many, missing, changed or swapped. */
    private static boolean isSlip(List<String> left, List<String> right) {
        if (left.size() != right.size() || hasNumber(left) || hasNumber(right)) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!isSlip(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSlip(String one, String other) {
        if (Math.min(one.length(), other.length()) < LONG_WORD || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String wrong = one.substring(start, one.length() - end);
        String right = other.substring(start, other.length() - end);
        return wrong.length() <= 1 && right.length() <= 1
                || wrong.length() == 2
                        && new StringBuilder(wrong).reverse().toString().equals(right);
    }

    private static boolean hasNumber(List<String> words) {
        return words.stream().anyMatch(word -> word.chars().anyMatch(Character::isDigit));
    }

    private static String singular(String word) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
