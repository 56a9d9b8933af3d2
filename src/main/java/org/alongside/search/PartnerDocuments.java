package org.alongside.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.casestudy.CaseStudy;
import org.alongside.organisation.Organisation;
import org.alongside.shared.Language;
import org.alongside.shared.Text;
import org.alongside.vocabulary.Area;
import org.alongside.vocabulary.AreaType;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Sector;
import org.alongside.vocabulary.Sectors;

/** Makes the index's documents out of what the database holds. */
@ApplicationScoped
class PartnerDocuments {

    private static final Set<AreaType> WIDE =
            Set.of(AreaType.UK, AreaType.COUNTRY, AreaType.REGION, AreaType.COMBINED_AUTHORITY);

    private final Areas areas;
    private final Sectors sectors;
    private final Topics topics;
    private final Places places;
    private final Whereabouts whereabouts;
    private final ObjectMapper json;

    /** Areas hardly change, and many organisations serve the same ones. */
    private final Map<String, List<String>> reached = new ConcurrentHashMap<>();

    PartnerDocuments(
            Areas areas, Sectors sectors, Topics topics, Places places, Whereabouts whereabouts, ObjectMapper json) {
        this.areas = areas;
        this.sectors = sectors;
        this.topics = topics;
        this.places = places;
        this.whereabouts = whereabouts;
        this.json = json;
    }

    /** The documents of those organisations that are listed, without what is hidden; the others have none. */
    List<PartnerDocument> of(Collection<Organisation> organisations) {
        List<Organisation> listed = organisations.stream()
                .filter(Organisation::isListed)
                .map(organisation -> organisation.shown(null))
                .toList();
        Set<UUID> ids = listed.stream().map(organisation -> organisation.id).collect(Collectors.toSet());
        Map<UUID, List<CaseStudy>> studies = CaseStudy.publishedOf(ids).stream()
                .flatMap(study -> study.organisationIds().stream().map(id -> Map.entry(id, study.shown(null))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<UUID, Whereabouts.Seat> seats = whereabouts.of(listed);
        return listed.stream()
                .map(organisation -> document(
                        organisation,
                        studies.getOrDefault(organisation.id, List.of()),
                        Optional.ofNullable(seats.get(organisation.id))))
                .toList();
    }

    /** The document of one organisation. */
    PartnerDocument document(Organisation o, List<CaseStudy> studies, Optional<Whereabouts.Seat> seat) {
        List<String> serves = served(o);
        List<String> based = o.baseArea == null ? List.of() : within(o.baseArea);
        List<String> told = studies.stream()
                .map(study -> Stream.of(study.title, study.summary)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(". ")))
                .toList();
        List<String> text = own(o);
        List<String> labels = labels(o, Language.EN);
        List<String> welshLabels = labels(o, Language.CY);
        Map<Boolean, List<String>> byLanguage = byLanguage(text);
        Map<Boolean, List<String>> toldByLanguage = byLanguage(told);
        List<String> welsh = Stream.of(
                        byLanguage.get(true), once(toldByLanguage.get(true), Tokens::plain, List.of()), welshLabels)
                .flatMap(List::stream)
                .toList();
        return new PartnerDocument(
                o.id.toString(),
                o.name,
                o.name == null
                        ? List.of()
                        : Stream.concat(Stream.of(o.name), o.otherNames.stream())
                                .toList(),
                o.otherNames,
                inEnglish(o.summary),
                o.description,
                told,
                studies.stream().map(study -> study.id.toString()).toList(),
                once(toldByLanguage.get(false), Tokens::stems, byLanguage.get(false)),
                Stream.concat(byLanguage.get(false).stream(), labels.stream()).toList(),
                welsh,
                Stream.of(text, once(told, Tokens::plain, text), labels, welshLabels)
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                serves,
                wide(serves),
                based,
                wide(based),
                seat.map(Whereabouts.Seat::point).orElse(null),
                all(o.sectors, sectors::withAncestors),
                o.sectors.stream()
                        .flatMap(code -> sectors.top(code).stream())
                        .map(Sector::code)
                        .distinct()
                        .toList(),
                o.supports,
                o.offers,
                o.needs,
                o.kind,
                o.size,
                Objects.requireNonNullElse(o.claimedRung, 0),
                Objects.requireNonNullElse(o.evidenced.rung(), 0),
                o.isWilling(),
                o.isUnlisted(),
                o.updatedAt.toEpochMilli(),
                Turns.turn(o.id),
                card(o, studies, seat.map(Whereabouts.Seat::known).orElse(null)));
    }

    private List<String> labels(Organisation o, Language language) {
        return Stream.concat(
                        topics.of(o.sectors, o.offers, language).stream(),
                        places.of(o.areasServed, o.baseArea, language).stream())
                .toList();
    }

    /** What of a text isn't in Welsh; null when nothing is. */
    private static String inEnglish(String text) {
        return text == null
                ? null
                : Text.clean(String.join(" ", byLanguage(List.of(text)).get(false)));
    }

    private static Map<Boolean, List<String>> byLanguage(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Welsh.parts(text).stream())
                .collect(Collectors.partitioningBy(
                        Welsh.Part::isWelsh, Collectors.mapping(Welsh.Part::text, Collectors.toList())));
    }

    /**
     * Each word of some texts once, so that whoever has told more often has no more of it.
     *
     * @param except texts whose words are left out
     * @return all of them in one text; nothing when there are none
     */
    static List<String> once(
            List<String> texts, Function<String, List<Tokens.Token>> words, Collection<String> except) {
        if (texts.isEmpty()) {
            return List.of();
        }
        Map<String, String> once = new LinkedHashMap<>();
        for (String text : texts) {
            words.apply(text).forEach(word -> once.putIfAbsent(word.word(), text.substring(word.start(), word.end())));
        }
        except.forEach(text -> words.apply(text).forEach(word -> once.remove(word.word())));
        return once.isEmpty() ? List.of() : List.of(String.join(" ", once.values()));
    }

    /** What it says of itself. */
    private static List<String> own(Organisation o) {
        return Stream.of(Arrays.asList(o.name), o.otherNames, Arrays.asList(o.summary, o.description))
                .flatMap(List::stream)
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    /**
     * Who serves a place serves what lies around it, and a place is served by whoever serves all that it lies in, or
     * part of it.
     */
    private List<String> served(Organisation o) {
        return all(o.worksIn(), this::reach);
    }

    private List<String> reach(String code) {
        return reached.computeIfAbsent(
                code,
                known -> Stream.of(within(code), areas.descendants(code), areas.overlapping(code))
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList());
    }

    private List<String> within(String code) {
        return Stream.concat(areas.find(code).map(Area::code).stream(), areas.ancestors(code).stream())
                .toList();
    }

    private List<String> wide(List<String> codes) {
        return codes.stream()
                .filter(code -> areas.find(code)
                        .filter(area -> WIDE.contains(area.type()))
                        .isPresent())
                .toList();
    }

    private static List<String> all(List<String> codes, Function<String, Collection<String>> found) {
        Set<String> all = new LinkedHashSet<>();
        codes.forEach(code -> all.addAll(found.apply(code)));
        return List.copyOf(all);
    }

    private String card(Organisation o, List<CaseStudy> studies, Whereabouts.Known located) {
        PartnerCard card = new PartnerCard(
                o.id,
                o.name,
                o.otherNames,
                o.summary,
                o.kind,
                o.size,
                o.willingOn,
                o.areasServed,
                o.baseArea,
                o.baseOutcode,
                located,
                o.sectors,
                o.offers,
                o.needs,
                o.supports,
                o.languages,
                o.claimedRung,
                o.claimedOn,
                o.evidenced.rung(),
                o.evidenced.until(),
                o.website,
                o.confirmedOn,
                o.notConfirmedSince,
                o.unlistedOn,
                o.hidden,
                studies.stream()
                        .map(study -> new PartnerCard.Study(study.id, study.title))
                        .toList());
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
