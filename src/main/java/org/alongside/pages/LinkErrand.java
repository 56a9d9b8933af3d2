package org.alongside.pages;

import java.util.Set;
import org.alongside.shared.Refusal;

/** What links of one sort are for: what their page asks, and what comes of the answer. */
interface LinkErrand {

    /** The purposes of its links, as the rooms that make them say it. */
    Set<String> purposes();

    /**
     * What the page of a link asks. Changes nothing, for programs that look after mail open every link.
     *
     * @throws Refusal (410) when nothing is left to be done
     */
    LinkAsk ask(LinkVisit visit);

    /**
     * Does what was sent, as the API's own operation does it.
     *
     * @throws Refusal 409, 410 and 429 as that says; 422 when something is wrong with what was sent, after which the link
     *     still works
     */
    LinkTold act(LinkVisit visit, LinkSent sent);

    /** What to do now that the link does nothing; one sentence or two. */
    String instead(LinkEnding ending, LinkVisit visit);
}
