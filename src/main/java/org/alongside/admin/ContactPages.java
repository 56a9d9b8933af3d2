package org.alongside.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.admin.Form.Part;
import org.alongside.change.EntityKind;
import org.alongside.curation.ContactResource;
import org.alongside.organisation.OrganisationContactDraft;
import org.alongside.organisation.OrganisationContactView;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Whom to write to about an organisation's entry: who that is, putting somebody in their place, forgetting them. */
@Path("/admin/entries")
@RolesAllowed({Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class ContactPages {

    private static final int NOBODY = 404;

    private static final Form FORM = new Form(
            OrganisationContactDraft.class,
            List.of(new Part(
                    "Contact",
                    null,
                    List.of(
                            Field.of("name", "How to greet them", BoxInput.line()),
                            Field.of("email", "E-mail address", BoxInput.mail())
                                    .hint("Nobody sees it but their own people, curators and administrators.")
                                    .asNeeded(),
                            Field.of(
                                    "language",
                                    "Language to write in",
                                    ChoiceInput.one(List.of(Choice.of("en", "English"), Choice.of("cy", "Welsh")))),
                            Field.of("consentOn", "When they agreed to be written to", BoxInput.day())
                                    .asNeeded(),
                            Field.of("source", "How that is known", BoxInput.line())
                                    .hint("Such as: on the telephone. Your name when left empty.")))));

    private final ContactResource contacts;
    private final Reach reach;
    private final ObjectMapper json;

    ContactPages(ContactResource contacts, Reach reach, ObjectMapper json) {
        this.contacts = contacts;
        this.reach = reach;
        this.json = json;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance contact(Entry entry, boolean known, FormView form);
    }

    @GET
    @Path("{id}/contact")
    public RestResponse<String> contact(@PathParam("id") UUID id) {
        Entry entry = organisation(id);
        Optional<OrganisationContactView> known = known(id);
        Typed typed = known.map(contact -> FORM.fill(json.valueToTree(contact))).orElseGet(Typed::new);
        return Reply.page(Templates.contact(entry, known.isPresent(), FormView.of(FORM, typed, Faults.NONE)));
    }

    @POST
    @Path("{id}/contact")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> replace(@PathParam("id") UUID id, MultivaluedMap<String, String> sent)
            throws JsonProcessingException {
        Entry entry = organisation(id);
        Typed typed = Typed.sent(sent);
        try {
            contacts.replace(id.toString(), draft(typed));
            return Reply.goTo(path(id), Said.CONTACT_KEPT);
        } catch (Refusal refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            FormView form = FormView.of(FORM, typed, Faults.of(refusal, FORM));
            return Reply.page(
                    refusal.status(), Templates.contact(entry, known(id).isPresent(), form));
        }
    }

    @POST
    @Path("{id}/contact/forget")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> forget(@PathParam("id") UUID id) {
        contacts.remove(id.toString());
        return Reply.goTo(path(id), Said.CONTACT_FORGOTTEN);
    }

    /** The listed organisation; nobody is written to about anything else. */
    private Entry organisation(UUID id) {
        Entry entry = reach.known(id);
        if (entry.kind() != EntityKind.ORGANISATION || !entry.listed()) {
            throw Refusal.notFound("listed organisation", id.toString());
        }
        return entry;
    }

    private Optional<OrganisationContactView> known(UUID id) {
        try {
            return Optional.of(contacts.get(id.toString()).getEntity());
        } catch (Refusal refusal) {
            if (refusal.status() == NOBODY) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private OrganisationContactDraft draft(Typed typed) throws JsonProcessingException {
        List<FieldError> wrong = new ArrayList<>();
        OrganisationContactDraft draft = json.treeToValue(FORM.read(typed, wrong::add), OrganisationContactDraft.class);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return draft;
    }

    private static String path(UUID id) {
        return "/admin/entries/" + id + "/contact";
    }
}
