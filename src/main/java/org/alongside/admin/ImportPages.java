package org.alongside.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.change.EntityKind;
import org.alongside.exchange.ImportForm;
import org.alongside.exchange.ImportProblemView;
import org.alongside.exchange.ImportResource;
import org.alongside.exchange.ImportView;
import org.alongside.exchange.UploadView;
import org.alongside.exchange.Uploads;
import org.alongside.shared.Page;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** Imports: sending a file in, and seeing how it goes. */
@Path("/admin/imports")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class ImportPages {

    private final ImportResource imports;
    private final Uploads uploads;
    private final Form form;
    private final SecurityIdentity caller;

    ImportPages(ImportResource imports, Uploads uploads, Forms forms, SecurityIdentity caller) {
        this.imports = imports;
        this.uploads = uploads;
        this.form = forms.of(EntityKind.ORGANISATION);
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance imports(Page<ImportView> page, List<UploadView.Line> files, String fault);

        static native TemplateInstance importJob(ImportView job, Page<ImportLine> problems, UUID file);
    }

    @GET
    public RestResponse<String> imports(@Valid @BeanParam Page.Wanted wanted) {
        return Reply.page(list(wanted, null));
    }

    @POST
    @OurForm
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<String> send(@BeanParam ImportForm sent, @RestForm String kind) {
        try {
            if (kind == null || kind.equals("organisations")) {
                return Reply.goTo("/admin/files/"
                        + uploads.receive(sent, caller.getPrincipal().getName()));
            }
            ImportView job = imports.start(sent, null).getEntity();
            return Reply.goTo("/admin/imports/" + job.id());
        } catch (Refusal refusal) {
            String fault = refusal.errors().isEmpty()
                    ? refusal.getMessage()
                    : refusal.errors().stream()
                            .map(error -> "The " + error.field() + " " + error.message() + ".")
                            .collect(Collectors.joining(" "));
            Page.Wanted first = new Page.Wanted();
            first.limit = Integer.parseInt(Page.USUAL);
            return Reply.page(refusal.status(), list(first, fault));
        }
    }

    @GET
    @Path("{id}")
    public RestResponse<String> job(@PathParam("id") String id, @Valid @BeanParam Page.Wanted wanted) {
        ImportView job = imports.get(id).getEntity();
        Page<ImportProblemView> problems = imports.problems(id, wanted).getEntity();
        UUID file = job.dryRun() ? uploads.triedIn(id) : null;
        return Reply.page(Templates.importJob(job, problems.map(problem -> ImportLine.of(problem, form)), file));
    }

    /** Imports a file as it was tried. */
    @POST
    @Path("{id}/import")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> importAsTried(@PathParam("id") String id) {
        ImportView job = uploads.startAsTried(id, caller.getPrincipal().getName());
        return Reply.goTo("/admin/imports/" + job.id());
    }

    private TemplateInstance list(Page.Wanted wanted, String fault) {
        return Templates.imports(imports.list(wanted).getEntity(), uploads.waiting(), fault);
    }
}
