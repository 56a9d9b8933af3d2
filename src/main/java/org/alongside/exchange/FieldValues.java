package org.alongside.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alongside.organisation.Base;
import org.alongside.organisation.Claim;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.organisation.Source;
import org.alongside.organisation.Willingness;

/** The values of one row's fields on their way into a draft. */
final class FieldValues {

    private static final DateTimeFormatter AS_WRITTEN_IN_BRITAIN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, List<String>> values = new HashMap<>();
    private final Findings findings;

    FieldValues(Map<String, List<String>> values, Findings findings) {
        values.forEach((field, found) -> this.values.put(field, new ArrayList<>(found)));
        this.findings = findings;
    }

    String text(String field) {
        List<String> found = values.getOrDefault(field, List.of());
        return found.isEmpty() ? null : found.get(0);
    }

    /** Leaves out a field, or every field of a group such as {@code claimed}. */
    void remove(String field) {
        values.keySet().removeIf(known -> known.equals(field) || known.startsWith(field + "."));
    }

    /** Leaves out one entry of a list. */
    void remove(String field, int place) {
        List<String> list = values.getOrDefault(field, List.of());
        if (place < list.size()) {
            list.remove(place);
        }
    }

    /** Keeps only so many entries of a list. */
    void keep(String field, int most) {
        List<String> list = values.getOrDefault(field, List.of());
        if (list.size() > most) {
            list.subList(most, list.size()).clear();
        }
    }

    /** The draft these values make. Afterwards the lists stand here as they do in the draft, entry by entry. */
    OrganisationDraft draft() {
        OrganisationDraft draft = new OrganisationDraft(
                text("name"),
                values.get("otherNames"),
                text("summary"),
                text("description"),
                willingness(),
                text("kind"),
                text("size"),
                values.get("orgIds"),
                text("website"),
                values.get("areasServed"),
                base(),
                values.get("sectors"),
                values.get("offers"),
                values.get("needs"),
                values.get("stages"),
                values.get("supports"),
                values.get("languages"),
                whole("startWithinDays"),
                claim(),
                date("confirmedOn"),
                source());
        values.put("otherNames", new ArrayList<>(draft.otherNames()));
        values.put("languages", new ArrayList<>(draft.languages()));
        return draft;
    }

    private Willingness willingness() {
        String role = text("willingness.statedByRole");
        LocalDate on = date("willingness.statedOn");
        String purpose = text("willingness.purpose");
        return role == null && on == null && purpose == null ? null : new Willingness(role, on, purpose);
    }

    private Base base() {
        String area = text("base.area");
        Double latitude = number("base.lat");
        Double longitude = number("base.lon");
        String outcode = text("base.outcode");
        return area == null && latitude == null && longitude == null && outcode == null
                ? null
                : new Base(area, latitude, longitude, outcode);
    }

    private Claim claim() {
        Integer rung = whole("claimed.rung");
        LocalDate on = date("claimed.statedOn");
        String scope = text("claimed.scope");
        return rung == null && on == null && scope == null ? null : new Claim(rung, on, scope);
    }

    private Source source() {
        String name = text("source.name");
        String id = text("source.id");
        String url = text("source.url");
        String licence = text("source.licence");
        return name == null && id == null && url == null && licence == null ? null : new Source(name, id, url, licence);
    }

    private Integer whole(String field) {
        return parsed(field, Integer::valueOf, "is not a whole number; left out");
    }

    private Double number(String field) {
        return parsed(field, Double::valueOf, "is not a number; left out");
    }

    private LocalDate date(String field) {
        return parsed(field, FieldValues::parseDate, "is not a date such as 2026-03-31 or 31/03/2026; left out");
    }

    private <T> T parsed(String field, Function<String, T> reading, String otherwise) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (NumberFormatException | DateTimeException failure) {
            findings.note(field, otherwise, text);
            remove(field);
            return null;
        }
    }

    private static LocalDate parseDate(String text) {
        return text.indexOf('/') > 0 ? LocalDate.parse(text, AS_WRITTEN_IN_BRITAIN) : LocalDate.parse(text);
    }
}
