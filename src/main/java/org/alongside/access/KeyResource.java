package org.alongside.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.alongside.shared.Ids;
import org.alongside.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Keys for services, as admins look after them. */
@Path("/api/v1/keys")
@Tag(name = "Keys")
@RolesAllowed(Role.ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class KeyResource {

    private static final String ID = "0198c0de-7a11-7000-8000-000000000001";

    private final Drafts drafts;
    private final FilterReader filters;
    private final Keys keys;
    private final Tokens tokens;
    private final SecurityIdentity caller;
    private final Clock clock;
    private final Ids ids;

    KeyResource(
            Drafts drafts,
            FilterReader filters,
            Keys keys,
            Tokens tokens,
            SecurityIdentity caller,
            Clock clock,
            Ids ids) {
        this.drafts = drafts;
        this.filters = filters;
        this.keys = keys;
        this.tokens = tokens;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listKeys",
            summary = "Every key, from the newest to the oldest, revoked ones too",
            description = "Each with who answers for it, what it may do and until when, never with the key itself.")
    public RestResponse<Page<KeyView>> list(@Valid @BeanParam Page.Wanted wanted) {
        return Private.answer(wanted.page(ApiKey.before(wanted.after(), wanted.limit + 1), row -> row.id)
                .map(key -> KeyView.from(key)));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "getKey",
            summary = "One key",
            description = "Who answers for it, what it may do and until when, never the key itself.")
    public RestResponse<KeyView> get(@Parameter(description = "Its id.", example = ID) @PathParam("id") UUID id) {
        return Private.answer(KeyView.from(ApiKey.known(id)));
    }

    @POST
    @Operation(
            operationId = "createKey",
            summary = "Makes a key for a service",
            description =
                    "The key is in this answer and nowhere else: what is kept can't be turned back into it. One with a"
                            + " `filter` is made to stand in a web page for everybody to read. What it hides is not secret: the"
                            + " directory is public, and the filter says what one site shows of it."
                            + " Each visitor of such a site has a limit of their own below the key's.")
    @APIResponse(
            responseCode = "201",
            description = "Made; `Location` says where.",
            content = @Content(schema = @Schema(implementation = KeyView.New.class)))
    public RestResponse<KeyView.New> create(KeyDraft draft) {
        drafts.check(draft);
        KeyDraft read = filters.read(draft);
        String secret = tokens.next();
        ApiKey key = QuarkusTransaction.requiringNew()
                .call(() -> ApiKey.create(
                        ids.next(), secret, read, caller.getPrincipal().getName(), clock.instant()));
        keys.reload();
        return RestResponse.ResponseBuilder.<KeyView.New>created(URI.create("/api/v1/keys/" + key.id))
                .header(HttpHeaders.CACHE_CONTROL, Private.RULE)
                .entity(new KeyView.New(key.text(secret), KeyView.from(key)))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "revokeKey",
            summary = "Makes a key worthless",
            description = "At once here, within ten seconds on other nodes. It stays on record; 409 when it was revoked"
                    + " before.")
    @APIResponse(responseCode = "204", description = "Revoked.")
    public void revoke(@Parameter(description = "Its id.", example = ID) @PathParam("id") UUID id) {
        QuarkusTransaction.requiringNew().run(() -> ApiKey.known(id).revoke(clock.instant()));
        keys.reload();
    }
}
