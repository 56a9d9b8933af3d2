package org.alongside.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapTilesTest {

    private static final String TILES = "https://tiles.example.org/{z}/{x}/{y}.png";

    private record Chosen(
            Optional<String> tiles, Optional<String> attribution, Optional<String> attributionLink, int maxZoom)
            implements MapTiles.Settings {}

    private static MapTiles map(String tiles, String attribution, String link, int zoom) {
        return new MapTiles(new Chosen(
                Optional.ofNullable(tiles), Optional.ofNullable(attribution), Optional.ofNullable(link), zoom));
    }

    @Test
    void without_a_server_there_is_no_map_whatever_else_is_set() {
        assertThat(map(null, "Us", null, 14).source()).isEmpty();
        assertThat(map("  ", null, "x", 99).source()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://tiles.example.org/{z}/{x}/{y}{r}.png, https://tiles.example.org",
        "https://tiles.example.org:8443/t?z={z}&x={x}&y={y}&key=abc, https://tiles.example.org:8443",
        "http://127.0.0.1:9000/{z}/{x}/{y}.png, http://127.0.0.1:9000",
        "http://localhost/{z}/{x}/{y}.png, http://localhost"
    })
    void pictures_come_from_the_web_or_this_machine(String tiles, String origin) {
        MapSource source =
                map(tiles, "Us", "https://example.org/licence", 12).source().orElseThrow();
        assertThat(source.tiles()).isEqualTo(tiles);
        assertThat(source.origin()).isEqualTo(origin);
        assertThat(source.maxZoom()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tiles.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org/{z}/{x}.png",
                "https://{s}.tiles.example.org/{z}/{x}/{y}.png",
                "https://{z}.tiles.example.org/{x}/{y}.png",
                "https://somebody:secret@tiles.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org/{z}/{x}/{y}.png; script-src *",
                "//tiles.example.org/{z}/{x}/{y}.png",
                "javascript:alert(1)//{z}{x}{y}",
                "tiles"
            })
    void an_address_that_is_none_stops_the_start(String tiles) {
        assertThatThrownBy(() -> map(tiles, "Us", null, 14))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("alongside.map.tiles ");
    }

    @Test
    void whose_pictures_they_are_has_to_be_said() {
        assertThatThrownBy(() -> map(TILES, " ", null, 14)).hasMessageStartingWith("alongside.map.attribution ");
        assertThatThrownBy(() -> map(TILES, "Us", "javascript:alert(1)", 14))
                .hasMessageStartingWith("alongside.map.attribution-link ");
    }

    @Test
    void how_close_there_are_pictures_is_a_number_that_makes_sense() {
        assertThatThrownBy(() -> map(TILES, "Us", null, 30)).hasMessageStartingWith("alongside.map.max-zoom ");
    }
}
