package org.alongside.pages;

import org.alongside.introduction.IntroductionDraft;
import org.alongside.introduction.Sharing;
import org.alongside.shared.Language;

/**
 * The form that asks to be put in touch, as it was filled in.
 *
 * @param byEmail whether the other side may reach them by e-mail once it has said yes
 */
record IntroductionForm(String name, String organisation, String email, String about, boolean byEmail, String phone) {

    static final IntroductionForm BLANK = new IntroductionForm("", "", "", "", true, "");

    static IntroductionForm of(Sent sent) {
        return new IntroductionForm(
                sent.text("name"),
                sent.text("organisation"),
                sent.text("email"),
                sent.text("about"),
                sent.has("byEmail"),
                sent.text("phone"));
    }

    IntroductionDraft draft(IntroductionDraft.To to, Language language) {
        return new IntroductionDraft(
                new IntroductionDraft.From(name, organisation, email, language.tag()),
                to,
                about,
                new Sharing(byEmail, phone));
    }

    @Override
    public String toString() {
        return "IntroductionForm[kept private]";
    }
}
