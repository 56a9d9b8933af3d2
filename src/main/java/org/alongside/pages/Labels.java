package org.alongside.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Sectors;
import org.alongside.vocabulary.Term;

/** What codes mean in plain words; a code nobody knows stands for itself. */
@ApplicationScoped
class Labels {

    private final Areas areas;
    private final Sectors sectors;

    Labels(Areas areas, Sectors sectors) {
        this.areas = areas;
        this.sectors = sectors;
    }

    /** A code in words. */
    record Label(String code, String text) {}

    String area(String code, Language language) {
        return areas.find(code).map(area -> area.name(language)).orElse(code);
    }

    String sector(String code, Language language) {
        return sectors.find(code).map(sector -> sector.label(language)).orElse(code);
    }

    List<Label> areas(List<String> codes, Language language) {
        return codes.stream().map(code -> new Label(code, area(code, language))).toList();
    }

    List<Label> sectors(List<String> codes, Language language) {
        return codes.stream()
                .map(code -> new Label(code, sector(code, language)))
                .toList();
    }

    /** The code of an area that goes by a name or code; null when none does. */
    String areaCode(String text) {
        return Stream.concat(areas.find(text).stream(), areas.named(text).stream())
                .map(area -> area.code())
                .findFirst()
                .orElse(null);
    }

    /** An area with all it lies in, all that lies in it, and what it shares ground with. */
    List<String> around(String area) {
        return Stream.of(
                        Stream.of(area),
                        areas.ancestors(area).stream(),
                        areas.descendants(area).stream(),
                        areas.overlapping(area).stream())
                .flatMap(codes -> codes)
                .distinct()
                .toList();
    }

    static <T extends Enum<T> & Term> String term(Class<T> vocabulary, String code, Language language) {
        return Term.find(vocabulary, code).map(term -> term.label(language)).orElse(code);
    }

    static <T extends Enum<T> & Term> List<Label> terms(Class<T> vocabulary, List<String> codes, Language language) {
        return codes.stream()
                .map(code -> new Label(code, term(vocabulary, code, language)))
                .toList();
    }

    /** The languages with these tags, by their names in one of ours. */
    static List<String> languages(List<String> tags, Language language) {
        Locale in = Locale.forLanguageTag(language.tag());
        return tags.stream()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayName(in))
                .toList();
    }
}
