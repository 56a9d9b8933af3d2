package org.alongside.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.search.Tokens.Token;
import org.alongside.search.Words.Thing;

/** Looks up where the words of a question stand in what is shown of an organisation. */
final class Passages {

    /** About as much as a reader takes in at a glance. */
    private static final int LENGTH = 160;

    /** How far back a passage may reach for the start of its sentence. */
    private static final int BACK = 60;

    /** How far the little words of a thing can be from its others, in letters. */
    private static final int AROUND = 40;

    /** The field of a text that is a case study. */
    static final String CASE_STUDIES = "caseStudies";

    private final Map<Thing, Set<Row>> wanted = new LinkedHashMap<>();
    private final Set<String> stems;
    private final Pieces pieces;
    private final int longest;

    /** The words of texts, as {@link #words} gives them: those of who is found are mostly the same. */
    private final Map<String, List<String>> taken = new HashMap<>();

    Passages(Words words) {
        for (Thing thing : words.wanted()) {
            Set<Row> rows = new LinkedHashSet<>();
            rows.add(Row.of(thing.text()));
            thing.others().forEach(other -> rows.add(Row.of(other)));
            rows.removeIf(row -> row.stems.isEmpty());
            if (!rows.isEmpty()) {
                wanted.put(thing, rows);
            }
        }
        List<List<String>> all =
                wanted.values().stream().flatMap(Set::stream).map(Row::stems).toList();
        stems = all.stream().map(row -> row.get(0)).collect(Collectors.toUnmodifiableSet());
        pieces = new Pieces(Beginnings.of(stems));
        longest = all.stream().mapToInt(List::size).max().orElse(0);
    }

    /**
     * What words look like where they stand.
     *
     * @param stems those of the words but the little ones, one after the other
     * @param whole all words as they were typed, where all but one are little and have to stand there too; else empty
     */
    private record Row(List<String> stems, List<String> whole) {

        static Row of(String text) {
            List<String> stems = Tokens.stems(text).stream().map(Token::word).toList();
            return new Row(stems, WordPlaces.isMostlyLittle(text) ? words(text) : List.of());
        }
    }

    /** One for each thing looked for and each of its other words; a text with none of them holds nothing looked for. */
    Set<String> stems() {
        return stems;
    }

    /**
     * A text that words may stand in.
     *
     * @param field what it is
     * @param study which of the case studies, counted from 0; 0 for other fields
     * @param text the text
     */
    record Text(String field, int study, String text) {}

    /**
     * Where one thing looked for was found first.
     *
     * @param thing as it was typed
     * @param in where; null when nowhere
     * @param as in which words, when those are others than were typed; else null
     */
    record Place(String thing, Text in, String as) {}

    /**
     * What was found in all texts of an organisation.
     *
     * @param places one for each thing looked for
     * @param passages the passage of each field that holds most of the words
     */
    record Found(List<Place> places, Map<String, List<String>> passages) {

        static final Found NOTHING = new Found(List.of(), Map.of());

        /** How many of the things looked for were found, from 0 to 1. */
        double share() {
            return places.stream().filter(place -> place.in != null).count() / (double) places.size();
        }
    }

    /** Looks through texts, the nearest to the name first. */
    Found in(Collection<Text> texts) {
        Map<Thing, Place> places = new LinkedHashMap<>();
        Map<String, List<String>> passages = new LinkedHashMap<>();
        for (Text text : texts) {
            List<Match> matches = matches(text);
            matches.forEach(match -> places.computeIfAbsent(match.thing, thing -> place(match, text)));
            if (!matches.isEmpty() && !passages.containsKey(text.field)) {
                passages.put(text.field, List.of(passage(text.text, matches)));
            }
        }
        return new Found(
                wanted.keySet().stream()
                        .filter(thing -> places.containsKey(thing) || !thing.common())
                        .map(thing -> places.getOrDefault(thing, new Place(thing.text(), null, null)))
                        .toList(),
                passages);
    }

    private Place place(Match match, Text text) {
        String found = text.text.substring(match.start, match.end);
        boolean same = taken.computeIfAbsent(found, Passages::words)
                .equals(taken.computeIfAbsent(match.thing.text(), Passages::words));
        return new Place(match.thing.text(), text, same ? null : found);
    }

    private static List<String> words(String text) {
        return Tokens.plain(text).stream().map(Token::word).toList();
    }

    private record Match(Thing thing, int start, int end) {}

    private List<Match> matches(Text in) {
        String text = in.text;
        List<Match> matches = new ArrayList<>();
        for (int at = pieces.next(text, 0); at >= 0; at = pieces.next(text, pieces.end(text, at))) {
            Pieces.Words words = pieces.words(text, at, longest - 1);
            for (int first = 0; first < words.own(); first++) {
                match(words.all(), first, in, matches);
            }
        }
        return matches;
    }

    private void match(List<Token> tokens, int first, Text in, List<Match> matches) {
        wanted.forEach((thing, rows) -> {
            for (Row row : rows) {
                if (stands(row.stems, tokens, first)) {
                    Token last = tokens.get(first + row.stems.size() - 1);
                    Match match = new Match(thing, tokens.get(first).start(), last.end());
                    Match whole = row.whole.isEmpty() ? match : whole(row.whole, match, in.text);
                    if (whole != null) {
                        matches.add(whole);
                    } else if (in.field.equals(CASE_STUDIES)) {
                        // Case studies are looked through without their little words
                        matches.add(match);
                    }
                }
            }
        });
    }

    /** The place of all words, little ones too, around that of one of them; null where they don't stand there. */
    private static Match whole(List<String> words, Match match, String text) {
        int from = Math.max(0, match.start - AROUND);
        List<Token> tokens = Tokens.plain(text.substring(from, Math.min(text.length(), match.end + AROUND)));
        for (int at = 0; at + words.size() <= tokens.size(); at++) {
            int start = from + tokens.get(at).start();
            int end = from + tokens.get(at + words.size() - 1).end();
            if (start <= match.start && end >= match.end && stands(words, tokens, at)) {
                return new Match(match.thing, start, end);
            }
        }
        return null;
    }

    private static boolean stands(List<String> row, List<Token> tokens, int at) {
        if (at + row.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            if (!tokens.get(at + i).word().equals(row.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The passage with the most different things in it; of several the first. */
    private static String passage(String text, List<Match> matches) {
        if (text.length() <= LENGTH) {
            return text.strip();
        }
        Match best = matches.get(0);
        int most = 0;
        for (Match first : matches) {
            Set<Thing> things = new HashSet<>();
            for (Match match : matches) {
                if (match.start >= first.start && match.end <= first.start + LENGTH - BACK) {
                    things.add(match.thing);
                }
            }
            if (things.size() > most) {
                most = things.size();
                best = first;
            }
        }
        return cut(text, best.start);
    }

    private static String cut(String text, int match) {
        int start = Math.max(0, Math.min(match - BACK, text.length() - LENGTH));
        int sentence = Math.max(text.lastIndexOf(". ", match), text.lastIndexOf('\n', match)) + 1;
        boolean whole = start == 0 || sentence > start;
        if (sentence > start) {
            start = sentence;
        } else if (start > 0) {
            start = Math.min(match, text.indexOf(' ', start) + 1);
        }
        int end = Math.min(text.length(), start + LENGTH);
        if (end < text.length()) {
            int space = text.lastIndexOf(' ', end);
            end = space > match ? space : end;
        }
        return (whole ? "" : "… ") + text.substring(start, end).strip() + (end < text.length() ? " …" : "");
    }
}
