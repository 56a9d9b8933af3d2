package org.alongside.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.alongside.shared.Ids;
import org.alongside.shared.Page;
import org.alongside.shared.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Accounts, as admins look after them; and everybody's own password. */
@Path("/api/v1/accounts")
@Tag(name = "Accounts")
@RolesAllowed(Role.ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    private static final String ID = "0198c0de-7a11-7000-8000-000000000001";

    private final Drafts drafts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SecurityIdentity caller;
    private final Ids ids;
    private final Clock clock;

    AccountResource(
            Drafts drafts, Passwords passwords, Sessions sessions, SecurityIdentity caller, Ids ids, Clock clock) {
        this.drafts = drafts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listAccounts",
            summary = "Every account, in order of being made",
            description = "Those who sign in here with a name and a password, disabled ones too; who signs in through a"
                    + " provider has none.")
    public RestResponse<Page<AccountView>> list(@Valid @BeanParam Page.Wanted wanted) {
        return Private.answer(wanted.page(Account.after(wanted.after(), wanted.limit + 1), row -> row.id)
                .map(account -> AccountView.from(account)));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "getAccount",
            summary = "One account",
            description = "Without its password, of which only a hash is kept.")
    public RestResponse<AccountView> get(@Parameter(description = "Its id.", example = ID) @PathParam("id") UUID id) {
        return Private.answer(AccountView.from(Account.known(id)));
    }

    @POST
    @Transactional
    @Operation(
            operationId = "createAccount",
            summary = "Lets somebody in",
            description = "Tell them the password in person, and to change it. A name that is taken answers 409.")
    @APIResponse(
            responseCode = "201",
            description = "Made; `Location` says where.",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    public RestResponse<AccountView> create(AccountDraft draft) {
        drafts.check(draft);
        passwords.check(draft.name(), draft.password());
        if (Account.isTaken(draft.name())) {
            throw Refusal.conflict("There is, or was, somebody called " + draft.name() + ".");
        }
        Account account = Account.create(ids.next(), draft, clock.instant());
        return RestResponse.ResponseBuilder.<AccountView>created(URI.create("/api/v1/accounts/" + account.id))
                .entity(AccountView.from(account))
                .build();
    }

    @PUT
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "replaceAccount",
            summary = "Puts an account into a new state",
            description = "What is left out is emptied, except the password, which stays. With another password, or"
                    + " disabled, the account's sessions end. 409 when no admin would be left.")
    public AccountView replace(
            @Parameter(description = "Its id.", example = ID) @PathParam("id") UUID id, AccountDraft draft) {
        drafts.check(draft);
        if (draft.password() != null) {
            passwords.check(draft.name(), draft.password());
        }
        Account account = Account.known(id);
        account.change(draft);
        if (draft.disabled() || draft.password() != null) {
            sessions.end(id, null);
        }
        return AccountView.from(account);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "removeAccount",
            summary = "Takes an account away",
            description =
                    "What it wrote stays signed with its name, and nobody else can be called so. 409 when no admin would be left.")
    @APIResponse(responseCode = "204", description = "Gone.")
    public void remove(@Parameter(description = "Its id.", example = ID) @PathParam("id") UUID id) {
        Account.known(id).retire();
    }

    @PUT
    @Path("me/password")
    @RolesAllowed({Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN})
    @Operation(
            operationId = "changePassword",
            summary = "Changes one's own password",
            description = "Every other session of the account ends.")
    @APIResponse(responseCode = "204", description = "Changed.")
    public void changePassword(PasswordDraft draft, RoutingContext exchange) {
        Caller person = Caller.person(caller);
        drafts.check(draft);
        passwords.change(person, draft, exchange);
    }
}
