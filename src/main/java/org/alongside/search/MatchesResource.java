package org.alongside.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.alongside.access.Clearance;
import org.alongside.organisation.Organisation;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Partners for an organisation, found without its having to ask for anything. */
@Path("/api/v1/organisations")
@Tag(name = "Search")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class MatchesResource {

    private final QuestionReader reader;
    private final SearchAnswers answers;
    private final Clearance clearance;

    MatchesResource(QuestionReader reader, SearchAnswers answers, Clearance clearance) {
        this.reader = reader;
        this.answers = answers;
        this.clearance = clearance;
    }

    @GET
    @Path("{id}/matches")
    @Operation(
            operationId = "listMatches",
            summary = "Partners for an organisation",
            description = "Everybody but itself, ranked by how much they meet: its places and fields of work, what it"
                    + " looks for against what they bring and the other way round, and rungs that can teach it (5 to 7,"
                    + " borne out by evidence, offering to guide others) or keep it company (one rung up). Each says"
                    + " what it meets and what not. With a key that has a filter these are only whom it lets through,"
                    + " whoever asks.")
    public SearchResult matches(
            @Parameter(description = "The organisation's id, or any of its org-ids.", example = "GB-CHC-1234567")
                    @PathParam("id")
                    String id,
            @Valid @BeanParam MatchParameters parameters,
            UriInfo uri,
            HttpHeaders headers) {
        return find(id, parameters, uri.getQueryParameters(), headers);
    }

    /** The same for a page, whose address may have more in it than a question. */
    public SearchResult find(String id, MatchParameters parameters, HttpHeaders headers) {
        return find(id, parameters, Map.of(), headers);
    }

    private SearchResult find(
            String id, MatchParameters parameters, Map<String, List<String>> sent, HttpHeaders headers) {
        Organisation organisation = QuarkusTransaction.requiringNew().call(() -> Organisation.listed(id));
        return answers.answer(
                reader.matching(organisation, parameters, sent, clearance.ofCaller()), Language.of(headers));
    }
}
