package org.alongside.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.access.KeyDraft;
import org.alongside.access.KeyResource;
import org.alongside.access.KeyView;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.admin.Form.Part;
import org.alongside.shared.Page;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Keys for services: which there are, making and revoking them. */
@Path("/admin/keys")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class KeyPages {

    private static final Form FORM = new Form(
            KeyDraft.class,
            List.of(new Part(
                    "Key",
                    null,
                    List.of(
                            Field.of("name", "What it is for", BoxInput.line())
                                    .hint("Such as: matching on our members' site.")
                                    .asNeeded(),
                            Field.of("owner", "Who answers for it", BoxInput.line())
                                    .hint("An organisation and a team, rather than a person.")
                                    .asNeeded(),
                            Field.of("scopes", "What it may do", ChoiceInput.some(scopes()))
                                    .asNeeded(),
                            Field.of("expiresAt", "Last day it is good for", BoxInput.until())
                                    .hint("A year from now when left empty."),
                            Field.of("requestsPerMinute", "Requests a minute", BoxInput.whole())
                                    .hint("1,000 when left empty.")))));

    private final KeyResource keys;
    private final ObjectMapper json;

    KeyPages(KeyResource keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance keys(Page<KeyView> page);

        static native TemplateInstance newKey(FormView form);

        static native TemplateInstance madeKey(KeyView.New made);

        static native TemplateInstance revokeKey(KeyView key);
    }

    @GET
    public RestResponse<String> keys(@Valid @BeanParam Page.Wanted wanted) {
        return Reply.page(Templates.keys(keys.list(wanted).getEntity()));
    }

    @GET
    @Path("new")
    public RestResponse<String> form() {
        return Reply.page(Templates.newKey(FormView.blank(FORM)));
    }

    @POST
    @Path("new")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> make(MultivaluedMap<String, String> sent) throws JsonProcessingException {
        Typed typed = Typed.sent(sent);
        try {
            List<FieldError> wrong = new ArrayList<>();
            KeyDraft draft = json.treeToValue(FORM.read(typed, wrong::add), KeyDraft.class);
            if (!wrong.isEmpty()) {
                throw Refusal.invalid(wrong);
            }
            return Reply.page(201, Templates.madeKey(keys.create(draft).getEntity()));
        } catch (Refusal refusal) {
            Faults faults = Faults.of(refusal, FORM);
            return Reply.page(refusal.status(), Templates.newKey(FormView.of(FORM, typed, faults)));
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

    private static List<Choice> scopes() {
        return List.of(
                new Choice("read", "Read", "Only raises how often it may ask.", false),
                new Choice("propose", "Propose", "Hands in proposals that somebody decides.", false),
                new Choice("curate", "Curate", "Writes entries that count at once.", false));
    }
}
