package org.alongside.curation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.alongside.access.Private;
import org.alongside.claim.ClaimLinks;
import org.alongside.claim.ContributorDraft;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The links that let somebody look after their organisation's entry. Nobody needs an account for them. */
@Path("/api/v1/claims")
@Tag(name = "Claims")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ClaimLinkResource {

    private static final String TOKEN = "NXyWfkKjO3rUbM1q_2pXc0-h7sTzQvLgJdEoRiAaB8m";

    private final ClaimLinks links;

    ClaimLinkResource(ClaimLinks links) {
        this.links = links;
    }

    @GET
    @Path("links/{token}")
    @Operation(
            operationId = "getClaimLink",
            summary = "What a link for looking after an entry is for",
            description = "Looking changes nothing. 410 once it was used or has expired, or the entry was taken down.")
    public RestResponse<ClaimLinkView> look(
            @Parameter(description = "The last part of the link's address.", example = TOKEN) @PathParam("token")
                    String token,
            HttpHeaders headers) {
        Language in = Language.of(headers);
        return Private.answer(ClaimLinkView.from(links.peek(token, in), in));
    }

    @POST
    @Path("links/{token}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "useClaimLink",
            summary = "Lets whoever has the link look after the entry",
            description =
                    "With a name and a password to sign in with, unless they sign in as somebody already. A name that is"
                            + " taken, or a password that won't do, answers 422, and the link still works.")
    @APIResponse(responseCode = "200", description = "They may sign in now.")
    public RestResponse<ClaimLinkView.Used> use(
            @Parameter(description = "The last part of the link's address.", example = TOKEN) @PathParam("token")
                    String token,
            ContributorDraft draft,
            HttpHeaders headers) {
        return Private.answer(ClaimLinkView.Used.from(links.use(token, draft), Language.of(headers)));
    }
}
