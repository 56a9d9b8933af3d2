package org.alongside.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.proposal.ContactDetails;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Area;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Offer;
import org.alongside.vocabulary.OrgIds;
import org.alongside.vocabulary.OrganisationKind;
import org.alongside.vocabulary.Postcode;
import org.alongside.vocabulary.Sector;
import org.alongside.vocabulary.Sectors;
import org.alongside.vocabulary.Size;
import org.alongside.vocabulary.Stage;
import org.alongside.vocabulary.Support;
import org.alongside.vocabulary.Term;

/**
 * Turns a value as other people's files have it into one a draft takes: names of areas into codes, postcodes into their
 * outward halves, HTML into text without contact details. What can't be turned is left out, and a note says so.
 */
@ApplicationScoped
class Tidying {

    private static final Pattern SCHEME = Pattern.compile("(?i)https?:/{1,2}.*");
    private static final Pattern BARE_SITE =
            Pattern.compile("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}(:\\d+)?([/?#]\\S*)?");

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_ADDRESS = 500;

    private final Areas areas;
    private final Sectors sectors;

    Tidying(Areas areas, Sectors sectors) {
        this.areas = areas;
        this.sectors = sectors;
    }

    /** The values of a field, each turned into what a draft takes. */
    List<String> tidy(String field, List<String> values, Findings findings) {
        List<String> tidy = new ArrayList<>();
        for (String value : values) {
            String one = tidy(field, value.strip(), findings);
            if (one != null && !one.isBlank()) {
                tidy.add(one);
            }
        }
        return tidy;
    }

    private String tidy(String field, String value, Findings findings) {
        return switch (field) {
            case "name", "otherNames", "willingness.statedByRole", "willingness.purpose", "claimed.scope" ->
                masked(field, PlainText.line(value), findings);
            case "summary" -> shortened(field, masked(field, PlainText.of(value), findings), 300, findings);
            case "description" -> shortened(field, masked(field, PlainText.of(value), findings), 10_000, findings);
            case "kind" -> code(OrganisationKind.class, value).orElse(value);
            case "size" -> term(Size.class, field, value, findings);
            case "offers", "needs" -> term(Offer.class, field, value, findings);
            case "stages" -> term(Stage.class, field, value, findings);
            case "supports" -> term(Support.class, field, value, findings);
            case "orgIds" -> orgId(value, findings);
            case "website" -> website(value, findings);
            case "areasServed", "base.area" -> area(field, value, findings);
            case "base.outcode" -> outcode(value, findings);
            case "sectors" -> sector(value, findings);
            default -> PlainText.line(value);
        };
    }

    private static String masked(String field, String whole, Findings findings) {
        // What is far too long is cut before it is searched through, and again to its own length after
        String text = PlainText.shortened(whole, LONGEST_TEXT);
        String masked = ContactDetails.masked(text);
        if (!masked.equals(text)) {
            findings.note(field, "held contact details, which were taken out", null);
        }
        return masked;
    }

    private static String shortened(String field, String text, int longest, Findings findings) {
        if (text.length() > longest) {
            findings.note(field, "has %,d characters and was shortened to %,d".formatted(text.length(), longest), null);
        }
        return PlainText.shortened(text, longest);
    }

    private static <T extends Enum<T> & Term> String term(
            Class<T> vocabulary, String field, String value, Findings findings) {
        Optional<String> code = code(vocabulary, value);
        if (code.isEmpty()) {
            findings.note(field, "is not a code we know; left out", value);
        }
        return code.orElse(null);
    }

    /** The code of the term whose code or plain label this is. */
    private static <T extends Enum<T> & Term> Optional<String> code(Class<T> vocabulary, String value) {
        return Stream.of(vocabulary.getEnumConstants())
                .filter(term -> term.code().equalsIgnoreCase(value)
                        || term.label(Language.EN).equalsIgnoreCase(value))
                .map(Term::code)
                .findFirst();
    }

    private static String orgId(String value, Findings findings) {
        Optional<String> problem = OrgIds.problem(value);
        problem.ifPresent(text -> findings.note("orgIds", "is not an identifier we can use; left out. " + text, value));
        return problem.isPresent() ? null : OrgIds.canonical(value);
    }

    private static String website(String value, Findings findings) {
        String address = value.replaceFirst("(?i)^(https?):?/{1,2}", "$1://");
        if (address.length() < LONGEST_ADDRESS
                && !SCHEME.matcher(address).matches()
                && BARE_SITE.matcher(address).matches()) {
            address = "http://" + address;
        }
        boolean usable = address.length() <= LONGEST_ADDRESS
                && SCHEME.matcher(address).matches()
                && BARE_SITE.matcher(address.replaceFirst("(?i)^https?://", "")).matches();
        if (!usable) {
            findings.note("website", "is not the address of a website; left out", value);
        }
        return usable ? address : null;
    }

    private String area(String field, String value, Findings findings) {
        Optional<Area> coded = areas.find(value.toUpperCase(Locale.ROOT));
        if (coded.isPresent()) {
            return coded.get().code();
        }
        List<Area> named = areas.named(value);
        if (named.size() == 1) {
            return named.get(0).code();
        }
        String message = named.isEmpty()
                ? "is not an area we know; left out"
                : "is the name of several areas; left out. Say which by its code";
        findings.note(field, message, value);
        return null;
    }

    private static String outcode(String value, Findings findings) {
        Optional<String> outcode = Postcode.of(value).map(Postcode::outcode);
        if (outcode.isEmpty()) {
            findings.note("base.outcode", "is not a postcode or the first half of one; left out", null);
        }
        return outcode.orElse(null);
    }

    private String sector(String value, Findings findings) {
        Optional<String> code = sectors.nearest(value.toUpperCase(Locale.ROOT))
                .map(Sector::code)
                .or(() -> sectors.all().stream()
                        .filter(sector -> sector.label().equalsIgnoreCase(value))
                        .map(Sector::code)
                        .findFirst());
        if (code.isEmpty()) {
            findings.note("sectors", "is not a sector we know; left out", value);
        }
        return code.orElse(null);
    }
}
