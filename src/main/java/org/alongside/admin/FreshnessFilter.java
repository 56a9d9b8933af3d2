package org.alongside.admin;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.freshness.FreshnessBoard.State;

/**
 * Which part of the board of entries nobody has confirmed for a year somebody wants to see.
 *
 * @param state codes of states with commas between; empty for all
 * @param area an ONS code; null for everywhere
 * @param typed what was typed to name an area
 * @param meant areas that may have been meant, where it is not clear which
 */
record FreshnessFilter(String state, String area, String typed, List<Choice> meant) {

    private static final String PAGE = "/admin/freshness";

    /** States in which our letters have come to nothing, or never could. */
    private static final String LETTERS_DO_NOT_HELP = "unconfirmed,unlisted,withoutContact";

    /** Where entries are shown that somebody has to ask about in another way. */
    static final String YOURS = PAGE + "?state=" + LETTERS_DO_NOT_HELP;

    private static final List<Choice> STATES = List.of(
            Choice.of("", "All"),
            Choice.of(LETTERS_DO_NOT_HELP, "Letters don't help"),
            Choice.of("due", "To be asked"),
            Choice.of("asked", "Asked"),
            Choice.of("reminded", "Reminded"),
            Choice.of("answered", "Answered"),
            Choice.of("unconfirmed", "Marked"),
            Choice.of("unlisted", "Left out"),
            Choice.of("withoutContact", "Nobody to ask"));

    /**
     * A state as a tab.
     *
     * @param count how many entries are in it
     */
    record Tab(String path, String label, long count, boolean chosen) {}

    static FreshnessFilter of(String state, String typed, AreaCatalogue areas) {
        String chosen = Tabs.chosen(STATES, state);
        String name = typed == null ? "" : typed.strip();
        if (name.isEmpty()) {
            return new FreshnessFilter(chosen, null, name, List.of());
        }
        List<Choice> named = named(name, areas);
        return named.size() == 1
                ? new FreshnessFilter(chosen, named.get(0).code(), name, List.of())
                : new FreshnessFilter(chosen, null, name, named.isEmpty() ? areas.find(name) : named);
    }

    /** How many entries somebody has to ask about in another way. */
    static long yours(Map<State, Long> counts) {
        return count(LETTERS_DO_NOT_HELP, counts);
    }

    /** The tabs with how many entries there are in each. */
    List<Tab> tabs(Map<State, Long> counts) {
        return STATES.stream()
                .map(choice -> new Tab(
                        path(choice.code(), area),
                        choice.label(),
                        count(choice.code(), counts),
                        choice.code().equals(state)))
                .toList();
    }

    /** What is wrong with the area; null when nothing is. */
    public String fault() {
        if (typed.isEmpty() || area != null) {
            return null;
        }
        return meant.isEmpty()
                ? "No area is called that, so you see all."
                : "Choose which area you mean; until then you see all.";
    }

    /** Where the same is shown, to which more can be added. */
    public String path() {
        return path(state, area) + "&";
    }

    /** Where another area is shown. */
    public String pathOf(String code) {
        return path(state, code);
    }

    /** How far the asking has come, in words. */
    public String standing(State reached) {
        return switch (reached) {
            case due -> "To be asked";
            case asked -> "Asked";
            case reminded -> "Reminded";
            case answered -> "Answered; that waits for a decision";
            case unconfirmed -> "Marked as not confirmed";
            case unlisted -> "Left out of search and lists";
            case withoutContact -> "Nobody to ask";
        };
    }

    /** Areas of a name, or the one that we call so ourselves. */
    private static List<Choice> named(String name, AreaCatalogue areas) {
        List<Choice> named = areas.named(name);
        return !named.isEmpty()
                ? named
                : areas.named(name.replaceFirst("\\s*\\([^()]*\\)$", "")).stream()
                        .filter(area -> area.label().equalsIgnoreCase(name))
                        .toList();
    }

    private static String path(String state, String area) {
        return PAGE + "?state=" + state + (area == null ? "" : "&area=" + area);
    }

    private static long count(String codes, Map<State, Long> counts) {
        return codes.isEmpty()
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : Stream.of(codes.split(","))
                        .mapToLong(code -> counts.get(State.valueOf(code)))
                        .sum();
    }
}
