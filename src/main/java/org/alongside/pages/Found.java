package org.alongside.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.search.Partner;
import org.alongside.search.Reason;
import org.alongside.search.SearchResult;
import org.alongside.search.SearchResult.Suggestion;
import org.alongside.shared.Language;
import org.alongside.vocabulary.OrganisationKind;
import org.alongside.vocabulary.Rung;
import org.alongside.vocabulary.Support;

/**
 * What a search found, as a page shows it.
 *
 * @param total how many in all
 * @param order how they are ordered, in words
 * @param items those on this page
 * @param chosen what was chosen, each with the address without it
 * @param regions where those found work, each with the address of those only
 * @param suggestion what else to ask; null for nothing
 * @param next the address of the following page; null on the last one
 * @param first the address of the first page; null on that one
 */
record Found(
        long total,
        String order,
        List<Item> items,
        List<Link> chosen,
        List<Link> regions,
        Suggested suggestion,
        String next,
        String first) {

    private static final String PAGE = "/search";

    /** Who looks for a place closer than that knows its name. */
    private static final int MOST_REGIONS = 12;

    /** An address, what it leads to, and how many there are; -1 when nobody has counted. */
    record Link(String path, String label, long count) {}

    /** @param path the address that asks it; null when it has been asked already */
    record Suggested(String text, String path) {}

    /** @param supports what taking part comes with, in words */
    record Item(Partner it, String kind, String supports, List<Reason> reasons, Double distanceKm) {

        static Item of(SearchResult.Item item, Language language) {
            Partner it = item.organisation();
            List<String> supports = it.supports().stream()
                    .map(code -> Labels.term(Support.class, code, language))
                    .toList();
            return new Item(
                    it,
                    Labels.term(OrganisationKind.class, it.kind(), language),
                    String.join(", ", supports),
                    item.reasons(),
                    item.distanceKm());
        }
    }

    static Found of(Asked asked, SearchResult result, Visit v) {
        return new Found(
                result.total().value(),
                result.order().text(),
                result.items().stream().map(item -> Item.of(item, v.language())).toList(),
                chosen(asked, result.query(), v),
                regions(asked, result, v),
                suggested(asked, result.suggestion(), v),
                result.next() == null ? null : v.at(PAGE) + asked.goOn(result.next()),
                asked.one("cursor").isEmpty() ? null : v.at(PAGE) + asked.with("cursor", null));
    }

    private static List<Link> chosen(Asked asked, SearchResult.Understood query, Visit v) {
        Stream<Link> codes = Stream.of(
                        labelled("region", query.region(), asked, v),
                        labelled("sector", query.sector(), asked, v),
                        labelled("supports", query.supports(), asked, v),
                        labelled("offers", query.offers(), asked, v),
                        labelled("needs", query.needs(), asked, v),
                        labelled("type", query.type(), asked, v),
                        labelled("size", query.size(), asked, v))
                .flatMap(links -> links);
        return Stream.concat(codes, single(asked, query, v)).toList();
    }

    /** What was chosen that isn't one of a list. */
    private static Stream<Link> single(Asked asked, SearchResult.Understood query, Visit v) {
        Stream.Builder<Link> links = Stream.builder();
        if (query.near() != null) {
            String place = query.near().label();
            String near =
                    v.say("search.chosen.near", place == null ? query.near().text() : place);
            links.add(new Link(v.at(PAGE) + asked.with("near", null), near, -1));
        }
        if (query.maturity() != null) {
            String rung = Rung.of(query.maturity()).orElseThrow().label(v.language());
            links.add(new Link(v.at(PAGE) + asked.with("maturity", null), v.say("search.rung", rung), -1));
        }
        if (asked.one("willing").equals("any")) {
            links.add(new Link(v.at(PAGE) + asked.with("willing", null), v.say("search.chosen.willing"), -1));
        }
        if (asked.one("unlisted").equals("include")) {
            links.add(new Link(v.at(PAGE) + asked.with("unlisted", null), v.say("search.chosen.unlisted"), -1));
        }
        return links.build();
    }

    /** Regions may have been typed by their names; what is left of those is asked by their codes. */
    private static Stream<Link> labelled(String name, List<List<SearchResult.Labelled>> all, Asked asked, Visit v) {
        List<SearchResult.Labelled> chosen = all.stream().flatMap(List::stream).toList();
        return chosen.stream()
                .map(each -> new Link(
                        v.at(PAGE)
                                + (asked.codes(name).contains(each.code())
                                        ? asked.less(name, each.code())
                                        : asked.with(name, others(chosen, each))),
                        each.label(),
                        -1));
    }

    private static String others(List<SearchResult.Labelled> chosen, SearchResult.Labelled except) {
        return chosen.stream()
                .filter(each -> each != except)
                .map(SearchResult.Labelled::code)
                .reduce((one, other) -> one + "," + other)
                .orElse(null);
    }

    private static List<Link> regions(Asked asked, SearchResult result, Visit v) {
        return result.facets().getOrDefault("region", List.of()).stream()
                .filter(count -> !asked.codes("region").contains(count.code()))
                .limit(MOST_REGIONS)
                .map(count -> new Link(v.at(PAGE) + asked.with("region", count.code()), count.label(), count.count()))
                .toList();
    }

    private static Suggested suggested(Asked asked, Suggestion suggestion, Visit v) {
        if (suggestion == null) {
            return null;
        }
        Map<String, String> changes = new LinkedHashMap<>();
        suggestion.changes().forEach(change -> changes.put(change.parameter(), change.value()));
        return new Suggested(suggestion.text(), changes.isEmpty() ? null : v.at(PAGE) + asked.changed(changes));
    }
}
