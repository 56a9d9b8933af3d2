package org.alongside.proposal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.organisation.OrganisationDraft;

/**
 * As much of an organisation as it takes to recognise it.
 *
 * @param id its entry; null when it has none yet
 * @param names what it goes by
 * @param website its address on the web; null when it has none
 * @param orgIds its identifiers
 * @param areas ONS codes of where it is based and works; empty when it hasn't said
 * @param source the data set it comes from, if everything else from there is certain to be somebody else; otherwise null
 */
public record Sketch(
        UUID id, List<String> names, String website, List<String> orgIds, List<String> areas, String source) {

    /** What a draft says, to be compared with all there is but what comes from the same source. */
    public static Sketch of(OrganisationDraft draft) {
        return new Sketch(
                null,
                together(draft.name(), draft.otherNames()),
                draft.website(),
                draft.orgIds(),
                together(draft.base() == null ? null : draft.base().area(), draft.areasServed()),
                draft.source() == null ? null : draft.source().name());
    }

    /** The same, of a certain entry. */
    public Sketch of(UUID entry) {
        return new Sketch(entry, names, website, orgIds, areas, source);
    }

    /** One text, unless there is none, before some others; each once. */
    static List<String> together(String one, List<String> others) {
        return Stream.concat(Stream.ofNullable(one), others.stream()).distinct().toList();
    }

    /** Stands for what two entries are known by: another one as soon as a name, website or org-id of either changes. */
    static UUID basis(Sketch one, Sketch other) {
        String text = one.id.toString().compareTo(other.id.toString()) < 0
                ? one.knownBy() + other.knownBy()
                : other.knownBy() + one.knownBy();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private String knownBy() {
        return id + "\n" + names + "\n" + website + "\n"
                + orgIds.stream().sorted().toList() + "\n";
    }
}
