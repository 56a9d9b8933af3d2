package org.alongside.pages;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.change.EntityKind;
import org.alongside.organisation.OrganisationView;
import org.alongside.report.Matter;
import org.alongside.report.ReportDraft;

/**
 * The form that says what an entry should say instead, as it was filled in.
 *
 * @param wrong what is wrong
 * @param instead what it should say
 * @param source from where that is known
 */
record ChangeForm(String wrong, String instead, String source, String email) {

    static final ChangeForm BLANK = new ChangeForm("", "", "", "");

    static ChangeForm of(Sent sent) {
        return new ChangeForm(sent.text("wrong"), sent.text("instead"), sent.text("source"), sent.text("email"));
    }

    /** What is said in words somebody else puts into the entry, as with the link in a letter. */
    ReportDraft draft(OrganisationView organisation, Visit v) {
        String text = wrong.isEmpty()
                ? null
                : Stream.of(wrong, answer(v, "instead", instead), answer(v, "source", source))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n"));
        return new ReportDraft(EntityKind.ORGANISATION, organisation.id(), Matter.wrong, null, text, email);
    }

    private static String answer(Visit v, String control, String typed) {
        return typed.isEmpty() ? "" : v.label("change", control) + " " + typed;
    }

    @Override
    public String toString() {
        return "ChangeForm[kept private]";
    }
}
