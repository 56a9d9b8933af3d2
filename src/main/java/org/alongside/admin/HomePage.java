package org.alongside.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.alongside.access.Role;
import org.alongside.exchange.ImportResource;
import org.alongside.exchange.ImportView;
import org.alongside.letter.LetterResource;
import org.alongside.proposal.DuplicatePair;
import org.alongside.shared.Page;
import org.jboss.resteasy.reactive.RestResponse;

/** The first page: what waits for somebody. */
@Path("/admin")
@RolesAllowed({Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class HomePage {

    private final SecurityIdentity caller;
    private final ImportResource imports;
    private final LetterResource letters;

    HomePage(SecurityIdentity caller, ImportResource imports, LetterResource letters) {
        this.caller = caller;
        this.imports = imports;
        this.letters = letters;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance home(List<Waiting> waiting, List<Draft.Line> drafts, boolean writes);
    }

    /**
     * Something that waits.
     *
     * @param count how many; a plus behind it when there are more
     */
    record Waiting(String path, String count, String what) {}

    @GET
    @Transactional
    public RestResponse<String> home() {
        boolean writes = Section.ENTRIES.isFor(caller);
        List<Draft.Line> drafts = writes ? Draft.of(caller.getPrincipal().getName()) : List.of();
        return Reply.page(Templates.home(waiting(), drafts, writes));
    }

    private List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        if (Section.DUPLICATES.isFor(caller)) {
            long pairs = DuplicatePair.count("status", DuplicatePair.Status.OPEN);
            waiting.add(new Waiting("/admin/duplicates", String.valueOf(pairs), "Likely duplicates"));
        }
        if (caller.hasRole(Role.ADMIN)) {
            long running = imports.list(first()).getEntity().items().stream()
                    .filter(job -> job.state() == ImportView.State.running || job.state() == ImportView.State.waiting)
                    .count();
            waiting.add(new Waiting("/admin/imports", String.valueOf(running), "Imports under way"));
            Page<?> stuck = letters.list("failed,givenUp", first()).getEntity();
            String more = stuck.next() == null ? "" : "+";
            waiting.add(new Waiting(
                    "/admin/letters?status=failed,givenUp", stuck.items().size() + more, "Letters that did not go"));
        }
        return waiting;
    }

    private static Page.Wanted first() {
        Page.Wanted wanted = new Page.Wanted();
        wanted.limit = Page.LARGEST;
        return wanted;
    }
}
