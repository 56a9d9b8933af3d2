package org.alongside.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.alongside.access.ErasureDraft;
import org.alongside.access.OurForm;
import org.alongside.access.PeopleResource;
import org.alongside.access.PersonDraft;
import org.alongside.access.PersonView;
import org.alongside.access.Private;
import org.alongside.access.Role;
import org.alongside.admin.Form.Part;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What is held on somebody: shown, as a file to hand over, and erased. The address is sent in forms only, so that no
 * address of a page has it, and no log.
 */
@Path("/admin/held")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class HeldPages {

    private static final String EMAIL = "email";
    private static final String SIGNS_AS = "signsAs";

    private static final Form WHO = new Form(
            PersonDraft.class,
            List.of(new Part(
                    "Person",
                    null,
                    List.of(
                            Field.of(EMAIL, "Their e-mail address", BoxInput.mail())
                                    .hint(
                                            "Make sure that it is them who ask. That you looked is kept on record, and on whom as a"
                                                    + " digest only.")
                                    .asNeeded(),
                            Field.of(SIGNS_AS, "What they sign as, if they sign in elsewhere", BoxInput.line())
                                    .hint("As history has it: oidc:rosa. Empty where that is their address.")))));

    private static final Form WHY = new Form(
            ErasureDraft.class,
            List.of(new Part(
                    "Erasure",
                    null,
                    List.of(Field.of("reason", "Why", BoxInput.line())
                            .hint("It stays on record, so name nobody: “They asked for it.”")
                            .asNeeded()))));

    private final PeopleResource people;
    private final ObjectMapper json;

    HeldPages(PeopleResource people, ObjectMapper json) {
        this.people = people;
        this.json = json;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance held(FormView form);

        static native TemplateInstance heldOn(PersonDraft person, List<HeldItem> items);

        static native TemplateInstance eraseHeld(PersonDraft person, FormView form);

        static native TemplateInstance erased(PersonView.Erased outcome);
    }

    @GET
    public RestResponse<String> form() {
        return Reply.page(Templates.held(FormView.blank(WHO)));
    }

    @POST
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> show(MultivaluedMap<String, String> sent) {
        Typed typed = Typed.sent(sent);
        PersonDraft person = person(typed);
        try {
            PersonView held = people.export(person).getEntity();
            List<HeldItem> items =
                    held.items().stream().map(item -> HeldItem.of(item, json)).toList();
            return Reply.page(Templates.heldOn(person, items));
        } catch (Refusal refusal) {
            FormView form = FormView.of(WHO, typed, Faults.of(refusal, WHO));
            return Reply.page(refusal.status(), Templates.held(form));
        }
    }

    @POST
    @Path("file")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<PersonView> file(MultivaluedMap<String, String> sent) {
        return RestResponse.ResponseBuilder.ok(
                        people.export(person(Typed.sent(sent))).getEntity())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"what-is-held.json\"")
                .header(HttpHeaders.CACHE_CONTROL, Private.RULE)
                .build();
    }

    @POST
    @Path("erase")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> askToErase(MultivaluedMap<String, String> sent) {
        return Reply.page(Templates.eraseHeld(person(Typed.sent(sent)), FormView.blank(WHY)));
    }

    @POST
    @Path("erasure")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> erase(MultivaluedMap<String, String> sent) {
        Typed typed = Typed.sent(sent);
        PersonDraft person = person(typed);
        try {
            ErasureDraft draft = new ErasureDraft(person.email(), person.signsAs(), typed.one("reason"));
            return Reply.page(Templates.erased(people.erase(draft).getEntity()));
        } catch (Refusal refusal) {
            FormView form = FormView.of(WHY, typed, Faults.of(refusal, WHY));
            return Reply.page(refusal.status(), Templates.eraseHeld(person, form));
        }
    }

    private static PersonDraft person(Typed typed) {
        return new PersonDraft(typed.one(EMAIL), typed.one(SIGNS_AS));
    }
}
