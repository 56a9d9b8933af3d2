package org.alongside.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.Private;
import org.alongside.access.Role;
import org.alongside.letter.Letter.Status;
import org.alongside.shared.Page;
import org.alongside.shared.Refusal;
import org.alongside.shared.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The outbox: letters that went, and those that did not. */
@Path("/api/v1/letters")
@Tag(name = "Letters")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class LetterResource {

    private static final String ID = "01990d5e-7c00-7000-8000-000000000001";

    private final Post post;
    private final Event<Letters.Due> due;
    private final Clock clock;

    LetterResource(Post post, Event<Letters.Due> due, Clock clock) {
        this.post = post;
        this.due = due;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listLetters",
            summary = "Letters, from the newest to the oldest",
            description =
                    "Without what they say. Whom a letter went to and what it said is deleted 30 days after it was"
                            + " sent or given up.")
    public RestResponse<Page<LetterView>> list(
            @Parameter(
                            description = "Only letters that have come this far: `kept` until a mail server takes them,"
                                    + " `failed` when they will be tried again, `sent`, `givenUp`.",
                            example = "failed,givenUp")
                    @QueryParam("status")
                    String status,
            @Valid @BeanParam Page.Wanted wanted) {
        List<Letter> rows = Letter.before(wanted.after(), statuses(status), wanted.limit + 1);
        return Private.answer(
                wanted.page(rows, letter -> letter.id).map(letter -> LetterView.line(letter, post.isOpen())));
    }

    /** How many letters have come this far. */
    @Transactional
    public long count(String status) {
        return Letter.count("status in ?1", statuses(status));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "getLetter",
            summary = "One letter, with what it says",
            description = "Whom it went to and what it said is deleted 30 days after it was sent or given up.")
    public RestResponse<LetterView> get(@Parameter(description = "Its id.", example = ID) @PathParam("id") String id) {
        Letter letter = Letter.<Letter>findByIdOptional(uuid(id)).orElseThrow(() -> Refusal.notFound("letter", id));
        return Private.answer(LetterView.whole(letter, post.isOpen()));
    }

    @POST
    @Path("{id}/retry")
    @Transactional
    @Operation(
            operationId = "retryLetter",
            summary = "Has a letter tried again that did not go",
            description = "From the beginning, with all attempts. 409 when it was sent or is waiting for its turn, when"
                    + " what it said has been deleted, and while no mail server is set up.")
    @APIResponse(
            responseCode = "202",
            description = "It is tried within seconds.",
            content = @Content(schema = @Schema(implementation = LetterView.class)))
    public RestResponse<LetterView> retry(
            @Parameter(description = "Its id.", example = ID) @PathParam("id") String id) {
        Letter letter = Letter.locked(uuid(id)).orElseThrow(() -> Refusal.notFound("letter", id));
        if (!post.isOpen()) {
            throw Refusal.conflict("No mail server is set up.");
        }
        letter.retry(clock.instant());
        due.fire(new Letters.Due());
        return RestResponse.ResponseBuilder.<LetterView>accepted()
                .header(HttpHeaders.CACHE_CONTROL, Private.RULE)
                .entity(LetterView.whole(letter, post.isOpen()))
                .build();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.notFound("letter", id);
        }
    }

    private static Set<Status> statuses(String sent) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (String code : Text.clean(Arrays.asList(sent == null ? new String[0] : sent.split(",")))) {
            statuses.add(Arrays.stream(Status.values())
                    .filter(status -> status.name().equals(code))
                    .findFirst()
                    .orElseThrow(() ->
                            Refusal.badParameter("status", "is not one of " + Arrays.toString(Status.values()), code)));
        }
        return statuses.isEmpty() ? EnumSet.allOf(Status.class) : statuses;
    }
}
