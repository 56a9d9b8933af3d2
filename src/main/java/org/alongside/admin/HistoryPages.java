package org.alongside.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.change.EntityKind;
import org.alongside.curation.RestorationDraft;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** What entries said before, what was different, and going back to it. */
@Path("/admin/entries")
@RolesAllowed({Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class HistoryPages {

    private final Entries entries;
    private final EntryHistory history;
    private final Wording wording;
    private final Forms forms;

    HistoryPages(Entries entries, EntryHistory history, Wording wording, Forms forms) {
        this.entries = entries;
        this.history = history;
        this.wording = wording;
        this.forms = forms;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance version(Then then, List<Wording.Change> changes, boolean restorable);

        static native TemplateInstance comparison(Compared compared, List<Wording.Change> changes);

        static native TemplateInstance restore(Then then, List<Wording.Change> changes, String why, Faults faults);
    }

    /** An entry, and what it said at a version. */
    record Then(Entry entry, VersionLine version, List<Wording.Statement> says) {}

    /** Two versions of an entry. */
    record Compared(Entry entry, int from, int to) {

        public String heading() {
            return "Versions " + from + " and " + to + " of " + entry.name();
        }

        public String before() {
            return "Version " + from;
        }

        public String after() {
            return "Version " + to;
        }
    }

    @GET
    @Path("{id}/versions/{number}")
    @Transactional
    public RestResponse<String> version(
            @PathParam("id") UUID id, @PathParam("number") int number, HttpHeaders headers) {
        Then then = then(entries.known(id), number, headers);
        List<Wording.Change> changes = number == 1 ? List.of() : changes(then.entry, number - 1, number, headers);
        return Reply.page(Templates.version(then, changes, isRestorable(then.entry, number)));
    }

    /**
     * @param from the version to start from
     * @param to the one to compare it with
     */
    @GET
    @Path("{id}/comparison")
    @Transactional
    public RestResponse<String> compare(
            @PathParam("id") UUID id, @QueryParam("from") int from, @QueryParam("to") int to, HttpHeaders headers) {
        Entry entry = entries.known(id);
        return Reply.page(Templates.comparison(new Compared(entry, from, to), changes(entry, from, to, headers)));
    }

    @GET
    @Path("{id}/versions/{number}/restore")
    @Transactional
    public RestResponse<String> askToRestore(
            @PathParam("id") UUID id, @PathParam("number") int number, HttpHeaders headers) {
        return Reply.page(asking(then(entries.known(id), number, headers), "", Faults.NONE, headers));
    }

    @POST
    @Path("{id}/versions/{number}/restore")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> restore(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            MultivaluedMap<String, String> sent,
            HttpHeaders headers) {
        Typed typed = Typed.sent(sent);
        String why = typed.one("why");
        Entry entry = entries.known(id);
        try {
            if (!Integer.valueOf(entry.version()).equals(typed.number("base"))) {
                throw Refusal.stale("Version " + entry.version() + " has been published since you opened this page."
                        + " Look at what would change now.");
            }
            history.restore(entry, new RestorationDraft(number, why), headers);
            return Reply.goTo("/admin/entries/" + id, Said.PUT_BACK);
        } catch (Refusal refusal) {
            if (refusal.status() == 403 || refusal.status() == 404) {
                throw refusal;
            }
            Faults faults = Faults.of(refusal, forms.of(entry.kind())).unlinked();
            return Reply.page(refusal.status(), asking(then(entry, number, headers), why, faults, headers));
        }
    }

    private TemplateInstance asking(Then then, String why, Faults faults, HttpHeaders headers) {
        int number = then.version.number();
        return Templates.restore(then, changes(then.entry, then.entry.version(), number, headers), why, faults);
    }

    private Then then(Entry entry, int number, HttpHeaders headers) {
        VersionLine line = VersionLine.of(entry.kind(), history.version(entry, number, headers));
        return new Then(entry, line, wording.says(entry.kind(), history.state(entry, number)));
    }

    private List<Wording.Change> changes(Entry entry, int from, int to, HttpHeaders headers) {
        return wording.changes(
                entry.kind(), history.difference(entry, from, to, headers).changes());
    }

    /** A champion who was taken down has to agree again; what has become part of another stays so. */
    private static boolean isRestorable(Entry entry, int number) {
        boolean another = number != entry.version() || !entry.listed();
        return another && entry.mergedInto() == null && (entry.listed() || entry.kind() != EntityKind.CHAMPION);
    }
}
