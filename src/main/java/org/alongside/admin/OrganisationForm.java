package org.alongside.admin;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.admin.Form.Part;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.vocabulary.Offer;
import org.alongside.vocabulary.OrganisationKind;
import org.alongside.vocabulary.Size;
import org.alongside.vocabulary.Stage;
import org.alongside.vocabulary.Support;
import org.alongside.vocabulary.Term;

/** What is asked about an organisation. */
final class OrganisationForm {

    private static final String DATED = "The day it was said, such as 31/03/2026.";

    private OrganisationForm() {}

    static Form of(Catalogue areas, Catalogue sectors) {
        return new Form(
                OrganisationDraft.class,
                List.of(who(), where(areas), work(areas, sectors), together(), willing(), claim(), source()));
    }

    private static Part who() {
        return new Part(
                "Who they are",
                null,
                List.of(
                        Field.of("name", "Name", BoxInput.line())
                                .hint("The name they go by.")
                                .asNeeded(),
                        Field.of("otherNames", "Other names", LinesInput.lines())
                                .hint("Former names, short names, names in other languages; one on each line."),
                        Field.of("summary", "Summary", BoxInput.text(3))
                                .hint("What they do, in plain words; up to 300 characters. Results show it.")
                                .asNeeded(),
                        Field.of("description", "More about them", BoxInput.text(8))
                                .hint("Up to 10,000 characters. No addresses, telephone numbers or names of people."),
                        Field.of(
                                        "kind",
                                        "Kind of organisation",
                                        ChoiceInput.one(orNone("Choose", OrganisationKind.class)))
                                .asNeeded(),
                        Field.of("size", "Money coming in", ChoiceInput.one(orNone("Not said", Size.class)))
                                .hint("Shown so that others like them find them. It never changes an order."),
                        Field.of("orgIds", "Registered numbers", LinesInput.lines())
                                .hint("Such as GB-CHC-1234567 for a charity; one on each line. Most small groups have"
                                        + " none."),
                        Field.of("website", "Website", BoxInput.site()).hint("It starts with https:// or http://.")));
    }

    private static Part where(Catalogue areas) {
        return new Part(
                "Where they are based",
                "Never closer than a neighbourhood: a small group's address can be somebody's home.",
                List.of(
                        Field.of("base.area", "Area", SearchInput.one(areas))
                                .hint("Their council area, or a wider one."),
                        Field.of("base.outcode", "First half of the postcode", BoxInput.line())
                                .hint("Such as M6. The second half is not kept."),
                        Field.of("base.lat", "Latitude", BoxInput.decimal())
                                .hint("With the longitude, or not at all. Kept to about a kilometre."),
                        Field.of("base.lon", "Longitude", BoxInput.decimal())));
    }

    private static Part work(Catalogue areas, Catalogue sectors) {
        return new Part(
                "What they do",
                null,
                List.of(
                        Field.of("areasServed", "Where they work", SearchInput.some(areas))
                                .hint("Everywhere that people can come to them from."),
                        Field.of("sectors", "Fields of work", SearchInput.some(sectors)),
                        Field.of("languages", "Languages they work in", LinesInput.languages())
                                .hint("One on each line: English, Welsh, British Sign Language …")));
    }

    private static Part together() {
        return new Part(
                "Working together",
                null,
                List.of(
                        Field.of("offers", "What they would bring", ChoiceInput.some(Choice.of(Offer.class))),
                        Field.of("needs", "What they look for", ChoiceInput.some(Choice.of(Offer.class))),
                        Field.of("stages", "Stages they want to share", ChoiceInput.some(Choice.of(Stage.class))),
                        Field.of("supports", "What taking part comes with", ChoiceInput.some(Choice.of(Support.class))),
                        Field.of("startWithinDays", "Notice they need", BoxInput.whole())
                                .hint("How many days before they can start, 0 to 365.")));
    }

    private static Part willing() {
        return new Part(
                "Their own word",
                "That they would share power. Leave all three empty where they haven't said so themselves: they are then"
                        + " listed as “not stated yet”.",
                List.of(
                        Field.of("willingness.statedByRole", "Who said so", BoxInput.line())
                                .hint("A role and never a name: director, members' meeting."),
                        Field.of("willingness.statedOn", "When", BoxInput.day()).hint(DATED),
                        Field.of("willingness.purpose", "For what", BoxInput.line())
                                .hint("Such as: anything about food.")));
    }

    private static Part claim() {
        return new Part(
                "How far they say they share power",
                "What they claim stays apart from what their case studies bear out.",
                List.of(
                        Field.of("claimed.rung", "Rung", ChoiceInput.rung(false)),
                        Field.of("claimed.statedOn", "When they said so", BoxInput.day())
                                .hint(DATED),
                        Field.of("claimed.scope", "In what part of their work", BoxInput.line())
                                .hint("In one sentence; up to 300 characters.")));
    }

    private static Part source() {
        return new Part(
                "Where this entry comes from",
                "For entries that were brought in from elsewhere. A later import finds them again by name and number.",
                List.of(
                        Field.of("source.name", "Name of the source", BoxInput.line()),
                        Field.of("source.id", "Its number there", BoxInput.line()),
                        Field.of("source.url", "Where it can be read", BoxInput.site()),
                        Field.of("source.licence", "Under what terms", BoxInput.line()),
                        Field.of("confirmedOn", "Last confirmed", BoxInput.day())
                                .hint("The day somebody last said that the entry is right.")));
    }

    private static List<Choice> orNone(String none, Class<? extends Term> vocabulary) {
        return Stream.concat(Stream.of(Choice.of("", none)), Choice.of(vocabulary).stream())
                .toList();
    }
}
