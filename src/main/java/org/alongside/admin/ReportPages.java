package org.alongside.admin;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.curation.ReportResource;
import org.alongside.report.ReportDecisionDraft;
import org.alongside.report.ReportDecisionDraft.Outcome;
import org.alongside.shared.Page;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** What anybody says is wrong with entries, and deciding about it. */
@Path("/admin/reports")
@RolesAllowed({Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class ReportPages {

    private static final String PAGE = "/admin/reports";

    private static final List<Choice> STATUSES =
            List.of(Choice.of("open", "To decide"), Choice.of("upheld", "Upheld"), Choice.of("dismissed", "Dismissed"));

    private final ReportResource reports;

    ReportPages(ReportResource reports) {
        this.reports = reports;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance reports(Page<ReportLine> page, Shown shown, Deciding deciding);
    }

    @GET
    public RestResponse<String> reports(
            @QueryParam("status") String status,
            @QueryParam("matter") String matter,
            @Valid @BeanParam Page.Wanted wanted) {
        String reached = Tabs.chosen(STATUSES, status);
        return Reply.page(list(reached, Tabs.chosen(ReportLine.MATTERS, matter), wanted, Deciding.NOTHING));
    }

    @POST
    @Path("{id}")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> decide(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.sent(sent);
        String matter = Tabs.chosen(ReportLine.MATTERS, typed.one("matter"));
        Outcome outcome = Tabs.pressed(Outcome.values(), typed);
        List<String> shows = outcome == Outcome.upheld ? typed.all(Deciding.SHOWS) : List.of();
        try {
            reports.decide(id, new ReportDecisionDraft(outcome, typed.one(Deciding.REASON), shows));
            return Reply.goTo(
                    PAGE + "?matter=" + matter, outcome == Outcome.upheld ? Said.REPORT_UPHELD : Said.REPORT_DISMISSED);
        } catch (Refusal refusal) {
            Deciding deciding = Deciding.refused(id, typed, refusal);
            return Reply.page(refusal.status(), list("open", matter, Shown.from(typed), deciding));
        }
    }

    private TemplateInstance list(String status, String matter, Page.Wanted wanted, Deciding deciding) {
        Page<ReportLine> page = reports.list(status, matter.isEmpty() ? null : matter, wanted)
                .getEntity()
                .map(report -> ReportLine.of(report));
        Shown shown = new Shown(
                Tabs.marked(STATUSES, status),
                Tabs.marked(ReportLine.MATTERS, matter),
                PAGE + "?status=" + status + "&matter=" + matter + "&",
                wanted.cursor);
        return Templates.reports(page, shown, deciding);
    }
}
