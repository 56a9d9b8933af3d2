package org.alongside.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed, taken apart: things looked for, each with the other words for it, and things left out. Whatever
 * is typed can be taken apart; signs that mean nothing are passed over.
 *
 * @param wanted what is looked for
 * @param unwanted what must not be there
 */
record Words(List<Thing> wanted, List<Thing> unwanted) {

    /** Where no words are looked for. */
    static final Words NONE = new Words(List.of(), List.of());

    private static final Pattern PIECE = Pattern.compile("(-?)\"([^\"]*)\"?|(?:(?<=^|\\s)(-))?([^\\s\"]+)");

    /** Words set apart by less than a space; "24/7" and "w/c" are not. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\p{L}{3})[,;/]+(?=\\p{L}{3})");

    /** What stands around a word and is none of it. */
    private static final Pattern AROUND = Pattern.compile("^[(\\[]+|[,;:/.!?)\\]]+$");

    /**
     * One thing looked for.
     *
     * @param text a word, or several that stand together, be it with a hyphen between them
     * @param exact whether it was put in quotes: then only these words will do, in this order
     * @param others other words for it
     * @param common whether nearly everybody has it, so that it alone is no reason to show anybody
     */
    record Thing(String text, boolean exact, List<String> others, boolean common) {

        Thing(String text, boolean exact, List<String> others) {
            this(text, exact, others, false);
        }

        boolean isPhrase() {
            return Tokens.areSeveral(text);
        }

        /** Whether only hyphens and the like hold several words together that nobody knows as one thing. */
        private boolean isHyphenated() {
            return !exact && others.isEmpty() && isPhrase();
        }

        /** The words in it as they were typed, little ones left out. */
        private List<String> parts() {
            return Tokens.plain(text).stream()
                    .map(token -> text.substring(token.start(), token.end()))
                    .filter(Words::isWord)
                    .toList();
        }
    }

    static Words of(String typed, Synonyms synonyms) {
        List<Thing> wanted = new ArrayList<>();
        List<Thing> unwanted = new ArrayList<>();
        List<String> loose = new ArrayList<>();
        Matcher piece = PIECE.matcher(typed.replace('“', '"').replace('”', '"').replace('’', '\''));
        while (piece.find()) {
            boolean quoted = piece.group(2) != null;
            String text = (quoted ? piece.group(2) : piece.group(4)).strip();
            boolean leftOut = quoted ? !piece.group(1).isEmpty() : piece.group(3) != null;
            if (!hasLetters(text)) {
                continue;
            }
            if (quoted) {
                (leftOut ? unwanted : wanted).add(new Thing(text, true, List.of()));
            } else if (leftOut) {
                apart(text).forEach(word -> unwanted.add(new Thing(word, false, List.of())));
            } else {
                loose.addAll(apart(text));
            }
        }
        wanted.addAll(grouped(loose, synonyms));
        return new Words(List.copyOf(wanted), List.copyOf(unwanted));
    }

    /** Words typed without a space between them, little ones left out. */
    private static List<String> apart(String text) {
        return BETWEEN.splitAsStream(AROUND.matcher(text).replaceAll(""))
                .filter(Words::isWord)
                .toList();
    }

    /** Whether a text has a word in it that is worth looking for. */
    private static boolean isWord(String text) {
        return hasLetters(text) && !Tokens.stems(text).isEmpty();
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The same, where words that a hyphen holds together are looked for each by itself if nobody has them together. */
    Words apartUnless(Predicate<Thing> isThere, Synonyms synonyms) {
        List<Thing> things = wanted.stream()
                .flatMap(thing -> thing.isHyphenated() && !isThere.test(thing)
                        ? grouped(thing.parts(), synonyms).stream()
                        : Stream.of(thing))
                .toList();
        return new Words(things, unwanted);
    }

    /**
     * The same with those things marked that nearly everybody has, unless there is nothing else to go by.
     *
     * @param common whether nearly everybody has a word
     * @param there whether anybody has a thing
     */
    Words marked(Predicate<String> common, Predicate<Thing> there) {
        List<Thing> things = wanted.stream()
                .map(thing -> new Thing(
                        thing.text(),
                        thing.exact(),
                        thing.others(),
                        !thing.exact() && !thing.isPhrase() && common.test(thing.text())))
                .toList();
        boolean others = things.stream().anyMatch(Thing::common)
                && things.stream().anyMatch(thing -> !thing.common() && there.test(thing));
        return others ? new Words(things, unwanted) : this;
    }

    /** The single words that are looked for and not in quotes. */
    List<String> loose() {
        return wanted.stream()
                .filter(thing -> !thing.exact() && !thing.isPhrase())
                .map(Thing::text)
                .toList();
    }

    /** Those of them that have no synonyms. */
    List<String> alone() {
        return wanted.stream()
                .filter(thing ->
                        !thing.exact() && !thing.isPhrase() && thing.others().isEmpty())
                .map(Thing::text)
                .toList();
    }

    /** Whether any of several words will do: none is taken at its word or left out. */
    boolean areLoose() {
        return !wanted.isEmpty() && unwanted.isEmpty() && wanted.stream().noneMatch(Thing::exact);
    }

    /** Whether nearly everybody has one of them. */
    boolean haveCommon() {
        return wanted.stream().anyMatch(Thing::common);
    }

    boolean isEmpty() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }

    /** Words that the list of synonyms knows together are one thing, the longest first. */
    private static List<Thing> grouped(List<String> words, Synonyms synonyms) {
        List<Thing> things = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int length = Math.min(synonyms.longest(), words.size() - at);
            while (length > 1 && !synonyms.knows(String.join(" ", words.subList(at, at + length)))) {
                length--;
            }
            String text = String.join(" ", words.subList(at, at + length));
            things.add(new Thing(text, false, synonyms.of(text)));
            at += length;
        }
        return things;
    }
}
