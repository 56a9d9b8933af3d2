package org.alongside.introduction;

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
import org.alongside.access.Private;
import org.alongside.access.StrangerLimit;
import org.alongside.letter.Letters;
import org.alongside.letter.LinkView;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Asking to be put in touch, and answering. Nobody needs an account for either. */
@Path("/api/v1/introductions")
@Tag(name = "Introductions")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class IntroductionResource {

    private static final String TOKEN = "NXyWfkKjO3rUbM1q_2pXc0-h7sTzQvLgJdEoRiAaB8m";

    private final Introductions introductions;
    private final IntroductionLinks links;
    private final Letters letters;
    private final StrangerLimit limit;

    IntroductionResource(Introductions introductions, IntroductionLinks links, Letters letters, StrangerLimit limit) {
        this.introductions = introductions;
        this.links = links;
        this.letters = letters;
        this.limit = limit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askForIntroduction",
            summary = "Asks to be put in touch with a champion or an organisation",
            description =
                    "Whoever asks gets a letter with a link to confirm it; only then it is passed on, without addresses,"
                            + " telephone numbers and links in what they wrote. Neither side gets the other's address before"
                            + " both have said yes. 409 when whoever is asked takes no introductions at the moment, 429 when"
                            + " as many of one sender wait as may, or we have written for one place as often as we do within an hour."
                            + " `letter` is `kept` where no mail server is set up.")
    @APIResponse(
            responseCode = "202",
            description = "A letter to confirm it is written to whoever asks.",
            content = @Content(schema = @Schema(implementation = IntroductionAnswer.class)))
    public RestResponse<IntroductionAnswer> ask(IntroductionDraft draft, HttpHeaders headers, RoutingContext exchange) {
        introductions.check(draft);
        limit.count(exchange);
        introductions.ask(draft);
        Language in = Language.of(headers);
        return RestResponse.accepted(IntroductionAnswer.of(
                letters.areSent(),
                in.pick(
                        "We write to the address you gave. Confirm with the link in that letter that it was you; it is passed"
                                + " on then.",
                        "Byddwn yn ysgrifennu i'r cyfeiriad a roesoch. Cadarnhewch gyda'r ddolen yn y llythyr hwnnw mai chi"
                                + " oedd yno; caiff ei drosglwyddo wedyn."),
                in));
    }

    @GET
    @Path("links/{token}")
    @Operation(
            operationId = "getIntroductionLink",
            summary = "What a link in a letter about an introduction is for",
            description =
                    "In plain words, without anybody's address. Looking changes nothing. 410 once it was used, has"
                            + " expired, or nothing is left to be decided.")
    public RestResponse<LinkView> look(
            @Parameter(description = "The last part of the link's address.", example = TOKEN) @PathParam("token")
                    String token,
            HttpHeaders headers) {
        return Private.answer(links.look(token, Language.of(headers)));
    }

    @POST
    @Path("links/{token}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "useIntroductionLink",
            summary = "Confirms, accepts, declines, blocks or pauses, with the link in a letter",
            description =
                    "Once. With `accept` each side gets a letter with how to reach the other: whoever asked what they"
                            + " chose then, whoever was asked what `share` says now. With `decline`, `block` and `pause` the sender"
                            + " is told that nothing comes of it, and not why.")
    @APIResponse(responseCode = "200", description = "Done.")
    public IntroductionAnswer use(
            @Parameter(description = "The last part of the link's address.", example = TOKEN) @PathParam("token")
                    String token,
            IntroductionAnswerDraft draft,
            HttpHeaders headers) {
        Language in = Language.of(headers);
        return IntroductionAnswer.of(letters.areSent(), links.use(token, draft, in), in);
    }
}
