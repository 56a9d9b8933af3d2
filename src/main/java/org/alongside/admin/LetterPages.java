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
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.letter.LetterResource;
import org.alongside.letter.LetterView;
import org.alongside.shared.Page;
import org.jboss.resteasy.reactive.RestResponse;

/** The outbox: letters that went, and those that did not. */
@Path("/admin/letters")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class LetterPages {

    private static final List<Choice> STATUSES = List.of(
            Choice.of("", "All letters"),
            Choice.of("failed,givenUp", "Did not go"),
            Choice.of("kept", "Waiting"),
            Choice.of("sent", "Sent"));

    private final LetterResource letters;

    LetterPages(LetterResource letters) {
        this.letters = letters;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance letters(Page<LetterView> page, List<Choice> statuses, String path);

        static native TemplateInstance letter(LetterView letter, boolean retry);
    }

    @GET
    public RestResponse<String> letters(@QueryParam("status") String status, @Valid @BeanParam Page.Wanted wanted) {
        String wantedStatus = status == null ? "" : status;
        List<Choice> statuses = STATUSES.stream()
                .map(choice -> choice.chosen(choice.code().equals(wantedStatus)))
                .toList();
        String path = UriBuilder.fromPath("/admin/letters")
                .queryParam("status", "{status}")
                .build(wantedStatus)
                .toString();
        return Reply.page(Templates.letters(letters.list(status, wanted).getEntity(), statuses, path + "&"));
    }

    @GET
    @Path("{id}")
    public RestResponse<String> letter(@PathParam("id") String id) {
        LetterView letter = letters.get(id).getEntity();
        boolean retry = letter.text() != null
                && Stream.of(LetterView.Status.failed, LetterView.Status.givenUp)
                        .anyMatch(status -> status == letter.status());
        return Reply.page(Templates.letter(letter, retry));
    }

    @POST
    @Path("{id}/retry")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> retry(@PathParam("id") String id) {
        letters.retry(id);
        return Reply.goTo("/admin/letters", Said.LETTER_RETRIED);
    }
}
