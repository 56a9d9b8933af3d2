package org.alongside.curation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.access.Drafts;
import org.alongside.access.Private;
import org.alongside.access.Role;
import org.alongside.access.StrangerLimit;
import org.alongside.change.EntityKind;
import org.alongside.claim.Claiming;
import org.alongside.claim.Claims;
import org.alongside.claim.EntryClaim;
import org.alongside.claim.EntryClaimDecisionDraft;
import org.alongside.claim.EntryClaimDraft;
import org.alongside.claim.EntryClaimList;
import org.alongside.introduction.IntroductionAnswer;
import org.alongside.letter.Letters;
import org.alongside.shared.Language;
import org.alongside.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Entries, claimed by the organisations they are about. */
@Path("/api/v1/claims")
@Tag(name = "Claims", description = "How an organisation gets to look after its own entry.")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimResource {

    private static final String ID = "01990d5e-7c00-7000-8000-000000000003";

    private final Claiming claiming;
    private final Claims claims;
    private final StrangerLimit limit;
    private final Letters letters;
    private final Drafts drafts;
    private final Remit remit;
    private final SecurityIdentity caller;

    ClaimResource(
            Claiming claiming,
            Claims claims,
            StrangerLimit limit,
            Letters letters,
            Drafts drafts,
            Remit remit,
            SecurityIdentity caller) {
        this.claiming = claiming;
        this.claims = claims;
        this.limit = limit;
        this.letters = letters;
        this.drafts = drafts;
        this.remit = remit;
        this.caller = caller;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "claimEntry",
            summary = "Says that an entry is one's own organisation's",
            description =
                    "An address at the organisation's own domain, or the one on record, gets a letter with a link that"
                            + " works once, within seven days; about others somebody decides. The answer is the same whichever it"
                            + " was, so that nobody learns from it which address is on record.")
    @APIResponse(
            responseCode = "202",
            description = "Taken in.",
            content = @Content(schema = @Schema(implementation = EntryClaimView.Receipt.class)))
    public RestResponse<EntryClaimView.Receipt> claim(
            EntryClaimDraft draft, HttpHeaders headers, RoutingContext exchange) {
        drafts.check(draft);
        limit.count(exchange);
        Language in = Language.of(headers);
        claiming.make(draft, in);
        String says = in.pick(
                "Thank you. If we can see from this address that you belong to the organisation, you get a letter there"
                        + " within minutes. If not, somebody decides, and writes to you then.",
                "Diolch. Os gallwn weld o'r cyfeiriad hwn eich bod yn perthyn i'r sefydliad, cewch lythyr yno o fewn"
                        + " munudau. Os na, bydd rhywun yn penderfynu, ac yn ysgrifennu atoch bryd hynny.");
        return RestResponse.accepted(
                new EntryClaimView.Receipt(letters.areSent() ? says : says + " " + IntroductionAnswer.kept(in)));
    }

    @GET
    @RolesAllowed({Role.CURATOR, Role.ADMIN})
    @Transactional
    @Operation(
            operationId = "listClaims",
            summary = "Claims, from the oldest to the newest",
            description =
                    "A curator for some areas gets what is about entries there. Who claimed is deleted 90 days after it"
                            + " was settled.")
    public RestResponse<Page<EntryClaimView>> list(
            @Parameter(
                            description = "Only those that have come this far.",
                            schema =
                                    @Schema(
                                            enumeration = {"waiting", "invited", "used", "refused"},
                                            defaultValue = "waiting"),
                            example = "waiting")
                    @QueryParam("status")
                    @DefaultValue("waiting")
                    @Pattern(regexp = "waiting|invited|used|refused", message = "is waiting, invited, used or refused")
                    String status,
            @Valid @BeanParam Page.Wanted wanted) {
        EntryClaim.Status reached = EntryClaim.Status.valueOf(status.toUpperCase(Locale.ROOT));
        List<EntryClaim> rows =
                EntryClaimList.after(wanted.after(), List.of(reached), remit.within(), wanted.limit + 1);
        return Private.answer(wanted.page(rows, row -> row.id).map(EntryClaimView::from));
    }

    @POST
    @Path("{id}/decision")
    @RolesAllowed({Role.CURATOR, Role.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideClaim",
            summary = "Decides about a claim that waits",
            description =
                    "Approved, they get the link; refused, the reason. Where people sign in elsewhere, they are let in"
                            + " there: approving answers 409.")
    @APIResponse(responseCode = "200", description = "The claim as it is now.")
    public RestResponse<EntryClaimView> decide(
            @Parameter(description = "Its id.", example = ID) @PathParam("id") UUID id,
            EntryClaimDecisionDraft decision) {
        drafts.check(decision);
        EntryClaim known = QuarkusTransaction.requiringNew().call(() -> EntryClaim.known(id));
        remit.check(EntityKind.ORGANISATION, known.organisationId);
        EntryClaim decided = claims.decide(id, decision, caller.getPrincipal().getName());
        return Private.answer(QuarkusTransaction.requiringNew().call(() -> EntryClaimView.from(decided)));
    }
}
