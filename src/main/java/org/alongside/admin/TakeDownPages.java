package org.alongside.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** Taking an entry down or, for whoever doesn't decide, asking for it. */
@Path("/admin/entries")
@RolesAllowed({Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class TakeDownPages {

    private final Reach reach;
    private final Writes writes;

    TakeDownPages(Reach reach, Writes writes) {
        this.reach = reach;
        this.writes = writes;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance takeDown(Entry entry, boolean decides, String fault);
    }

    @GET
    @Path("{id}/take-down")
    @Transactional
    public RestResponse<String> ask(@PathParam("id") UUID id) {
        return Reply.page(page(id, null));
    }

    @POST
    @Path("{id}/take-down")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> takeDown(@PathParam("id") UUID id, @RestForm int base) {
        Entry entry = reach.known(id);
        try {
            return reach.done(writes.takeDown(entry.kind(), id, base), Said.TAKEN_DOWN);
        } catch (Refusal refusal) {
            if (refusal.status() != 409 && refusal.status() != 412) {
                throw refusal;
            }
            return Reply.page(refusal.status(), page(id, refusal.getMessage()));
        }
    }

    private TemplateInstance page(UUID id, String fault) {
        Entry entry = reach.known(id);
        return Templates.takeDown(entry, reach.decides(entry.kind(), id), fault);
    }
}
