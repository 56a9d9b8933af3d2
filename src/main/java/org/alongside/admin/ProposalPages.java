package org.alongside.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
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
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** One proposal: what it changes, what to look at, and deciding about it. */
@Path("/admin/proposals")
@RolesAllowed({Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class ProposalPages {

    private final ProposalResource proposals;
    private final DecisionResource decisions;
    private final ProposalReader reader;
    private final Forms forms;
    private final SecurityIdentity caller;

    ProposalPages(
            ProposalResource proposals,
            DecisionResource decisions,
            ProposalReader reader,
            Forms forms,
            SecurityIdentity caller) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.reader = reader;
        this.forms = forms;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance proposal(Proposed proposed, Standing standing, Written written, Faults faults);
    }

    /** What was typed about a proposal. */
    record Written(String comment, PublicWhy why, String question, String reason) {

        static Written of(ProposalView view, Typed typed) {
            return new Written(
                    typed.raw("comment"), PublicWhy.of(view, typed), typed.raw("question"), typed.raw("reason"));
        }
    }

    /** Their own, where somebody else decides, has a page of its own. */
    @GET
    @Path("{id}")
    public RestResponse<String> proposal(@PathParam("id") UUID id, HttpHeaders headers) {
        return proposals.get(id, headers).getEntity().review() == null
                ? Reply.goTo("/admin/my-proposals/" + id)
                : Reply.page(page(id, new Typed(), Faults.NONE, headers));
    }

    @POST
    @Path("{id}/claim")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> claim(@PathParam("id") UUID id, HttpHeaders headers) {
        try {
            decisions.claim(id);
            return Reply.goTo("/admin/proposals/" + id, Said.CLAIMED);
        } catch (Refusal refusal) {
            return refused(id, new Typed(), refusal, headers);
        }
    }

    @POST
    @Path("{id}/release")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> release(@PathParam("id") UUID id, HttpHeaders headers) {
        try {
            decisions.release(id);
            return Reply.goTo("/admin/proposals/" + id, Said.RELEASED);
        } catch (Refusal refusal) {
            return refused(id, new Typed(), refusal, headers);
        }
    }

    @POST
    @Path("{id}/approve")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> approve(
            @PathParam("id") UUID id, MultivaluedMap<String, String> sent, HttpHeaders headers)
            throws JsonProcessingException {
        Typed typed = Typed.sent(sent);
        ProposalView view = proposals.get(id, headers).getEntity();
        Integer base = typed.number("_base");
        JsonNode state = base != null && Standing.isChosen(view)
                ? Conflict.settled(view.review().conflict(), typed)
                : null;
        DecisionDraft draft = new DecisionDraft(
                Decision.APPROVE,
                typed.one("comment"),
                null,
                PublicWhy.sent(typed),
                state,
                base,
                typed.number("_revision"));
        return decide(id, draft, typed, headers);
    }

    @POST
    @Path("{id}/return")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> giveBack(
            @PathParam("id") UUID id, MultivaluedMap<String, String> sent, HttpHeaders headers)
            throws JsonProcessingException {
        Typed typed = Typed.sent(sent);
        DecisionDraft draft = new DecisionDraft(
                Decision.RETURN, null, typed.one("question"), null, null, null, typed.number("_revision"));
        return decide(id, draft, typed, headers);
    }

    @POST
    @Path("{id}/reject")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> reject(
            @PathParam("id") UUID id, MultivaluedMap<String, String> sent, HttpHeaders headers)
            throws JsonProcessingException {
        Typed typed = Typed.sent(sent);
        DecisionDraft draft = new DecisionDraft(
                Decision.REJECT, typed.one("reason"), null, null, null, null, typed.number("_revision"));
        return decide(id, draft, typed, headers);
    }

    private RestResponse<String> decide(UUID id, DecisionDraft draft, Typed typed, HttpHeaders headers)
            throws JsonProcessingException {
        try {
            decisions.decide(id, draft, new Terms(), headers);
            return Reply.goTo("/admin/proposals", said(draft.decision()));
        } catch (Refusal refusal) {
            return refused(id, typed, refusal, headers);
        }
    }

    /** Shows the proposal as it is now, and why nothing came of what was pressed. */
    private RestResponse<String> refused(UUID id, Typed typed, Refusal refusal, HttpHeaders headers) {
        if (refusal.status() == 403 || refusal.status() == 404) {
            throw refusal;
        }
        Form form = forms.of(proposals.get(id, headers).getEntity().kind());
        return Reply.page(refusal.status(), page(id, typed, faults(refusal, form), headers));
    }

    private TemplateInstance page(UUID id, Typed typed, Faults faults, HttpHeaders headers) {
        ProposalView view = proposals.get(id, headers).getEntity();
        Standing standing =
                Standing.of(view, forms.of(view.kind()), caller.getPrincipal().getName());
        return Templates.proposal(reader.read(view), standing, Written.of(view, typed), faults);
    }

    /** What is wrong with what was typed leads to where it was typed. */
    private static Faults faults(Refusal refusal, Form form) {
        if (refusal.conflict() instanceof ThreeWay conflict) {
            return Conflict.told(conflict);
        }
        return refusal.errors().stream()
                        .anyMatch(error ->
                                error.field().equals("reason") || error.field().equals("question"))
                ? new Faults(refusal.errors().stream()
                        .map(error -> Fault.of(error.field(), "The " + error.field(), error.message()))
                        .toList())
                : Faults.of(refusal, form).unlinked();
    }

    private static Said said(Decision decision) {
        return switch (decision) {
            case APPROVE -> Said.APPROVED;
            case RETURN -> Said.RETURNED;
            case REJECT -> Said.REJECTED;
        };
    }
}
