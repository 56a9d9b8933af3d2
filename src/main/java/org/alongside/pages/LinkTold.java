package org.alongside.pages;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a page says when there is nothing to ask.
 *
 * @param says in paragraphs
 * @param path where to go on from there; null where nothing follows
 * @param onward what is there
 */
record LinkTold(String title, List<String> says, String path, String onward) {

    static LinkTold of(String title, String... says) {
        return new LinkTold(title, List.of(says), null, null);
    }

    /** What was done, with thanks. */
    static LinkTold thanks(LinkVisit visit, String... says) {
        return of(visit.pick("Thank you", "Diolch"), says);
    }

    /** Why a link does nothing, and what to do now. */
    static LinkTold over(LinkEnding ending, LinkVisit visit, String instead) {
        List<String> says = Stream.of(ending.why(visit.in()), instead)
                .filter(said -> said != null)
                .toList();
        return new LinkTold(ending.title(visit.in()), says, null, null);
    }

    LinkTold leadingTo(String where, String label) {
        return new LinkTold(title, says, where, label);
    }
}
