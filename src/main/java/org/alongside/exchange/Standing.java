package org.alongside.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationDraft;
import org.alongside.organisation.OrganisationIdentifier;
import org.alongside.organisation.Source;

/** What the directory already has that some rows could mean; asked for all of them at once. */
final class Standing {

    private final Map<UUID, Organisation> byId;
    private final Map<Source, Organisation> bySource = new HashMap<>();
    private final Map<String, List<Organisation>> byName;
    private final Map<String, UUID> meanings;

    Standing(Collection<Candidate> rows) {
        List<OrganisationDraft> drafts = rows.stream().map(Candidate::draft).toList();
        Collection<UUID> wanted =
                rows.stream().map(Candidate::id).filter(Objects::nonNull).toList();
        byId = Organisation.findLocked(wanted).stream()
                .collect(Collectors.toMap(organisation -> organisation.id, Function.identity()));
        Map<String, List<String>> sources = drafts.stream()
                .filter(draft -> draft.source() != null && draft.source().id() != null)
                .collect(Collectors.groupingBy(
                        draft -> draft.source().name(),
                        Collectors.mapping(draft -> draft.source().id(), Collectors.toList())));
        sources.forEach((name, ids) -> Organisation.lockBySource(name, ids)
                .forEach(found -> bySource.put(key(found.sourceName, found.sourceId), found)));
        byName = Organisation.lockUnsourced(drafts.stream()
                        .filter(draft ->
                                draft.source() == null || draft.source().id() == null)
                        .map(OrganisationDraft::name)
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(found -> found.name));
        meanings = OrganisationIdentifier.meanings(
                drafts.stream().flatMap(draft -> draft.orgIds().stream()).toList());
    }

    /** The entry a row is about: by our own id, else by its source, else, for want of both, one that is just the same. */
    Optional<Organisation> about(Candidate row) {
        if (row.id() != null && byId.containsKey(row.id())) {
            return Optional.of(byId.get(row.id()));
        }
        Source source = row.draft().source();
        if (source != null && source.id() != null) {
            return fromSource(source);
        }
        return byName.getOrDefault(row.draft().name(), List.of()).stream()
                .filter(found -> OrganisationDraft.from(found).equals(row.draft()))
                .findFirst();
    }

    /** The entry that comes from a source's entry. */
    Optional<Organisation> fromSource(Source source) {
        return source == null || source.id() == null
                ? Optional.empty()
                : Optional.ofNullable(bySource.get(key(source.name(), source.id())));
    }

    /** The organisation an org-id means; null when none. */
    UUID meaning(String orgId) {
        return meanings.get(orgId);
    }

    private static Source key(String name, String id) {
        return new Source(name, id, null, null);
    }
}
