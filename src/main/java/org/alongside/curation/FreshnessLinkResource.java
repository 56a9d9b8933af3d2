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
import org.alongside.freshness.FreshnessAnswerDraft;
import org.alongside.freshness.FreshnessLinks;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The links in letters that ask whether something is still right. Nobody needs an account for them. */
@Path("/api/v1/freshness")
@Tag(name = "Freshness")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class FreshnessLinkResource {

    private static final String TOKEN = "NXyWfkKjO3rUbM1q_2pXc0-h7sTzQvLgJdEoRiAaB8m";

    private final FreshnessLinks links;

    FreshnessLinkResource(FreshnessLinks links) {
        this.links = links;
    }

    @GET
    @Path("links/{token}")
    @Operation(
            operationId = "getFreshnessLink",
            summary = "What a link is for that asks whether something is still right",
            description =
                    "Looking changes nothing. A link to change something comes with the state that is in. 410 once it was"
                            + " used or has expired, what it is about was taken down, or the organisation is written to at"
                            + " another address.")
    public RestResponse<FreshnessLinkView> look(
            @Parameter(description = "The last part of the link's address.", example = TOKEN) @PathParam("token")
                    String token,
            HttpHeaders headers) {
        Language in = Language.of(headers);
        return Private.answer(FreshnessLinkView.from(links.peek(token, in), in));
    }

    @POST
    @Path("links/{token}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "useFreshnessLink",
            summary = "Answers whether something is still right",
            description =
                    "That it is right holds at once. A change, as the whole state it should be in, and taking down are"
                            + " proposed; a change in words is for somebody else to make. A change that breaks a rule answers 422,"
                            + " and the link still works.")
    @APIResponse(responseCode = "200", description = "Taken in.")
    public RestResponse<FreshnessLinkView.Used> use(
            @Parameter(description = "The last part of the link's address.", example = TOKEN) @PathParam("token")
                    String token,
            FreshnessAnswerDraft draft,
            HttpHeaders headers) {
        Language in = Language.of(headers);
        return Private.answer(FreshnessLinkView.Used.from(links.use(token, draft, in), in));
    }
}
