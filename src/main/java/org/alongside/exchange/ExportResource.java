package org.alongside.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.alongside.organisation.Organisation;
import org.alongside.organisation.OrganisationView;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The whole directory in one stream, for whoever wants a copy. It never holds more than some hundred entries at once. */
@Path("/api/v1/organisations")
@Tag(name = "Organisations")
@PermitAll
public class ExportResource {

    private static final int BATCH = 500;
    private static final String UNLISTED = "leaveOut|include";
    private static final String WHICH = "is leaveOut or include";

    private final ObjectWriter json;

    ExportResource(ObjectMapper json) {
        this.json = json.writerFor(OrganisationView.class).without(SerializationFeature.INDENT_OUTPUT);
    }

    @GET
    @Produces("text/csv;qs=0.5")
    @Operation(operationId = "listOrganisations", summary = "Every listed organisation, in order of being listed")
    public RestResponse<StreamingOutput> csv(
            @QueryParam("unlisted") @DefaultValue("leaveOut") @Pattern(regexp = UNLISTED, message = WHICH)
                    String unlisted) {
        boolean all = unlisted.equals("include");
        return answer("csv", out -> {
            CsvWriter csv = new CsvWriter(out);
            csv.row(OrganisationRow.COLUMNS);
            each(all, organisation -> csv.row(OrganisationRow.of(organisation)));
            csv.flush();
        });
    }

    @GET
    @Produces("application/x-ndjson;qs=0.4")
    @Operation(operationId = "listOrganisations", summary = "Every listed organisation, in order of being listed")
    public RestResponse<StreamingOutput> ndjson(
            @QueryParam("unlisted") @DefaultValue("leaveOut") @Pattern(regexp = UNLISTED, message = WHICH)
                    String unlisted,
            HttpHeaders headers) {
        boolean all = unlisted.equals("include");
        Language language = Language.of(headers);
        return answer(
                "ndjson",
                out -> each(all, organisation -> {
                    byte[] line = json.writeValueAsString(OrganisationView.from(organisation, language))
                            .getBytes(StandardCharsets.UTF_8);
                    out.write(line);
                    out.write('\n');
                }));
    }

    private interface Use {
        void of(Organisation organisation) throws IOException;
    }

    private static void each(boolean unlisted, Use use) throws IOException {
        for (List<Organisation> batch = after(null, unlisted); !batch.isEmpty(); ) {
            for (Organisation organisation : batch) {
                use.of(organisation);
            }
            UUID last = batch.get(batch.size() - 1).id;
            batch = after(last, unlisted);
        }
    }

    private static List<Organisation> after(UUID last, boolean unlisted) {
        return QuarkusTransaction.requiringNew().call(() -> Organisation.publicAfter(last, unlisted, BATCH));
    }

    private static RestResponse<StreamingOutput> answer(String extension, StreamingOutput stream) {
        return RestResponse.ResponseBuilder.ok(stream)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"organisations." + extension + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Accept-Encoding")
                .build();
    }
}
