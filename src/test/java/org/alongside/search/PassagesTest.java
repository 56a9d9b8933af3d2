package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.search.Passages.Found;
import org.alongside.search.Passages.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassagesTest {

    private static final String LONG = "We started in a church hall in 1987 with two kettles and no chairs. "
            + "Since then we have moved four times, and each time the members chose where to. "
            + "On Tuesdays people with dementia run a singing group, and their carers have an hour of their own. "
            + "On Fridays there is soup, made from what the market would have thrown away.";

    @Test
    void the_passage_holds_the_most_different_words() {
        assertThat(found("kettles dementia carers", new Text("description", 0, LONG))
                        .passages()
                        .get("description"))
                .singleElement()
                .satisfies(passage -> assertThat(passage)
                        .contains("dementia")
                        .contains("carers")
                        .startsWith("On Tuesdays")
                        .hasSizeLessThan(200));
    }

    @Test
    void a_short_text_is_shown_whole() {
        assertThat(found("soup", new Text("summary", 0, "Soup on Fridays.")).passages())
                .containsEntry("summary", List.of("Soup on Fridays."));
    }

    @ParameterizedTest
    @CsvSource({
        "sings,description",
        "rough sleeping,name",
        "homeless,name",
        "church hall,description",
        "hall church,description",
        "trombone,",
        "\"hall church\",",
    })
    void a_word_is_found_in_any_form_and_a_phrase_in_its_order(String words, String field) {
        Found found = found(words, new Text("name", 0, "Homeless Voices"), new Text("description", 0, LONG));
        assertThat(found.places().get(0).in())
                .isEqualTo(field == null ? null : new Text(field, 0, field.equals("name") ? "Homeless Voices" : LONG));
    }

    @Test
    void nothing_is_cut_in_the_middle_of_a_word() {
        String endless = "word ".repeat(200) + "needle" + " word".repeat(200);
        String passage = found("needle", new Text("description", 0, endless))
                .passages()
                .get("description")
                .get(0);
        assertThat(passage).startsWith("… word ").endsWith(" word …").contains(" needle ");
    }

    private static Found found(String words, Text... texts) {
        return new Passages(Words.of(words, new Synonyms())).in(List.of(texts));
    }
}
