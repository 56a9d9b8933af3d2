package org.alongside.vocabulary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ladder, from the bottom up, with credit to its makers. */
@Labelled
@Path("/api/v1/rungs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vocabularies")
@PermitAll
public class RungResource {

    @GET
    @Operation(
            operationId = "listRungs",
            summary = "The seven rungs of the Ladder of Co-production",
            description = "How much of a say people have, from 1 (told to take part) to 7 (deciding and doing"
                    + " together). Please show the credit wherever you show the ladder.")
    @APIResponse(responseCode = "200", description = TermResource.WHOLE)
    public RungList rungs(@Context HttpHeaders headers) {
        Language language = Language.of(headers);
        return new RungList(
                Stream.of(Rung.values())
                        .map(rung -> RungView.of(rung, language))
                        .toList(),
                null,
                new Credit(Rung.CREDIT, Rung.CREDIT_URL));
    }

    record RungList(
            @Schema(description = "From the bottom of the ladder to the top")
            List<RungView> items,

            @Schema(description = "Always null: the list is whole", nullable = true)
            String next,

            @Schema(description = "Who made the ladder") Credit credit) {}

    @Schema(name = "RungCredit")
    record Credit(
            String text, @Schema(examples = Rung.CREDIT_URL) String url) {}

    @Schema(name = "Rung")
    record RungView(
            @Schema(minimum = "1", maximum = "7", examples = "6")
            int number,

            @Schema(description = "The ladder's own name", examples = "Co-design")
            String name,

            @Schema(description = "The same in plain words", examples = "Designing together")
            String label,

            @Schema(
                    description = "Where the power is",
                    enumeration = {"doingTo", "doingFor", "doingWith"})
            String mode,

            @Schema(examples = "Doing with") String modeLabel,

            @Schema(description = "One plain sentence; in English only")
            String explanation) {

        static RungView of(Rung rung, Language language) {
            return new RungView(
                    rung.number(),
                    rung.title(language),
                    rung.label(language),
                    rung.mode().code(),
                    rung.mode().label(language),
                    rung.explanation());
        }
    }
}
