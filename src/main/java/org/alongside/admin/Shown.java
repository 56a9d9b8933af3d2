package org.alongside.admin;

import java.util.List;
import org.alongside.shared.Page;

/**
 * Which part of a list a page shows.
 *
 * @param statuses how far its things may have come, one of them chosen
 * @param others another choice there is, one of them chosen; empty where there is none
 * @param path the address of the same list from its start, to which more can be added
 * @param cursor where in the list the page begins; null at its start
 */
record Shown(List<Choice> statuses, List<Choice> others, String path, String cursor) {

    /** Whether it is those that have come so far. */
    public boolean at(String status) {
        return statuses.stream()
                .anyMatch(choice -> choice.chosen() && choice.code().equals(status));
    }

    /** The part of a list that begins where a form's page began. */
    static Page.Wanted from(Typed typed) {
        Page.Wanted wanted = new Page.Wanted();
        wanted.limit = Integer.parseInt(Page.USUAL);
        wanted.cursor = typed.one("cursor").isEmpty() ? null : typed.one("cursor");
        return wanted;
    }
}
