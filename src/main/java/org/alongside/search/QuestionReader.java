package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.alongside.organisation.Organisation;
import org.alongside.search.Question.Basis;
import org.alongside.search.Question.Order;
import org.alongside.search.Question.RegionMode;
import org.alongside.search.Question.Start;
import org.alongside.search.Question.Willing;
import org.alongside.shared.Cursor;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.alongside.shared.Text;
import org.alongside.vocabulary.Area;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Offer;
import org.alongside.vocabulary.OrganisationKind;
import org.alongside.vocabulary.Sector;
import org.alongside.vocabulary.Sectors;
import org.alongside.vocabulary.Size;
import org.alongside.vocabulary.Support;
import org.alongside.vocabulary.Term;

/** Reads what was sent as a question, and says of every parameter that makes no sense why it doesn't. */
@ApplicationScoped
class QuestionReader {

    /** Nobody reads this far; whoever wants everything exports it. */
    static final int DEEPEST = 10_000;

    /** More than anybody remembers having typed; each is looked for in several forms and places. */
    private static final int MOST_WORDS = 32;

    private final Areas areas;
    private final Sectors sectors;
    private final NearReader nearReader;
    private final Clock clock;

    QuestionReader(Areas areas, Sectors sectors, NearReader nearReader, Clock clock) {
        this.areas = areas;
        this.sectors = sectors;
        this.nearReader = nearReader;
        this.clock = clock;
    }

    /**
     * Reads a question.
     *
     * @param sent the names of all parameters sent
     * @throws Refusal (400) that names every parameter at fault; 422 for a postcode while none are loaded
     */
    Question read(SearchParameters p, Set<String> sent) {
        List<FieldError> errors = new ArrayList<>();
        sent.stream()
                .filter(name -> !SearchParameters.NAMES.contains(name))
                .forEach(name -> errors.add(FieldError.of(name, "is not a parameter of this search")));
        Map<Criterion, List<List<String>>> wanted = new EnumMap<>(Criterion.class);
        wanted.put(Criterion.REGION, codes("region", p.region, this::areas, errors));
        wanted.put(Criterion.SECTOR, codes("sector", p.sector, this::sectors, errors));
        wanted.put(Criterion.OFFERS, terms("offers", p.offers, Offer.class, errors));
        wanted.put(Criterion.NEEDS, terms("needs", p.needs, Offer.class, errors));
        wanted.put(Criterion.SUPPORTS, terms("supports", p.supports, Support.class, errors));
        wanted.put(Criterion.TYPE, terms("type", p.type, OrganisationKind.class, errors));
        wanted.put(Criterion.SIZE, terms("size", p.size, Size.class, errors));
        String q = Text.clean(p.q);
        if (q != null && Tokens.plain(q).size() > MOST_WORDS) {
            errors.add(FieldError.of("q", "may have " + MOST_WORDS + " words"));
        }
        Wishes wishes = new Wishes(wishes(p.prefer, errors), null);
        Order order = p.sort == null ? null : choice("sort", p.sort, Order.class, errors);
        if (order == null || order == Order.relevance) {
            order = Question.usualOrder(q, wishes);
        }
        Near near = nearReader.read(p.near, p.within, errors);
        if (order == Order.distance && Text.clean(p.near) == null) {
            errors.add(new FieldError("sort", "can be by distance only with near", p.sort));
        }
        Question question = new Question(
                q,
                wanted,
                wishes,
                choice("regionMode", p.regionMode, RegionMode.class, errors),
                near,
                p.maturity,
                choice("evidence", p.evidence, Basis.class, errors),
                choice("willing", p.willing, Willing.class, errors),
                order,
                facets(p.facets, errors),
                p.limit,
                new Start(p.seed == null ? LocalDate.now(clock).toEpochDay() : p.seed, 0));
        if (!errors.isEmpty()) {
            throw Refusal.badRequest(errors);
        }
        return p.cursor == null ? question : goOn(question, p.cursor);
    }

    /**
     * The question an organisation would ask: for others near it and in its field, who bring what it looks for and look
     * for what it brings, and who can teach it or keep it company.
     *
     * @throws Refusal (400) when the cursor belongs to another question
     */
    Question matching(Organisation o, MatchParameters p) {
        Map<Criterion, List<List<String>>> wanted = new EnumMap<>(Criterion.class);
        List<String> places = o.areasServed.isEmpty() && o.baseArea != null ? List.of(o.baseArea) : o.areasServed;
        Map.of(
                        Criterion.REGION, places,
                        Criterion.SECTOR, o.sectors,
                        Criterion.OFFERS, o.needs,
                        Criterion.NEEDS, o.offers)
                .forEach((criterion, any) -> {
                    if (!any.isEmpty()) {
                        wanted.put(criterion, List.of(any));
                    }
                });
        Set<Criterion> wishes = EnumSet.of(Criterion.COMPANY);
        wishes.addAll(wanted.keySet());
        Question question = new Question(
                null,
                wanted,
                new Wishes(wishes, Wishes.Company.of(o.id, o.evidenced.rung(), o.claimedRung)),
                RegionMode.serves,
                null,
                null,
                Basis.evidenced,
                Willing.valueOf(p.willing),
                Order.relevance,
                List.of(),
                p.limit,
                new Start(p.seed == null ? LocalDate.now(clock).toEpochDay() : p.seed, 0));
        return p.cursor == null ? question : goOn(question, p.cursor);
    }

    /** The cursor that goes on after a page. */
    String next(Question question) {
        return Cursor.encode(
                question.start().seed(), question.start().offset() + question.limit(), question.fingerprint());
    }

    private static Question goOn(Question q, String cursor) {
        String[] parts = Cursor.decode(cursor, 3);
        try {
            Start start = new Start(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
            if (parts[2].equals(q.fingerprint()) && start.offset() > 0 && start.offset() <= DEEPEST) {
                return q.from(start);
            }
        } catch (NumberFormatException notOurs) {
            // falls through to the one answer for every cursor that isn't ours
        }
        throw Refusal.badParameter("cursor", "belongs to another search; start again without it", cursor);
    }

    private List<String> areas(String text) {
        return areas.find(text)
                .map(area -> List.of(area.code()))
                .orElseGet(() ->
                        areas.named(text).stream().map(Area::code).distinct().toList());
    }

    private List<String> sectors(String text) {
        return sectors.find(text).map(Sector::code).stream().toList();
    }

    private static <T extends Enum<T> & Term> List<List<String>> terms(
            String name, List<String> sent, Class<T> vocabulary, List<FieldError> errors) {
        return codes(
                name,
                sent,
                text -> Term.find(vocabulary, text).map(Term::code).stream().toList(),
                errors);
    }

    private static List<List<String>> codes(
            String name, List<String> sent, Function<String, List<String>> known, List<FieldError> errors) {
        List<List<String>> all = new ArrayList<>();
        for (String any : sent == null ? List.<String>of() : sent) {
            List<String> found = new ArrayList<>();
            for (String text : split(any)) {
                List<String> codes = known.apply(text);
                if (codes.isEmpty()) {
                    errors.add(new FieldError(name, unknown(name), text));
                }
                found.addAll(codes);
            }
            if (!found.isEmpty()) {
                all.add(List.copyOf(found));
            }
        }
        return List.copyOf(all);
    }

    private static List<Criterion> facets(List<String> sent, List<FieldError> errors) {
        List<Criterion> found = new ArrayList<>();
        for (String any : sent == null ? List.<String>of() : sent) {
            for (String text : split(any)) {
                Criterion.facet(text)
                        .ifPresentOrElse(
                                found::add,
                                () -> errors.add(
                                        new FieldError("facets", "is not one of " + Criterion.facets(), text)));
            }
        }
        return found.stream().distinct().toList();
    }

    private static Set<Criterion> wishes(List<String> sent, List<FieldError> errors) {
        Set<Criterion> wishes = EnumSet.noneOf(Criterion.class);
        for (String any : sent == null ? List.<String>of() : sent) {
            for (String text : split(any)) {
                Criterion.wish(text)
                        .ifPresentOrElse(
                                wishes::add,
                                () -> errors.add(new FieldError("prefer", "is not a filter that can be a wish", text)));
            }
        }
        return wishes;
    }

    private static String unknown(String name) {
        return switch (name) {
            case "region" -> "is neither the name nor the code of an area; /api/v1/areas has them all";
            case "sector" -> "is not the code of a sector; /api/v1/sectors has them all";
            case "needs" -> "is not one of the codes of /api/v1/offers";
            case "type" -> "is not one of the codes of /api/v1/kinds";
            default -> "is not one of the codes of /api/v1/" + name + (name.endsWith("s") ? "" : "s");
        };
    }

    private static List<String> split(String any) {
        return Text.clean(Arrays.asList(any.split(",")));
    }

    private static <E extends Enum<E>> E choice(String name, String sent, Class<E> choices, List<FieldError> errors) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(sent)) {
                return choice;
            }
        }
        errors.add(new FieldError(name, "is one of " + Arrays.toString(choices.getEnumConstants()), sent));
        return null;
    }
}
