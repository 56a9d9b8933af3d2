package org.alongside.pages;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a map has its pictures of the ground from.
 *
 * @param tiles the address of a picture, with <code>{z}</code>, <code>{x}</code> and <code>{y}</code> in it
 * @param attribution whom they are from, in words
 * @param attributionLink where that is said in full; null for nowhere
 * @param maxZoom the closest there is
 */
record MapSource(
        String tiles,
        String attribution,
        @JsonInclude(JsonInclude.Include.NON_NULL) String attributionLink,
        int maxZoom) {

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+(?=/)");

    /** What a page's policy has to let pictures in from. */
    String origin() {
        return origin(tiles).orElseThrow();
    }

    static Optional<String> origin(String tiles) {
        Matcher origin = ORIGIN.matcher(tiles);
        return origin.lookingAt() ? Optional.of(origin.group()) : Optional.empty();
    }
}
