package org.alongside.curation;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.access.Private;
import org.alongside.access.Role;
import org.alongside.organisation.Organisation;
import org.alongside.proposal.DuplicateDraft;
import org.alongside.proposal.DuplicatePair;
import org.alongside.proposal.DuplicateScan;
import org.alongside.proposal.Duplicates;
import org.alongside.shared.Cursor;
import org.alongside.shared.Language;
import org.alongside.shared.Page;
import org.alongside.vocabulary.AreaCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Entries that are likely one and the same organisation: asking before listing, and deciding afterwards. */
@Path("/api/v1/duplicates")
@Tag(name = "Duplicates")
@Produces(MediaType.APPLICATION_JSON)
public class DuplicateResource {

    private static final String ID = "0198c0de-7a11-7000-8000-000000000001";
    private static final String OTHER = "0198c0de-7a11-7000-8000-000000000002";

    private final Duplicates duplicates;
    private final DuplicateScan scan;
    private final Remit remit;
    private final SecurityIdentity caller;

    DuplicateResource(Duplicates duplicates, DuplicateScan scan, Remit remit, SecurityIdentity caller) {
        this.duplicates = duplicates;
        this.scan = scan;
        this.remit = remit;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CURATOR, Role.ADMIN})
    @Transactional
    @Operation(
            operationId = "listDuplicates",
            summary = "Pairs of entries that are likely one, the likeliest first",
            description = "Found each night and at imports. Those that somebody has told apart are not among them, and"
                    + " stay so until a name, website or org-id of one of the two changes. A curator for some areas gets"
                    + " pairs of which one is there.")
    public RestResponse<Page<DuplicatePairView>> list(
            @Parameter(
                            description = "Only pairs of which one is based or works in this area or a part of it.",
                            example = "E08000006")
                    @QueryParam("area")
                    @AreaCode
                    String area,
            @Valid @BeanParam Page.Wanted wanted,
            HttpHeaders headers) {
        List<DuplicatePair> rows =
                DuplicatePair.open(remit.within(), remit.within(area), place(wanted.cursor), wanted.limit + 1);
        Map<UUID, Organisation> entries = Organisation.byId(rows.stream()
                .flatMap(pair -> Stream.of(pair.id.one(), pair.id.other()))
                .collect(Collectors.toSet()));
        Language language = Language.of(headers);
        return Private.answer(
                Page.of(rows, wanted.limit, pair -> Cursor.encode(pair.score, pair.id.one(), pair.id.other()))
                        .map(pair -> DuplicatePairView.from(
                                pair, entries.get(pair.id.one()), entries.get(pair.id.other()), language)));
    }

    @PUT
    @Path("{one}/{other}")
    @RolesAllowed({Role.CURATOR, Role.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "decideDuplicate",
            summary = "Tells two entries apart, or has them looked at again",
            description = "The ids may come in either order.")
    @APIResponse(responseCode = "200", description = "The pair as it is now.")
    public RestResponse<DuplicatePairView> decide(
            @Parameter(description = "The id of one of the two.", example = ID) @PathParam("one") UUID one,
            @Parameter(description = "The id of the other.", example = OTHER) @PathParam("other") UUID other,
            DuplicateDraft draft,
            HttpHeaders headers) {
        remit.checkEither(one, other);
        DuplicatePair pair = duplicates.decide(
                one, other, Writing.needed(draft), caller.getPrincipal().getName());
        return Private.answer(DuplicatePairView.from(
                pair,
                Organisation.findById(pair.id.one()),
                Organisation.findById(pair.id.other()),
                Language.of(headers)));
    }

    @POST
    @Path("scan")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "scanForDuplicates",
            summary = "Has the directory looked through for duplicates now",
            description = "As happens each night: only what changed since the last time, at first all of it.")
    @APIResponse(
            responseCode = "202",
            description = "Begun; how far it had come before.",
            content = @Content(schema = @Schema(implementation = DuplicateScan.Progress.class)))
    public RestResponse<DuplicateScan.Progress> scan() {
        DuplicateScan.Progress before = scan.progress();
        scan.begin();
        return RestResponse.accepted(before);
    }

    private static DuplicatePair.Place place(String cursor) {
        if (cursor == null) {
            return DuplicatePair.Place.START;
        }
        String[] parts = Cursor.decode(cursor, 3);
        try {
            return new DuplicatePair.Place(
                    Double.parseDouble(parts[0]),
                    new DuplicatePair.Id(UUID.fromString(parts[1]), UUID.fromString(parts[2])));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.unknown(cursor);
        }
    }
}
