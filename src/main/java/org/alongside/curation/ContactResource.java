package org.alongside.curation;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alongside.access.Caller;
import org.alongside.access.Drafts;
import org.alongside.access.Private;
import org.alongside.access.Role;
import org.alongside.change.EntityKind;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationContact;
import org.alongside.organisation.OrganisationContactDraft;
import org.alongside.organisation.OrganisationContactView;
import org.alongside.shared.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whom to write to about an organisation's entry: for its own people, and for whoever looks after the directory. */
@Path("/api/v1/organisations")
@Tag(name = "Organisations")
@RolesAllowed({Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class ContactResource {

    private final Drafts drafts;
    private final Remit remit;
    private final SecurityIdentity caller;

    ContactResource(Drafts drafts, Remit remit, SecurityIdentity caller) {
        this.drafts = drafts;
        this.remit = remit;
        this.caller = caller;
    }

    @GET
    @Path("{id}/contact")
    @Transactional
    @Operation(
            operationId = "getContact",
            summary = "Whom to write to about an organisation's entry",
            description = "Contributors see that of their own organisation only. Nobody else ever does.")
    public RestResponse<OrganisationContactView> get(
            @Parameter(description = "The organisation's id, or any of its org-ids.", example = "GB-CHC-1234567")
                    @PathParam("id")
                    String id) {
        UUID organisation = theirs(id);
        return Private.answer(OrganisationContact.of(organisation)
                .map(contact -> OrganisationContactView.from(contact))
                .orElseThrow(() -> Refusal.notFound("contact of", id)));
    }

    @PUT
    @Path("{id}/contact")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "replaceContact",
            summary = "Says whom to write to about an organisation's entry",
            description =
                    "They have to have agreed. Once a year they are asked whether the entry is still right, and whoever"
                            + " asks to be introduced is passed on to them. Their address is shown to nobody before"
                            + " they have accepted.")
    @APIResponse(responseCode = "200", description = "The contact as it is now.")
    public RestResponse<OrganisationContactView> replace(
            @Parameter(description = "The organisation's id, or any of its org-ids.", example = "GB-CHC-1234567")
                    @PathParam("id")
                    String id,
            OrganisationContactDraft draft) {
        drafts.check(draft);
        UUID organisation = theirs(id);
        OrganisationContact contact = OrganisationContact.keep(
                organisation, draft, caller.getPrincipal().getName());
        return Private.answer(OrganisationContactView.from(contact));
    }

    @DELETE
    @Path("{id}/contact")
    @Transactional
    @Operation(
            operationId = "removeContact",
            summary = "Forgets whom to write to about an organisation's entry",
            description = "At once and for good. Nobody is asked about the entry any more, nor can be introduced.")
    @APIResponse(responseCode = "204", description = "Forgotten.")
    public void remove(
            @Parameter(description = "The organisation's id, or any of its org-ids.", example = "GB-CHC-1234567")
                    @PathParam("id")
                    String id) {
        OrganisationContact.forget(theirs(id));
    }

    /**
     * The organisation that whoever asks may look after.
     *
     * @throws Refusal 404, 308 or 410 when it isn't listed, 403 when it is somebody else's
     */
    private UUID theirs(String id) {
        UUID organisation = Organisation.listed(id).id;
        if (caller.hasRole(Role.CURATOR) || caller.hasRole(Role.ADMIN)) {
            remit.check(EntityKind.ORGANISATION, organisation);
        } else if (!(caller.getPrincipal() instanceof Caller person
                && person.organisations().contains(organisation))) {
            throw Refusal.forbidden("This is for the organisation's own people.");
        }
        return organisation;
    }
}
