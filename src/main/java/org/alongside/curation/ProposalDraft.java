package org.alongside.curation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Proposal;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody proposes.
 *
 * @param kind the kind of entry
 * @param action what is to be done
 * @param target the entry; not for a new one
 * @param baseVersion the version of it that was read; the one that is published when left out
 * @param state the full state it should be in: to create, to change, and of the survivor to merge
 * @param survivor to merge: the entry that takes the target's place
 * @param survivorVersion to merge: the version of that one which was read; the one that is published when left out
 * @param restoredVersion to restore: the version to go back to
 * @param why why
 * @param source where the facts come from
 * @param email of somebody without an account: where we can write to. Nobody is shown it, and it is deleted 90 days after
 *     the decision
 */
@Schema(description = "What somebody proposes.")
public record ProposalDraft(
        @NotNull(message = "is needed: organisation, caseStudy or champion")
        EntityKind kind,

        @NotNull(message = "is needed: create, change, archive, merge or restore")
        Proposal.Action action,

        UUID target,
        Integer baseVersion,

        JsonNode state,

        UUID survivor,
        Integer survivorVersion,
        Integer restoredVersion,

        @Size(max = 1000, message = "may have 1,000 characters")
        String why,

        @Size(max = 500, message = "may have 500 characters")
        String source,

        @Size(max = 254, message = "may have 254 characters")
        String email) {

    public ProposalDraft {
        why = Text.clean(why);
        source = Text.clean(source);
        email = Text.clean(email);
    }

    /** Without the address, whoever prints it. */
    @Override
    public String toString() {
        return "ProposalDraft[" + action + " " + kind + "]";
    }
}
