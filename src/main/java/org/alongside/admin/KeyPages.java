package org.alongside.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.alongside.access.KeyResource;
import org.alongside.access.KeyView;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.shared.Page;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Keys for services: which there are, making and revoking them. */
@Path("/admin/keys")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class KeyPages {

    private final KeyResource keys;
    private final KeyForm forms;
    private final KeyWords words;

    KeyPages(KeyResource keys, KeyForm forms, KeyWords words) {
        this.keys = keys;
        this.forms = forms;
        this.words = words;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance keys(Page<KeyLine> page);

        static native TemplateInstance newKey(FormView form, String asked);

        static native TemplateInstance madeKey(KeyView.New made);

        static native TemplateInstance revokeKey(KeyView key);
    }

    @GET
    public RestResponse<String> keys(@Valid @BeanParam Page.Wanted wanted) {
        return Reply.page(Templates.keys(keys.list(wanted).getEntity().map(words::line)));
    }

    @GET
    @Path("new")
    public RestResponse<String> form() {
        return Reply.page(Templates.newKey(forms.blank(), ""));
    }

    @POST
    @Path("new")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> make(MultivaluedMap<String, String> sent) throws JsonProcessingException {
        Typed typed = Typed.sent(sent);
        if (!typed.asked().isEmpty()) {
            return Reply.page(Templates.newKey(forms.view(typed), typed.asked()));
        }
        try {
            KeyView.New made = keys.create(forms.draft(typed)).getEntity();
            return Reply.page(201, Templates.madeKey(made));
        } catch (Refusal refusal) {
            return Reply.page(refusal.status(), Templates.newKey(forms.view(typed, refusal), ""));
        }
    }

    @GET
    @Path("{id}/revoke")
    public RestResponse<String> askToRevoke(@PathParam("id") UUID id) {
        return Reply.page(Templates.revokeKey(keys.get(id).getEntity()));
    }

    @POST
    @Path("{id}/revoke")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> revoke(@PathParam("id") UUID id) {
        keys.revoke(id);
        return Reply.goTo("/admin/keys", Said.KEY_REVOKED);
    }
}
