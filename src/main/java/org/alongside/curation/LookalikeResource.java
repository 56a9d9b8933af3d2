package org.alongside.curation;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationView;
import org.alongside.proposal.Lookalike;
import org.alongside.proposal.LookalikeDraft;
import org.alongside.proposal.Lookalikes;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is listed that somebody about to list an organisation could mean. */
@Path("/api/v1/duplicates")
@Tag(name = "Duplicates")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class LookalikeResource {

    private static final int MOST = 10;

    private final Lookalikes lookalikes;

    LookalikeResource(Lookalikes lookalikes) {
        this.lookalikes = lookalikes;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "findLookalikes",
            summary = "Who is listed that this could be",
            description = "Send what is known so far: a draft as it is, or only a name. Answers at most ten listed"
                    + " organisations that share an org-id, or a website or a similar name in the same area, the likeliest"
                    + " first. Branches of one body in different places are not taken for one. Nothing is written.")
    @APIResponse(responseCode = "200", description = "The likeliest first; nothing when there is nobody like it.")
    public LookalikeView.Found lookalikes(LookalikeDraft draft, HttpHeaders headers) {
        List<Lookalike> found =
                lookalikes.of(Writing.needed(draft)).stream().limit(MOST).toList();
        Map<UUID, Organisation> entries = Organisation.byId(
                found.stream().map(lookalike -> lookalike.entry().id()).toList());
        Language language = Language.of(headers);
        return new LookalikeView.Found(found.stream()
                .map(lookalike -> LookalikeView.from(
                        OrganisationView.from(entries.get(lookalike.entry().id()), language), lookalike.signals()))
                .toList());
    }
}
