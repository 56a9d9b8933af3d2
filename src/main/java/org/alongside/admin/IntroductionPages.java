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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.curation.IntroductionCuration;
import org.alongside.introduction.IntroductionView;
import org.alongside.introduction.StopDraft;
import org.alongside.shared.Page;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Who asks whom to be put in touch, without anybody's address, and stopping what should not be. */
@Path("/admin/introductions")
@RolesAllowed({Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class IntroductionPages {

    private static final String PAGE = "/admin/introductions";

    private static final List<Choice> STATUSES = List.of(
            Choice.of("", "All"),
            Choice.of("unconfirmed", "Not confirmed"),
            Choice.of("waiting", "Waiting"),
            Choice.of("accepted", "In touch"),
            Choice.of("declined", "Declined"),
            Choice.of("stopped", "Stopped"),
            Choice.of("expired", "Unanswered"));

    private final IntroductionCuration introductions;
    private final Entries entries;

    IntroductionPages(IntroductionCuration introductions, Entries entries) {
        this.introductions = introductions;
        this.entries = entries;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance introductions(Page<IntroductionLine> page, Shown shown, Deciding deciding);
    }

    @GET
    public RestResponse<String> introductions(
            @QueryParam("status") String status, @Valid @BeanParam Page.Wanted wanted) {
        return Reply.page(list(Tabs.chosen(STATUSES, status), wanted, Deciding.NOTHING));
    }

    @POST
    @Path("{id}/stop")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> stop(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.sent(sent);
        String status = Tabs.chosen(STATUSES, typed.one("status"));
        try {
            introductions.stop(id, new StopDraft(typed.one(Deciding.REASON)));
            return Reply.goTo(PAGE + "?status=" + status, Said.INTRODUCTION_STOPPED);
        } catch (Refusal refusal) {
            Deciding deciding = Deciding.refused(id, typed, refusal);
            return Reply.page(refusal.status(), list(status, Shown.from(typed), deciding));
        }
    }

    private TemplateInstance list(String status, Page.Wanted wanted, Deciding deciding) {
        Page<IntroductionView> views = introductions.list(status, wanted).getEntity();
        Map<UUID, String> names =
                entries.names(views.items().stream().map(IntroductionView::to).collect(Collectors.toSet()));
        Page<IntroductionLine> page = views.map(view -> IntroductionLine.of(view, names.get(view.to())));
        Shown shown =
                new Shown(Tabs.marked(STATUSES, status), List.of(), PAGE + "?status=" + status + "&", wanted.cursor);
        return Templates.introductions(page, shown, deciding);
    }
}
