package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.alongside.search.Completion.Kind;
import org.alongside.search.Typing.Fit;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Offer;
import org.alongside.vocabulary.Sectors;
import org.alongside.vocabulary.Support;
import org.alongside.vocabulary.Term;

/** Ranks everything that could be meant by what has been typed so far into one list. */
@ApplicationScoped
class Completer {

    private static final int FEWEST_LETTERS = 2;

    private final Areas areas;
    private final Sectors sectors;
    private final Synonyms synonyms;
    private final NameFinder names;

    /** Labels hardly change, and somebody types a letter all the time. */
    private final Map<String, List<String>> takenApart = new ConcurrentHashMap<>();

    Completer(Areas areas, Sectors sectors, Synonyms synonyms, NameFinder names) {
        this.areas = areas;
        this.sectors = sectors;
        this.synonyms = synonyms;
        this.names = names;
    }

    private record Ranked(Fit fit, Completion completion) {}

    /**
     * What completes a text, the best fit first; of equally good ones places, fields of work and topics before names,
     * short before long. No kind takes more than half of the list while another has something to offer.
     *
     * @param whom whose names may be among them
     */
    List<Completion> complete(String typed, NameFinder.Whom whom, int limit, Language language) {
        if (typed.codePoints().filter(Character::isLetterOrDigit).count() < FEWEST_LETTERS) {
            return List.of();
        }
        Typing typing = new Typing(typed);
        NameFinder.Names found = names.find(typed, whom, limit);
        List<Ranked> fitting = Stream.concat(
                        labels(language).map(entry -> new Ranked(fit(typing, entry), entry.completion)),
                        found.all().stream().map(name -> new Ranked(fit(typing, name, found.nearly()), name)))
                .filter(entry -> entry.fit != Fit.NOT || entry.completion.kind() == Kind.ORGANISATION)
                .toList();
        // Slips are looked for only when nothing fits as it was typed: "ment" is no slip for Merton
        boolean asTyped = fitting.stream().anyMatch(entry -> entry.fit.compareTo(Fit.NEARLY) < 0);
        List<Completion> ranked = fitting.stream()
                .filter(entry -> !asTyped || entry.fit != Fit.NEARLY)
                .sorted(Comparator.comparing(Ranked::fit)
                        .thenComparing(entry -> entry.completion.kind())
                        .thenComparing(entry -> entry.completion.kind() == Kind.ORGANISATION
                                ? 0
                                : entry.completion.text().length()))
                .map(Ranked::completion)
                .toList();
        return shared(distinct(ranked), limit);
    }

    /**
     * A label in the caller's language, found by any of its languages.
     *
     * @param found what it is found by
     */
    private record Entry(Completion completion, List<List<String>> found) {}

    /** A name that doesn't fit was found by a former one. */
    private static Fit fit(Typing typing, Completion name, boolean nearly) {
        Fit fit = typing.fit(Typing.words(name.text()));
        return nearly && fit == Fit.NOT ? Fit.NEARLY : fit;
    }

    private static Fit fit(Typing typing, Entry entry) {
        return entry.found.stream()
                .map(typing::fit)
                .min(Comparator.naturalOrder())
                .orElse(Fit.NOT);
    }

    private Stream<Entry> labels(Language language) {
        Stream<Entry> places =
                areas.all().stream().map(area -> entry(Kind.AREA, "region", area.code(), language, area::name));
        Stream<Entry> fields = sectors.all().stream()
                .map(sector -> entry(Kind.SECTOR, "sector", sector.code(), language, sector::label));
        Stream<Entry> topics = synonyms.all().map(topic -> entry(Kind.TOPIC, "q", topic, language, none -> topic));
        return Stream.of(
                        places,
                        fields,
                        topics,
                        terms(Kind.SUPPORT, "supports", Support.values(), language),
                        terms(Kind.OFFER, "offers", Offer.values(), language))
                .flatMap(entries -> entries);
    }

    private <T extends Term> Stream<Entry> terms(Kind kind, String parameter, T[] terms, Language language) {
        return Stream.of(terms).map(term -> entry(kind, parameter, term.code(), language, term::label));
    }

    private interface Label {
        String in(Language language);
    }

    private Entry entry(Kind kind, String parameter, String value, Language language, Label label) {
        return new Entry(
                new Completion(kind, label.in(language), parameter, value, null),
                Stream.of(Language.values())
                        .map(label::in)
                        .distinct()
                        .map(text -> takenApart.computeIfAbsent(text, Typing::words))
                        .toList());
    }

    private static List<Completion> distinct(List<Completion> ranked) {
        Map<List<Object>, Completion> distinct = new LinkedHashMap<>();
        ranked.forEach(completion ->
                distinct.putIfAbsent(List.of(completion.kind(), completion.text(), completion.value()), completion));
        return List.copyOf(distinct.values());
    }

    private static List<Completion> shared(List<Completion> ranked, int limit) {
        Map<Kind, Integer> taken = new EnumMap<>(Kind.class);
        List<Completion> first = new ArrayList<>();
        List<Completion> later = new ArrayList<>();
        for (Completion completion : ranked) {
            boolean room = taken.merge(completion.kind(), 1, Integer::sum) <= Math.max(1, limit / 2);
            (room ? first : later).add(completion);
        }
        List<Completion> chosen =
                Stream.concat(first.stream(), later.stream()).limit(limit).toList();
        return ranked.stream().filter(chosen::contains).toList();
    }
}
