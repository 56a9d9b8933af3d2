package org.alongside.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.curation.AnswerDraft;
import org.alongside.curation.ProposalFilter;
import org.alongside.curation.ProposalResource;
import org.alongside.shared.Page;
import org.alongside.shared.Problem.FieldError;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** What somebody has proposed: how far it has come, what they are asked about it, and taking it back. */
@Path("/admin/my-proposals")
@RolesAllowed({Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class OwnProposalPages {

    private static final List<Choice> STATUSES = List.of(
            Choice.of("waiting,returned", "Not decided yet"), Choice.of("approved,rejected,withdrawn", "Decided"));

    private final ProposalResource proposals;
    private final ProposalReader reader;
    private final Reach reach;
    private final SecurityIdentity caller;

    OwnProposalPages(ProposalResource proposals, ProposalReader reader, Reach reach, SecurityIdentity caller) {
        this.proposals = proposals;
        this.reader = reader;
        this.reach = reach;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance ownProposals(Page<QueueLine> page, List<Choice> statuses, String path);

        static native TemplateInstance ownProposal(Proposed proposed, String entry, String answer, Faults faults);
    }

    @GET
    @Transactional
    public RestResponse<String> proposals(@QueryParam("status") String status, @Valid @BeanParam Page.Wanted wanted) {
        if (Section.QUEUE.isFor(caller)) {
            return Reply.goTo("/admin/proposals");
        }
        Choice chosen = STATUSES.stream()
                .filter(choice -> choice.code().equals(status))
                .findFirst()
                .orElse(STATUSES.get(0));
        ProposalFilter filter = ProposalFilter.of(name -> name.equals("status") ? chosen.code() : null);
        Page<QueueLine> page = proposals
                .list(filter, wanted)
                .getEntity()
                .map(line -> QueueLine.of(line, caller.getPrincipal().getName()));
        List<Choice> statuses =
                STATUSES.stream().map(choice -> choice.chosen(choice == chosen)).toList();
        return Reply.page(Templates.ownProposals(page, statuses, "/admin/my-proposals?status=" + chosen.code() + "&"));
    }

    @GET
    @Path("{id}")
    public RestResponse<String> proposal(@PathParam("id") UUID id, HttpHeaders headers) {
        Proposed own = read(id, headers);
        return own.view().review() != null
                ? Reply.goTo("/admin/proposals/" + id)
                : Reply.page(page(own, "", Faults.NONE));
    }

    @POST
    @Path("{id}/answer")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> answer(
            @PathParam("id") UUID id, MultivaluedMap<String, String> sent, HttpHeaders headers)
            throws JsonProcessingException {
        String answer = Typed.sent(sent).raw("answer");
        try {
            proposals.answer(id, new AnswerDraft(answer, null, null), headers);
            return Reply.goTo("/admin/my-proposals", Said.ANSWERED);
        } catch (Refusal refusal) {
            return refused(id, answer, refusal, headers);
        }
    }

    @POST
    @Path("{id}/withdraw")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> withdraw(@PathParam("id") UUID id, HttpHeaders headers) {
        try {
            proposals.withdraw(id);
            return Reply.goTo("/admin/my-proposals", Said.TAKEN_BACK);
        } catch (Refusal refusal) {
            return refused(id, "", refusal, headers);
        }
    }

    private RestResponse<String> refused(UUID id, String answer, Refusal refusal, HttpHeaders headers) {
        if (refusal.status() == 404) {
            throw refusal;
        }
        List<FieldError> errors = refusal.errors();
        Faults faults = new Faults(
                errors.isEmpty()
                        ? List.of(Fault.general(refusal.getMessage()))
                        : errors.stream()
                                .map(error -> Fault.of("answer", "The answer", error.message()))
                                .toList());
        return Reply.page(refusal.status(), page(read(id, headers), answer, faults));
    }

    private TemplateInstance page(Proposed own, String answer, Faults faults) {
        return Templates.ownProposal(own, reach.page(own.view().target()), answer, faults);
    }

    private Proposed read(UUID id, HttpHeaders headers) {
        return reader.read(proposals.get(id, headers).getEntity());
    }
}
