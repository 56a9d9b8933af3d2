package org.alongside.admin;

import org.alongside.introduction.IntroductionView;

/**
 * An introduction as a page shows it.
 *
 * @param from who asks, as they say it themselves; null once that has been deleted
 * @param to what the entry that was asked is called
 * @param open whether it can still be stopped
 */
record IntroductionLine(IntroductionView introduction, String from, String to, boolean open) {

    static IntroductionLine of(IntroductionView view, String to) {
        String from = view.fromOrganisation() == null
                ? view.fromName()
                : view.fromName() + " (" + view.fromOrganisation() + ")";
        boolean open = view.status() == IntroductionView.Status.unconfirmed
                || view.status() == IntroductionView.Status.waiting;
        return new IntroductionLine(view, from, to, open);
    }

    /** How far it has come, in words. */
    public String standing() {
        return switch (introduction.status()) {
            case unconfirmed -> "Who asks has yet to confirm it";
            case waiting -> "Who is asked has yet to answer";
            case accepted -> "They are in touch";
            case declined -> "Who was asked said no";
            case stopped -> "Stopped";
            case expired -> "Nobody answered";
        };
    }
}
