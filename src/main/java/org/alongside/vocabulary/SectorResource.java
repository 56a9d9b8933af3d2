package org.alongside.vocabulary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Fields of work: always whole, as even with every tag loaded there are only a few hundred. */
@Labelled
@Path("/api/v1/sectors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vocabularies")
@PermitAll
public class SectorResource {

    private final Sectors sectors;

    SectorResource(Sectors sectors) {
        this.sectors = sectors;
    }

    @GET
    @Operation(
            operationId = "listSectors",
            summary = "Fields of work",
            description = "UK Charity Activity Tags (UK-CAT): 24 categories, and finer tags below them where this"
                    + " directory has loaded any. Never paged.")
    @APIResponse(responseCode = "200", description = TermResource.WHOLE)
    @APIResponse(responseCode = "400", description = "There is no sector with the parent's code")
    public SectorList sectors(
            @Parameter(description = "Only sectors below the one with this code", example = "HE")
                    @Schema(pattern = "[A-Z]{2}[0-9]{0,3}")
                    @QueryParam("parent")
                    @SectorCode
                    String parent,
            @Context HttpHeaders headers) {
        Language language = Language.of(headers);
        return new SectorList(
                sectors.all().stream()
                        .filter(sector ->
                                parent == null || sectors.descendants(parent).contains(sector.code()))
                        .map(sector -> new SectorView(sector.code(), sector.label(language), sector.parent()))
                        .toList(),
                null);
    }

    record SectorList(
            @Schema(description = "By code, so that a category comes just before its tags")
            List<SectorView> items,

            @Schema(description = "Always null: the list is whole", nullable = true)
            String next) {}

    @Schema(name = "Sector")
    record SectorView(
            @Schema(description = "UK-CAT code", examples = "HE")
            String code,

            @Schema(description = "Plain words, in Welsh where asked for and there are any", examples = "Health")
            String label,

            @Schema(description = "The sector directly above; null for the 24 at the top", nullable = true)
            String parent) {}
}
