package org.alongside.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.alongside.curation.ReportResource;
import org.alongside.curation.ReportView;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Saying that something is wrong with an entry, on pages. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ReportPages {

    private static final Controls CONTROLS = Controls.named("matter", "field", "text", "email");

    private final ReportResource reports;
    private final Reported.Finder entries;
    private final Visits visits;
    private final RoutingContext exchange;

    ReportPages(ReportResource reports, Reported.Finder entries, Visits visits, RoutingContext exchange) {
        this.reports = reports;
        this.entries = entries;
        this.visits = visits;
        this.exchange = exchange;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {

        static native TemplateInstance report(Visit v, Head head, Reported entry, ReportForm form, Faults faults);
    }

    @GET
    @Path("organisations/{id}/report")
    public RestResponse<String> aboutOrganisation(@PathParam("id") String id, HttpHeaders headers) {
        return form(200, entries.find("organisations", id, headers), ReportForm.BLANK, Faults.NONE);
    }

    @POST
    @Path("organisations/{id}/report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> reportOrganisation(
            @PathParam("id") String id, MultivaluedMap<String, String> sent, HttpHeaders headers) {
        return report(entries.find("organisations", id, headers), ReportForm.of(Sent.of(sent)), headers);
    }

    @GET
    @Path("case-studies/{id}/report")
    public RestResponse<String> aboutCaseStudy(@PathParam("id") String id, HttpHeaders headers) {
        return form(200, entries.find("case-studies", id, headers), ReportForm.BLANK, Faults.NONE);
    }

    @POST
    @Path("case-studies/{id}/report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> reportCaseStudy(
            @PathParam("id") String id, MultivaluedMap<String, String> sent, HttpHeaders headers) {
        return report(entries.find("case-studies", id, headers), ReportForm.of(Sent.of(sent)), headers);
    }

    @GET
    @Path("champions/{id}/report")
    public RestResponse<String> aboutChampion(@PathParam("id") String id, HttpHeaders headers) {
        return form(200, entries.find("champions", id, headers), ReportForm.BLANK, Faults.NONE);
    }

    @POST
    @Path("champions/{id}/report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> reportChampion(
            @PathParam("id") String id, MultivaluedMap<String, String> sent, HttpHeaders headers) {
        return report(entries.find("champions", id, headers), ReportForm.of(Sent.of(sent)), headers);
    }

    private RestResponse<String> report(Reported entry, ReportForm form, HttpHeaders headers) {
        Visit v = visits.now();
        try {
            ReportView.Receipt receipt =
                    reports.report(form.draft(entry), headers, exchange).getEntity();
            Head head = Head.of(v.say("report.done"), null).unindexed();
            return Reply.toSomebody(
                    202, IntroductionPages.Templates.done(v, head, entry.path(), entry.name(), receipt.says()));
        } catch (Refusal refusal) {
            Faults faults = Faults.of(refusal, "report", CONTROLS, v);
            return form(refusal.status(), entry, form, faults);
        }
    }

    private RestResponse<String> form(int status, Reported entry, ReportForm form, Faults faults) {
        Visit v = visits.now();
        Head head = Head.of(v.say("report.title", entry.name()), null).unindexed();
        return Reply.toSomebody(status, Templates.report(v, head, entry, form, faults));
    }
}
