package org.alongside.casestudy;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.Language;
import org.alongside.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Case studies, as the public reads them. */
@Path("/api/v1/case-studies")
@Tag(name = "Case studies", description = "What was done together, what changed and what could not.")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class CaseStudyResource {

    @GET
    @Transactional
    @Operation(
            operationId = "listCaseStudies",
            summary = "Every published case study, in order of being published",
            description = "The whole list, page by page. `/search` also finds partners by what their case studies say.")
    public Page<CaseStudyView> list(@Valid @BeanParam Page.Wanted wanted, HttpHeaders headers) {
        return page(CaseStudy.publishedAfter(wanted.after(), wanted.limit + 1), wanted, headers);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "getCaseStudy",
            summary = "One case study",
            description = "Answers 410 once it has been taken down.")
    public CaseStudyView get(
            @Parameter(description = "Its id.", example = "0198c0de-7a11-7000-8000-000000000001") @PathParam("id")
                    UUID id,
            HttpHeaders headers) {
        return CaseStudyView.from(CaseStudy.published(id), Language.of(headers));
    }

    static Page<CaseStudyView> page(List<CaseStudy> rows, Page.Wanted wanted, HttpHeaders headers) {
        Language language = Language.of(headers);
        return wanted.page(rows, row -> row.id).map(row -> CaseStudyView.from(row, language));
    }
}
