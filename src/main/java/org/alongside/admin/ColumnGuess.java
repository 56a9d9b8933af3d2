package org.alongside.admin;

import java.util.Locale;
import java.util.Map;
import org.alongside.exchange.Uploads;

/** What a column of somebody's file is likely to be, by what it is called. */
final class ColumnGuess {

    /** What columns are often called; in small letters, without blanks and punctuation. */
    private static final Map<String, String> OFTEN = Map.ofEntries(
            Map.entry("organisation", "name"),
            Map.entry("organisationname", "name"),
            Map.entry("orgname", "name"),
            Map.entry("charity", "name"),
            Map.entry("charityname", "name"),
            Map.entry("title", "name"),
            Map.entry("activities", "description"),
            Map.entry("about", "description"),
            Map.entry("type", ColumnMapping.KIND),
            Map.entry("legalform", ColumnMapping.KIND),
            Map.entry("web", "website"),
            Map.entry("url", "website"),
            Map.entry("postcode", "base.outcode"),
            Map.entry("district", "base.area"),
            Map.entry("localauthority", "base.area"),
            Map.entry("areas", "areasServed"),
            Map.entry("tags", "sectors"),
            Map.entry("orgid", "orgIds"),
            Map.entry("ref", "source.id"),
            Map.entry("reference", "source.id"),
            Map.entry("id", "source.id"));

    private ColumnGuess() {}

    /** The path of the field; null when the name says nothing. */
    static String of(String column, Form form) {
        String plain = plain(column);
        return Uploads.fields().stream()
                .filter(path ->
                        plain(path).equals(plain) || plain(form.label(path)).equals(plain))
                .findFirst()
                .orElse(OFTEN.get(plain));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]", "");
    }
}
