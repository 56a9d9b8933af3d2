package org.alongside.curation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.alongside.casestudy.CaseStudy;
import org.alongside.champion.Champion;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;

/**
 * An entry that somebody reports, of whatever kind.
 *
 * @param name what it is called
 * @param listed whether the public sees it
 * @param texts what its texts say, by the names of their fields
 * @param hiding hides these texts and shows the others; says whether that is anything new
 * @param version the version it has now
 * @param organisations whose evidence it may be
 */
record ReportedEntry(
        EntityKind kind,
        UUID id,
        String name,
        boolean listed,
        Map<String, String> texts,
        Predicate<List<String>> hiding,
        IntSupplier version,
        Set<UUID> organisations) {

    /** The entry, kept from changing until the transaction ends. */
    static Optional<ReportedEntry> locked(EntityKind kind, UUID id) {
        return switch (kind) {
            case ORGANISATION -> Organisation.findLocked(id).map(ReportedEntry::of);
            case CASE_STUDY -> CaseStudy.findLocked(id).map(ReportedEntry::of);
            case CHAMPION -> Champion.findLocked(id).map(ReportedEntry::of);
        };
    }

    /** The entry as it is. */
    static ReportedEntry known(EntityKind kind, UUID id) {
        return switch (kind) {
            case ORGANISATION -> of(Organisation.<Organisation>findById(id));
            case CASE_STUDY -> of(CaseStudy.<CaseStudy>findById(id));
            case CHAMPION -> of(Champion.<Champion>findById(id));
        };
    }

    private static ReportedEntry of(Organisation o) {
        return new ReportedEntry(
                EntityKind.ORGANISATION,
                o.id,
                o.name,
                o.isListed(),
                o.texts(),
                texts -> o.hide(texts),
                () -> o.version,
                Set.of());
    }

    private static ReportedEntry of(CaseStudy c) {
        return new ReportedEntry(
                EntityKind.CASE_STUDY,
                c.id,
                c.title,
                c.isPublished(),
                c.texts(),
                texts -> c.hide(texts),
                () -> c.version,
                c.organisationIds());
    }

    private static ReportedEntry of(Champion c) {
        return new ReportedEntry(
                EntityKind.CHAMPION,
                c.id,
                c.displayName,
                c.status == Champion.Status.LISTED,
                c.texts(),
                texts -> c.hide(texts),
                () -> c.version,
                Set.of());
    }
}
