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
import java.util.UUID;
import org.alongside.champion.ChampionResource;
import org.alongside.champion.ChampionView;
import org.alongside.change.EntityKind;
import org.alongside.introduction.IntroductionAnswer;
import org.alongside.introduction.IntroductionDraft;
import org.alongside.introduction.IntroductionResource;
import org.alongside.introduction.Introductions;
import org.alongside.organisation.OrganisationResource;
import org.alongside.organisation.OrganisationView;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Asking to be put in touch, on pages. The forms lean on nothing a browser holds, so that none of them needs to be told from a
 * forged one; what comes from another site is refused at the door.
 */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class IntroductionPages {

    private static final Controls CONTROLS = new Controls(List.of(
            Map.entry("name", List.of("from.name")),
            Map.entry("organisation", List.of("from.organisation")),
            Map.entry("email", List.of("from.email")),
            Map.entry("about", List.of("about")),
            Map.entry("phone", List.of("share", "share.phone"))));

    private final IntroductionResource introductions;
    private final Introductions taken;
    private final OrganisationResource organisations;
    private final ChampionResource champions;
    private final Visits visits;
    private final RoutingContext exchange;

    IntroductionPages(
            IntroductionResource introductions,
            Introductions taken,
            OrganisationResource organisations,
            ChampionResource champions,
            Visits visits,
            RoutingContext exchange) {
        this.introductions = introductions;
        this.taken = taken;
        this.organisations = organisations;
        this.champions = champions;
        this.visits = visits;
        this.exchange = exchange;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {

        static native TemplateInstance introduction(
                Visit v, Head head, Receiver to, IntroductionForm form, Faults faults);

        static native TemplateInstance done(Visit v, Head head, String back, String name, String says);
    }

    /**
     * Whom somebody would like to be put in touch with.
     *
     * @param path of the page of the entry
     * @param asked whether they may be asked now
     */
    record Receiver(String name, String path, boolean asked, IntroductionDraft.To to) {}

    @GET
    @Path("organisations/{id}/introduction")
    public RestResponse<String> toOrganisation(@PathParam("id") String id, HttpHeaders headers) {
        return blank(organisation(id, headers));
    }

    @POST
    @Path("organisations/{id}/introduction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> askOrganisation(
            @PathParam("id") String id, MultivaluedMap<String, String> sent, HttpHeaders headers) {
        return ask(organisation(id, headers), IntroductionForm.of(Sent.of(sent)), headers);
    }

    @GET
    @Path("champions/{id}/introduction")
    public RestResponse<String> toChampion(@PathParam("id") UUID id, HttpHeaders headers) {
        return blank(champion(id, headers));
    }

    @POST
    @Path("champions/{id}/introduction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> askChampion(
            @PathParam("id") UUID id, MultivaluedMap<String, String> sent, HttpHeaders headers) {
        return ask(champion(id, headers), IntroductionForm.of(Sent.of(sent)), headers);
    }

    /** Nobody fills a form in to be told that it leads nowhere. */
    private RestResponse<String> blank(Receiver to) {
        if (to.asked()) {
            return form(200, to, IntroductionForm.BLANK, Faults.NONE);
        }
        Visit v = visits.now();
        Head head = Head.of(v.say("introduction.title", to.name()), null).unindexed();
        return Reply.toSomebody(200, Templates.done(v, head, to.path(), to.name(), v.say("introduction.nobody")));
    }

    private RestResponse<String> ask(Receiver to, IntroductionForm form, HttpHeaders headers) {
        Visit v = visits.now();
        try {
            IntroductionAnswer answer = introductions
                    .ask(form.draft(to.to(), v.language()), headers, exchange)
                    .getEntity();
            Head head = Head.of(v.say("introduction.done", to.name()), null).unindexed();
            return Reply.toSomebody(202, Templates.done(v, head, to.path(), to.name(), answer.says()));
        } catch (Refusal refusal) {
            return form(refusal.status(), to, form, Faults.of(refusal, "introduction", CONTROLS, v));
        }
    }

    private RestResponse<String> form(int status, Receiver to, IntroductionForm form, Faults faults) {
        Visit v = visits.now();
        Head head = Head.of(v.say("introduction.title", to.name()), null).unindexed();
        return Reply.toSomebody(status, Templates.introduction(v, head, to, form, faults));
    }

    private Receiver organisation(String id, HttpHeaders headers) {
        OrganisationView view = organisations.get(id, headers);
        return new Receiver(
                view.name(),
                "/organisations/" + view.id(),
                taken.areTaken(EntityKind.ORGANISATION, view.id()),
                new IntroductionDraft.To(null, view.id().toString()));
    }

    private Receiver champion(UUID id, HttpHeaders headers) {
        ChampionView view = champions.get(id, headers).getEntity();
        return new Receiver(
                view.displayName(),
                "/champions/" + id,
                taken.areTaken(EntityKind.CHAMPION, id),
                new IntroductionDraft.To(id, null));
    }
}
