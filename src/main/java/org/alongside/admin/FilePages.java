package org.alongside.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.change.EntityKind;
import org.alongside.exchange.ImportView;
import org.alongside.exchange.UploadView;
import org.alongside.exchange.Uploads;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** A file that was sent in: saying which column is what, seeing what comes of the first rows, and importing it. */
@Path("/admin/files")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class FilePages {

    private final Uploads uploads;
    private final TriedRows triedRows;
    private final Form form;
    private final ObjectMapper json;
    private final SecurityIdentity caller;

    FilePages(Uploads uploads, TriedRows triedRows, Forms forms, ObjectMapper json, SecurityIdentity caller) {
        this.uploads = uploads;
        this.triedRows = triedRows;
        this.form = forms.of(EntityKind.ORGANISATION);
        this.json = json;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance file(
                UploadView file, Mapped mapped, Faults faults, List<TriedRows.Row> tried, String json);
    }

    /**
     * What somebody says of a file.
     *
     * @param kinds what every row without a kind of its own could be
     * @param source where all rows come from
     */
    record Mapped(
            List<ColumnMapping.Column> columns, List<ColumnMapping.Word> words, List<Choice> kinds, String source) {}

    @GET
    @Path("{id}")
    public RestResponse<String> file(@PathParam("id") UUID id) throws JsonProcessingException {
        UploadView file = uploads.look(id);
        ColumnMapping mapping = new ColumnMapping(form, file);
        String tried = uploads.mapping(id);
        Typed typed = tried == null ? mapping.guess() : mapping.typed(json.readTree(tried));
        return page(200, file, typed, Faults.NONE, false);
    }

    @POST
    @Path("{id}")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> map(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.sent(sent);
        String button = typed.one(DraftPages.DO);
        if (button.equals("discard")) {
            uploads.discard(id);
            return Reply.goTo("/admin/imports", Said.FILE_DISCARDED);
        }
        UploadView file = uploads.look(id);
        try {
            String mapping = new ColumnMapping(form, file).json(typed);
            if (button.equals("try") || button.equals("import")) {
                ImportView job = uploads.start(
                        id, mapping, button.equals("try"), caller.getPrincipal().getName());
                return Reply.goTo("/admin/imports/" + job.id());
            }
            return page(200, file, typed, Faults.NONE, true);
        } catch (Refusal refusal) {
            if (refusal.status() != 422) {
                throw refusal;
            }
            return page(422, file, typed, faults(refusal), false);
        }
    }

    private RestResponse<String> page(int status, UploadView file, Typed typed, Faults faults, boolean attempt) {
        ColumnMapping mapping = new ColumnMapping(form, file);
        Mapped mapped = new Mapped(
                mapping.columns(typed),
                mapping.words(typed),
                ColumnMapping.kinds("Every row says so itself", typed.one("value." + ColumnMapping.KIND)),
                typed.one("value." + ColumnMapping.SOURCE));
        String text = attempt ? mapping.json(typed) : null;
        List<TriedRows.Row> tried = attempt ? triedRows.of(uploads.attempt(file.id(), text)) : null;
        return Reply.page(status, Templates.file(file, mapped, faults, tried, text));
    }

    /** The mapping's own words for what is missing say little to who chose from lists. */
    private static Faults faults(Refusal refusal) {
        return new Faults(refusal.errors().stream()
                .map(error -> switch (error.field()) {
                    case "mapping.fields.name" -> Fault.general("Say which column has the name.");
                    case "mapping.fields.kind" ->
                        new Fault(
                                "value.kind", "Say which column tells what an organisation is, or choose one for all.");
                    case "value.source.name" -> Fault.of(error.field(), "Where the file comes from", error.message());
                    case "mapping.fields" -> Fault.general("Say what at least one column is.");
                    default -> Fault.of(error.field(), "This column", error.message());
                })
                .toList());
    }
}
