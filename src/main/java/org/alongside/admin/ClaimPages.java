package org.alongside.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.claim.EntryClaimDecisionDraft;
import org.alongside.claim.EntryClaimDecisionDraft.Outcome;
import org.alongside.curation.ClaimResource;
import org.alongside.curation.EntryClaimView;
import org.alongside.shared.Page;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Who says that an entry is their organisation's, and deciding about it. */
@Path("/admin/claims")
@RolesAllowed({Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class ClaimPages {

    private static final String PAGE = "/admin/claims";

    private static final List<Choice> STATUSES = List.of(
            Choice.of("waiting", "To decide"),
            Choice.of("invited", "Have a link"),
            Choice.of("used", "Look after it"),
            Choice.of("refused", "Refused"));

    private final ClaimResource claims;

    ClaimPages(ClaimResource claims) {
        this.claims = claims;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance claims(Page<EntryClaimView> page, Shown shown, Deciding deciding);
    }

    @GET
    public RestResponse<String> claims(@QueryParam("status") String status, @Valid @BeanParam Page.Wanted wanted) {
        return Reply.page(list(Tabs.chosen(STATUSES, status), wanted, Deciding.NOTHING));
    }

    @POST
    @Path("{id}")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> decide(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.sent(sent);
        Outcome outcome = Tabs.pressed(Outcome.values(), typed);
        try {
            claims.decide(id, new EntryClaimDecisionDraft(outcome, typed.one(Deciding.REASON)));
            return Reply.goTo(PAGE, outcome == Outcome.approved ? Said.CLAIM_APPROVED : Said.CLAIM_REFUSED);
        } catch (Refusal refusal) {
            Deciding deciding = Deciding.refused(id, typed, refusal);
            return Reply.page(refusal.status(), list("waiting", Shown.from(typed), deciding));
        }
    }

    private TemplateInstance list(String status, Page.Wanted wanted, Deciding deciding) {
        Shown shown =
                new Shown(Tabs.marked(STATUSES, status), List.of(), PAGE + "?status=" + status + "&", wanted.cursor);
        return Templates.claims(claims.list(status, wanted).getEntity(), shown, deciding);
    }
}
