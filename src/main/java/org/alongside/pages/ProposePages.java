package org.alongside.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alongside.curation.LookalikeResource;
import org.alongside.curation.LookalikeView;
import org.alongside.curation.Terms;
import org.alongside.curation.VisitorProposals;
import org.alongside.introduction.IntroductionAnswer;
import org.alongside.letter.Letters;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Adding an organisation, on pages: who it could be that is listed already, and then a proposal, confirmed by letter. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ProposePages {

    private static final int UNPROCESSABLE = 422;

    private static final Controls CONTROLS = new Controls(List.of(
            Map.entry("name", List.of("state.name")),
            Map.entry("kind", List.of("state.kind")),
            Map.entry("size", List.of("state.size")),
            Map.entry("summary", List.of("state.summary")),
            Map.entry("website", List.of("state.website")),
            Map.entry("place", List.of("state.areasServed[0]")),
            Map.entry("sector", List.of("state.sectors[0]")),
            Map.entry("role", List.of("state.willingness.statedByRole")),
            Map.entry("purpose", List.of("state.willingness.purpose")),
            Map.entry("email", List.of("email"))));

    private final VisitorProposals proposals;
    private final LookalikeResource lookalikes;
    private final ProposeChoices.Filler choices;
    private final Labels labels;
    private final Letters letters;
    private final Visits visits;
    private final RoutingContext exchange;
    private final Clock clock;

    ProposePages(
            VisitorProposals proposals,
            LookalikeResource lookalikes,
            ProposeChoices.Filler choices,
            Labels labels,
            Letters letters,
            Visits visits,
            RoutingContext exchange,
            Clock clock) {
        this.proposals = proposals;
        this.lookalikes = lookalikes;
        this.choices = choices;
        this.labels = labels;
        this.letters = letters;
        this.visits = visits;
        this.exchange = exchange;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {

        static native TemplateInstance propose(
                Visit v, Head head, ProposeForm form, ProposeChoices choices, Faults faults);

        static native TemplateInstance alike(Visit v, Head head, List<LookalikeView> alike, List<Asked.Hidden> typed);
    }

    @GET
    @Path("propose")
    public RestResponse<String> blank() {
        Visit v = visits.now();
        return Reply.page(propose(v, ProposeForm.of(Sent.NOTHING), Faults.NONE));
    }

    @POST
    @Path("propose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> propose(MultivaluedMap<String, String> sent, HttpHeaders headers) {
        Visit v = visits.now();
        ProposeForm form = ProposeForm.of(Sent.of(sent));
        List<LookalikeView> alike = form.another() ? List.of() : alike(form, headers);
        if (!alike.isEmpty()) {
            Head head = Head.of(v.say("alike.title"), null).unindexed();
            return Reply.toSomebody(200, Templates.alike(v, head, alike, form.hidden()));
        }
        try {
            handIn(form, v);
        } catch (Refusal refusal) {
            Faults faults = Faults.of(refusal, "propose", CONTROLS, v);
            return Reply.toSomebody(refusal.status(), propose(v, form, faults));
        }
        Head head = Head.of(v.say("introduction.done"), null).unindexed();
        String says = IntroductionAnswer.of(letters.areSent(), v.say("propose.next"), v.language())
                .says();
        return Reply.toSomebody(202, IntroductionPages.Templates.done(v, head, "/", "Alongside", says));
    }

    private void handIn(ProposeForm form, Visit v) {
        try {
            proposals.propose(
                    form.draft(area(form), LocalDate.now(clock)),
                    new Terms(),
                    new VisitorProposals.Coming(v.language(), exchange));
        } catch (JsonProcessingException withoutSlips) {
            throw new IllegalStateException(withoutSlips);
        }
    }

    /** Who is listed that it could be; nobody while what was typed breaks a rule, which is said of the whole form. */
    private List<LookalikeView> alike(ProposeForm form, HttpHeaders headers) {
        try {
            return lookalikes.lookalikes(form.likeness(area(form)), headers).items();
        } catch (Refusal refusal) {
            if (refusal.status() == UNPROCESSABLE) {
                return List.of();
            }
            throw refusal;
        }
    }

    private String area(ProposeForm form) {
        String code = labels.areaCode(form.place());
        return code == null ? form.place() : code;
    }

    private TemplateInstance propose(Visit v, ProposeForm form, Faults faults) {
        Head head = Head.of(v.say("propose.title"), v.say("propose.how"));
        Head shown = faults.all().isEmpty() ? head : head.unindexed();
        return Templates.propose(v, shown, form, choices.of(form, v.language()), faults);
    }
}
