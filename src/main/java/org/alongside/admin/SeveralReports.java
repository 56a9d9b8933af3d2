package org.alongside.admin;

import java.util.List;
import java.util.UUID;
import org.alongside.curation.DecisionOutcomes.Outcome;
import org.alongside.report.ReportDecisionDraft;
import org.alongside.report.ReportDecisionsDraft;
import org.alongside.shared.Refusal;

/**
 * What somebody is about to decide about several reports.
 *
 * @param ticked those it is about
 * @param faults nothing when all is well
 */
record SeveralReports(List<String> ticked, String reason, Faults faults) {

    static final SeveralReports NONE = new SeveralReports(List.of(), "", Faults.NONE);

    private static final String TICKED = "id";

    /**
     * What came of one of them.
     *
     * @param name what the entry is called
     * @param entry its id; null where the report is no longer on the page that was shown
     * @param problem why nothing was done; null when it was
     */
    record Decided(String name, UUID entry, String problem) {}

    /**
     * What somebody sent.
     *
     * @throws Refusal (400) when it is about what can't be a report
     */
    static ReportDecisionsDraft draft(Typed typed, ReportDecisionDraft.Outcome outcome) {
        List<ReportDecisionsDraft.Item> items =
                typed.all(TICKED).stream().map(SeveralReports::item).toList();
        return new ReportDecisionsDraft(items, outcome, typed.one(Deciding.REASON));
    }

    static SeveralReports typed(Typed typed, Faults faults) {
        return new SeveralReports(typed.all(TICKED), typed.raw(Deciding.REASON), faults);
    }

    /**
     * What has to be put right.
     *
     * @throws Refusal the same, when nothing about the form would mend it
     */
    static Faults faults(Refusal refusal) {
        if (refusal.status() != 422) {
            throw refusal;
        }
        return new Faults(refusal.errors().stream()
                .map(error -> error.field().startsWith("items")
                        ? Fault.general("Tick at least one report.")
                        : Fault.of(Deciding.REASON, "A reason", error.message()))
                .toList());
    }

    /** What came of it, in words. */
    static Decided decided(Outcome outcome, List<ReportLine> shown) {
        return shown.stream()
                .filter(line -> line.report().id().equals(outcome.id()))
                .findFirst()
                .map(line -> new Decided(line.name(), line.report().entry(), problem(outcome, line)))
                .orElseGet(() -> new Decided("Report " + outcome.id(), null, outcome.detail()));
    }

    public boolean has(ReportLine line) {
        return ticked.contains(line.report().id().toString());
    }

    private static String problem(Outcome outcome, ReportLine line) {
        return outcome.status() == 409 && line.asksWhich()
                ? "It names no text, so decide about it by itself: change what is personal, or say what may be seen as it is."
                : outcome.detail();
    }

    private static ReportDecisionsDraft.Item item(String sent) {
        try {
            return new ReportDecisionsDraft.Item(UUID.fromString(sent));
        } catch (IllegalArgumentException notOurs) {
            throw Refusal.badParameter("form", "is not one of ours", null);
        }
    }
}
