package org.alongside.proposal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.alongside.organisation.Base;
import org.alongside.shared.Text;
import org.alongside.vocabulary.AreaCode;
import org.alongside.vocabulary.OrgId;
import org.alongside.vocabulary.OrgIds;

/**
 * What is known so far of an organisation that may be listed already. What else a draft or an entry has may be sent along
 * and is ignored.
 *
 * @param id its entry, which is not its own lookalike; null when it has none
 * @param name the name it goes by
 * @param otherNames former names, short names, names in other languages
 * @param website its address on the web
 * @param orgIds identifiers such as {@code GB-CHC-1234567}
 * @param areasServed ONS codes of where it works
 * @param base where it is based
 */
@JsonIgnoreProperties({
    "version",
    "notConfirmedSince",
    "unlistedOn",
    "hidden",
    "summary",
    "description",
    "willing",
    "willingness",
    "kind",
    "size",
    "sectors",
    "offers",
    "needs",
    "stages",
    "supports",
    "languages",
    "startWithinDays",
    "claimed",
    "evidenced",
    "confirmedOn",
    "source",
    "createdAt",
    "updatedAt"
})
public record LookalikeDraft(
        UUID id,

        @Size(max = 200, message = "may have 200 characters")
        String name,

        @Size(max = 20, message = "may have 20 entries")
        List<@Size(max = 200, message = "may have 200 characters") String> otherNames,

        @Size(max = 500, message = "may have 500 characters")
        @Pattern(
                regexp = "https?://[^\\s<>\"]+\\.[^\\s<>\"]+",
                message = "is an address that starts with https:// or http://")
        String website,

        @Size(max = 20, message = "may have 20 entries") List<@OrgId String> orgIds,
        @Size(max = 100, message = "may have 100 entries") List<@AreaCode String> areasServed,
        @Valid Base base) {

    public LookalikeDraft {
        name = Text.clean(name);
        otherNames = Text.clean(otherNames);
        website = Text.clean(website);
        orgIds = Text.clean(orgIds).stream().map(OrgIds::canonical).distinct().toList();
        areasServed = Text.clean(areasServed);
    }

    /** Whether there is anything to know somebody by. */
    boolean saysWho() {
        return name != null || !otherNames.isEmpty() || website != null || !orgIds.isEmpty();
    }

    Sketch sketch() {
        return new Sketch(
                id,
                Sketch.together(name, otherNames),
                website,
                orgIds,
                Sketch.together(base == null ? null : base.area(), areasServed),
                null);
    }
}
