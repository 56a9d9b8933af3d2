package org.alongside.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.curation.DecisionDraft;
import org.alongside.curation.DecisionDraft.Decision;
import org.alongside.curation.DecisionResource;
import org.alongside.curation.ProposalResource;
import org.alongside.curation.ProposalView;
import org.alongside.curation.Terms;
import org.alongside.proposal.ThreeWay;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Changing what is proposed before saying yes to it, with the form that the entry itself is written with. */
@Path("/admin/proposals")
@RolesAllowed({Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class ProposalEditPages {

    private final ProposalResource proposals;
    private final DecisionResource decisions;
    private final ProposalReader reader;
    private final Forms forms;
    private final FormCheck check;
    private final ObjectMapper json;

    ProposalEditPages(
            ProposalResource proposals,
            DecisionResource decisions,
            ProposalReader reader,
            Forms forms,
            FormCheck check,
            ObjectMapper json) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.reader = reader;
        this.forms = forms;
        this.check = check;
        this.json = json;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance editProposal(Subject subject, FormView form, Conflict meanwhile);
    }

    /**
     * What a form is about.
     *
     * @param revision of the proposal, as it was looked at
     * @param base the published version that was looked at; null for the one the proposal is based on
     * @param asked the box whose button was pressed; empty when none was
     * @param why why, as everybody will read it; null of a champion
     */
    record Subject(UUID id, String name, int revision, Integer base, String asked, PublicWhy why) {}

    @GET
    @Path("{id}/edit")
    public RestResponse<String> begin(@PathParam("id") UUID id, HttpHeaders headers) {
        return begin(view(id, headers), new Typed());
    }

    /** Approves what was typed. With what was chosen on the proposal's own page it only begins. */
    @POST
    @Path("{id}/edit")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> write(
            @PathParam("id") UUID id, MultivaluedMap<String, String> sent, HttpHeaders headers)
            throws JsonProcessingException {
        Typed typed = Typed.sent(sent);
        ProposalView view = view(id, headers);
        String button = typed.one(DraftPages.DO);
        if (button.equals("begin")) {
            return begin(view, typed);
        }
        Form form = forms.of(view.kind());
        Integer revision = typed.number("_revision");
        Subject subject = new Subject(
                id,
                reader.name(view),
                revision == null ? 0 : revision,
                typed.number("_base"),
                typed.asked(),
                PublicWhy.of(view, typed));
        return button.equals("approve")
                ? approve(subject, form, typed, headers)
                : page(200, subject, FormView.of(form, typed, Faults.NONE), null);
    }

    private RestResponse<String> begin(ProposalView view, Typed chosen) {
        if (view.review() == null
                || !view.action().isAboutState()
                || !view.status().isOpen()) {
            return Reply.goTo("/admin/proposals/" + view.id());
        }
        ThreeWay conflict = view.review().conflict();
        Form form = forms.of(view.kind());
        Integer base = conflict == null ? null : conflict.publishedVersion();
        PublicWhy why = PublicWhy.of(view, chosen);
        Subject subject = new Subject(view.id(), reader.name(view), view.revision(), base, "", why);
        Typed typed = form.fill(conflict == null ? view.state() : Conflict.settled(conflict, chosen));
        Conflict meanwhile = conflict == null ? null : Conflict.of(form, conflict);
        return page(200, subject, FormView.of(form, typed, Faults.NONE), meanwhile);
    }

    private RestResponse<String> approve(Subject subject, Form form, Typed typed, HttpHeaders headers)
            throws JsonProcessingException {
        List<FieldError> wrong = new ArrayList<>();
        ObjectNode state = form.read(typed, wrong::add);
        if (!wrong.isEmpty()) {
            Object draft = json.treeToValue(state, form.draft());
            Faults faults = Faults.of(check.all(wrong, form, state, draft), form);
            return page(422, subject, FormView.of(form, typed, faults), null);
        }
        DecisionDraft draft = new DecisionDraft(
                Decision.APPROVE,
                typed.one("_comment"),
                null,
                PublicWhy.sent(typed),
                state,
                subject.base,
                subject.revision);
        try {
            decisions.decide(subject.id, draft, new Terms(), headers);
            return Reply.goTo("/admin/proposals", Said.APPROVED);
        } catch (Refusal refusal) {
            if (refusal.status() == 403 || refusal.status() == 404) {
                throw refusal;
            }
            return refused(subject, form, typed, refusal);
        }
    }

    /** What was typed stays, beside what somebody else has published meanwhile. */
    private static RestResponse<String> refused(Subject subject, Form form, Typed typed, Refusal refusal) {
        if (refusal.conflict() instanceof ThreeWay conflict) {
            Subject now = new Subject(
                    subject.id,
                    subject.name,
                    subject.revision,
                    conflict.publishedVersion(),
                    subject.asked,
                    subject.why);
            return page(
                    refusal.status(),
                    now,
                    FormView.of(form, typed, Conflict.told(conflict)),
                    Conflict.of(form, conflict));
        }
        return page(refusal.status(), subject, FormView.of(form, typed, Faults.of(refusal, form)), null);
    }

    private static RestResponse<String> page(int status, Subject subject, FormView form, Conflict meanwhile) {
        return Reply.page(status, Templates.editProposal(subject, form, meanwhile));
    }

    private ProposalView view(UUID id, HttpHeaders headers) {
        return proposals.get(id, headers).getEntity();
    }
}
