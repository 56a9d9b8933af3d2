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
import org.alongside.curation.DecisionOutcomes;
import org.alongside.curation.ReportDecisionResource;
import org.alongside.curation.ReportResource;
import org.alongside.curation.ReportView;
import org.alongside.report.Matter;
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
    private final ReportDecisionResource decisions;

    ReportPages(ReportResource reports, ReportDecisionResource decisions) {
        this.reports = reports;
        this.decisions = decisions;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance reports(
                Page<ReportLine> page, Shown shown, Deciding deciding, SeveralReports several);

        static native TemplateInstance decidedReports(
                List<SeveralReports.Decided> outcomes, boolean upheld, String back);
    }

    /** Which of them a page shows. */
    private record Part(String status, String matter, Page.Wanted wanted) {

        /** What the page showed that a form was on. */
        static Part of(Typed typed) {
            return new Part("open", Tabs.chosen(ReportLine.MATTERS, typed.one("matter")), Shown.from(typed));
        }
    }

    @GET
    public RestResponse<String> reports(
            @QueryParam("status") String status,
            @QueryParam("matter") String matter,
            @Valid @BeanParam Page.Wanted wanted) {
        Part part = new Part(Tabs.chosen(STATUSES, status), Tabs.chosen(ReportLine.MATTERS, matter), wanted);
        return Reply.page(list(part, Deciding.NOTHING, SeveralReports.NONE));
    }

    @POST
    @Path("decisions")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> decideAll(MultivaluedMap<String, String> sent) {
        Typed typed = Typed.sent(sent);
        Part part = Part.of(typed);
        Outcome outcome = Tabs.pressed(Outcome.values(), typed);
        if (outcome == null) {
            return Reply.page(list(part, Deciding.NOTHING, SeveralReports.typed(typed, Faults.NONE)));
        }
        List<ReportLine> shown = lines(part).items();
        try {
            DecisionOutcomes outcomes =
                    decisions.decideAll(SeveralReports.draft(typed, outcome)).getEntity();
            List<SeveralReports.Decided> decided = outcomes.items().stream()
                    .map(one -> SeveralReports.decided(one, shown))
                    .toList();
            String back = PAGE + "?matter=" + part.matter();
            return Reply.page(Templates.decidedReports(decided, outcome == Outcome.upheld, back));
        } catch (Refusal refusal) {
            SeveralReports several = SeveralReports.typed(typed, SeveralReports.faults(refusal));
            return Reply.page(refusal.status(), list(part, Deciding.NOTHING, several));
        }
    }

    @POST
    @Path("{id}")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> decide(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.sent(sent);
        Part part = Part.of(typed);
        Outcome outcome = Tabs.pressed(Outcome.values(), typed);
        List<String> shows = outcome == Outcome.upheld ? typed.all(Deciding.SHOWS) : List.of();
        try {
            ReportDecisionDraft decision = new ReportDecisionDraft(outcome, typed.one(Deciding.REASON), shows);
            return Reply.goTo(
                    PAGE + "?matter=" + part.matter(),
                    said(decisions.decide(id, decision).getEntity(), outcome));
        } catch (Refusal refusal) {
            Deciding deciding = Deciding.refused(id, typed, refusal);
            List<Fault> left = left(id, refusal, lines(part).items());
            return Reply.page(
                    refusal.status(), list(part, left.isEmpty() ? deciding : deciding.with(left), SeveralReports.NONE));
        }
    }

    /** Only what is personal is taken out with the decision itself. */
    private static Said said(ReportView decided, Outcome outcome) {
        if (outcome != Outcome.upheld) {
            return Said.REPORT_DISMISSED;
        }
        if (decided.matter() != Matter.personalData) {
            return Said.REPORT_RIGHT;
        }
        return decided.field() == null ? Said.REPORT_SETTLED : Said.REPORT_UPHELD;
    }

    /** The texts that somebody has yet to change, or to let be seen, each told at its box. */
    private static List<Fault> left(UUID id, Refusal refusal, List<ReportLine> shown) {
        return shown.stream()
                .filter(line -> line.report().id().equals(id) && line.asksWhich())
                .flatMap(
                        line -> refusal.errors().stream()
                                .filter(error -> error.field().equals(Deciding.SHOWS) && error.value() != null)
                                .map(
                                        error -> new Fault(
                                                Deciding.SHOWS + "-" + id + "-" + error.value(),
                                                line.label(error.value())
                                                        + " says what it said. Take out what is personal, or tick that it may be seen.")))
                .toList();
    }

    private TemplateInstance list(Part part, Deciding deciding, SeveralReports several) {
        Shown shown = new Shown(
                Tabs.marked(STATUSES, part.status()),
                Tabs.marked(ReportLine.MATTERS, part.matter()),
                PAGE + "?status=" + part.status() + "&matter=" + part.matter() + "&",
                part.wanted().cursor);
        return Templates.reports(lines(part), shown, deciding, several);
    }

    private Page<ReportLine> lines(Part part) {
        return reports.list(part.status(), part.matter().isEmpty() ? null : part.matter(), part.wanted())
                .getEntity()
                .map(report -> ReportLine.of(report));
    }
}
