package org.alongside.search;

import java.util.Optional;

/** Knows how many entries have a word, and for one that hardly any has the one that was probably meant. */
abstract class Lexicon {

    /** Shorter words have too many neighbours for any of them to be meant. */
    static final int SHORTEST = 4;

    /** From this length on two slips are forgiven, below it one. */
    static final int LONG = 7;

    /** Others slip as well: a word as rare as this may be a slip that somebody published, ... */
    private static final int RARE = 2;

    /** ... if another one just like it stands in so many times as many entries. */
    private static final int TIMES = 30;

    /** A word that more than this share of all entries have tells hardly anything about any of them ... */
    private static final double COMMON = 0.2;

    /** ... once there are enough entries for a share to mean something. */
    private static final int ENOUGH = 50;

    /**
     * The word that was probably meant: the one with the fewest slips, and of several the one that most entries have. Empty
     * when the word is as well known as any like it. The first letter is taken to be right.
     */
    Optional<String> meant(String word) {
        String plain = plain(word);
        long known = entriesWith(word);
        if (!canBeASlip(plain) || known > RARE) {
            return Optional.empty();
        }
        if (known > 0) {
            return nearest(plain, 1, known * TIMES);
        }
        Optional<String> nearest = nearest(plain, 1, 1);
        return nearest.isPresent() || plain.length() < LONG ? nearest : nearest(plain, 2, 1);
    }

    /** Whether so many entries have a word that it alone is no reason to show one. */
    boolean isCommon(String word) {
        return entries() >= ENOUGH && entriesWith(word) > entries() * COMMON;
    }

    static String plain(String word) {
        return Tokens.plain(word).stream().map(Tokens.Token::word).findFirst().orElse("");
    }

    static boolean canBeASlip(String plain) {
        return plain.length() >= SHORTEST && plain.chars().noneMatch(Character::isDigit);
    }

    /** How many entries there are. */
    abstract long entries();

    /** How many entries have a word, in any of its forms. */
    abstract long entriesWith(String word);

    /**
     * The word most entries have of those that differ from this one by so many slips at most.
     *
     * @param word as it is written in the index
     * @param slips 1 or 2
     * @param fewest how many entries have it at least
     */
    abstract Optional<String> nearest(String word, int slips, long fewest);
}
