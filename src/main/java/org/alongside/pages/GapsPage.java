package org.alongside.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jboss.resteasy.reactive.RestResponse;

/** What is missing where, for those who plan and pay for services: a picture, the same as a table, and as a file. */
@Path("/")
@PermitAll
public class GapsPage {

    private final GapsCounter gaps;
    private final Barriers barriers;
    private final Visits visits;

    GapsPage(GapsCounter gaps, Barriers barriers, Visits visits) {
        this.gaps = gaps;
        this.barriers = barriers;
        this.visits = visits;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {

        static native TemplateInstance gaps(Visit v, Head head, Gaps gaps, List<Barriers.Line> barriers);
    }

    @GET
    @Path("gaps")
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<String> gaps() {
        Visit v = visits.now();
        Head head = Head.of(v.say("gaps.title"), v.say("gaps.lead"));
        return Reply.page(Templates.gaps(v, head, gaps.count(v), barriers.count(v.language())));
    }

    /** @throws IOException never, as it is written into memory */
    @GET
    @Path("gaps.csv")
    @Produces("text/csv;charset=UTF-8")
    public RestResponse<String> numbers() throws IOException {
        Gaps counted = gaps.count(visits.now());
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("region", "regionName", "sector", "sectorName", "organisations", "evidenced");
            for (Gaps.Row row : counted.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    Gaps.Cell cell = row.cells().get(i);
                    csv.printRecord(
                            cell.region(),
                            counted.regions().get(i).label(),
                            row.code(),
                            row.label(),
                            cell.organisations(),
                            cell.evidenced());
                }
            }
        }
        return RestResponse.ResponseBuilder.ok(text.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"gaps.csv\"")
                .build();
    }
}
