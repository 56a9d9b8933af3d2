package org.alongside.casestudy;

import static org.alongside.report.Texts.joined;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alongside.report.Texts;
import org.alongside.report.Texts.Text;

/** The texts of a case study. A participant's word goes on counting while nobody can read whose it is. */
final class CaseStudyTexts {

    static final Texts<CaseStudy> ALL = new Texts<>(
            List.of(
                    needed("title", c -> c.title, (to, from) -> to.title = from.title),
                    needed("summary", c -> c.summary, (to, from) -> to.summary = from.summary),
                    text(
                            "participants",
                            CaseStudyTexts::participants,
                            (to, from) -> to.participants = from.participants),
                    text("methods", c -> c.methods, (to, from) -> to.methods = from.methods),
                    text(
                            "barriers",
                            c -> joined(c.barriers.stream().map(Met::whatWasDone)),
                            (to, from) -> to.barriers = from.barriers),
                    text(
                            "whatPeopleSaid",
                            c -> c.whatPeopleSaid,
                            (to, from) -> to.whatPeopleSaid = from.whatPeopleSaid),
                    text("whatChanged", c -> c.whatChanged, (to, from) -> to.whatChanged = from.whatChanged),
                    text(
                            "whatCouldNotChange",
                            c -> c.whatCouldNotChange,
                            (to, from) -> to.whatCouldNotChange = from.whatCouldNotChange),
                    text(
                            "whatDidNotWork",
                            c -> c.whatDidNotWork,
                            (to, from) -> to.whatDidNotWork = from.whatDidNotWork),
                    text("evidence", CaseStudyTexts::evidence, (to, from) -> to.evidence = from.evidence),
                    text("writtenWithParticipants", c -> c.writtenWith.who(), CaseStudyTexts::writeWith),
                    needed(
                            "corroboration",
                            c -> c.corroboration == null ? null : c.corroboration.role(),
                            (to, from) -> to.corroboration = from.corroboration),
                    text(
                            "lookedAtAgain",
                            c -> c.lookedAtAgain == null ? null : c.lookedAtAgain.found(),
                            (to, from) -> to.lookedAtAgain = from.lookedAtAgain)),
            CaseStudyTexts::copy,
            CaseStudyTexts::blank);

    private CaseStudyTexts() {}

    private static Text<CaseStudy> text(
            String code, Function<CaseStudy, String> said, BiConsumer<CaseStudy, CaseStudy> copy) {
        return new Text<>(code, false, said, copy);
    }

    private static Text<CaseStudy> needed(
            String code, Function<CaseStudy, String> said, BiConsumer<CaseStudy, CaseStudy> copy) {
        return new Text<>(code, true, said, copy);
    }

    private static String participants(CaseStudy c) {
        return c.participants == null ? null : joined(Stream.of(c.participants.who(), c.participants.howChosen()));
    }

    private static String evidence(CaseStudy c) {
        return joined(c.evidence.stream().flatMap(each -> Stream.of(each.title(), each.url())));
    }

    private static void writeWith(CaseStudy to, CaseStudy from) {
        to.writtenWith = new WrittenWith(to.writtenWith.answer(), from.writtenWith.who());
    }

    private static CaseStudy copy(CaseStudy c) {
        CaseStudy copy = new CaseStudy();
        CaseStudyDraft.from(c).writeTo(copy);
        copy.id = c.id;
        copy.version = c.version;
        copy.status = c.status;
        copy.createdAt = c.createdAt;
        copy.updatedAt = c.updatedAt;
        copy.hidden = c.hidden;
        return copy;
    }

    private static CaseStudy blank(String instead) {
        CaseStudy blank = new CaseStudy();
        blank.title = instead;
        blank.summary = instead;
        blank.barriers = List.of();
        blank.evidence = List.of();
        blank.writtenWith = new WrittenWith("unknown", null);
        return blank;
    }
}
