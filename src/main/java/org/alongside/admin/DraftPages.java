package org.alongside.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.admin.Draft.Subject;
import org.alongside.change.EntityKind;
import org.alongside.shared.Ids;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Writing an entry: one long form, kept as a draft as it is typed, until it is published or proposed. */
@Path("/admin/drafts")
@RolesAllowed({Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class DraftPages {

    /** Which button was pressed; a box whose button it is follows after a blank. */
    static final String DO = "_do";

    private static final String ELSEWHERE =
            "You kept this draft at %s in another window, and it says something else there."
                    + " Nothing was done yet. What you typed here is still here: press the button again to put it in place"
                    + " of the other.";

    private final DraftDesk desk;
    private final Reach reach;
    private final EntryHistory history;
    private final Forms forms;
    private final SecurityIdentity caller;
    private final Ids ids;

    DraftPages(DraftDesk desk, Reach reach, EntryHistory history, Forms forms, SecurityIdentity caller, Ids ids) {
        this.desk = desk;
        this.reach = reach;
        this.history = history;
        this.forms = forms;
        this.caller = caller;
        this.ids = ids;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance draft(Subject subject, FormView form, Around around);

        static native TemplateInstance kept(String at);

        static native TemplateInstance keptElsewhere(String at);

        static native TemplateInstance conflict(Subject subject, Entry entry, Conflict conflict);
    }

    /**
     * What else is on the form's page.
     *
     * @param kept whether it is a draft already
     * @param asked the field whose choices are looked for; empty for none
     */
    record Around(String heading, boolean kept, String asked, Fate fate, Window window) {}

    /**
     * What becomes of it.
     *
     * @param decides whether it is published at once
     * @param waits whether its author has sent another change of the same entry, which nobody has decided yet
     */
    record Fate(boolean decides, boolean waits) {}

    /**
     * Which opening of the form this is.
     *
     * @param id tells it from others
     * @param seen the one that kept the draft last; null when none did
     */
    record Window(UUID id, UUID seen) {}

    /** @param organisation the one a new entry is to belong to; null for none */
    @GET
    @Path("new")
    @Transactional
    public RestResponse<String> begin(
            @QueryParam("kind") String kind,
            @QueryParam("entry") UUID entry,
            @QueryParam("organisation") UUID organisation) {
        Optional<Draft> begun = entry == null ? Optional.empty() : Draft.about(entry, account());
        if (begun.isPresent()) {
            return Reply.goTo("/admin/drafts/" + begun.get().id);
        }
        String about = entry == null
                ? "kind=" + kind(kind).code()
                : "entry=" + reach.known(entry).id();
        String of = organisation == null
                ? ""
                : "&organisation=" + reach.known(organisation).id();
        return Reply.goTo("/admin/drafts/" + ids.next() + "?" + about + of);
    }

    @GET
    @Path("{id}")
    @Transactional
    public RestResponse<String> draft(
            @PathParam("id") UUID id,
            @QueryParam("kind") String kind,
            @QueryParam("entry") UUID about,
            @QueryParam("organisation") UUID organisation) {
        Optional<Draft> own = Draft.own(id, account());
        if (own.isPresent()) {
            return form(200, own.get().subject(), Typed.kept(own.get().typed), Faults.NONE, true);
        }
        if (about == null) {
            if (kind == null) {
                throw Refusal.notFound("draft", id.toString());
            }
            Typed begun = organisation == null
                    ? new Typed()
                    : forms.of(kind(kind)).begun(reach.known(organisation).id());
            return form(200, new Subject(id, kind(kind), null, null), begun, Faults.NONE, false);
        }
        Entry entry = reach.known(about);
        Subject subject = new Subject(id, entry.kind(), about, entry.version());
        return form(200, subject, forms.of(entry.kind()).fill(entry.state()), Faults.NONE, false);
    }

    @POST
    @Path("{id}")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> write(
            @PathParam("id") UUID id, MultivaluedMap<String, String> sent, HttpHeaders headers)
            throws JsonProcessingException {
        Typed typed = Typed.sent(sent);
        Subject subject = DraftDesk.subject(id, typed);
        String button = typed.one(DO);
        if (button.equals("discard")) {
            desk.discard(id);
            return Reply.goTo(
                    subject.entry() == null ? Section.entriesFor(caller).path() : reach.path(subject.entry()),
                    Said.DRAFT_DISCARDED);
        }
        if (subject.entry() != null) {
            reach.known(subject.entry());
        }
        if (button.equals("settle")) {
            desk.settle(subject, typed);
            return Reply.goTo("/admin/drafts/" + id, Said.PUT_TOGETHER);
        }
        boolean byItself = headers.getHeaderString("HX-Request") != null;
        try {
            return button.equals("publish") ? publish(subject, typed, headers) : keep(subject, typed, byItself);
        } catch (Draft.KeptElsewhere other) {
            String at = DraftDesk.time(other.at());
            return byItself
                    ? Reply.page(Templates.keptElsewhere(at))
                    : form(409, subject, typed, new Faults(List.of(Fault.general(ELSEWHERE.formatted(at)))), true);
        }
    }

    private RestResponse<String> keep(Subject subject, Typed typed, boolean byItself) {
        String at = desk.keep(subject, typed);
        if (byItself) {
            return Reply.page(Templates.kept(at));
        }
        return typed.one(DO).equals("keep")
                ? Reply.goTo("/admin/drafts/" + subject.id(), Said.DRAFT_KEPT)
                : form(200, subject, typed, Faults.NONE, true);
    }

    private RestResponse<String> publish(Subject subject, Typed typed, HttpHeaders headers)
            throws JsonProcessingException {
        try {
            DraftDesk.Outcome outcome = desk.publish(subject, typed, headers);
            return outcome.done() == null
                    ? form(422, subject, typed, outcome.faults(), true)
                    : reach.done(outcome.done(), Said.PUBLISHED);
        } catch (Refusal refusal) {
            if (refusal.status() != 412) {
                throw refusal;
            }
            desk.keep(subject, typed);
            Entry entry = reach.known(subject.entry());
            Conflict conflict = Conflict.of(
                    forms.of(subject.kind()),
                    history.state(entry, subject.base()),
                    entry.state(),
                    desk.state(subject, typed));
            return Reply.page(412, Templates.conflict(subject, entry, conflict));
        }
    }

    private RestResponse<String> form(int status, Subject subject, Typed typed, Faults faults, boolean kept) {
        String heading = subject.entry() == null
                ? "Add " + ProposalWords.one(subject.kind())
                : "Change " + reach.known(subject.entry()).name();
        boolean asOnRecord = subject.entry() != null && !reach.isEverywhere();
        Form form = forms.of(subject.kind());
        FormView view = FormView.of(asOnRecord ? form.without(ChampionForm.AGREEMENT) : form, typed, faults);
        Around around = new Around(
                heading,
                kept,
                typed.asked(),
                new Fate(reach.decides(subject.kind(), subject.entry()), desk.waits(subject.entry())),
                new Window(ids.next(), desk.keptBy(subject.id()).orElse(null)));
        return Reply.page(status, Templates.draft(subject, view, around));
    }

    private static EntityKind kind(String code) {
        try {
            return EntityKind.of(code);
        } catch (IllegalArgumentException | NullPointerException none) {
            throw Refusal.notFound("kind of entry", code);
        }
    }

    private String account() {
        return caller.getPrincipal().getName();
    }
}
