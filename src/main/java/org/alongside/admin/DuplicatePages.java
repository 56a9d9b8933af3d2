package org.alongside.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.alongside.access.OurForm;
import org.alongside.access.Role;
import org.alongside.change.EntityKind;
import org.alongside.curation.DuplicatePairView;
import org.alongside.curation.DuplicateResource;
import org.alongside.curation.MergeResource;
import org.alongside.curation.Terms;
import org.alongside.proposal.DuplicateDraft;
import org.alongside.proposal.MergeDraft;
import org.alongside.shared.Page;
import org.alongside.shared.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Entries that are likely one: side by side, to be told apart or made one. */
@Path("/admin/duplicates")
@RolesAllowed({Role.CURATOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class DuplicatePages {

    private static final String PAGE = "/admin/duplicates";

    private final DuplicateResource duplicates;
    private final MergeResource merging;
    private final Entries entries;
    private final Form form;
    private final SecurityIdentity caller;

    DuplicatePages(
            DuplicateResource duplicates,
            MergeResource merging,
            Entries entries,
            Forms forms,
            SecurityIdentity caller) {
        this.duplicates = duplicates;
        this.merging = merging;
        this.entries = entries;
        this.form = forms.of(EntityKind.ORGANISATION);
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {

        static native TemplateInstance duplicates(Page<DuplicatePairView> page, boolean admin);

        static native TemplateInstance pair(Entry one, Entry other, Merge merge, Faults faults);
    }

    @GET
    public RestResponse<String> pairs(@Valid @BeanParam Page.Wanted wanted, HttpHeaders headers) {
        return Reply.page(
                Templates.duplicates(duplicates.list(null, wanted, headers).getEntity(), caller.hasRole(Role.ADMIN)));
    }

    @POST
    @Path("scan")
    @OurForm
    @RolesAllowed(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> scan() {
        duplicates.scan();
        return Reply.goTo(PAGE, Said.SCAN_BEGUN);
    }

    @GET
    @Path("{one}/{other}")
    @Transactional
    public RestResponse<String> pair(@PathParam("one") UUID one, @PathParam("other") UUID other) {
        return pair(200, one, other, new Typed(), Faults.NONE);
    }

    @POST
    @Path("{one}/{other}")
    @OurForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> decide(
            @PathParam("one") UUID one,
            @PathParam("other") UUID other,
            MultivaluedMap<String, String> sent,
            HttpHeaders headers) {
        Typed typed = Typed.sent(sent);
        try {
            if (typed.one(DraftPages.DO).equals("apart")) {
                String reason = typed.one("reason");
                duplicates.decide(one, other, new DuplicateDraft(DuplicateDraft.Status.dismissed, reason), headers);
                return Reply.goTo(PAGE, Said.TOLD_APART);
            }
            MergeDraft draft = Merge.draft(form, one, other, typed);
            merging.merge(one, other, draft, new Terms(), headers);
            return Reply.goTo("/admin/entries/" + draft.survivor(), Said.MERGED);
        } catch (Refusal refusal) {
            if (refusal.status() == 403 || refusal.status() == 404) {
                throw refusal;
            }
            return pair(refusal.status(), one, other, typed, Faults.of(refusal, form));
        }
    }

    private RestResponse<String> pair(int status, UUID one, UUID other, Typed typed, Faults faults) {
        Entry left = organisation(one);
        Entry right = organisation(other);
        return Reply.page(status, Templates.pair(left, right, Merge.of(form, left, right, typed), faults));
    }

    private Entry organisation(UUID id) {
        Entry entry = entries.known(id);
        if (entry.kind() != EntityKind.ORGANISATION) {
            throw Refusal.notFound("organisation", id.toString());
        }
        return entry;
    }
}
