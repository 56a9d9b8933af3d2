package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.search.Tokens.Token;
import org.alongside.shared.Language;
import org.alongside.shared.Text;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Support;

/**
 * Finds a place, and what taking part comes with, among the words that somebody typed. Both are facts of an entry that its
 * texts needn't mention: a filter finds them where words may not.
 */
@ApplicationScoped
class FilterWords {

    /** So many words are taken together at most: Bournemouth, Christchurch and Poole Council are five. */
    private static final int LONGEST = 6;

    /** Words that lead to a place and are none that anybody looks for there, besides the little words the index leaves out. */
    private static final Set<String> LEADING = Set.of("near", "around", "across", "from", "ger", "yn");

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^)]*)\\)");
    private static final Pattern BEFORE_CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern LOOSE_ENDS = Pattern.compile("^[\\s,;]+|[\\s,;]+$");

    private final Areas areas;
    private final Map<List<String>, Support> supports = new HashMap<>();

    /** Single words that may well be about something else, such as "online", unless nothing else was typed. */
    private final Map<List<String>, Support> supportsAlone = new HashMap<>();

    FilterWords(Areas areas) {
        this.areas = areas;
        for (Support support : Support.values()) {
            List<String> code = stems(BEFORE_CAPITAL.matcher(support.code()).replaceAll(" "));
            (code.size() > 1 ? supports : supportsAlone).put(code, support);
            for (Language language : Language.values()) {
                addLabel(support.label(language), support);
            }
        }
    }

    /**
     * Words that name what a filter asks for.
     *
     * @param criterion which filter
     * @param codes what it would ask for, any of these
     * @param start where the words start in what was typed, with those that lead to them
     * @param end where they end, exclusive
     */
    record Meant(Criterion criterion, List<String> codes, int start, int end) {

        private boolean overlaps(Token first, Token last) {
            return first.start() < end && last.end() > start;
        }
    }

    /** What some words name, each filter once, by as many words as possible. */
    List<Meant> in(String typed, Predicate<Criterion> filters) {
        List<Token> words = Tokens.plain(typed);
        List<Meant> found = new ArrayList<>();
        for (Criterion criterion : List.of(Criterion.REGION, Criterion.SUPPORTS)) {
            if (filters.test(criterion)) {
                longest(criterion, words, typed, found).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Meant> longest(Criterion criterion, List<Token> words, String typed, List<Meant> taken) {
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            for (int at = 0; at + length <= words.size(); at++) {
                Token first = words.get(at);
                Token last = words.get(at + length - 1);
                if (taken.stream().noneMatch(other -> other.overlaps(first, last))) {
                    String name = typed.substring(first.start(), last.end());
                    List<String> codes = criterion == Criterion.REGION
                            ? areas.codes(name)
                            : supports(stems(name), length == words.size());
                    if (!codes.isEmpty()) {
                        return Optional.of(new Meant(criterion, codes, start(words, at), last.end()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<String> supports(List<String> name, boolean alone) {
        return Optional.ofNullable(supports.get(name))
                .or(() -> alone ? Optional.ofNullable(supportsAlone.get(name)) : Optional.empty())
                .map(Support::code)
                .stream()
                .toList();
    }

    /** Where a word starts, with those that lead to it. */
    private static int start(List<Token> words, int at) {
        int first = at;
        while (first > 0 && leads(words.get(first - 1).word())) {
            first--;
        }
        return words.get(first).start();
    }

    private static boolean leads(String word) {
        return LEADING.contains(word) || Tokens.stems(word).isEmpty();
    }

    /** What was typed without some of the words that name something; null when nothing is left to look for. */
    static String without(String typed, List<Meant> meant) {
        StringBuilder rest = new StringBuilder(typed);
        meant.stream()
                .sorted((one, other) -> Integer.compare(other.start, one.start))
                .forEach(each -> rest.replace(each.start, each.end, " "));
        String left = Text.clean(LOOSE_ENDS.matcher(rest).replaceAll(""));
        return left == null || Tokens.stems(left).isEmpty() ? null : left;
    }

    /** By its label, by the first few words of that, and by what stands in brackets. */
    private void addLabel(String label, Support support) {
        Matcher initials = BRACKETS.matcher(label);
        if (initials.find()) {
            supports.put(stems(initials.group(1)), support);
        }
        List<String> whole = stems(BRACKETS.matcher(label).replaceAll(""));
        supports.put(whole, support);
        for (int length = 2; length < whole.size(); length++) {
            supports.putIfAbsent(whole.subList(0, length), support);
        }
    }

    private static List<String> stems(String text) {
        return Tokens.stems(text).stream().map(Token::word).toList();
    }
}
