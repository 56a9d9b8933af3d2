package org.alongside.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.alongside.letter.LetterDraft.Action;
import org.alongside.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterDraftTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"rosa@example.org", "rosa+news@example.org", "o'neill@xn--bcher-kva.example", "r@localhost"})
    void letters_can_go_to_an_address(String address) {
        assertThat(LetterDraft.canReach(address)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "rosa",
                "rosa@",
                "@example.org",
                "rosa@example.org, mair@example.org",
                "rosa@example.org;mair@example.org",
                "Rosa <rosa@example.org>",
                "rosa@example.org\r\nBcc: mair@example.org",
                "rosa@example.org\n",
                "rosa\0@example.org",
                "rosa@mair@example.org",
                "\"rosa\"@example.org"
            })
    void letters_can_go_to_nothing_else(String address) {
        assertThat(LetterDraft.canReach(address)).isFalse();
        assertThatThrownBy(() -> Outbox.draft(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A letter needs an address to go to.");
    }

    @Test
    void letters_cannot_go_to_an_address_that_is_too_long() {
        assertThat(LetterDraft.canReach("r".repeat(243) + "@example.org")).isFalse();
    }

    @Test
    void a_subject_is_one_line() {
        LetterDraft draft = new LetterDraft(
                "rosa@example.org",
                Language.EN,
                "test",
                " One\r\nBcc: mair@example.org\ttwo ",
                List.of("It says this."),
                List.of(),
                "Why.",
                "How.");
        assertThat(draft.subject()).isEqualTo("One Bcc: mair@example.org two");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "javascript:alert(1)", "/links/TOKEN", "https:", "https://a b", "mailto:rosa@example.org"})
    void an_action_leads_to_a_web_address(String url) {
        assertThatThrownBy(() -> new Action("Yes", url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_letter_leaves_three_things_to_do_at_most() {
        List<Action> four = Collections.nCopies(4, new Action("Yes", "https://alongside.test/yes"));
        assertThatThrownBy(() -> new LetterDraft(
                        "rosa@example.org", Language.EN, "test", "Subject", List.of("It."), four, "Why.", "How."))
                .hasMessage("A letter needs no more than 3 actions.");
    }

    @Test
    void a_letter_printed_by_mistake_says_neither_whom_it_goes_to_nor_what_it_says() {
        LetterDraft draft = Outbox.draft("rosa@example.org");
        assertThat(draft + " " + draft.actions()).doesNotContain("rosa", "TOKEN", "entry");
    }
}
