package org.alongside.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.access.Role;
import org.alongside.proposal.Proposal;
import org.alongside.proposal.Queue;
import org.alongside.shared.Page;
import org.jboss.resteasy.reactive.RestResponse;

/** What an organisation's own people look after, and what became of it: without who, as everybody is told. */
@Path("/admin/my-entries")
@RolesAllowed({Role.CONTRIBUTOR, Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class OwnEntryPages {

    private final OwnEntries own;
    private final Reach reach;
    private final EntryHistory history;
    private final Wording wording;
    private final SecurityIdentity caller;

    OwnEntryPages(OwnEntries own, Reach reach, EntryHistory history, Wording wording, SecurityIdentity caller) {
        this.own = own;
        this.reach = reach;
        this.history = history;
        this.wording = wording;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance ownEntries(List<OwnEntries.Own> organisations);

        static native TemplateInstance ownEntry(
                Entry entry, List<Wording.Statement> says, Page<VersionLine> versions, Around around);
    }

    /**
     * What else is on an entry's page.
     *
     * @param decides whether what the caller changes in it is published at once
     * @param draft the caller's unfinished change of it; null without one
     * @param waiting what the caller has proposed about it and nobody has decided yet
     * @param more where its earlier versions are, up to the cursor
     */
    record Around(boolean decides, UUID draft, List<Waiting> waiting, String more) {}

    /** A proposal that waits, in words. */
    record Waiting(UUID id, String what, String status, Instant madeAt) {

        static Waiting of(Proposal proposal) {
            return new Waiting(
                    proposal.id,
                    ProposalWords.what(proposal.action, proposal.kind),
                    ProposalWords.status(proposal.status),
                    proposal.madeAt);
        }
    }

    @GET
    @Transactional
    public RestResponse<String> entries() {
        return reach.isEverywhere() ? Reply.goTo(Section.ENTRIES.path()) : Reply.page(Templates.ownEntries(own.all()));
    }

    @GET
    @Path("{id}")
    @Transactional
    public RestResponse<String> entry(
            @PathParam("id") UUID id, @Valid @BeanParam Page.Wanted wanted, HttpHeaders headers) {
        Entry entry = reach.known(id);
        if (reach.isEverywhere()) {
            return Reply.goTo(reach.path(id));
        }
        // What became of an entry that was taken down is for curators
        Page<VersionLine> versions = entry.listed()
                ? history.versions(entry, wanted, headers).map(version -> VersionLine.of(entry.kind(), version))
                : new Page<>(List.of(), null);
        return Reply.page(
                Templates.ownEntry(entry, wording.says(entry.kind(), entry.state()), versions, around(entry)));
    }

    private Around around(Entry entry) {
        String name = caller.getPrincipal().getName();
        return new Around(
                reach.decides(entry.kind(), entry.id()),
                Draft.about(entry.id(), name).map(draft -> draft.id).orElse(null),
                Queue.openOf(name).stream()
                        .filter(proposal -> proposal.targetId.equals(entry.id()))
                        .map(Waiting::of)
                        .toList(),
                reach.path(entry.id()) + "?");
    }
}
