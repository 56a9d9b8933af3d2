package org.alongside.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.alongside.shared.Language;
import org.alongside.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Organisations, as the public reads them. */
@Path("/api/v1/organisations")
@Tag(name = "Organisations", description = "Who would share power, and who might.")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource {

    @GET
    @Transactional
    @Operation(
            operationId = "listOrganisations",
            summary = "Every listed organisation, in order of being listed",
            description = "The whole directory, page by page. To find partners use `/search` instead: this list ranks"
                    + " nothing. Send `Accept: text/csv` or `application/x-ndjson` to get all of it in one stream.")
    public Page<OrganisationView> list(
            @Parameter(
                            description =
                                    "`leaveOut`: without those that nobody has confirmed for long. `include`: with"
                                            + " them.",
                            schema =
                                    @Schema(
                                            enumeration = {"leaveOut", "include"},
                                            defaultValue = "leaveOut"),
                            example = "include")
                    @QueryParam("unlisted")
                    @DefaultValue("leaveOut")
                    @Pattern(regexp = "leaveOut|include", message = "is leaveOut or include")
                    String unlisted,
            @Valid @BeanParam Page.Wanted wanted,
            HttpHeaders headers) {
        List<Organisation> rows =
                Organisation.publicAfter(wanted.after(), unlisted.equals("include"), wanted.limit + 1);
        Language language = Language.of(headers);
        return wanted.page(rows, row -> row.id).map(row -> OrganisationView.from(row, language));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "getOrganisation",
            summary = "One organisation",
            description =
                    "An org-id finds the same entry as the id. Answers 410 once it has been taken down, and 308 once"
                            + " it has become part of another. One that lists leave out since nobody has confirmed it"
                            + " for long says so in `unlistedOn`.")
    public OrganisationView get(
            @Parameter(description = "Its id, or any of its org-ids.", example = "GB-CHC-1234567") @PathParam("id")
                    String id,
            HttpHeaders headers) {
        return OrganisationView.from(Organisation.listed(id), Language.of(headers));
    }
}
