package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.search.Question.RegionMode;
import org.alongside.search.Reason.Met;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Area;
import org.alongside.vocabulary.AreaType;
import org.alongside.vocabulary.Areas;

/** Says how an organisation and a place belong together. */
@ApplicationScoped
class PlaceReasons {

    private final Areas areas;

    PlaceReasons(Areas areas) {
        this.areas = areas;
    }

    /**
     * How an organisation meets what is asked of places.
     *
     * @param any the codes of the places
     */
    Reason of(PartnerCard card, List<String> any, Question question, Language language) {
        boolean based = question.regionMode() == RegionMode.based;
        boolean silent = card.areasServed().isEmpty();
        List<String> where = based || silent ? listOf(card.baseArea()) : card.areasServed();
        return any.stream()
                .flatMap(wanted -> where.stream().flatMap(has -> reason(has, wanted, based || silent, language)))
                .min(Comparator.comparing(Ranked::rank))
                .map(best -> silent && !based ? bySeat(best.reason(), language) : best.reason())
                .orElseGet(() -> question.isWish(Criterion.REGION)
                        ? new Reason(
                                "region",
                                Met.NO,
                                (based ? Sentence.BASED_ELSEWHERE : Sentence.WORKS_ELSEWHERE).in(language))
                        : new Reason("region", Met.PARTLY, Sentence.WORKS_IN_SOME_OF_IT.in(language)));
    }

    private record Ranked(int rank, Reason reason) {}

    private Stream<Ranked> reason(String has, String wanted, boolean seat, Language language) {
        Optional<Area> here = areas.find(has);
        Optional<Area> asked = areas.find(wanted);
        if (here.isEmpty() || asked.isEmpty()) {
            return Stream.empty();
        }
        String name = name(here.get(), language);
        String askedName = name(asked.get(), language);
        if (here.get().code().equals(asked.get().code())) {
            Sentence sentence = seat ? Sentence.BASED_IN : Sentence.WORKS_IN;
            return Stream.of(new Ranked(0, new Reason("region", Met.YES, sentence.in(language, name))));
        }
        if (areas.ancestors(has).contains(asked.get().code())) {
            Sentence sentence = seat ? Sentence.BASED_IN_PART_OF : Sentence.WORKS_IN_PART_OF;
            return Stream.of(new Ranked(1, new Reason("region", Met.YES, sentence.in(language, name, askedName))));
        }
        if (areas.descendants(has).contains(asked.get().code())) {
            Sentence sentence = seat ? Sentence.BASED_AROUND : Sentence.WORKS_ACROSS;
            return Stream.of(new Ranked(2, new Reason("region", Met.YES, sentence.in(language, name, askedName))));
        }
        if (areas.overlapping(has).contains(asked.get().code())) {
            Sentence sentence = seat ? Sentence.BASED_PARTLY_IN : Sentence.WORKS_PARTLY_IN;
            return Stream.of(new Ranked(3, new Reason("region", Met.PARTLY, sentence.in(language, name, askedName))));
        }
        return Stream.empty();
    }

    private static Reason bySeat(Reason reason, Language language) {
        String withoutStop = reason.text().substring(0, reason.text().length() - 1);
        return new Reason("region", Met.PARTLY, Sentence.NO_WORD_WHERE_IT_WORKS.in(language, withoutStop));
    }

    private static List<String> listOf(String code) {
        return code == null ? List.of() : List.of(code);
    }

    /** An area's name inside a sentence, with the article that it has there. */
    static String name(Area area, Language language) {
        String name = area.name(language);
        if (language == Language.CY) {
            return name.replaceFirst("^Y(?=r? )", "y");
        }
        boolean article = area.type() == AreaType.UK
                || area.type() == AreaType.REGION && !name.matches("London|Yorkshire.*|East of England");
        return article ? "the " + name : name;
    }
}
