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
import org.alongside.access.AccountDraft;
import org.alongside.access.AccountResource;
import org.alongside.access.AccountView;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.shared.Page;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** People who may sign in: who they are, adding, changing and removing them. */
@Path("/admin/people")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class PeoplePages {

    private static final String PEOPLE = "/admin/people";

    private final AccountResource accounts;
    private final PersonForm forms;
    private final ObjectMapper json;

    PeoplePages(AccountResource accounts, PersonForm forms, ObjectMapper json) {
        this.accounts = accounts;
        this.forms = forms;
        this.json = json;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance people(Page<AccountView> page, PersonForm names);

        static native TemplateInstance person(AccountView person, FormView form, String asked);

        static native TemplateInstance newPerson(FormView form, String asked);

        static native TemplateInstance removePerson(AccountView person, String fault);
    }

    @GET
    public RestResponse<String> people(@Valid @BeanParam Page.Wanted wanted) {
        return Reply.page(Templates.people(accounts.list(wanted).getEntity(), forms));
    }

    @GET
    @Path("new")
    public RestResponse<String> form() {
        return Reply.page(Templates.newPerson(FormView.blank(forms.forNew()), ""));
    }

    @POST
    @Path("new")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> add(MultivaluedMap<String, String> sent) throws JsonProcessingException {
        Typed typed = Typed.sent(sent);
        if (!typed.asked().isEmpty()) {
            return Reply.page(Templates.newPerson(FormView.of(forms.forNew(), typed, Faults.NONE), typed.asked()));
        }
        try {
            accounts.create(draft(forms.forNew(), typed));
            return Reply.goTo(PEOPLE, Said.PERSON_ADDED);
        } catch (Refusal refusal) {
            Faults faults = Faults.of(refusal, forms.forNew());
            return Reply.page(refusal.status(), Templates.newPerson(FormView.of(forms.forNew(), typed, faults), ""));
        }
    }

    @GET
    @Path("{id}")
    public RestResponse<String> person(@PathParam("id") UUID id) {
        AccountView person = accounts.get(id).getEntity();
        Typed typed = forms.known().fill(json.valueToTree(person));
        return Reply.page(Templates.person(person, FormView.of(forms.known(), typed, Faults.NONE), ""));
    }

    @POST
    @Path("{id}")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> change(@PathParam("id") UUID id, MultivaluedMap<String, String> sent)
            throws JsonProcessingException {
        AccountView person = accounts.get(id).getEntity();
        Typed typed = Typed.sent(sent);
        typed.put("name", person.name());
        if (!typed.asked().isEmpty()) {
            return Reply.page(Templates.person(person, FormView.of(forms.known(), typed, Faults.NONE), typed.asked()));
        }
        try {
            accounts.replace(id, draft(forms.forKnown(), typed));
            return Reply.goTo(PEOPLE, Said.PERSON_CHANGED);
        } catch (Refusal refusal) {
            Faults faults = Faults.of(refusal, forms.known());
            return Reply.page(
                    refusal.status(), Templates.person(person, FormView.of(forms.known(), typed, faults), ""));
        }
    }

    @GET
    @Path("{id}/remove")
    public RestResponse<String> askToRemove(@PathParam("id") UUID id) {
        return Reply.page(Templates.removePerson(accounts.get(id).getEntity(), null));
    }

    @POST
    @Path("{id}/remove")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> remove(@PathParam("id") UUID id) {
        try {
            accounts.remove(id);
            return Reply.goTo(PEOPLE, Said.PERSON_REMOVED);
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
            return Reply.page(409, Templates.removePerson(accounts.get(id).getEntity(), refusal.getMessage()));
        }
    }

    /** What was typed; where a name of an area can't be read, that is all that is said. */
    private AccountDraft draft(Form form, Typed typed) throws JsonProcessingException {
        List<FieldError> wrong = new ArrayList<>();
        AccountDraft draft = json.treeToValue(form.read(typed, wrong::add), AccountDraft.class);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return draft;
    }
}
