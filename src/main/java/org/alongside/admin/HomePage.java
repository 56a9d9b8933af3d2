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
import org.alongside.curation.ProposalFilter;
import org.alongside.curation.Workload;
import org.alongside.exchange.ImportResource;
import org.alongside.letter.LetterResource;
import org.jboss.resteasy.reactive.RestResponse;

/** The first page: what waits for somebody. */
@Path("/admin")
@RolesAllowed({Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class HomePage {

    private final SecurityIdentity caller;
    private final Workload workload;
    private final OwnEntries own;
    private final CareCounts care;
    private final ImportResource imports;
    private final LetterResource letters;

    HomePage(
            SecurityIdentity caller,
            Workload workload,
            OwnEntries own,
            CareCounts care,
            ImportResource imports,
            LetterResource letters) {
        this.caller = caller;
        this.workload = workload;
        this.own = own;
        this.care = care;
        this.imports = imports;
        this.letters = letters;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance home(
                List<Waiting> waiting, List<Draft.Line> drafts, List<OwnEntries.Line> own, boolean writes);
    }

    /**
     * Something that waits.
     *
     * @param count how many
     */
    record Waiting(String path, long count, String what) {}

    @GET
    @Transactional
    public RestResponse<String> home() {
        boolean writes = Section.ENTRIES.isFor(caller);
        List<Draft.Line> drafts = Draft.of(caller.getPrincipal().getName());
        return Reply.page(Templates.home(waiting(), drafts, writes ? List.of() : own.organisations(), writes));
    }

    private List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        if (Section.QUEUE.isFor(caller)) {
            waiting.add(new Waiting("/admin/proposals", counted("waiting"), "Proposals that wait"));
        }
        if (Section.OWN.isFor(caller)) {
            waiting.add(new Waiting("/admin/my-proposals", counted("returned"), "Questions for you to answer"));
            waiting.add(new Waiting("/admin/my-proposals", counted("waiting"), "Your proposals that wait"));
        }
        if (Section.DUPLICATES.isFor(caller)) {
            waiting.add(new Waiting("/admin/duplicates", workload.duplicates(), "Likely duplicates"));
        }
        if (Section.REPORTS.isFor(caller)) {
            waiting.addAll(care.waiting());
        }
        if (caller.hasRole(Role.ADMIN)) {
            waiting.add(new Waiting("/admin/imports", imports.countUnderWay(), "Imports under way"));
            waiting.add(new Waiting(
                    "/admin/letters?status=failed,givenUp",
                    letters.count("failed,givenUp"),
                    "Letters that did not go"));
        }
        return waiting;
    }

    /** How many proposals there are for the caller that have come so far. */
    private long counted(String status) {
        return workload.proposals(ProposalFilter.of(name -> name.equals("status") ? status : null));
    }
}
