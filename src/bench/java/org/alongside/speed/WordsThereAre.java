package org.alongside.speed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alongside.organisation.Organisation;

/** Which words a directory has and how common they are, going by its first entries; made up or not, questions use them. */
final class WordsThereAre {

    private static final int ENOUGH = 20_000;
    private static final int SHORTEST = 4;
    private static final int SHORTEST_SLIP = 7;

    private final Map<String, Integer> entries = new TreeMap<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** Takes notice of an entry, until there have been enough of them. */
    void learn(Organisation organisation) {
        if (names.size() == ENOUGH) {
            return;
        }
        names.add(organisation.name);
        Set<String> seen = new HashSet<>();
        Stream.of(organisation.name, organisation.summary, organisation.description)
                .filter(text -> text != null)
                .forEach(text -> {
                    List<String> words = words(text);
                    seen.addAll(words);
                    for (int at = 0; at + 1 < words.size(); at++) {
                        if (words.get(at).length() >= SHORTEST
                                && words.get(at + 1).length() >= SHORTEST) {
                            phrases.add(words.get(at) + " " + words.get(at + 1));
                        }
                    }
                });
        seen.forEach(word -> entries.merge(word, 1, Integer::sum));
    }

    /** Words that between one in a hundred and one in five entries have. */
    List<String> common(Random random) {
        return between(0.01, 0.2, random);
    }

    /** Words that some entries in ten thousand have. */
    List<String> rare(Random random) {
        return between(0, 0.0005, random).stream()
                .filter(word -> entries.get(word) > 1)
                .toList();
    }

    /** Two words that stand together in some entry. */
    List<String> phrases(Random random) {
        return shuffled(phrases, random);
    }

    /** Words that aren't there, each two letters away from one that is. */
    List<String> slips(Random random) {
        return between(0.001, 0.2, random).stream()
                .filter(word -> word.length() >= SHORTEST_SLIP)
                .map(word -> swapped(word, 2 + random.nextInt(word.length() - 3)))
                .filter(slip -> !entries.containsKey(slip))
                .toList();
    }

    /** What somebody has typed of a word in a name, three to five letters. */
    List<String> starts(Random random) {
        return shuffled(names, random).stream()
                .map(WordsThereAre::words)
                .filter(words -> !words.isEmpty())
                .map(words -> words.get(random.nextInt(words.size())))
                .map(word -> word.substring(0, Math.min(word.length(), 3 + random.nextInt(3))))
                .toList();
    }

    private List<String> between(double fewest, double most, Random random) {
        return shuffled(
                entries.keySet().stream()
                        .filter(word -> word.length() >= SHORTEST)
                        .filter(word -> entries.get(word) > fewest * names.size()
                                && entries.get(word) <= Math.max(3, most * names.size()))
                        .toList(),
                random);
    }

    private static List<String> shuffled(List<String> from, Random random) {
        List<String> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static String swapped(String word, int at) {
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
