package org.alongside.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.alongside.access.Role;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** What there is to choose from while somebody types, for the little script there is; without it the form comes back whole. */
@Path("/admin/choices")
@RolesAllowed({Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class ChoicePages {

    private final List<Catalogue> catalogues;
    private final OrganisationCatalogue organisations;

    ChoicePages(AreaCatalogue areas, SectorCatalogue sectors, OrganisationCatalogue organisations) {
        this.catalogues = List.of(areas, sectors, organisations);
        this.organisations = organisations;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance choices(FieldView f);

        static native TemplateInstance parts(FieldView f);
    }

    @GET
    @Path("{catalogue}")
    @Transactional
    public RestResponse<String> choices(
            @PathParam("catalogue") String code,
            @QueryParam("field") String field,
            @QueryParam("many") boolean many,
            UriInfo uri) {
        Catalogue catalogue = catalogues.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("catalogue", code));
        Input input = many ? SearchInput.some(catalogue) : SearchInput.one(catalogue);
        return Reply.page(Templates.choices(shown(input, field, uri)));
    }

    @GET
    @Path("parts")
    @Transactional
    public RestResponse<String> parts(@QueryParam("field") String field, UriInfo uri) {
        return Reply.page(Templates.parts(shown(new PartsInput(organisations), field, uri)));
    }

    private static FieldView shown(Input input, String field, UriInfo uri) {
        if (field == null || !field.matches("[a-zA-Z.]{1,60}")) {
            throw Refusal.badParameter("field", "is not one of ours", null);
        }
        Field asked = Field.of(field, field, input);
        return input.show(asked, Typed.sent(uri.getQueryParameters()), Faults.NONE);
    }
}
