package org.alongside.admin;

import java.util.List;
import java.util.UUID;
import org.alongside.shared.Refusal;

/**
 * What somebody has typed to decide about one of many things on a page, and what is wrong with it.
 *
 * @param id what it is about; null when nothing was typed
 * @param reason what they gave as a reason
 * @param shows what they ticked that may be seen again
 * @param faults nothing when all is well
 */
record Deciding(UUID id, String reason, List<String> shows, Faults faults) {

    static final String REASON = "reason";
    static final String SHOWS = "shows";
    static final Deciding NOTHING = new Deciding(null, "", List.of(), Faults.NONE);

    /**
     * What comes of a refusal: faults of the reason's control, so that the summary leads there.
     *
     * @throws Refusal the same, when nothing about the form would mend it
     */
    static Deciding refused(UUID id, Typed typed, Refusal refusal) {
        if (refusal.status() != 409 && refusal.status() != 422 && refusal.status() != 429) {
            throw refusal;
        }
        String control = control(id);
        List<Fault> faults = refusal.errors().isEmpty()
                ? List.of(new Fault(control, refusal.getMessage()))
                : refusal.errors().stream()
                        .map(error -> Fault.of(
                                control, error.field().equals(REASON) ? "A reason" : "A decision", error.message()))
                        .toList();
        return new Deciding(id, typed.one(REASON), typed.all(SHOWS), new Faults(faults));
    }

    /** The same with other words for what is wrong. */
    Deciding with(List<Fault> other) {
        return new Deciding(id, reason, shows, new Faults(other));
    }

    private static String control(UUID id) {
        return "reason-" + id;
    }

    /** Whether something was typed about this one. */
    public boolean isAbout(UUID one) {
        return one.equals(id);
    }

    /** What was typed about this one; empty when nothing was. */
    public String reasonFor(UUID one) {
        return isAbout(one) ? reason : "";
    }

    /** Whether this text of this one was ticked. */
    public boolean shows(UUID one, String text) {
        return isAbout(one) && shows.contains(text);
    }

    /** What is wrong with what was typed about this one; null when nothing is. */
    public String faultOf(UUID one) {
        return isAbout(one) ? faults.at(control(one)) : null;
    }
}
