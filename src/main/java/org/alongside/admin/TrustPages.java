package org.alongside.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.curation.TrustResource;
import org.jboss.resteasy.reactive.RestResponse;

/** Trusting an organisation's own people with its entry, and no longer doing so. */
@Path("/admin/entries")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class TrustPages {

    private final TrustResource trust;

    TrustPages(TrustResource trust) {
        this.trust = trust;
    }

    @POST
    @Path("{id}/trust")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> trust(@PathParam("id") UUID id) {
        trust.trust(id);
        return Reply.goTo("/admin/entries/" + id, Said.TRUSTED);
    }

    @POST
    @Path("{id}/distrust")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> distrust(@PathParam("id") UUID id) {
        trust.distrust(id);
        return Reply.goTo("/admin/entries/" + id, Said.DISTRUSTED);
    }
}
