package org.alongside.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.alongside.casestudy.CaseStudiesOfOrganisationResource;
import org.alongside.champion.ChampionsOfOrganisationResource;
import org.alongside.organisation.OrganisationResource;
import org.alongside.organisation.OrganisationView;
import org.alongside.search.MatchParameters;
import org.alongside.search.MatchesResource;
import org.alongside.search.SearchResult;
import org.alongside.shared.Page;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** The page of an organisation: what it says of itself, what its work shows, and how to go on from there. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class OrganisationPage {

    private static final int FEW = 3;
    private static final int NOT_READY = 503;

    private final OrganisationResource organisations;
    private final CaseStudiesOfOrganisationResource caseStudies;
    private final ChampionsOfOrganisationResource champions;
    private final MatchesResource matches;
    private final Studies studies;
    private final People.Finder people;
    private final Profiles profiles;
    private final Visits visits;

    OrganisationPage(
            OrganisationResource organisations,
            CaseStudiesOfOrganisationResource caseStudies,
            ChampionsOfOrganisationResource champions,
            MatchesResource matches,
            Studies studies,
            People.Finder people,
            Profiles profiles,
            Visits visits) {
        this.organisations = organisations;
        this.caseStudies = caseStudies;
        this.champions = champions;
        this.matches = matches;
        this.studies = studies;
        this.people = people;
        this.profiles = profiles;
        this.visits = visits;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {

        static native TemplateInstance organisation(
                Visit v, Head head, Profile o, List<Studies.Line> studies, People people, List<Found.Item> similar);
    }

    @GET
    @Path("organisations/{id}")
    public RestResponse<String> organisation(@PathParam("id") String id, HttpHeaders headers) {
        OrganisationView view = organisations.get(id, headers);
        Visit v = visits.now().on("/organisations/" + view.id());
        People there = people.of(
                view.id(),
                champions.ofOrganisation(id, all(), headers).getEntity().items());
        Profile profile = profiles.of(view, v);
        Head head = Head.of(
                        view.name(), view.summary() == null ? v.say("organisation.about", view.name()) : view.summary())
                .as("profile", LinkedData.of(view, profile, v));
        TemplateInstance page = Templates.organisation(
                v,
                head,
                profile,
                studies.lines(caseStudies.ofOrganisation(id, all(), headers).items(), v.language()),
                there,
                similar(id, headers, v));
        return there.champions().isEmpty() ? Reply.page(page) : Reply.ofSomebody(page);
    }

    /** Nothing while search isn't there: the page is about the organisation itself. */
    private List<Found.Item> similar(String id, HttpHeaders headers, Visit v) {
        try {
            SearchResult best = matches.find(id, MatchParameters.best(FEW), headers);
            return best.items().stream()
                    .map(item -> Found.Item.of(item, v.language()))
                    .toList();
        } catch (Refusal refusal) {
            if (refusal.status() == NOT_READY) {
                return List.of();
            }
            throw refusal;
        }
    }

    private static Page.Wanted all() {
        Page.Wanted all = new Page.Wanted();
        all.limit = Page.LARGEST;
        return all;
    }
}
