package org.alongside.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.admin.FreshnessFilter.Tab;
import org.alongside.curation.FreshnessResource;
import org.alongside.curation.FreshnessView;
import org.alongside.shared.Page;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** The entries that nobody has confirmed for a year: who was asked, who said nothing, and who has nobody to ask. */
@Path("/admin/freshness")
@RolesAllowed({Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class FreshnessPages {

    private final FreshnessResource freshness;
    private final AreaCatalogue areas;

    FreshnessPages(FreshnessResource freshness, AreaCatalogue areas) {
        this.freshness = freshness;
        this.areas = areas;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance freshness(
                FreshnessView.Board board, FreshnessFilter filter, List<Tab> tabs, String where);
    }

    @GET
    public RestResponse<String> board(
            @QueryParam("state") String state, @QueryParam("area") String area, @Valid @BeanParam Page.Wanted wanted) {
        FreshnessFilter filter = FreshnessFilter.of(state, area, areas);
        FreshnessView.Board board =
                freshness.list(filter.state(), filter.area(), 0, wanted).getEntity();
        String where = filter.area() == null ? null : areas.label(filter.area());
        return Reply.page(Templates.freshness(board, filter, filter.tabs(board.counts()), where));
    }

    @POST
    @Path("{id}/confirmation")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> confirm(
            @PathParam("id") UUID id, @RestForm String state, @RestForm String area, HttpHeaders headers) {
        freshness.confirm(id, headers);
        return Reply.goTo(FreshnessFilter.of(state, area, areas).path(), Said.CONFIRMED);
    }
}
