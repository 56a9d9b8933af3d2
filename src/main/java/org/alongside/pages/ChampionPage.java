package org.alongside.pages;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.Set;
import java.util.UUID;
import org.alongside.champion.ChampionResource;
import org.alongside.champion.ChampionView;
import org.alongside.change.EntityKind;
import org.alongside.introduction.Introductions;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationView;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Barrier;
import org.alongside.vocabulary.ChampionOffer;
import org.alongside.vocabulary.Format;
import org.jboss.resteasy.reactive.RestResponse;

/** The page of a champion: what they will do for others. How to reach them is never on it, nor may search engines keep it. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ChampionPage {

    private final ChampionResource champions;
    private final Introductions introductions;
    private final Labels labels;
    private final Visits visits;

    ChampionPage(ChampionResource champions, Introductions introductions, Labels labels, Visits visits) {
        this.champions = champions;
        this.introductions = introductions;
        this.labels = labels;
        this.visits = visits;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {

        static native TemplateInstance champion(Visit v, Head head, Person p);
    }

    /**
     * A champion with what their codes mean.
     *
     * @param asked whether they may be asked now
     * @param organisation what the organisation is called whose champion they are; null for none
     */
    record Person(
            ChampionView it,
            boolean asked,
            String organisation,
            List<Labels.Label> offers,
            List<Labels.Label> barriers,
            List<Labels.Label> areas,
            List<Labels.Label> formats,
            List<String> languages) {}

    @GET
    @Path("champions/{id}")
    public RestResponse<String> champion(@PathParam("id") UUID id, HttpHeaders headers) {
        ChampionView view = champions.get(id, headers).getEntity();
        Visit v = visits.now();
        Head head = Head.of(view.displayName(), v.say("champion.about")).unindexed();
        return Reply.ofSomebody(Templates.champion(v, head, person(view, v.language())));
    }

    private Person person(ChampionView c, Language language) {
        return new Person(
                c,
                introductions.areTaken(EntityKind.CHAMPION, c.id()),
                organisation(c.organisation(), language),
                Labels.terms(ChampionOffer.class, c.offers(), language),
                Labels.terms(Barrier.class, c.barriers(), language),
                labels.areas(c.areas(), language),
                Labels.terms(Format.class, c.formats(), language),
                Labels.languages(c.languages(), language));
    }

    private static String organisation(UUID id, Language language) {
        return id == null
                ? null
                : QuarkusTransaction.requiringNew()
                        .call(() -> Organisation.findByIds(Set.of(id)).stream()
                                .filter(found -> found.isListed())
                                .map(found ->
                                        OrganisationView.from(found, language).name())
                                .findFirst()
                                .orElse(null));
    }
}
