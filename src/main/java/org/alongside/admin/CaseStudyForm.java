package org.alongside.admin;

import java.util.List;
import org.alongside.admin.Form.Part;
import org.alongside.casestudy.CaseStudyDraft;
import org.alongside.vocabulary.Stage;
import org.alongside.vocabulary.Support;

/** What is asked about a piece of work. */
final class CaseStudyForm {

    private static final String LONG = "Up to 5,000 characters.";
    private static final String NO_NAMES = "In general words, never names.";

    private CaseStudyForm() {}

    static Form of(Catalogue areas, Catalogue sectors, Catalogue organisations) {
        return new Form(
                CaseStudyDraft.class,
                List.of(
                        what(areas, sectors, organisations),
                        when(),
                        shared(),
                        people(),
                        barriers(),
                        results(),
                        evidence(),
                        writing(),
                        corroboration(),
                        again()));
    }

    private static Part what(Catalogue areas, Catalogue sectors, Catalogue organisations) {
        return new Part(
                "What it was",
                null,
                List.of(
                        Field.of("title", "Title", BoxInput.line()).asNeeded(),
                        Field.of("summary", "Summary", BoxInput.text(3))
                                .hint("In plain words; up to 300 characters.")
                                .asNeeded(),
                        Field.of("organisations", "Who did it", new PartsInput(organisations))
                                .hint("Find organisations by their names, then say what part each had.")
                                .asNeeded(),
                        Field.of("areas", "Where", SearchInput.some(areas)),
                        Field.of("sectors", "Fields of work", SearchInput.some(sectors))));
    }

    private static Part when() {
        return new Part(
                "When it was",
                null,
                List.of(
                        Field.of("startedOn", "When it started", BoxInput.day()),
                        Field.of("ongoing", "It goes on", new YesInput()),
                        Field.of("endedOn", "When it ended", BoxInput.day())
                                .hint("Needed unless it goes on. Evidence counts for 36 months after the end."),
                        Field.of("months", "How many months it took", BoxInput.whole()),
                        Field.of("money", "What it cost, in pounds", BoxInput.whole())));
    }

    private static Part shared() {
        return new Part(
                "How power was shared",
                null,
                List.of(
                        Field.of("rung", "Rung it stood on", ChoiceInput.rung(true))
                                .hint("Rungs 6 and 7 count only when a participant has borne them out, below.")
                                .asNeeded(),
                        Field.of("stages", "Stages that were shared", ChoiceInput.some(Choice.of(Stage.class))),
                        Field.of("supports", "What taking part came with", ChoiceInput.some(Choice.of(Support.class))),
                        Field.of("methods", "How it was done", BoxInput.text(6)).hint(LONG)));
    }

    private static Part people() {
        return new Part(
                "Who took part",
                null,
                List.of(
                        Field.of("participants.who", "Who", BoxInput.text(3)).hint(NO_NAMES),
                        Field.of("participants.howChosen", "How they were chosen", BoxInput.text(3))));
    }

    private static Part barriers() {
        return new Part(
                "What stood in the way",
                null,
                List.of(Field.of("barriers", "Barriers that were met", new BarriersInput())
                        .hint("Tick each that was met, and say what was done about it.")));
    }

    private static Part results() {
        return new Part(
                "What came of it",
                null,
                List.of(
                        Field.of("whatPeopleSaid", "What the people taking part said", BoxInput.text(5))
                                .hint(LONG),
                        Field.of("whatChanged", "What changed because of it", BoxInput.text(5))
                                .hint(LONG),
                        Field.of("whatCouldNotChange", "What could not change, and why", BoxInput.text(5))
                                .hint(LONG),
                        Field.of("whatDidNotWork", "What did not work", BoxInput.text(5))
                                .hint(LONG + " Others learn most from this.")));
    }

    private static Part evidence() {
        return new Part(
                "Where it can be seen",
                null,
                List.of(Field.of("evidence", "Evidence", new EvidenceInput())
                        .hint("Reports, films, pages. When one is filled in, keeping the draft makes room for the"
                                + " next.")));
    }

    private static Part writing() {
        List<Choice> answers =
                List.of(Choice.of("unknown", "Not known"), Choice.of("yes", "Yes"), Choice.of("no", "No"));
        return new Part(
                "Who wrote this",
                null,
                List.of(
                        Field.of(
                                "writtenWithParticipants.answer",
                                "Did people who took part help to write it?",
                                ChoiceInput.oneInSight(answers)),
                        Field.of("writtenWithParticipants.who", "Who did", BoxInput.line())
                                .hint(NO_NAMES)));
    }

    private static Part corroboration() {
        return new Part(
                "A participant's word",
                "That it was as told here, from somebody who took part and isn't staff.",
                List.of(
                        Field.of("corroboration.role", "How they took part", BoxInput.line())
                                .hint("Never their name."),
                        Field.of("corroboration.on", "When they said so", BoxInput.day())));
    }

    private static Part again() {
        return new Part(
                "Looked at again after a year",
                null,
                List.of(
                        Field.of("lookedAtAgain.on", "When", BoxInput.day()),
                        Field.of("lookedAtAgain.found", "What was still so, and what was not", BoxInput.text(4))
                                .hint("Up to 2,000 characters.")));
    }
}
