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
 * @param texts what in particular
 */
record ReportLine(ReportView report, String matter, String field, List<Concerned> texts) {

    /** What can be wrong with an entry, in words. */
    static final List<Choice> MATTERS = List.of(
            Choice.of("", "Whatever is wrong"),
            Choice.of("personalData", "Shows something personal"),
            Choice.of("wrong", "Says something wrong"),
            Choice.of("closed", "Is no longer there"),
            Choice.of("notReally", "Doesn't really share power"));

    /**
     * A text that may show somebody.
     *
     * @param name the API's name of the field
     * @param label what it is
     * @param says what it says; null when that has been changed to nothing
     * @param hidden whether nobody else sees it until it is decided
     */
    record Concerned(String name, String label, String says, boolean hidden) {}

    static ReportLine of(ReportView report) {
        String field = report.field() == null ? "All of it" : label(report, report.field());
        List<Concerned> texts = report.concerns().stream()
                .map(name -> new Concerned(
                        name,
                        label(report, name),
                        report.says().get(name),
                        report.hides().contains(name)))
                .toList();
        return new ReportLine(report, Tabs.label(MATTERS, report.matter().name()), field, texts);
    }

    /** What the entry is called. */
    public String name() {
        return report.name() == null ? "A champion who has left" : report.name();
    }

    /** Whether whoever upholds it has to say which texts may be seen: none was named. */
    public boolean asksWhich() {
        return report.field() == null && !texts.isEmpty();
    }

    /** Whether upholding it takes a text out. */
    public boolean takesOut() {
        return report.field() != null && !texts.isEmpty();
    }

    /** Whether anything is hidden until it is decided. */
    public boolean hides() {
        return !report.hides().isEmpty();
    }

    /** Whether it waits to be decided and hides nothing, though it could. */
    public boolean hidesNothing() {
        return report.matter() == Matter.personalData && report.decidedAt() == null && !hides();
    }

    /** What one of the texts is; its own name when it is none of them. */
    String label(String text) {
        return texts.stream()
                .filter(one -> one.name().equals(text))
                .map(Concerned::label)
                .findFirst()
                .orElse(text);
    }

    private static String label(ReportView report, String field) {
        return FieldLabels.of(report.kind(), field, Language.EN);
    }
}
