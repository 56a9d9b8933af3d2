package org.alongside.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.pages.SearchForm.Group;
import org.alongside.pages.SearchForm.Option;
import org.alongside.search.SearchResult;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Offer;
import org.alongside.vocabulary.OrganisationKind;
import org.alongside.vocabulary.Postcodes;
import org.alongside.vocabulary.Rung;
import org.alongside.vocabulary.Support;

/** Fills the form of the search in as somebody left it. */
@ApplicationScoped
class SearchForms {

    /** Below that everybody fits. */
    private static final int LOWEST_RUNG = 4;

    private static final String USUAL_DISTANCE = "25";
    private static final List<String> DISTANCES = List.of("5", "10", USUAL_DISTANCE, "50", "100");

    /** A category at the top; finer tags are asked for by who knows them. */
    private static final int TOP = 2;

    private final Labels labels;
    private final Postcodes postcodes;

    SearchForms(Labels labels, Postcodes postcodes) {
        this.labels = labels;
        this.postcodes = postcodes;
    }

    boolean takesPostcodes() {
        return postcodes.areLoaded();
    }

    /** @param result what was found; null when it was not looked for, as something is wrong with the question */
    SearchForm of(Asked asked, SearchResult result, Language language) {
        return new SearchForm(
                asked.one("q"),
                asked.codes("region").stream()
                        .map(code -> labels.area(code, language))
                        .collect(Collectors.joining(", ")),
                labels.area(asked.one("near"), language),
                takesPostcodes(),
                rungs(asked.one("maturity"), language),
                distances(asked.one("within")),
                orders(asked, language),
                asked.one("willing").equals("any"),
                Stream.of("supports", "sector", "type", "offers")
                        .map(name -> group(name, asked, result, language))
                        .filter(group -> !group.options().isEmpty())
                        .toList(),
                asked.others(SearchForm.CONTROLS));
    }

    private static List<Option> rungs(String chosen, Language language) {
        List<Option> rungs = new ArrayList<>();
        rungs.add(new Option("", Words.say(language, "search.any-rung"), null, chosen.isEmpty()));
        Stream.of(Rung.values())
                .filter(rung -> rung.number() >= LOWEST_RUNG || rung.code().equals(chosen))
                .map(rung -> new Option(
                        rung.code(),
                        Words.say(language, "search.rung", rung.label(language)),
                        null,
                        rung.code().equals(chosen)))
                .forEach(rungs::add);
        return rungs;
    }

    private static List<Option> distances(String sent) {
        String chosen = sent.isEmpty() ? USUAL_DISTANCE : sent;
        return Stream.concat(DISTANCES.stream(), Stream.of(chosen))
                .distinct()
                .map(distance -> new Option(distance, distance, null, distance.equals(chosen)))
                .toList();
    }

    private static List<Option> orders(Asked asked, Language language) {
        String chosen = asked.one("sort");
        Stream<String> orders =
                Stream.of("", "fair", "name", "recent", asked.one("near").isEmpty() ? "fair" : "distance");
        return orders.distinct()
                .map(order -> new Option(
                        order,
                        Words.say(language, "search.sort." + (order.isEmpty() ? "usual" : order)),
                        null,
                        order.equals(chosen)))
                .toList();
    }

    /** What was counted, the most common first, and what was chosen though nobody has it. */
    private Group group(String name, Asked asked, SearchResult result, Language language) {
        List<String> chosen = asked.codes(name);
        Map<String, Option> options = new LinkedHashMap<>();
        if (result != null) {
            result.facets().getOrDefault(name, List.of()).stream()
                    .filter(count ->
                            !name.equals("sector") || count.code().length() == TOP || chosen.contains(count.code()))
                    .forEach(count -> options.put(
                            count.code(),
                            new Option(count.code(), count.label(), count.count(), chosen.contains(count.code()))));
        }
        chosen.forEach(code -> options.computeIfAbsent(
                code, any -> new Option(code, label(name, code, language), result == null ? null : 0L, true)));
        return new Group(name, List.copyOf(options.values()));
    }

    private String label(String name, String code, Language language) {
        return switch (name) {
            case "sector" -> labels.sector(code, language);
            case "supports" -> Labels.term(Support.class, code, language);
            case "offers" -> Labels.term(Offer.class, code, language);
            default -> Labels.term(OrganisationKind.class, code, language);
        };
    }
}
