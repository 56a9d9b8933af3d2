package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

    private static final String ROSA = """
            {"typ": "Bearer",
             "realm_access": {"roles": ["curator", "cook"]},
             "https://example.org/areas": ["E08000006"],
             "areas": "E08000006, E08000009  W06000015",
             "one": " E47000001 ",
             "mixed": ["a", 5, null, {"b": "c"}, "a"],
             "number": 7,
             "spoilt": "a\\u0000b"}
            """;

    /** A token with these claims, as one is sent; nobody looks at its signature here. */
    static Claims claims(String json) {
        return Claims.of("e30." + Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)) + ".x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "realm_access/roles | curator,cook",
                "\"realm_access\"/roles | curator,cook",
                "\"https://example.org/areas\" | E08000006",
                "areas | E08000006,E08000009,W06000015",
                "one | E47000001",
                "mixed | a",
                "number | ''",
                "realm_access | ''",
                "realm_access/roles/deeper | ''",
                "nothing/at/all | ''"
            })
    void texts_are_found_at_the_end_of_a_path(String path, String expected) {
        assertThat(String.join(",", claims(ROSA).texts(path))).isEqualTo(expected);
    }

    @Test
    void one_text_is_only_a_text_and_one_that_can_be_kept() {
        assertThat(claims(ROSA).text("typ")).contains("Bearer");
        assertThat(claims(ROSA).text("number")).isEmpty();
        assertThat(claims(ROSA).text("realm_access/roles")).isEmpty();
        assertThat(claims(ROSA).text("spoilt")).isEmpty();
        assertThat(claims(ROSA).text("nothing")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "abc", "a.b", "a.b.c", "a.e30.c.d.e", "a.!!.c"})
    void what_is_no_token_says_nothing(String token) {
        assertThat(Claims.of(token).texts("roles")).isEmpty();
    }
}
