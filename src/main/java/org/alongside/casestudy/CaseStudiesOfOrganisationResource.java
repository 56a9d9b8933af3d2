package org.alongside.casestudy;

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

/** An organisation's case studies, as the public reads them. */
@Path("/api/v1/organisations")
@Tag(name = "Case studies")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class CaseStudiesOfOrganisationResource {

    @GET
    @Path("{id}/case-studies")
    @Transactional
    @Operation(
            operationId = "listCaseStudiesOfOrganisation",
            summary = "An organisation's published case studies",
            description = "Those in which it led, was a partner or paid, in order of being published.")
    public Page<CaseStudyView> ofOrganisation(
            @Parameter(description = "The organisation's id, or any of its org-ids.", example = "GB-CHC-1234567")
                    @PathParam("id")
                    String id,
            @Valid @BeanParam Page.Wanted wanted,
            HttpHeaders headers) {
        UUID organisation = Organisation.listed(id).id;
        return CaseStudyResource.page(
                CaseStudy.publishedOf(organisation, wanted.after(), wanted.limit + 1), wanted, headers);
    }
}
