package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.alongside.shared.Text;
import org.alongside.vocabulary.Area;
import org.alongside.vocabulary.Areas;
import org.alongside.vocabulary.Point;
import org.alongside.vocabulary.Postcode;
import org.alongside.vocabulary.Postcodes;

/** Reads which place a search looks around: a point, an area by its code or name, or a postcode. */
@ApplicationScoped
class NearReader {

    private static final double USUAL = 25;
    private static final double WIDEST = 500;
    private static final Pattern POINT =
            Pattern.compile("([+-]?[0-9]{1,3}(?:\\.[0-9]{1,15})?)\\s*,\\s*([+-]?[0-9]{1,3}(?:\\.[0-9]{1,15})?)");
    private static final Pattern KILOMETRES = Pattern.compile("[0-9]{1,4}(?:\\.[0-9]{1,6})?");

    private final Areas areas;
    private final Postcodes postcodes;

    NearReader(Areas areas, Postcodes postcodes) {
        this.areas = areas;
        this.postcodes = postcodes;
    }

    /**
     * The place asked for; null when none is, or when what is asked makes no sense and the errors say why.
     *
     * @throws Refusal (422) for a postcode while none are loaded
     */
    Near read(String near, String within, List<FieldError> errors) {
        String text = Text.clean(near);
        if (text == null) {
            if (within != null) {
                errors.add(new FieldError("within", "needs near: within so many kilometres of what?", within));
            }
            return null;
        }
        double kilometres = kilometres(within, errors);
        Optional<Near> found = point(text, kilometres).or(() -> area(text, kilometres));
        if (found.isEmpty()) {
            found = Postcode.of(text).flatMap(postcode -> postcode(postcode, text, kilometres));
        }
        if (found.isEmpty()) {
            errors.add(new FieldError(
                    "near",
                    "is no place we know: send latitude,longitude, the name or code of an area, or a postcode",
                    text));
        } else if (!found.get().point().isInUk()) {
            errors.add(new FieldError("near", "is not in the UK: latitude comes first, then longitude", text));
        }
        return found.orElse(null);
    }

    private static double kilometres(String within, List<FieldError> errors) {
        if (within == null) {
            return USUAL;
        }
        double kilometres =
                KILOMETRES.matcher(within.strip()).matches() ? Double.parseDouble(within.strip()) : Double.NaN;
        if (!(kilometres > 0 && kilometres <= WIDEST)) {
            errors.add(new FieldError("within", "is a number of kilometres, more than 0 and at most 500", within));
        }
        return kilometres;
    }

    private static Optional<Near> point(String text, double within) {
        Matcher point = POINT.matcher(text);
        return point.matches()
                ? Optional.of(new Near(
                        text,
                        null,
                        new Point(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))),
                        within))
                : Optional.empty();
    }

    /** Of several areas with a name the smallest, whose middle says the most. */
    private Optional<Near> area(String text, double within) {
        return Stream.concat(areas.named(text).stream(), areas.find(text).stream())
                .filter(area -> area.lat() != null && area.lon() != null)
                .reduce((wider, smaller) -> smaller)
                .map((Area area) -> new Near(text, area.code(), new Point(area.lat(), area.lon()), within));
    }

    private Optional<Near> postcode(Postcode postcode, String text, double within) {
        Optional<Point> point = postcodes.find(postcode);
        if (point.isEmpty() && postcodes.edition().equals(Postcodes.NONE)) {
            throw Refusal.invalid(List.of(new FieldError(
                    "near",
                    "looks like a postcode, and no postcodes have been loaded here. Whoever runs this directory can"
                            + " load them with POST /api/v1/imports and -F kind=postcodes; until then send a place"
                            + " name or latitude,longitude",
                    text)));
        }
        return point.map(found -> new Near(text, null, found, within));
    }
}
