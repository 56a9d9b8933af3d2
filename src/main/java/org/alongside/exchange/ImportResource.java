package org.alongside.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alongside.access.Private;
import org.alongside.access.Role;
import org.alongside.shared.Cursor;
import org.alongside.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Files in: starting imports, and seeing how they stand. */
@Path("/api/v1/imports")
@Tag(name = "Imports", description = "Files in: a mapping, a dry run, and a report for each row.")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    private static final String ID = "01990d5e-7c00-7000-8000-000000000001";

    private final Reception reception;
    private final ImportRunner runner;
    private final SecurityIdentity caller;
    private final Clock clock;

    ImportResource(Reception reception, ImportRunner runner, SecurityIdentity caller, Clock clock) {
        this.reception = reception;
        this.runner = runner;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "startImport",
            summary = "Sends in a file to be imported",
            description = "Answers as soon as the file is safely kept and fits its mapping; the rows are gone through"
                    + " afterwards, also when the server is restarted meanwhile. An entry is found again by"
                    + " `source.name` and `source.id` and changed only where the file differs. What an organisation"
                    + " said itself is never taken back by a file that is silent about it.")
    @APIResponse(
            responseCode = "202",
            description = "Kept; `Location` says where to see how it stands.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> start(
            @BeanParam ImportForm form,
            @Parameter(
                            description = "Chosen by the sender. The same request sent again with the same key imports"
                                    + " nothing twice.",
                            example = "members-list-2026-03")
                    @HeaderParam("Idempotency-Key")
                    @Size(max = 200)
                    String idempotencyKey) {
        ImportJob job =
                reception.receive(form, idempotencyKey, caller.getPrincipal().getName());
        runner.wake();
        return RestResponse.ResponseBuilder.<ImportView>accepted()
                .location(URI.create("/api/v1/imports/" + job.id))
                .header(HttpHeaders.CACHE_CONTROL, Private.RULE)
                .entity(ImportView.from(job, clock.instant()))
                .build();
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listImports",
            summary = "Imports, from the newest to the oldest",
            description = "Dry runs too. Needs an account, as what is imported may not be public yet.")
    public RestResponse<Page<ImportView>> list(@Valid @BeanParam Page.Wanted wanted) {
        List<ImportJob> rows = ImportJob.before(wanted.after(), wanted.limit + 1);
        return Private.answer(wanted.page(rows, job -> job.id).map(job -> ImportView.from(job, clock.instant())));
    }

    /** How many imports are not over yet. */
    @Transactional
    public long countUnderWay() {
        return ImportJob.count("state in ?1", List.of(ImportJob.State.waiting, ImportJob.State.running));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "getImport",
            summary = "How an import stands",
            description = "Ask again every few seconds until `state` is `done` or `failed`.")
    public RestResponse<ImportView> get(@Parameter(description = "Its id.", example = ID) @PathParam("id") String id) {
        return Private.answer(ImportView.from(ImportJob.known(id), clock.instant()));
    }

    @GET
    @Path("{id}/problems")
    @Transactional
    @Operation(
            operationId = "listImportProblems",
            summary = "What is wrong with an import's rows, in their order",
            description = "Send `Accept: text/csv` to get all of it in one stream.")
    public RestResponse<Page<ImportProblemView>> problems(
            @Parameter(description = "The import's id.", example = ID) @PathParam("id") String id,
            @Valid @BeanParam Page.Wanted wanted) {
        UUID job = ImportJob.known(id).id;
        List<ImportProblem> rows = ImportProblem.after(job, after(wanted.cursor), wanted.limit + 1);
        return Private.answer(Page.of(rows, wanted.limit, row -> Cursor.encode("problem", row.id.number()))
                .map(ImportProblemView::from));
    }

    @GET
    @Path("{id}/problems")
    @Produces("text/csv;qs=0.5")
    @Operation(operationId = "listImportProblems", summary = "What is wrong with an import's rows, in their order")
    public RestResponse<StreamingOutput> problemsAsCsv(
            @Parameter(description = "The import's id.", example = ID) @PathParam("id") String id) {
        UUID job = QuarkusTransaction.requiringNew().call(() -> ImportJob.known(id).id);
        return RestResponse.ResponseBuilder.<StreamingOutput>ok(out -> {
                    CsvWriter csv = new CsvWriter(out);
                    csv.row(List.of("row", "line", "severity", "field", "column", "message", "value"));
                    for (List<ImportProblem> rows = after(job, 0); !rows.isEmpty(); ) {
                        for (ImportProblem row : rows) {
                            csv.row(Arrays.asList(
                                    row.rowNumber,
                                    row.line,
                                    row.severity,
                                    row.field,
                                    row.columnName,
                                    row.message,
                                    row.value));
                        }
                        rows = after(job, rows.get(rows.size() - 1).id.number());
                    }
                    csv.flush();
                })
                .header(HttpHeaders.CACHE_CONTROL, Private.RULE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-problems.csv\"")
                .build();
    }

    @GET
    @Path("template")
    @Produces("text/csv")
    @Operation(
            operationId = "getImportTemplate",
            summary = "The column names of a file that needs no mapping",
            description = "Lists are joined by semicolons, dates are written as 2026-03-31.")
    public String template() {
        return String.join(",", Template.ORGANISATIONS) + "\r\n";
    }

    private static List<ImportProblem> after(UUID job, long number) {
        return QuarkusTransaction.requiringNew().call(() -> ImportProblem.after(job, number, 1_000));
    }

    private static long after(String cursor) {
        if (cursor == null) {
            return 0;
        }
        String[] parts = Cursor.decode(cursor, 2);
        try {
            return Long.parseLong(parts[1]);
        } catch (NumberFormatException notOurs) {
            throw Cursor.unknown(cursor);
        }
    }
}
