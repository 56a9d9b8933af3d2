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
import java.util.List;
import java.util.Map;
import org.alongside.curation.ReportResource;
import org.alongside.organisation.OrganisationResource;
import org.alongside.organisation.OrganisationView;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Saying in one's own words what an organisation's entry should say instead. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ChangePages {

    private static final Controls CONTROLS =
            new Controls(List.of(Map.entry("wrong", List.of("text")), Map.entry("email", List.of("email"))));

    private final ReportResource reports;
    private final OrganisationResource organisations;
    private final Visits visits;
    private final RoutingContext exchange;

    ChangePages(ReportResource reports, OrganisationResource organisations, Visits visits, RoutingContext exchange) {
        this.reports = reports;
        this.organisations = organisations;
        this.visits = visits;
        this.exchange = exchange;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {

        static native TemplateInstance change(Visit v, Head head, OrganisationView o, ChangeForm form, Faults faults);
    }

    @GET
    @Path("organisations/{id}/change")
    public RestResponse<String> blank(@PathParam("id") String id, HttpHeaders headers) {
        return form(200, organisations.get(id, headers), ChangeForm.BLANK, Faults.NONE);
    }

    @POST
    @Path("organisations/{id}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> change(
            @PathParam("id") String id, MultivaluedMap<String, String> sent, HttpHeaders headers) {
        OrganisationView organisation = organisations.get(id, headers);
        ChangeForm form = ChangeForm.of(Sent.of(sent));
        Visit v = visits.now();
        try {
            String says = reports.report(form.draft(organisation, v), headers, exchange)
                    .getEntity()
                    .says();
            Head head = Head.of(v.say("report.done"), null).unindexed();
            String back = "/organisations/" + organisation.id();
            return Reply.toSomebody(202, IntroductionPages.Templates.done(v, head, back, organisation.name(), says));
        } catch (Refusal refusal) {
            return form(refusal.status(), organisation, form, Faults.of(refusal, "change", CONTROLS, v));
        }
    }

    private RestResponse<String> form(int status, OrganisationView organisation, ChangeForm form, Faults faults) {
        Visit v = visits.now();
        Head head = Head.of(v.say("change.title", organisation.name()), null).unindexed();
        return Reply.toSomebody(status, Templates.change(v, head, organisation, form, faults));
    }
}
