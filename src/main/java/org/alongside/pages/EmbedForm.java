package org.alongside.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alongside.pages.Snippet.Attribute;
import org.alongside.shared.Language;
import org.alongside.shared.Text;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Rung;
import org.alongside.vocabulary.Sectors;
import org.alongside.vocabulary.Support;

/**
 * The form that asks how the search should be, as it was filled in last.
 *
 * @param region the name or code of an area; null for anywhere
 * @param fault whether there is no such region
 * @param areas the names of all areas
 * @param sectors the fields of work at the top
 * @param supports what taking part can come with
 * @param rungs the rungs that make sense as the lowest one
 * @param languages those the search speaks
 * @param limits how many results at a time
 * @param levels which heading it may begin with
 * @param views how results may be shown; empty where there is no map
 * @param remember whether to keep what a visitor chose in the address
 * @param pinned whether to load one version for good
 */
record EmbedForm(
        String region,
        boolean fault,
        List<String> areas,
        List<Choice> sectors,
        List<Choice> supports,
        List<Choice> rungs,
        List<Choice> languages,
        List<Choice> limits,
        List<Choice> levels,
        List<Choice> views,
        boolean remember,
        boolean pinned) {

    static final String USUAL_LIMIT = "10";
    static final String USUAL_LEVEL = "2";
    static final String USUAL_VIEW = "list";

    /** Below that everybody fits. */
    private static final int LOWEST_RUNG = 4;

    /** Something that can be chosen. */
    record Choice(String code, String label, boolean chosen) {}

    /**
     * @param map whether there is one to be shown
     * @param v for the language of its labels
     */
    static EmbedForm of(EmbedOptions options, Areas areas, Sectors sectors, boolean map, Visit v) {
        String region = Text.clean(options.region);
        boolean known = region == null
                || areas.find(region).isPresent()
                || !areas.named(region).isEmpty();
        return new EmbedForm(
                region,
                !known,
                areas.all().stream()
                        .map(area -> area.name(v.language()))
                        .distinct()
                        .toList(),
                sectors.all().stream()
                        .filter(sector -> sector.parent() == null)
                        .map(sector -> choice(sector.code(), sector.label(v.language()), in(options.sector)))
                        .toList(),
                Arrays.stream(Support.values())
                        .map(support -> choice(support.code(), support.label(v.language()), in(options.supports)))
                        .toList(),
                Arrays.stream(Rung.values())
                        .filter(rung -> rung.number() >= LOWEST_RUNG)
                        .map(rung -> choice(rung.code(), rung.label(v.language()), is(options.maturity)))
                        .toList(),
                Stream.of("en", "cy")
                        .map(tag -> choice(tag, v.say("embed.language." + tag), is(options.lang)))
                        .toList(),
                choices(options.limit, USUAL_LIMIT, List.of("5", USUAL_LIMIT, "20", "50")),
                choices(options.heading, USUAL_LEVEL, List.of(USUAL_LEVEL, "3", "4")),
                map ? views(options.view, v) : List.of(),
                options.remember != null,
                options.pinned != null);
    }

    /** What the element is told, leaving out what it would do anyway. */
    List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>(about());
        attributes.add(new Attribute("lang", first(languages, "en")));
        Stream.of(
                        new Attribute("limit", unless(USUAL_LIMIT, first(limits, USUAL_LIMIT))),
                        new Attribute("heading-level", unless(USUAL_LEVEL, first(levels, USUAL_LEVEL))),
                        new Attribute("view", unless(USUAL_VIEW, view())))
                .filter(attribute -> attribute.value() != null)
                .forEach(attributes::add);
        if (remember) {
            attributes.add(new Attribute("remember", ""));
        }
        return attributes;
    }

    /** What the page is about. */
    List<Attribute> about() {
        return Stream.of(
                        new Attribute("region", fault ? null : region),
                        new Attribute("sector", all(sectors)),
                        new Attribute("supports", all(supports)),
                        new Attribute("maturity", first(rungs, null)))
                .filter(attribute -> attribute.value() != null)
                .toList();
    }

    /** How results are shown at first. */
    private String view() {
        return first(views, USUAL_VIEW);
    }

    boolean wantsMap() {
        return !view().equals(USUAL_VIEW);
    }

    Language language() {
        return first(languages, "en").equals("cy") ? Language.CY : Language.EN;
    }

    private static List<Choice> views(String sent, Visit v) {
        return choices(sent, USUAL_VIEW, List.of(USUAL_VIEW, "map", "both")).stream()
                .map(view -> new Choice(view.code(), v.say("embed.view." + view.code()), view.chosen()))
                .toList();
    }

    private static List<Choice> choices(String sent, String usual, List<String> codes) {
        String wanted = sent != null && codes.contains(sent) ? sent : usual;
        return codes.stream().map(code -> choice(code, code, is(wanted))).toList();
    }

    private static Choice choice(String code, String label, Predicate<String> chosen) {
        return new Choice(code, label, chosen.test(code));
    }

    private static Predicate<String> in(List<String> sent) {
        return code -> sent != null && sent.contains(code);
    }

    private static Predicate<String> is(String sent) {
        return code -> Objects.equals(sent, code);
    }

    private static String first(List<Choice> choices, String otherwise) {
        return choices.stream()
                .filter(Choice::chosen)
                .map(Choice::code)
                .findFirst()
                .orElse(otherwise);
    }

    private static String all(List<Choice> choices) {
        List<String> chosen =
                choices.stream().filter(Choice::chosen).map(Choice::code).toList();
        return chosen.isEmpty() ? null : String.join(",", chosen);
    }

    private static String unless(String usual, String value) {
        return value.equals(usual) ? null : value;
    }
}
