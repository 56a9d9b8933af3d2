package org.alongside.curation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.Private;
import org.alongside.access.Role;
import org.alongside.organisation.Organisation;
import org.alongside.shared.Page;
import org.alongside.shared.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Which organisations are trusted with their own entries. */
@Path("/api/v1/trusted-organisations")
@Tag(name = "Proposals")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class TrustResource {

    private final Authority authority;
    private final Clock clock;

    TrustResource(Authority authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listTrustedOrganisations",
            summary = "Organisations that are trusted with their own entry",
            description = "Each with who trusted it and when, in the order of their ids.")
    public RestResponse<Page<TrustView>> list(@Valid @BeanParam Page.Wanted wanted) {
        return Private.answer(
                wanted.page(TrustedOrganisation.after(wanted.after(), wanted.limit + 1), row -> row.organisationId)
                        .map(row -> TrustView.from(row)));
    }

    /** The trust in one organisation; empty when there is none. */
    @Transactional
    public Optional<TrustView> find(UUID id) {
        return TrustedOrganisation.<TrustedOrganisation>findByIdOptional(id).map(row -> TrustView.from(row));
    }

    @PUT
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "trustOrganisation",
            summary = "Trusts an organisation with its own entry",
            description = "What contributors who speak for it change there is decided at once from now on, on record as"
                    + " decided by this rule. Its case studies and champions wait as before.")
    @APIResponse(responseCode = "200", description = "Trusted.")
    public RestResponse<TrustView> trust(
            @Parameter(description = "The organisation's id.", example = ProposalResource.ID) @PathParam("id")
                    UUID id) {
        Organisation.findByIdOptional(id).orElseThrow(() -> Refusal.notFound("organisation", id.toString()));
        return Private.answer(TrustView.from(TrustedOrganisation.trust(id, authority.name(), clock.instant())));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "distrustOrganisation",
            summary = "Has an organisation's changes looked at again",
            description = "What was decided by this rule before stays; what comes from now on waits for a curator.")
    @APIResponse(responseCode = "204", description = "What its people propose waits from now on.")
    public void distrust(
            @Parameter(description = "The organisation's id.", example = ProposalResource.ID) @PathParam("id")
                    UUID id) {
        if (!TrustedOrganisation.deleteById(id)) {
            throw Refusal.notFound("trusted organisation", id.toString());
        }
    }
}
