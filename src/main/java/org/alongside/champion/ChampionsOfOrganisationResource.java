package org.alongside.champion;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alongside.organisation.Organisation;
import org.alongside.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** An organisation's champions, as the public reads them. */
@Path("/api/v1/organisations")
@Tag(name = "Champions")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ChampionsOfOrganisationResource {

    @GET
    @Path("{id}/champions")
    @Transactional
    @Operation(
            operationId = "listChampionsOfOrganisation",
            summary = "An organisation's champions",
            description = "The people of one organisation who will talk, mentor or facilitate.")
    public RestResponse<Page<ChampionView>> ofOrganisation(
            @Parameter(description = "The organisation's id, or any of its org-ids.", example = "GB-CHC-1234567")
                    @PathParam("id")
                    String id,
            @Valid @BeanParam Page.Wanted wanted,
            HttpHeaders headers) {
        UUID organisation = Organisation.listed(id).id;
        return ChampionResource.page(
                Champion.visibleOf(organisation, wanted.after(), wanted.limit + 1), wanted, headers);
    }
}
