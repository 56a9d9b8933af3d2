package org.alongside.admin;

import java.util.List;
import org.alongside.curation.ReportView;
import org.alongside.proposal.FieldLabels;
import org.alongside.report.Matter;
import org.alongside.shared.Language;

/**
 * A report as a page shows it.
 *
 * @param matter what is wrong, in words
 * @param field what it is about, in words
 * @param hidden what nobody else sees until it is decided
 */
record ReportLine(ReportView report, String matter, String field, List<Hidden> hidden) {

    /** What can be wrong with an entry, in words. */
    static final List<Choice> MATTERS = List.of(
            Choice.of("", "Whatever is wrong"),
            Choice.of("personalData", "Shows something personal"),
            Choice.of("wrong", "Says something wrong"),
            Choice.of("closed", "Is no longer there"),
            Choice.of("notReally", "Doesn't really share power"));

    /**
     * A hidden text.
     *
     * @param name the API's name of the field
     * @param label what it is
     * @param says what it says; null when that has been changed to nothing
     */
    record Hidden(String name, String label, String says) {}

    static ReportLine of(ReportView report) {
        String field = report.field() == null ? "All of it" : label(report, report.field());
        List<Hidden> hidden = report.hides().stream()
                .map(name -> new Hidden(name, label(report, name), report.says().get(name)))
                .toList();
        return new ReportLine(report, Tabs.label(MATTERS, report.matter().name()), field, hidden);
    }

    /** What the entry is called. */
    public String name() {
        return report.name() == null ? "A champion who has left" : report.name();
    }

    /** Whether whoever upholds it has to say which texts may be seen: none was named, and all are hidden. */
    public boolean asksWhich() {
        return report.field() == null && !hidden.isEmpty();
    }

    /** Whether it waits to be decided and hides nothing, though it could. */
    public boolean hidesNothing() {
        return report.matter() == Matter.personalData && report.decidedAt() == null && hidden.isEmpty();
    }

    /** What one of the hidden texts is; its own name when it is none of them. */
    String label(String text) {
        return hidden.stream()
                .filter(one -> one.name().equals(text))
                .map(Hidden::label)
                .findFirst()
                .orElse(text);
    }

    private static String label(ReportView report, String field) {
        return FieldLabels.of(report.kind(), field, Language.EN);
    }
}
