package org.alongside.casestudy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.organisation.Evidenced;

/**
 * Weighs an organisation's case studies: the highest rung among those that ended less than 36 months ago or are
 * ongoing. The two rungs of doing things together count only when a participant who is not staff has borne them out,
 * since they are claimed more often than done.
 */
public final class Weighing {

    /** How long finished work counts, in months. */
    public static final int COUNTS_FOR = 36;

    /** The lowest rung that counts only with the word of a participant who is not staff. */
    public static final int NEEDS_A_PARTICIPANTS_WORD = 6;

    private Weighing() {}

    /** What the published case studies of one organisation bear out on a given day. */
    static Evidenced of(List<CaseStudy> published, LocalDate today) {
        Optional<CaseStudy> best = published.stream()
                .filter(study -> counts(study, today) && isBorneOut(study))
                .max(Comparator.<CaseStudy>comparingInt(study -> study.rung)
                        .thenComparing(Weighing::until, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(study -> study.id));
        return best.map(Weighing::evidenced).orElseGet(() -> nothing(published, today));
    }

    private static Evidenced evidenced(CaseStudy study) {
        String since = study.ongoing ? "is ongoing" : "ended on " + study.endedOn;
        String word = study.corroboration == null ? "" : " and a participant who is not staff has borne it out";
        return new Evidenced(
                study.rung, study.id, until(study), called(study) + " (rung " + study.rung + ") " + since + word + ".");
    }

    private static String called(CaseStudy study) {
        String title = study.shown(null).title;
        return title == null ? "A case study whose title is hidden while somebody checks it" : "“" + title + "”";
    }

    private static Evidenced nothing(List<CaseStudy> published, LocalDate today) {
        if (published.isEmpty()) {
            return Evidenced.NOTHING_YET;
        }
        boolean lapsed = published.stream().noneMatch(study -> counts(study, today));
        String reason = lapsed
                ? "Every case study ended " + COUNTS_FOR + " months ago or longer."
                : "No participant who is not staff has borne out the case studies at rungs 6 and 7, and there is none below.";
        return new Evidenced(null, null, null, reason);
    }

    private static boolean counts(CaseStudy study, LocalDate today) {
        return study.ongoing || study.endedOn != null && today.isBefore(until(study));
    }

    private static boolean isBorneOut(CaseStudy study) {
        return study.rung < NEEDS_A_PARTICIPANTS_WORD || study.corroboration != null;
    }

    /** The first day on which a case study no longer counts; null while it is ongoing. */
    private static LocalDate until(CaseStudy study) {
        return study.ongoing ? null : study.endedOn.plusMonths(COUNTS_FOR);
    }
}
