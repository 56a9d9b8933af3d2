package org.alongside.admin;

import java.util.List;
import org.alongside.admin.Form.Part;
import org.alongside.champion.ChampionDraft;
import org.alongside.vocabulary.Barrier;
import org.alongside.vocabulary.ChampionOffer;
import org.alongside.vocabulary.Format;

/** What is asked about a champion. */
final class ChampionForm {

    /** Whose control is never kept with an unfinished form. */
    static final String ADDRESS = "contact.email";

    /** What only curators change once it is on record. */
    static final String AGREEMENT = "What they agreed to";

    private static final List<Choice> ALLOWED = List.of(
            Choice.of(ChampionDraft.Consent.LISTING, "To be listed"),
            Choice.of(ChampionDraft.Consent.INTRODUCTIONS, "To be asked by people who want to be put in touch"));

    private ChampionForm() {}

    static Form of(Catalogue areas, Catalogue organisations) {
        return new Form(ChampionDraft.class, List.of(who(areas, organisations), help(), agreement()));
    }

    private static Part who(Catalogue areas, Catalogue organisations) {
        return new Part(
                "Who they are",
                null,
                List.of(
                        Field.of("displayName", "Name to show", BoxInput.line())
                                .hint("A first name or an alias.")
                                .asNeeded(),
                        Field.of("organisation", "Organisation they belong to", SearchInput.one(organisations)),
                        Field.of("areas", "Where they would help", SearchInput.some(areas)),
                        Field.of("languages", "Languages they speak or sign", LinesInput.languages())
                                .hint("One on each line: English, Welsh, British Sign Language …")));
    }

    private static Part help() {
        return new Part(
                "How they would help",
                null,
                List.of(
                        Field.of("offers", "What they will do", ChoiceInput.some(Choice.of(ChampionOffer.class)))
                                .asNeeded(),
                        Field.of("topics", "What they can talk about", LinesInput.lines())
                                .hint("In their own words, one on each line."),
                        Field.of(
                                "barriers",
                                "Barriers they know how to meet",
                                ChoiceInput.some(Choice.of(Barrier.class))),
                        Field.of("formats", "How they will meet", ChoiceInput.some(Choice.of(Format.class)))));
    }

    private static Part agreement() {
        return new Part(
                AGREEMENT,
                "Nobody is listed without having agreed. For an entry that is there already, what is on record stays"
                        + " where you leave these empty; it is shown to nobody, here neither.",
                List.of(
                        Field.of(ADDRESS, "E-mail address", BoxInput.mail())
                                .hint("Never shown to anybody, and not kept with an unfinished form."),
                        Field.of("consent.purpose", "What they agreed to", BoxInput.line()),
                        Field.of("consent.givenOn", "When they agreed", BoxInput.day()),
                        Field.of("consent.wordingVersion", "Which wording they were shown", BoxInput.line())
                                .hint("Such as 2026-01."),
                        Field.of("consent.covers", "What that allows", ChoiceInput.some(ALLOWED))
                                .hint("Being listed is needed."),
                        Field.of("consent.until", "The first day on which it no longer holds", BoxInput.day())
                                .hint("Two years after it was given, unless you say so; five at most.")));
    }
}
