package org.alongside.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.search.IndexResource;
import org.jboss.resteasy.reactive.RestResponse;

/** How the search index is, and having it built anew. */
@Path("/admin/search-index")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class IndexPages {

    private final IndexResource index;

    IndexPages(IndexResource index) {
        this.index = index;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance searchIndex(IndexResource.View index, long most);
    }

    @GET
    public RestResponse<String> index() {
        IndexResource.View now = index.index().getEntity();
        return Reply.page(Templates.searchIndex(now, Math.max(1, now.newest())));
    }

    @POST
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> build() {
        index.build();
        return Reply.goTo("/admin/search-index", Said.INDEX_ORDERED);
    }
}
