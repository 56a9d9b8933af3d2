package org.alongside.search;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.alongside.access.Clearance;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The search for partners. */
@Path("/api/v1/search")
@Tag(name = "Search", description = "Who near us, in our field, does this well enough to do it with?")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private final QuestionReader reader;
    private final SearchAnswers answers;
    private final Clearance clearance;

    SearchResource(QuestionReader reader, SearchAnswers answers, Clearance clearance) {
        this.reader = reader;
        this.answers = answers;
        this.clearance = clearance;
    }

    @GET
    @Operation(
            operationId = "search",
            summary = "Finds partners and says why each is shown",
            description = "A comma inside a filter means or (`sector=HE,HO`); sending a filter again, or another one,"
                    + " means and; what there can be one of may be sent once. The answer repeats how the question was"
                    + " understood, gives a reason for each thing asked, and never ranks anybody by size, income, age or number of case studies. Its"
                    + " sentences and labels are in the language asked for with Accept-Language, English or Welsh. With a key"
                    + " that has a filter everything here is about whom it lets through and nobody else: results, counts"
                    + " and suggestions. No parameter widens it.")
    public SearchResult search(@Valid @BeanParam SearchParameters parameters, UriInfo uri, HttpHeaders headers) {
        Question question = reader.read(parameters, uri.getQueryParameters(), clearance.ofCaller());
        return answers.answer(question, Language.of(headers));
    }

    /** The same for a page, which no key with a filter opens and whose address may have more in it than a question. */
    public SearchResult find(@Valid SearchParameters parameters, Language language) {
        return answers.answer(reader.read(parameters, Map.of(), null), language);
    }
}
