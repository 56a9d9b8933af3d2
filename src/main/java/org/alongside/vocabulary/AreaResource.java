package org.alongside.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.alongside.shared.Answers;
import org.alongside.shared.Cursor;
import org.alongside.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Areas, widest first. Unlike other lists this one gives up to 500 at a time, and by default, so that all of them come in
 * one answer: a page that offers a choice of areas needs them together, and they are kept for a day.
 */
@Labelled
@Path("/api/v1/areas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vocabularies")
@PermitAll
public class AreaResource {

    private final Areas areas;

    AreaResource(Areas areas) {
        this.areas = areas;
    }

    @GET
    @Operation(
            operationId = "listAreas",
            summary = "Areas of the United Kingdom",
            description = "Countries, regions, combined authorities, counties and council areas with their ONS codes,"
                    + " widest first. All of them come in one answer unless you ask for fewer.")
    @APIResponse(responseCode = "200", description = "Areas, in the language asked for with Accept-Language")
    @APIResponse(responseCode = "400", description = "A parameter is out of bounds or names nothing")
    public AreaList areas(
            @Parameter(description = "Only areas of this type", example = "region")
                    @Schema(enumeration = {"uk", "country", "region", "combinedAuthority", "county", "district"})
                    @QueryParam("type")
                    @TermCode(AreaType.class)
                    String type,
            @Parameter(description = "Only areas that lie wholly inside the one with this code", example = "E12000002")
                    @QueryParam("parent")
                    @AreaCode
                    String parent,
            @Parameter(description = "Only areas with this in their English or Welsh name", example = "salf")
                    @QueryParam("q")
                    @jakarta.validation.constraints.Size(max = 80, message = "may have at most 80 characters")
                    String q,
            @Parameter(description = "How many at most", example = "500")
                    @QueryParam("limit")
                    @DefaultValue("500")
                    @Min(value = 1, message = "must be 1 or more")
                    @Max(value = 500, message = "must be 500 or less")
                    int limit,
            @Parameter(description = "The next of the answer before", example = "RTA4MDAwMDA2")
                    @QueryParam("cursor")
                    @jakarta.validation.constraints.Size(max = 40, message = "may have at most 40 characters")
                    String cursor,
            @Context HttpHeaders headers) {
        Language language = Language.of(headers);
        Area last = cursor == null ? null : lastOf(cursor);
        List<Area> found = areas.all().stream()
                .filter(area -> type == null || area.type().code().equals(type))
                .filter(area -> parent == null || areas.descendants(parent).contains(area.code()))
                .filter(area -> q == null || goesBy(area, AreaNames.key(q)))
                .filter(area -> last == null || AreaTree.WIDEST_FIRST.compare(area, last) > 0)
                .toList();
        List<Area> page = found.subList(0, Math.min(limit, found.size()));
        return new AreaList(
                page.stream().map(area -> AreaView.of(area, areas, language)).toList(),
                page.size() < found.size()
                        ? Cursor.encode(page.get(page.size() - 1).code())
                        : null);
    }

    @GET
    @Path("{code}")
    @Operation(
            operationId = "getArea",
            summary = "One area",
            description = "A code that is no longer used gives the area that took its place, which names the old code"
                    + " under replaces.")
    @APIResponse(responseCode = "200", description = "The area, in the language asked for with Accept-Language")
    @APIResponse(responseCode = "404", description = "No area has or had this code")
    public AreaView area(
            @Parameter(description = "ONS code", example = "E08000006")
                    @Schema(pattern = "[EKNSW][0-9]{8}")
                    @PathParam("code")
                    String code,
            @Context HttpHeaders headers) {
        return areas.find(code)
                .map(area -> AreaView.of(area, areas, Language.of(headers)))
                .orElseThrow(() -> new NotFoundException("No area has this code. Use an ONS code, such as E08000006"));
    }

    record AreaList(
            @Schema(description = "Widest first, then by code")
            List<AreaView> items,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "Cursor for the next areas; missing at the end")
            String next)
            implements Answers.Continued {}

    private static boolean goesBy(Area area, String part) {
        return AreaNames.key(area.name()).contains(part)
                || area.nameCy() != null && AreaNames.key(area.nameCy()).contains(part);
    }

    private Area lastOf(String cursor) {
        return areas.find(Cursor.decode(cursor, 1)[0]).orElseThrow(() -> Cursor.unknown(cursor));
    }
}
