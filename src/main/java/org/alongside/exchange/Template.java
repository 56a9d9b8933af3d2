package org.alongside.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of our own files: what an import understands without a mapping, and what an export writes. A column is
 * named for the field of a draft it fills.
 */
final class Template {

    /** How many entries a list may have; also which fields are lists. */
    static final Map<String, Integer> LISTS = Map.of(
            "otherNames", 20,
            "orgIds", 20,
            "areasServed", 100,
            "sectors", 30,
            "offers", 30,
            "needs", 30,
            "stages", 30,
            "supports", 30,
            "languages", 30);

    static final List<String> ORGANISATIONS = List.of(
            "name",
            "otherNames",
            "summary",
            "description",
            "kind",
            "size",
            "orgIds",
            "website",
            "areasServed",
            "base.area",
            "base.lat",
            "base.lon",
            "base.outcode",
            "sectors",
            "offers",
            "needs",
            "stages",
            "supports",
            "languages",
            "startWithinDays",
            "willingness.statedByRole",
            "willingness.statedOn",
            "willingness.purpose",
            "claimed.rung",
            "claimed.statedOn",
            "claimed.scope",
            "confirmedOn",
            "source.name",
            "source.id",
            "source.url",
            "source.licence");

    static final List<String> SECTORS = List.of("code", "label", "parent_code");

    /** By which an export finds its own entry again when it is imported. */
    static final String ID = "id";

    /** What an export adds and an import leaves alone, since the directory works it out. */
    static final List<String> WORKED_OUT = List.of(
            "version", "willing", "evidenced.rung", "evidenced.until", "notConfirmedSince", "unlistedOn", "hidden");

    private Template() {}

    static boolean isList(String field) {
        return LISTS.containsKey(field);
    }

    /** The fields a file of this kind can fill. */
    static Set<String> fields(ImportJob.Kind kind) {
        if (kind == ImportJob.Kind.sectors) {
            return Set.copyOf(SECTORS);
        }
        return java.util.stream.Stream.concat(ORGANISATIONS.stream(), java.util.stream.Stream.of(ID))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** The fields no file of this kind can do without. */
    static List<String> needed(ImportJob.Kind kind) {
        return kind == ImportJob.Kind.sectors ? List.of("code", "label") : List.of("name", "kind");
    }
}
