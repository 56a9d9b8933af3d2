package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.KeyFilter;
import org.alongside.organisation.Organisation;
import org.alongside.search.Question.Basis;
import org.alongside.search.Question.Order;
import org.alongside.search.Question.RegionMode;
import org.alongside.search.Question.Start;
import org.alongside.search.Question.Unlisted;
import org.alongside.search.Question.Willing;
import org.alongside.shared.Cursor;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.alongside.shared.Text;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Offer;
import org.alongside.vocabulary.OrganisationKind;
import org.alongside.vocabulary.Sectors;
import org.alongside.vocabulary.SentCodes;
import org.alongside.vocabulary.Size;
import org.alongside.vocabulary.Support;

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
     * @param cleared what the asker's key lets through; null for everything
     * @throws Refusal (400) that names every parameter at fault; 422 for a postcode while none are loaded
     */
    Question read(SearchParameters p, Map<String, List<String>> sent, KeyFilter cleared) {
        List<FieldError> errors = new ArrayList<>();
        SentCodes codes = new SentCodes(errors);
        SentCriteria criteria = new SentCriteria(errors);
        check(sent, SearchParameters.NAMES, SearchParameters.LISTS, errors);
        Map<Criterion, List<List<String>>> wanted = new EnumMap<>(Criterion.class);
        wanted.put(Criterion.REGION, codes.known("region", p.region, areas::codes));
        wanted.put(Criterion.SECTOR, codes.known("sector", p.sector, sectors::codes));
        wanted.put(Criterion.OFFERS, codes.terms("offers", p.offers, Offer.class));
        wanted.put(Criterion.NEEDS, codes.terms("needs", p.needs, Offer.class));
        wanted.put(Criterion.SUPPORTS, codes.terms("supports", p.supports, Support.class));
        wanted.put(Criterion.TYPE, codes.terms("type", p.type, OrganisationKind.class));
        wanted.put(Criterion.SIZE, codes.terms("size", p.size, Size.class));
        String q = Text.clean(p.q);
        if (q != null && Tokens.plain(q).size() > MOST_WORDS) {
            errors.add(FieldError.of("q", "may have at most " + MOST_WORDS + " words"));
        }
        Set<Criterion> preferred = criteria.wishes(p.prefer);
        preferred.removeIf(
                criterion -> wanted.getOrDefault(criterion, List.of()).isEmpty()
                        && !(criterion == Criterion.RUNG && p.maturity != null));
        Wishes wishes = new Wishes(preferred, null);
        Order order = p.sort == null ? null : codes.choice("sort", p.sort, Order.class);
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
                codes.choice("regionMode", p.regionMode, RegionMode.class),
                near,
                p.maturity,
                codes.choice("evidence", p.evidence, Basis.class),
                codes.choice("willing", p.willing, Willing.class),
                codes.choice("unlisted", p.unlisted, Unlisted.class) == Unlisted.include,
                order,
                criteria.facets(p.facets),
                p.limit,
                start(p.seed),
                cleared);
        if (!errors.isEmpty()) {
            throw Refusal.badRequest(errors);
        }
        return p.cursor == null ? question : goOn(question, p.cursor);
    }

    /**
     * The question an organisation would ask: for others near it and in its field, who bring what it looks for and look
     * for what it brings, and who can teach it or keep it company.
     *
     * @param sent everything that was sent, by its name
     * @param cleared what the asker's key lets through; null for everything
     * @throws Refusal (400) when the cursor belongs to another question, or something was sent that this doesn't know
     */
    Question matching(Organisation o, MatchParameters p, Map<String, List<String>> sent, KeyFilter cleared) {
        List<FieldError> errors = new ArrayList<>();
        check(sent, MatchParameters.NAMES, Set.of(), errors);
        if (!errors.isEmpty()) {
            throw Refusal.badRequest(errors);
        }
        Map<Criterion, List<List<String>>> wanted = new EnumMap<>(Map.of(
                // One place or field in common is enough, of what is needed the more the better
                Criterion.REGION,
                anyOf(o.worksIn()),
                Criterion.SECTOR,
                anyOf(o.sectors),
                Criterion.OFFERS,
                o.needs.stream().map(List::of).toList(),
                Criterion.NEEDS,
                o.offers.stream().map(List::of).toList()));
        wanted.values().removeIf(List::isEmpty);
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
                false,
                Order.relevance,
                List.of(),
                p.limit,
                start(p.seed),
                cleared);
        return p.cursor == null ? question : goOn(question, p.cursor);
    }

    /** Names what would go unnoticed: parameters that there aren't, and what is sent again where only one counts. */
    private static void check(
            Map<String, List<String>> sent, Set<String> names, Set<String> lists, List<FieldError> errors) {
        sent.forEach((name, values) -> {
            if (!names.contains(name)) {
                errors.add(FieldError.of(name, "is not a parameter here"));
            } else if (values.size() > 1 && !lists.contains(name)) {
                errors.add(FieldError.of(name, "may be sent once"));
            }
        });
    }

    private static List<List<String>> anyOf(List<String> codes) {
        return codes.isEmpty() ? List.of() : List.of(codes);
    }

    private Start start(Long seed) {
        return Start.of(seed == null ? LocalDate.now(clock).toEpochDay() : seed);
    }

    /**
     * The cursor that goes on after a page. Where lots decide it says whose was the last, so that whoever is listed or taken
     * down meanwhile makes nobody come twice or not at all; other orders go on by how many were shown.
     */
    String next(Question question, UUID last) {
        long seed = question.start().seed();
        return Cursor.encode(
                seed,
                question.start().offset() + question.limit(),
                question.order() == Order.fair ? Turns.lot(Turns.turn(last), seed) : "",
                question.fingerprint());
    }

    private static Question goOn(Question q, String cursor) {
        String[] parts = Cursor.decode(cursor, 4);
        try {
            Long after = parts[2].isEmpty() ? null : Long.valueOf(parts[2]);
            Start start = new Start(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), after);
            if (parts[3].equals(q.fingerprint())
                    && start.offset() > 0
                    && start.offset() <= DEEPEST
                    && (after != null) == (q.order() == Order.fair)) {
                return q.from(start);
            }
        } catch (NumberFormatException notOurs) {
            // falls through to the one answer for every cursor that isn't ours
        }
        throw Refusal.badParameter("cursor", "belongs to another search; start again without it", cursor);
    }
}
