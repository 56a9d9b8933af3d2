package org.alongside.pages;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.alongside.letter.OneTimeLinks;
import org.alongside.letter.OneTimeLinks.Standing;
import org.alongside.letter.OneTimeLinks.State;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Where the links in letters lead. Nobody needs an account, a cookie or a script for them: that whoever sends the form has
 * its address shows that it is theirs to send, and who is signed in counts for nothing here.
 */
@Path("/links")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class LinkPages {

    private static final int WRONG = 422;

    private final OneTimeLinks links;
    private final List<LinkErrand> errands;

    LinkPages(OneTimeLinks links, @All List<LinkErrand> errands) {
        this.links = links;
        this.errands = errands;
    }

    @CheckedTemplate(basePath = "links")
    static class Templates {

        static native TemplateInstance ask(LinkFrame around, LinkAsk ask);

        static native TemplateInstance told(LinkFrame around, LinkTold told);
    }

    @GET
    @Path("{token}")
    @Operation(hidden = true)
    public RestResponse<String> open(
            @PathParam("token") String token,
            @QueryParam("lang") String lang,
            @QueryParam("action") String wish,
            HttpHeaders headers) {
        LinkVisit visit = new LinkVisit(token, null, wish, headers, language(lang, headers));
        return with(visit, (errand, known) -> page(200, known, Templates.ask(LinkFrame.of(known), errand.ask(known))));
    }

    @POST
    @Path("{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> answer(
            @PathParam("token") String token,
            @QueryParam("lang") String lang,
            MultivaluedMap<String, String> form,
            HttpHeaders headers) {
        LinkVisit visit = new LinkVisit(token, null, null, headers, language(lang, headers));
        LinkSent sent = LinkSent.of(form);
        return with(visit, (errand, known) -> act(errand, known, sent));
    }

    private static RestResponse<String> act(LinkErrand errand, LinkVisit visit, LinkSent sent) {
        try {
            return page(200, visit, Templates.told(LinkFrame.alone(visit), errand.act(visit, sent)));
        } catch (Refusal refusal) {
            if (refusal.status() != WRONG) {
                throw refusal;
            }
            LinkAsk again = errand.ask(visit).again(sent, refusal.errors());
            if (again.faults().isEmpty()) {
                throw refusal;
            }
            return page(WRONG, visit, Templates.ask(LinkFrame.of(visit), again));
        }
    }

    private RestResponse<String> with(LinkVisit visit, BiFunction<LinkErrand, LinkVisit, RestResponse<String>> doing) {
        Optional<Standing> standing = links.standing(visit.token());
        Optional<LinkErrand> errand = standing.flatMap(found -> errands.stream()
                .filter(known -> known.purposes().contains(found.purpose()))
                .findFirst());
        if (errand.isEmpty()) {
            return over(LinkEnding.UNKNOWN, visit, null);
        }
        LinkVisit known = visit.about(standing.get().purpose());
        try {
            return standing.get().state() == State.WORKS
                    ? doing.apply(errand.get(), known)
                    : over(ended(standing.get()), known, errand.get());
        } catch (Refusal refusal) {
            return over(why(refusal, visit.token()), known, errand.get());
        }
    }

    /** Why nothing came of it: two may have used the link at the same time, or what it was for is over. */
    private LinkEnding why(Refusal refusal, String token) {
        Optional<Standing> now = links.standing(token).filter(standing -> standing.state() != State.WORKS);
        return now.map(LinkPages::ended).orElseGet(() -> switch (refusal.status()) {
            case 404, 410 -> LinkEnding.GONE;
            case 409 -> LinkEnding.NOT_NOW;
            case 429 -> LinkEnding.TOO_OFTEN;
            default -> throw refusal;
        });
    }

    private static LinkEnding ended(Standing standing) {
        return standing.state() == State.USED ? LinkEnding.USED : LinkEnding.EXPIRED;
    }

    private static RestResponse<String> over(LinkEnding ending, LinkVisit visit, LinkErrand errand) {
        String instead = errand == null || ending == LinkEnding.TOO_OFTEN ? null : errand.instead(ending, visit);
        return page(ending.status(), visit, Templates.told(LinkFrame.of(visit), LinkTold.over(ending, visit, instead)));
    }

    private static RestResponse<String> page(int status, LinkVisit visit, TemplateInstance page) {
        return RestResponse.ResponseBuilder.<String>create(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, visit.in().tag())
                .entity(page.render())
                .build();
    }

    private static Language language(String lang, HttpHeaders headers) {
        return lang == null ? Language.of(headers) : Language.of(lang);
    }
}
