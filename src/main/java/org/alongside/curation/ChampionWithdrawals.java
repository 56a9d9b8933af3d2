package org.alongside.curation;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alongside.access.Role;
import org.alongside.change.EntityKind;
import org.alongside.proposal.Author;
import org.alongside.proposal.Withdrawals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking champions off who have said that they no longer agree, for those who look after the directory. */
@Path("/api/v1/champions")
@Tag(name = "Champions")
@RolesAllowed({Role.CURATOR, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class ChampionWithdrawals {

    private final Withdrawals withdrawals;
    private final Remit remit;
    private final SecurityIdentity caller;

    ChampionWithdrawals(Withdrawals withdrawals, Remit remit, SecurityIdentity caller) {
        this.withdrawals = withdrawals;
        this.remit = remit;
        this.caller = caller;
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawChampion",
            summary = "Takes a champion off who no longer agrees to be listed",
            description = "For good: their name, how to reach them and all they said is deleted, also from earlier"
                    + " versions. It answers 410 from then on, and `/changes` carries a tombstone without a name. Once more"
                    + " changes nothing. A champion does this alone with the link in the letter they got.")
    @APIResponse(responseCode = "204", description = "Taken off.")
    public void withdraw(
            @Parameter(description = "Its id.", example = "0198c0de-7a11-7000-8000-000000000001") @PathParam("id")
                    UUID id) {
        remit.check(EntityKind.CHAMPION, id);
        Author author = new Author(caller.getPrincipal().getName(), Author.Origin.API);
        withdrawals.withdraw(id, author, "consent was taken back");
    }
}
