package org.alongside.pages;

import jakarta.ws.rs.core.HttpHeaders;
import org.alongside.shared.Language;

/**
 * Somebody has opened a link from a letter.
 *
 * @param token the link's
 * @param purpose what the link is for; null while nobody knows
 * @param wish which of several answers the letter's button stood for; null when it didn't say
 * @param headers what the browser sent along
 * @param in the language of the page
 */
record LinkVisit(String token, String purpose, String wish, HttpHeaders headers, Language in) {

    LinkVisit about(String known) {
        return new LinkVisit(token, known, wish, headers, in);
    }

    /** A text in the language of the page. */
    String pick(String english, String welsh) {
        return in.pick(english, welsh);
    }

    /** Who has the token may act as the letter's reader. */
    @Override
    public String toString() {
        return "LinkVisit[" + purpose + "]";
    }
}
