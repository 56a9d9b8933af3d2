package org.alongside.curation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.Private;
import org.alongside.access.Role;
import org.alongside.change.EntityKind;
import org.alongside.freshness.Confirmations;
import org.alongside.freshness.FreshnessBoard;
import org.alongside.freshness.FreshnessBoard.Place;
import org.alongside.freshness.FreshnessBoard.Standing;
import org.alongside.freshness.FreshnessBoard.State;
import org.alongside.freshness.FreshnessBoard.Wanted;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationView;
import org.alongside.shared.Cursor;
import org.alongside.shared.Language;
import org.alongside.shared.Page;
import org.alongside.vocabulary.AreaCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The entries that nobody has confirmed for a year, for whoever looks after them. */
@Path("/api/v1/freshness")
@Tag(name = "Freshness", description = "Whether entries are still right, and who has been asked.")
@RolesAllowed({Role.CURATOR, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class FreshnessResource {

    private static final String ID = "0198c0de-7a11-7000-8000-000000000001";

    private final FreshnessBoard board;
    private final Confirmations confirmations;
    private final Remit remit;
    private final SecurityIdentity caller;
    private final Clock clock;

    FreshnessResource(
            FreshnessBoard board, Confirmations confirmations, Remit remit, SecurityIdentity caller, Clock clock) {
        this.board = board;
        this.confirmations = confirmations;
        this.remit = remit;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listFreshness",
            summary = "Entries that nobody has confirmed for a year, the longest first",
            description = "An organisation with a contact is asked once a year, reminded after 30 days, marked as not"
                    + " confirmed after 30 more, and left out of search and lists half a year later. One without a contact"
                    + " is marked and left out after the same time, without a letter. A curator for some areas gets"
                    + " entries there.")
    public RestResponse<FreshnessView.Board> list(
            @Parameter(
                            description =
                                    "Only those in these states: `due`, `asked`, `reminded`, `answered`, `unconfirmed`,"
                                            + " `unlisted`, `withoutContact`.",
                            example = "unconfirmed,unlisted")
                    @QueryParam("state")
                    String state,
            @Parameter(
                            description = "Only entries that are based or work in this area or a part of it.",
                            example = "E08000006")
                    @QueryParam("area")
                    @AreaCode
                    String area,
            @Parameter(description = "Only those that nobody has confirmed for so many days.", example = "400")
                    @QueryParam("days")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(36_500)
                    int days,
            @Valid @BeanParam Page.Wanted wanted) {
        LocalDate today = LocalDate.now(clock);
        Set<State> states = Codes.of("state", state, State.values(), one -> one.name());
        Wanted which = new Wanted(remit.within(), remit.within(area), today.minusDays(days), states);
        List<Standing> rows = board.board(which, place(wanted.cursor), wanted.limit + 1, today);
        Page<FreshnessView> page = Page.of(rows, wanted.limit, row -> Cursor.encode(row.since(), row.id()))
                .map(FreshnessView::from);
        return Private.answer(new FreshnessView.Board(board.counts(which, today), page.items(), page.next()));
    }

    @POST
    @Path("{id}/confirmation")
    @Operation(
            operationId = "confirmOrganisation",
            summary = "Says that an organisation has confirmed its entry",
            description =
                    "As of today, for whoever asked it by another way than our letters. What it was marked with, or left"
                            + " out for, is over.")
    @APIResponse(responseCode = "200", description = "The entry as it is now.")
    public RestResponse<OrganisationView> confirm(
            @Parameter(description = "Its id.", example = ID) @PathParam("id") UUID id, HttpHeaders headers) {
        remit.check(EntityKind.ORGANISATION, id);
        confirmations.confirm(id, caller.getPrincipal().getName());
        return Private.answer(QuarkusTransaction.requiringNew()
                .call(() -> OrganisationView.from(Organisation.findById(id), Language.of(headers))));
    }

    private static Place place(String cursor) {
        if (cursor == null) {
            return Place.START;
        }
        String[] parts = Cursor.decode(cursor, 2);
        try {
            return new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw Cursor.unknown(cursor);
        }
    }
}
