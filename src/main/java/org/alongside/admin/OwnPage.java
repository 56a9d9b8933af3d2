package org.alongside.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.alongside.access.AccountResource;
import org.alongside.access.OurForm;
import org.alongside.access.PasswordDraft;
import org.alongside.access.Role;
import org.alongside.admin.Form.Part;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Everybody's own page: another password. */
@Path("/admin/me")
@RolesAllowed({Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class OwnPage {

    private static final Form FORM = new Form(
            PasswordDraft.class,
            List.of(new Part(
                    "Password",
                    null,
                    List.of(
                            Field.of("current", "Your password so far", BoxInput.password("current-password"))
                                    .asNeeded(),
                            Field.of("password", "A new password", BoxInput.password("new-password"))
                                    .hint("12 characters or more. Three or four words that have nothing to do with each"
                                            + " other do well.")
                                    .asNeeded()))));

    private final AccountResource accounts;
    private final ObjectMapper json;

    OwnPage(AccountResource accounts, ObjectMapper json) {
        this.accounts = accounts;
        this.json = json;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance me(FormView form);
    }

    @GET
    public RestResponse<String> me() {
        return Reply.page(Templates.me(FormView.blank(FORM)));
    }

    @POST
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> change(MultivaluedMap<String, String> sent, RoutingContext exchange)
            throws JsonProcessingException {
        Typed typed = Typed.sent(sent);
        PasswordDraft draft = json.treeToValue(FORM.read(typed, wrong -> {}), PasswordDraft.class);
        try {
            accounts.changePassword(draft, exchange);
            return Reply.goTo("/admin/me", Said.PASSWORD_CHANGED);
        } catch (Refusal refusal) {
            return Reply.page(refusal.status(), Templates.me(FormView.of(FORM, typed, Faults.of(refusal, FORM))));
        }
    }
}
