package org.alongside.pages;

import java.util.stream.Stream;
import org.alongside.report.Matter;
import org.alongside.report.ReportDraft;

/** The form that says what is wrong with an entry, as it was filled in. */
record ReportForm(String matter, String field, String text, String email) {

    static final ReportForm BLANK = new ReportForm("", "", "", "");

    static ReportForm of(Sent sent) {
        return new ReportForm(sent.text("matter"), sent.text("field"), sent.text("text"), sent.text("email"));
    }

    ReportDraft draft(Reported entry) {
        Matter known = Stream.of(Matter.values())
                .filter(each -> each.name().equals(matter))
                .findFirst()
                .orElse(null);
        return new ReportDraft(entry.kind(), entry.id(), known, field, text, email);
    }

    @Override
    public String toString() {
        return "ReportForm[kept private]";
    }
}
