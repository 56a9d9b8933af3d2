package org.alongside.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.alongside.shared.Language;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LayoutTest {

    private static final LetterDraft PLAIN = Outbox.draft("rosa@example.org");

    @Inject
    Layout layout;

    @Test
    void a_letter_as_text_says_everything_in_order() {
        assertThat(layout.text(PLAIN)).isEqualTo("""
                Hello,

                It is a year since you looked at your entry.

                Is it still right?

                Yes, it is still right:
                https://alongside.test/links/TOKEN?a=1&b=2

                ----
                This letter is from Alongside, a directory of organisations willing to share power with the people who use their services: https://alongside.test/
                You get this because your entry names this address.
                To get no more of these, have your entry taken down.
                """);
    }

    @Test
    void whatever_is_put_in_comes_out_as_text() {
        String odd = "<script>alert(1)</script> & \"{quotes}\"\nsecond line";
        LetterDraft draft = Outbox.draft("rosa@example.org", Language.EN, odd);
        assertThat(layout.text(draft)).contains(odd);
        assertThat(layout.html(draft))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;{quotes}&quot;\nsecond line")
                .doesNotContain("<script");
    }

    @Test
    void a_letter_as_html_loads_nothing_and_keeps_the_readers_colours() {
        assertThat(layout.html(PLAIN))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<a href=\"https://alongside.test/links/TOKEN?a=1&amp;b=2\">Yes, it is still right</a>")
                .contains("<meta name=\"color-scheme\" content=\"light dark\">")
                .doesNotContain("src=", "url(", "<img", "<link", "color:", "background");
    }

    @Test
    void a_letter_in_welsh_is_welsh_around_what_it_says_too() {
        LetterDraft draft = Outbox.draft("rosa@example.org", Language.CY, "Ydy hyn yn dal yn gywir?");
        assertThat(layout.text(draft))
                .startsWith("Helo,\n")
                .contains("Daw'r llythyr hwn oddi wrth Alongside")
                .doesNotContain("Hello", "This letter");
        assertThat(layout.html(draft)).contains("<html lang=\"cy\">", "<p>Helo,</p>", "Daw&#39;r llythyr hwn");
    }
}
