package org.alongside.curation;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alongside.access.Drafts;
import org.alongside.access.Place;
import org.alongside.access.Private;
import org.alongside.access.Role;
import org.alongside.report.Matter;
import org.alongside.report.Report;
import org.alongside.report.ReportDraft;
import org.alongside.report.ReportLimit;
import org.alongside.report.Reports;
import org.alongside.shared.Language;
import org.alongside.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What anybody says is wrong with an entry. */
@Path("/api/v1/reports")
@Tag(name = "Reports", description = "What is wrong with an entry, as anybody may say.")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

    /** With an account, or a key that does more than a page's. */
    private static final Set<String> KNOWN = Set.of(Role.VISITOR, Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN);

    private final ReportDesk desk;
    private final ReportLimit limit;
    private final Drafts drafts;
    private final Remit remit;
    private final SecurityIdentity caller;

    ReportResource(ReportDesk desk, ReportLimit limit, Drafts drafts, Remit remit, SecurityIdentity caller) {
        this.desk = desk;
        this.limit = limit;
        this.drafts = drafts;
        this.remit = remit;
        this.caller = caller;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "report",
            summary = "Says that something is wrong with an entry",
            description =
                    "For everybody; no account is needed. Where personal data is reported, the field named, or all"
                            + " that is written freely when none is, is hidden at once everywhere until somebody has looked; not"
                            + " again within thirty days after somebody has decided that it may be seen, unless it says"
                            + " something else by then. Limited to some an hour from one place, and some a day about one"
                            + " entry, beyond which personal data is hidden all the same. Of what strangers report only some an"
                            + " hour from one place hides anything, and once they have had something hidden in several entries"
                            + " within a day only what names a field does, until somebody has looked: the others wait, and `says`"
                            + " says so.")
    @APIResponse(
            responseCode = "202",
            description = "Taken in.",
            content = @Content(schema = @Schema(implementation = ReportView.Receipt.class)))
    public RestResponse<ReportView.Receipt> report(ReportDraft draft, HttpHeaders headers, RoutingContext exchange) {
        drafts.check(draft);
        limit.count(exchange);
        return RestResponse.accepted(ReportView.Receipt.of(desk.make(draft, stranger(exchange)), Language.of(headers)));
    }

    @GET
    @RolesAllowed({Role.CURATOR, Role.ADMIN})
    @Transactional
    @Operation(
            operationId = "listReports",
            summary = "What has been reported, from the oldest to the newest",
            description =
                    "With what the hidden texts say. A curator for some areas gets what is about entries there. Who"
                            + " reported, and in which words, is deleted 90 days after it was decided.")
    public RestResponse<Page<ReportView>> list(
            @Parameter(
                            description = "Only those that are `open`, or were `upheld` or `dismissed`.",
                            schema =
                                    @Schema(
                                            enumeration = {"open", "upheld", "dismissed"},
                                            defaultValue = "open"),
                            example = "open")
                    @QueryParam("status")
                    @DefaultValue("open")
                    @Pattern(regexp = "open|upheld|dismissed", message = "is open, upheld or dismissed")
                    String status,
            @Parameter(
                            description = "Only those about this matter.",
                            schema = @Schema(enumeration = {"wrong", "closed", "notReally", "personalData"}),
                            example = "personalData")
                    @QueryParam("matter")
                    @Pattern(
                            regexp = "wrong|closed|notReally|personalData",
                            message = "is wrong, closed, notReally or personalData")
                    String matter,
            @Valid @BeanParam Page.Wanted wanted) {
        Set<Matter> matters = matter == null ? EnumSet.allOf(Matter.class) : EnumSet.of(Matter.valueOf(matter));
        Reports.Wanted which = new Reports.Wanted(List.of(status(status)), matters, remit.within());
        List<Report> rows = Reports.after(wanted.after(), which, wanted.limit + 1);
        return Private.answer(wanted.page(rows, row -> row.id).map(ReportView::from));
    }

    /** Where a report comes from when nobody knows from whom; null when somebody does. */
    private String stranger(RoutingContext exchange) {
        return KNOWN.stream().anyMatch(caller::hasRole) ? null : Place.of(exchange.request());
    }

    private static Report.Status status(String sent) {
        return Arrays.stream(Report.Status.values())
                .filter(status -> status.name().equalsIgnoreCase(sent))
                .findFirst()
                .orElseThrow();
    }
}
