package org.alongside.pages;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where the map of the embeddable search has its pictures of the ground from; without such a server there is no map. */
@ApplicationScoped
class MapTiles {

    private static final Pattern HOLE = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> NEEDED = Set.of("x", "y", "z");
    private static final Set<String> KNOWN = Set.of("x", "y", "z", "r");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<MapSource> source;

    MapTiles(Settings settings) {
        source = text(settings.tiles())
                .map(tiles -> new MapSource(
                        checkedTiles(tiles),
                        text(settings.attribution())
                                .orElseThrow(() ->
                                        wrong("attribution", "has to say whom the pictures of the map are from.")),
                        text(settings.attributionLink())
                                .map(MapTiles::checkedLink)
                                .orElse(null),
                        checkedZoom(settings.maxZoom())));
    }

    /** What a map needs. */
    @ConfigMapping(prefix = "alongside.map")
    interface Settings {

        /** The address of a picture, such as {@code https://tiles.example.org/{z}/{x}/{y}.png}; no map unless set. */
        Optional<String> tiles();

        /** Whom the pictures are from, in words; needed with them. */
        Optional<String> attribution();

        /** Where that is said in full. */
        Optional<String> attributionLink();

        /** The closest the server has pictures of; the map itself goes no closer than 14. */
        @WithDefault("14")
        int maxZoom();
    }

    /** Has whoever sets it wrong know at once, not whoever first looks for a map. */
    void check(@Observes StartupEvent start) {}

    /** What a map needs; empty when there is none. */
    Optional<MapSource> source() {
        return source;
    }

    private static Optional<String> text(Optional<String> setting) {
        return setting.map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String checkedTiles(String tiles) {
        Set<String> holes =
                HOLE.matcher(tiles).results().map(hole -> hole.group(1)).collect(Collectors.toSet());
        Matcher address = HOLE.matcher(tiles);
        if (!holes.containsAll(NEEDED) || !KNOWN.containsAll(holes) || !isSafe(address.replaceAll("0"))) {
            throw wrong(
                    "tiles",
                    "has to be an address with https and with {z}, {x} and {y} (and {r}, where the server has them for sharp"
                            + " screens) behind the host, such as https://tiles.example.org/{z}/{x}/{y}.png.");
        }
        MapSource.origin(tiles).orElseThrow(() -> wrong("tiles", "may have {z}, {x} and {y} only behind the host."));
        return tiles;
    }

    private static String checkedLink(String link) {
        if (!isSafe(link)) {
            throw wrong("attribution-link", "has to be an address with https.");
        }
        return link;
    }

    private static int checkedZoom(int zoom) {
        if (zoom < 5 || zoom > 22) {
            throw wrong("max-zoom", "is a number from 5 to 22.");
        }
        return zoom;
    }

    /** Whether it is on the web with TLS, or on this machine. */
    private static boolean isSafe(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static IllegalStateException wrong(String setting, String rule) {
        return new IllegalStateException("alongside.map." + setting + " " + rule);
    }
}
