package org.alongside.search;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.alongside.access.Clearance;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Completes what somebody is typing into a search box. */
@Path("/api/v1/suggest")
@Tag(name = "Search")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class SuggestResource {

    private final Completer completer;
    private final Clearance clearance;

    SuggestResource(Completer completer, Clearance clearance) {
        this.completer = completer;
        this.clearance = clearance;
    }

    @GET
    @Operation(
            operationId = "suggest",
            summary = "Completes what is being typed",
            description = "Places, fields of work, everyday topics, support for taking part, offers and names of"
                    + " organisations in one list, the best first, from the second letter on. A letter may be wrong."
                    + " Each says which parameter of the search it belongs in. With a key that has a filter no organisation is"
                    + " named that it holds back.")
    public Completion.Answer suggest(
            @Parameter(description = "What has been typed so far.", example = "salf")
                    @QueryParam("q")
                    @DefaultValue("")
                    @Size(max = 100, message = "may have 100 characters")
                    String q,
            @Parameter(
                            description = "`stated`: names of those who said themselves that they would share power."
                                    + " `any`: names of everybody listed.",
                            schema =
                                    @Schema(
                                            enumeration = {"stated", "any"},
                                            defaultValue = "stated"),
                            example = "stated")
                    @QueryParam("willing")
                    @DefaultValue("stated")
                    @Pattern(regexp = "stated|any", message = "is stated or any")
                    String willing,
            @Parameter(description = "How many at most.", example = "8")
                    @QueryParam("limit")
                    @DefaultValue("8")
                    @Min(1)
                    @Max(20)
                    int limit,
            HttpHeaders headers) {
        NameFinder.Whom whom = new NameFinder.Whom(willing.equals("any"), clearance.ofCaller());
        return new Completion.Answer(q, completer.complete(q, whom, limit, Language.of(headers)));
    }
}
