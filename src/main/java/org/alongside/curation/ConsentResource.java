package org.alongside.curation;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.alongside.access.Drafts;
import org.alongside.access.Private;
import org.alongside.champion.Champion;
import org.alongside.champion.Consents;
import org.alongside.letter.LinkView;
import org.alongside.letter.OneTimeLinks;
import org.alongside.letter.OneTimeLinks.Link;
import org.alongside.letter.TokenDraft;
import org.alongside.proposal.Author;
import org.alongside.proposal.Withdrawals;
import org.alongside.report.HiddenField;
import org.alongside.shared.Language;
import org.alongside.shared.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What champions decide about their own entry, with the links in the letters they get. Nobody needs an account for it. */
@Path("/api/v1/consents")
@Tag(name = "Champions")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ConsentResource {

    private static final Author CHAMPION = new Author("the champion", Author.Origin.API);
    private static final Map<String, String> ACTIONS = Map.of(Consents.WITHDRAW, "withdraw", Consents.RENEW, "renew");

    private final OneTimeLinks links;
    private final Withdrawals withdrawals;
    private final Consents consents;
    private final Drafts drafts;

    ConsentResource(OneTimeLinks links, Withdrawals withdrawals, Consents consents, Drafts drafts) {
        this.links = links;
        this.withdrawals = withdrawals;
        this.consents = consents;
        this.drafts = drafts;
    }

    @GET
    @Path("links/{token}")
    @Transactional
    @Operation(
            operationId = "getConsentLink",
            summary = "What a link in a letter to a champion is for",
            description =
                    "Looking changes nothing. 410 once it was used, has expired, the champion is not listed, or is reached at"
                            + " another address.")
    public RestResponse<LinkView> look(
            @Parameter(
                            description = "The last part of the link's address.",
                            example = "NXyWfkKjO3rUbM1q_2pXc0-h7sTzQvLgJdEoRiAaB8m")
                    @PathParam("token")
                    String token,
            HttpHeaders headers) {
        Link link = links.peek(token);
        if (!ACTIONS.containsKey(link.purpose())) {
            throw Refusal.notFound("link", "like this");
        }
        consents.checkMailbox(link);
        Language in = Language.of(headers);
        String name = Champion.visible(link.subject()).shown(HiddenField.words(in)).displayName;
        String says = link.purpose().equals(Consents.WITHDRAW)
                ? in.pick(
                        "You are listed as " + name
                                + ". With this link you are taken off at once, and your name is deleted.",
                        "Rydych chi wedi'ch rhestru fel " + name
                                + ". Gyda'r ddolen hon cewch eich tynnu oddi ar y rhestr ar unwaith, a chaiff eich enw ei"
                                + " ddileu.")
                : in.pick(
                        "You are listed as " + name + ". With this link you stay for two more years.",
                        "Rydych chi wedi'ch rhestru fel " + name
                                + ". Gyda'r ddolen hon byddwch yn aros am ddwy flynedd arall.");
        return Private.answer(
                new LinkView(link.purpose(), List.of(says), List.of(ACTIONS.get(link.purpose())), link.expiresAt()));
    }

    @POST
    @Path("withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "withdrawConsent",
            summary = "Takes a champion off who no longer agrees, with the link they got",
            description =
                    "For good: their name, how to reach them and all they said is deleted, also from earlier versions.")
    @APIResponse(responseCode = "200", description = "Taken off.")
    public LinkView.Used withdraw(TokenDraft draft, HttpHeaders headers) {
        drafts.check(draft);
        Link link = links.use(draft.token(), Consents.WITHDRAW);
        consents.checkMailbox(link);
        withdrawals.withdraw(link.subject(), CHAMPION, "consent was taken back");
        return new LinkView.Used(Language.of(headers)
                .pick(
                        "You are no longer listed. Your name and how to reach you have been deleted.",
                        "Nid ydych chi ar y rhestr mwyach. Mae eich enw a sut i'ch cyrraedd wedi'u dileu."));
    }

    @POST
    @Path("renewals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "renewConsent",
            summary = "Has a champion stay for two more years, with the link they got",
            description = "The letter with the link comes thirty days before their consent ends.")
    @APIResponse(responseCode = "200", description = "They stay.")
    public LinkView.Used renew(TokenDraft draft, HttpHeaders headers) {
        drafts.check(draft);
        Link link = links.use(draft.token(), Consents.RENEW);
        consents.checkMailbox(link);
        consents.renew(link.subject());
        return new LinkView.Used(Language.of(headers)
                .pick(
                        "Thank you. You stay listed for two more years.",
                        "Diolch. Byddwch yn aros ar y rhestr am ddwy flynedd arall."));
    }
}
