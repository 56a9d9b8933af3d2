package org.alongside.curation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alongside.access.Drafts;
import org.alongside.access.Private;
import org.alongside.access.Role;
import org.alongside.report.Report;
import org.alongside.report.ReportDecisionDraft;
import org.alongside.report.ReportDecisionsDraft;
import org.alongside.shared.Problems;
import org.alongside.shared.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Deciding about what was reported. */
@Path("/api/v1/reports")
@Tag(name = "Reports")
@RolesAllowed({Role.CURATOR, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class ReportDecisionResource {

    private static final String ID = "01990d5e-7c00-7000-8000-000000000002";
    private static final int DONE = 200;

    private final ReportDesk desk;
    private final Drafts drafts;
    private final Remit remit;
    private final SecurityIdentity caller;

    ReportDecisionResource(ReportDesk desk, Drafts drafts, Remit remit, SecurityIdentity caller) {
        this.desk = desk;
        this.drafts = drafts;
        this.remit = remit;
        this.caller = caller;
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideReport",
            summary = "Decides about a report",
            description =
                    "Dismissed, what it hid is shown again. Upheld, the text it names is taken out of the entry where"
                            + " it shows personal data and has not been changed since; 409 when the entry can't be without it."
                            + " Where no text was named, each that is hidden has to have been changed, or to be named in `shows`"
                            + " as one that may be seen as it is; 409 until then, with an error for each that is left.")
    @APIResponse(responseCode = "200", description = "The report as it is now.")
    public RestResponse<ReportView> decide(
            @Parameter(description = "Its id.", example = ID) @PathParam("id") UUID id, ReportDecisionDraft decision) {
        drafts.check(decision);
        Report decided = decided(id, decision);
        return Private.answer(QuarkusTransaction.requiringNew().call(() -> ReportView.from(decided)));
    }

    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideReports",
            summary = "Decides the same about several reports",
            description =
                    "Each by itself: what can't be done about one stops no other. One that hides texts without naming any can be"
                            + " dismissed so; upheld only once each of them has been changed.")
    @APIResponse(responseCode = "200", description = "What came of each, in the order they were sent.")
    public RestResponse<DecisionOutcomes> decideAll(ReportDecisionsDraft draft) {
        drafts.check(draft);
        return Private.answer(new DecisionOutcomes(draft.items().stream()
                .map(item -> outcome(item.id(), draft.each()))
                .toList()));
    }

    private DecisionOutcomes.Outcome outcome(UUID id, ReportDecisionDraft decision) {
        try {
            decided(id, decision);
            return new DecisionOutcomes.Outcome(id, DONE, null);
        } catch (RuntimeException failure) {
            Refusal refusal = Problems.refusal(failure).orElseThrow(() -> failure);
            return new DecisionOutcomes.Outcome(id, refusal.status(), refusal.getMessage());
        }
    }

    private Report decided(UUID id, ReportDecisionDraft decision) {
        Report known = QuarkusTransaction.requiringNew()
                .call(() -> Report.<Report>findByIdOptional(id)
                        .orElseThrow(() -> Refusal.notFound("report", id.toString())));
        remit.check(known.kind(), known.entityId);
        return desk.decide(id, decision, caller.getPrincipal().getName());
    }
}
