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
import org.alongside.curation.ClaimResource;
import org.alongside.organisation.OrganisationResource;
import org.alongside.organisation.OrganisationView;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Saying that an entry is one's own organisation's, on pages. Everybody gets the same answer. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ClaimPages {

    private static final Controls CONTROLS =
            new Controls(List.of(Map.entry("email", List.of("email")), Map.entry("who", List.of("name"))));

    private final ClaimResource claims;
    private final OrganisationResource organisations;
    private final Visits visits;
    private final RoutingContext exchange;

    ClaimPages(ClaimResource claims, OrganisationResource organisations, Visits visits, RoutingContext exchange) {
        this.claims = claims;
        this.organisations = organisations;
        this.visits = visits;
        this.exchange = exchange;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {

        static native TemplateInstance claim(Visit v, Head head, OrganisationView o, ClaimForm form, Faults faults);
    }

    @GET
    @Path("organisations/{id}/claim")
    public RestResponse<String> blank(@PathParam("id") String id, HttpHeaders headers) {
        return form(200, organisations.get(id, headers), ClaimForm.BLANK, Faults.NONE);
    }

    @POST
    @Path("organisations/{id}/claim")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> claim(
            @PathParam("id") String id, MultivaluedMap<String, String> sent, HttpHeaders headers) {
        OrganisationView organisation = organisations.get(id, headers);
        ClaimForm form = ClaimForm.of(Sent.of(sent));
        Visit v = visits.now();
        try {
            String says = claims.claim(form.draft(organisation), headers, exchange)
                    .getEntity()
                    .says();
            Head head = Head.of(v.say("claim.done"), null).unindexed();
            String back = "/organisations/" + organisation.id();
            return Reply.toSomebody(202, IntroductionPages.Templates.done(v, head, back, organisation.name(), says));
        } catch (Refusal refusal) {
            return form(refusal.status(), organisation, form, Faults.of(refusal, "claim", CONTROLS, v));
        }
    }

    private RestResponse<String> form(int status, OrganisationView organisation, ClaimForm form, Faults faults) {
        Visit v = visits.now();
        Head head = Head.of(v.say("claim.title", organisation.name()), null).unindexed();
        return Reply.toSomebody(status, Templates.claim(v, head, organisation, form, faults));
    }
}
